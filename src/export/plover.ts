import type { AgreementActionType } from '../agreement/agreement.enum.js';
import type { EventType } from '../event/event.enum.js';
import type { FactKind, Modality, Role } from '../fact/fact.enum.js';
import type { MeetingFormat, MeetingMode } from '../meeting/meeting.enum.js';
import type { StatementAct } from '../statement/statement.enum.js';
import type { NodeFormat } from './export-format.js';
import { agreedWhenPlanned, contextOfModality, modeOfMeeting, sideOfRole, typeOfAct, typeOfAction } from './plover-mapping.js';
import { eventRecordOwn, eventRecordSelection } from './selections.js';

/**
 * Event records in the manner of PLOVER (openeventdata/PLOVER, the manual of 2021), as JSON Lines: one record a fact that
 * is an event by PLOVER's categories, others are left out. `event_date` is the first day it may have been.
 */
export const plover: NodeFormat = {
  name: 'plover',
  extension: 'plover.jsonl',
  mediaType: 'application/jsonl; charset=utf-8',
  takes: 'facts',
  selection: (type, isInterface) => {
    const own = isInterface ? Object.entries(eventRecordOwn).map(([kind, fields]) => `... on ${kind} { ${fields} }`) : [eventRecordOwn[type] ?? ''];
    return `${eventRecordSelection} ${own.join(' ')}`;
  },
  write: async function* ({ nodes }) {
    for await (const batch of nodes) {
      yield batch
        .flatMap((text) => eventRecord(JSON.parse(text) as ToldFact) ?? [])
        .map((record) => `${JSON.stringify(record)}\n`)
        .join('');
    }
  },
};

interface Coded {
  readonly alpha3?: string;
}

interface ToldActor extends Coded {
  readonly id: string;
  readonly __typename: string;
  readonly name: string;
  readonly countries?: readonly Coded[];
  readonly of?: readonly Coded[];
}

interface ToldParticipant {
  readonly role: Role;
  readonly node: ToldActor;
  readonly capacity: { readonly title: string; readonly country: Coded | null } | null;
  readonly onBehalfOf: (Coded & { readonly name: string }) | null;
}

interface ToldFact {
  readonly id: string;
  readonly kind: FactKind;
  readonly date: { readonly edtf: string; readonly earliest: string | null; readonly latest: string | null } | null;
  readonly modality: Modality;
  readonly certainty: string;
  readonly places: readonly { readonly name: string; readonly latitude: number | null; readonly longitude: number | null; readonly country: Coded | null }[];
  readonly participants: { readonly totalCount: number; readonly edges: readonly ToldParticipant[] };
  readonly citations: readonly {
    readonly exact: string;
    readonly start: number;
    readonly end: number;
    readonly field: string | null;
    readonly article: { readonly id: string; readonly title: string | null; readonly url: string | null; readonly publishedOn: string | null; readonly publisher: { readonly name: string } | null };
  }[];
  readonly mode?: MeetingMode;
  readonly format?: MeetingFormat | null;
  readonly action?: AgreementActionType;
  readonly agreement?: { readonly id: string; readonly name: string };
  readonly by?: ToldActor | null;
  readonly eventType?: EventType | null;
  readonly modes?: readonly string[];
  readonly act?: StatementAct;
}

/** @returns undefined where the fact is no event by PLOVER's categories */
function eventRecord(fact: ToldFact): Record<string, unknown> | undefined {
  const type = eventType(fact);
  if (type === null) return undefined;
  const context = contextOfModality[fact.modality];
  const participants = participantsOf(fact);
  const side = (name: 'source' | 'target' | 'alleged'): object[] => participants.filter(({ role }) => sideOfRole[role] === name).map(actor);
  return {
    event_id: fact.id,
    event_date: fact.date?.earliest ?? null,
    event_date_latest: fact.date?.latest ?? null,
    event_date_edtf: fact.date?.edtf ?? null,
    event_type: type,
    event_mode: eventModes(fact),
    context: context === null ? [] : [context],
    source: side('source'),
    target: side('target'),
    alleged: side('alleged'),
    participant_count: fact.participants.totalCount,
    location: fact.places.map(({ name, country, latitude, longitude }) => ({ name, country: country?.alpha3 ?? null, latitude, longitude })),
    agreement: fact.agreement ?? null,
    certainty: fact.certainty,
    text: fact.citations.map(({ exact, start, end, field, article }) => ({
      exact,
      start,
      end,
      field,
      article: article.id,
      title: article.title,
      publisher: article.publisher?.name ?? null,
      published: article.publishedOn,
      url: article.url,
    })),
  };
}

function eventType(fact: ToldFact): EventType | null {
  const type = typeOfFact(fact);
  return type !== null && fact.modality === 'PLANNED' && agreedWhenPlanned.has(type) ? 'AGREE' : type;
}

function typeOfFact({ kind, action, act, eventType: type }: ToldFact): EventType | null {
  if (kind === 'MEETING' || kind === 'VISIT') return 'CONSULT';
  if (kind === 'AGREEMENT_ACTION') return action === undefined ? null : typeOfAction[action];
  if (kind === 'STATEMENT') return act === undefined ? null : typeOfAct[act];
  return kind === 'EVENT' ? (type ?? null) : null;
}

function eventModes({ kind, mode, format, modes }: ToldFact): readonly string[] {
  if (kind === 'VISIT') return ['visit'];
  if (kind !== 'MEETING') return modes ?? [];
  const medium = mode === undefined ? null : modeOfMeeting[mode];
  return [...(medium === null ? [] : [medium]), ...(format === 'MULTILATERAL' ? ['multilateral'] : [])];
}

/** Those who take part, and the party that takes a step on an agreement where it is told there only. */
function participantsOf({ participants, by }: ToldFact): readonly ToldParticipant[] {
  if (by === undefined || by === null || participants.edges.some(({ node }) => node.id === by.id)) return participants.edges;
  return [...participants.edges, { role: 'ACTOR', node: by, capacity: null, onBehalfOf: null }];
}

function actor({ role, node, capacity, onBehalfOf }: ToldParticipant): object {
  const countries = [node, ...(node.countries ?? []), ...(node.of ?? []), capacity?.country ?? {}, onBehalfOf ?? {}].flatMap(({ alpha3 }) => alpha3 ?? []);
  return { id: node.id, name: node.name, type: node.__typename, role, country: [...new Set(countries)], position: capacity?.title ?? null, on_behalf_of: onBehalfOf?.name ?? null };
}
