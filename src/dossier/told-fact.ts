// size: what each kind of fact is read into; one short method per kind.
import { FactField, Modality, type Role, type SubjectRole } from '../fact/fact.enum.js';
import { MeetingMode } from '../meeting/meeting.enum.js';
import { Trend } from '../relationship/relationship.enum.js';
import { InvalidDate, parseEventDate } from '../shared/event-date.js';
import { Certainty } from '../shared/evidence.enum.js';
import type { ThingKind } from '../thing/thing.enum.js';
import type { Dossier, DossierFact } from './dossier.schema.js';
import type { DossierFaults, DossierPath } from './dossier-fault.js';
import { actors, type DossierKeys } from './dossier-keys.js';
import type { QuotedSpan, Quotations } from './quotation.js';
import type { Key, ToldClaim, ToldFact, ToldParticipation, ToldSpan, ToldStep, ToldSubject } from './resolved-dossier.js';
import { checkOrder, toldDate } from './told-date.js';
import type { ToldThings } from './told-thing.js';

type AnyFact = Omit<Extract<ToldFact, { kind: 'MEETING' }>, 'kind' | 'mode' | 'format'>;
type WrittenParticipant = DossierFact['participants'][number];
type WrittenSubject = DossierFact['about'][number];
type WrittenClaim = DossierFact['claims'][number];

/** The role of a participant for whom none is given. */
const defaultRole: Readonly<Record<DossierFact['kind'], Role>> = {
  MEETING: 'PARTICIPANT',
  VISIT: 'VISITOR',
  STATEMENT: 'SPEAKER',
  EVENT: 'ACTOR',
  AGREEMENT_ACTION: 'PARTY',
  TENURE: 'PARTY',
  RELATIONSHIP: 'PARTY',
};

/** Fields that only some facts have. */
const fieldsOf: Readonly<Partial<Record<FactField, readonly DossierFact['kind'][]>>> = {
  TREND: ['RELATIONSHIP'],
  MODE: ['MEETING'],
  START: ['TENURE', 'RELATIONSHIP'],
  END: ['TENURE', 'RELATIONSHIP'],
  CASUALTIES: ['EVENT'],
};

const valuesOf: Readonly<Partial<Record<FactField, object>>> = { MODALITY: Modality, CERTAINTY: Certainty, TREND: Trend, MODE: MeetingMode };

const anyThing: readonly ThingKind[] = [...actors, 'PLACE', 'POSITION', 'AGREEMENT', 'TOPIC'];

/** Reads the facts of one dossier into their normal form. A fact that has faults is left out, with a fault for each. */
export class ToldFacts {
  constructor(
    private readonly keys: DossierKeys,
    private readonly things: ToldThings,
    private readonly quotations: Quotations,
    private readonly faults: DossierFaults,
  ) {}

  all(facts: Dossier['facts']): Record<Key, ToldFact> {
    return Object.fromEntries(Object.entries(facts).flatMap(([key, fact]) => {
      const told = this.#fact(key, fact, ['facts', key]);
      return told === null ? [] : [[key, told]];
    }));
  }

  #fact(key: Key, fact: DossierFact, path: DossierPath): ToldFact | null {
    const common = this.#common(key, fact, path);
    switch (fact.kind) {
      case 'TENURE':
        return this.#tenure(fact, common, path);
      case 'MEETING':
        return { kind: 'MEETING', ...common, mode: fact.mode, format: fact.format ?? null };
      case 'VISIT':
        return { kind: 'VISIT', ...common, type: fact.type, purpose: fact.purpose ?? null };
      case 'AGREEMENT_ACTION':
        return this.#agreementAction(fact, common, path);
      case 'EVENT':
        return this.#event(fact, common, path);
      case 'STATEMENT':
        return { kind: 'STATEMENT', ...common, act: fact.act, form: fact.form, text: fact.text ?? null };
      case 'RELATIONSHIP':
        return this.#relationship(fact, common, path);
    }
  }

  #tenure(fact: Extract<DossierFact, { kind: 'TENURE' }>, common: AnyFact, path: DossierPath): ToldFact | null {
    const holder = this.keys.refer(fact.holder, ['PERSON'], [...path, 'holder']);
    const position = this.things.position(fact.position, [...path, 'position']);
    const [start, end] = [toldDate(fact.start), toldDate(fact.end)];
    checkOrder(start, end, this.faults, [...path, 'end']);
    if (holder === null || position === null) return null;
    const observedOn = fact.observedOn.flatMap((date) => toldDate(date) ?? []);
    const participants = adding(common.participants, [[holder, 'HOLDER']], true);
    return { kind: 'TENURE', ...common, participants, holder, position, status: fact.status ?? null, start, end, observedOn };
  }

  #agreementAction(fact: Extract<DossierFact, { kind: 'AGREEMENT_ACTION' }>, common: AnyFact, path: DossierPath): ToldFact | null {
    const agreement = this.keys.refer(fact.agreement, ['AGREEMENT'], [...path, 'agreement']);
    const by = fact.by === undefined ? null : this.keys.refer(fact.by, actors, [...path, 'by']);
    if (agreement === null) return null;
    const listed = by === null || common.participants.some(({ actor }) => actor === by);
    const participants = listed ? common.participants : adding(common.participants, [[by, 'ACTOR']], false);
    return { kind: 'AGREEMENT_ACTION', ...common, participants, agreement, action: fact.action, by, unilateral: fact.unilateral ?? null, verb: fact.verb ?? null };
  }

  #event(fact: Extract<DossierFact, { kind: 'EVENT' }>, common: AnyFact, path: DossierPath): ToldFact {
    const casualties = fact.casualties.map(({ unit, min = null, max = null, approximate, text = null }, index) => {
      const at = [...path, 'casualties', index];
      if (min !== null && max !== null && max < min) this.faults.add([...at, 'max'], `is less than min (${min})`);
      if (min === null && max === null && text === null) this.faults.add(at, 'says no number: give min, max or text');
      return { unit, min, max, approximate, text };
    });
    const { type = null, occurrence, modes, means, count = null } = fact;
    return { kind: 'EVENT', ...common, type, occurrence, modes, means, count, casualties };
  }

  #relationship(fact: Extract<DossierFact, { kind: 'RELATIONSHIP' }>, common: AnyFact, path: DossierPath): ToldFact | null {
    const subject = this.keys.refer(fact.subject, actors, [...path, 'subject']);
    const object = this.keys.refer(fact.object, actors, [...path, 'object']);
    const [start, end] = [toldDate(fact.start), toldDate(fact.end)];
    checkOrder(start, end, this.faults, [...path, 'end']);
    if (subject === null || object === null) return null;
    if (subject === object) this.faults.add([...path, 'object'], 'is the subject too: a relationship has two actors');
    const participants = adding(common.participants, [[subject, 'PARTY'], [object, 'PARTY']], true);
    return { kind: 'RELATIONSHIP', ...common, participants, relation: fact.relation, subject, object, trend: fact.trend ?? null, start, end };
  }

  #common(key: Key, fact: DossierFact, path: DossierPath): AnyFact {
    const places = fact.places.flatMap((written, index) => {
      const link = typeof written === 'string' ? { place: written, relation: 'AT' as const, basis: 'STATED' as const } : written;
      const place = this.keys.refer(link.place, ['PLACE'], [...path, 'places', index]);
      return place === null ? [] : [{ ...link, place }];
    });
    const links = fact.links.flatMap((link, index) => {
      const at = [...path, 'links', index, 'fact'];
      if (link.fact === key) this.faults.add(at, 'a fact is not linked to itself');
      const target = this.keys.refer(link.fact, ['FACT'], at);
      return target === null ? [] : [{ ...link, fact: target }];
    });
    return {
      date: toldDate(fact.date),
      places,
      participants: this.#participants(fact, path),
      modality: fact.modality,
      certainty: fact.certainty,
      descriptors: fact.descriptors,
      note: fact.note ?? null,
      subjects: [
        ...this.#subjects(key, fact.agenda, 'AGENDA', [...path, 'agenda']),
        ...this.#subjects(key, fact.about, 'ABOUT', [...path, 'about']),
        ...this.#subjects(key, fact.content, 'CONTENT', [...path, 'content']),
      ],
      links,
      identifiers: fact.identifiers,
      evidence: this.#spans(fact.evidence, [...path, 'evidence']),
      attribution: this.#attribution(fact.attribution, [...path, 'attribution']),
      claims: fact.claims.flatMap((claim, index) => this.#claim(fact.kind, claim, [...path, 'claims', index])),
    };
  }

  #participants(fact: DossierFact, path: DossierPath): ToldParticipation[] {
    const told = fact.participants.flatMap((written, index) => this.#participant(fact.kind, written, [...path, 'participants', index]));
    const seen = new Set<string>();
    for (const [index, { actor, role }] of told.entries()) {
      const id = `${actor} ${role}`;
      if (seen.has(id)) this.faults.add([...path, 'participants', index], `"${actor}" is listed twice as ${role}`);
      seen.add(id);
    }
    return told;
  }

  #participant(kind: DossierFact['kind'], written: WrittenParticipant, path: DossierPath): ToldParticipation[] {
    const given = typeof written === 'string' ? participation(written, defaultRole[kind]) : written;
    const at = typeof written === 'string' ? path : [...path, 'actor'];
    const actor = this.keys.refer(given.actor, actors, at);
    const capacity = typeof written === 'string' || written.capacity === undefined ? null : this.things.position(written.capacity, [...path, 'capacity']);
    const onBehalfOf = given.onBehalfOf === null || given.onBehalfOf === undefined ? null : this.keys.refer(given.onBehalfOf, actors, [...path, 'onBehalfOf']);
    const evidence = this.#spans(given.evidence, [...path, 'evidence']);
    const attribution = typeof written === 'string' ? [] : this.#attribution(written.attribution, [...path, 'attribution']);
    if (attribution.length > 0 && evidence.length === 0) this.faults.add([...path, 'attribution'], 'quote the words of this participation as its evidence: an attribution belongs to words');
    if (actor === null) return [];
    const { role = defaultRole[kind], asWritten = null, certainty, basis } = given;
    return [{ actor, role, capacity, onBehalfOf, asWritten, certainty, basis, evidence, attribution }];
  }

  #subjects(key: Key, written: readonly WrittenSubject[], role: SubjectRole, path: DossierPath): ToldSubject[] {
    return written.flatMap((each, index): ToldSubject[] => {
      const { label = null, ref, salience = null } = typeof each === 'string' ? { ref: each } : each;
      if (ref === undefined) return [{ role, label, salience, thing: null, fact: null }];
      const at = typeof each === 'string' ? [...path, index] : [...path, index, 'ref'];
      if (ref === key) this.faults.add(at, 'a fact is not about itself');
      const target = this.keys.refer(ref, [...anyThing, 'FACT'], at);
      if (target === null) return [];
      return [this.keys.kindOf(target) === 'FACT' ? { role, label, salience, thing: null, fact: target } : { role, label, salience, thing: target, fact: null }];
    });
  }

  #attribution(steps: DossierFact['attribution'], path: DossierPath): ToldStep[] {
    return steps.map(({ kind, agent, agentText = null, certainty = null }, index) => ({
      kind,
      agent: agent === undefined ? null : this.keys.refer(agent, actors, [...path, index, 'agent']),
      agentText,
      certainty,
    }));
  }

  #claim(kind: DossierFact['kind'], claim: WrittenClaim, path: DossierPath): ToldClaim[] {
    const { field, modality = null, basis = null } = claim;
    const allowed = fieldsOf[field];
    if (allowed !== undefined && !allowed.includes(kind)) this.faults.add([...path, 'field'], `a ${kind} has no ${field}`);
    const evidence = this.#spans(claim.evidence, [...path, 'evidence']);
    const value = this.#claimed(field, claim.value, [...path, 'value']);
    return [{ field, value, modality, basis, evidence, attribution: this.#attribution(claim.attribution, [...path, 'attribution']) }];
  }

  #claimed(field: FactField, value: string, path: DossierPath): string {
    const values = valuesOf[field];
    if (values !== undefined && !Object.hasOwn(values, value)) this.faults.add(path, `must be one of ${Object.keys(values).join(', ')}`);
    if (field !== FactField.DATE && field !== FactField.START && field !== FactField.END) return value;
    try {
      return parseEventDate(value).edtf;
    } catch (error) {
      if (!(error instanceof InvalidDate)) throw error;
      this.faults.add(path, error.message.replace(/\.$/, ''));
      return value;
    }
  }

  #spans(spans: readonly QuotedSpan[], path: DossierPath): ToldSpan[] {
    return spans.flatMap((span, index) => this.quotations.resolve(span, [...path, index]) ?? []);
  }
}

function participation(actor: Key, role: Role): Omit<ToldParticipation, 'capacity' | 'evidence' | 'attribution'> & { evidence: never[] } {
  return { actor, role, onBehalfOf: null, asWritten: null, certainty: 'CERTAIN', basis: 'STATED', evidence: [] };
}

/** Adds the participations that a fact's own fields make, where they are not listed. */
function adding(listed: readonly ToldParticipation[], made: readonly (readonly [Key, Role])[], first: boolean): ToldParticipation[] {
  const missing = made
    .filter(([actor, role]) => !listed.some((each) => each.actor === actor && each.role === role))
    .map(([actor, role]) => ({ ...participation(actor, role), capacity: null, attribution: [] }));
  return first ? [...missing, ...listed] : [...listed, ...missing];
}
