import type { ToldFact } from '../dossier/resolved-dossier.js';
import type { Role } from '../fact/fact.enum.js';
import { happened } from './evaluation-alignment.js';
import type { Item } from './evaluation-board.js';
import { type Comparison, dateValue, type Side, spanOf, type Told } from './evaluation-comparison.js';

/** Types of event that are compared with their roles: somebody is attacked, punished or pursued. */
const HOSTILE: ReadonlySet<string | null> = new Set(['ASSAULT', 'SANCTION', 'ACCUSE', 'COERCE']);

/** Roles in events, by the side on which they put an actor. */
const SIDE: Readonly<Partial<Record<Role, string>>> = {
  ACTOR: 'doer', PERPETRATOR: 'doer', CLAIMANT: 'doer', TARGET: 'done to', VICTIM: 'done to', RECIPIENT: 'done to', ORDERED_BY: 'order', ACCUSED: 'accused',
};

const MODAL: ReadonlySet<string> = new Set(['MEETING', 'VISIT', 'AGREEMENT_ACTION', 'EVENT']);

/** Compares dates, places and attribution of matched facts, and whether they are told as done. */
export function compareFields(comparison: Comparison): void {
  const { board } = comparison;
  board.compare('date values', dateValues(comparison.gold), dateValues(comparison.system));
  for (const pair of comparison.pairs) {
    const { goldKey } = pair;
    comparison.both('dates of matched facts', pair, (fact) => {
      const value = dateValue(fact.date);
      return value === null ? [] : [{ key: value, label: `${goldKey} ${value}`, at: spanOf(fact) }];
    });
    comparison.both('places of matched facts', pair, (fact, side) => fact.places.map(({ place }) => ({ key: side.id(place), label: `${goldKey} ${side.nameOf(place)}`, at: spanOf(fact) })));
    comparison.both('attribution', pair, (fact, side) => sources(fact, side, goldKey));
    if (!MODAL.has(pair.gold.kind)) continue;
    board.seeModalities(pair.gold.modality, pair.system.modality);
    board.judge('happened or not', happened(pair.gold) === happened(pair.system), { label: `${goldKey} ${pair.gold.modality}, not ${pair.system.modality}`, at: spanOf(pair.gold) });
  }
}

/** The actors in the chain of attribution. That whoever speaks is the source of what is spoken says nothing new. */
function sources(fact: ToldFact, side: Side, label: string): Item[] {
  const { attribution, participants } = fact;
  const speakers = new Set(participants.filter(({ role }) => role === 'SPEAKER').map(({ actor }) => actor));
  return attribution.flatMap(({ agent }) => (agent === null || speakers.has(agent) ? [] : [{ key: side.id(agent), label: `${label} according to ${side.nameOf(agent)}`, at: spanOf(fact) }]));
}

/** The different values of what the article itself says of dates, starts and ends. */
function dateValues(side: Side): Item[] {
  const values = new Map<string, Item>();
  for (const [, fact] of side.facts) {
    for (const date of [fact.date, ...('start' in fact ? [fact.start, fact.end] : [])]) {
      const value = dateValue(date);
      if (date === null || value === null || date.basis === 'INFERRED' || values.has(value)) continue;
      values.set(value, { key: value, label: [value, date.text].filter((part) => part !== null).join(' '), at: spanOf(fact) });
    }
  }
  return [...values.values()];
}

/** Compares events by type, and the roles in hostile ones. */
export function compareEvents(comparison: Comparison): void {
  const pairs = comparison.pairsOf('EVENT').filter(({ agree }) => agree);
  const hostile = ({ type }: Told<'EVENT'>): boolean => HOSTILE.has(type);
  comparison.facts('events', 'EVENT', pairs);
  comparison.facts('attacks, sanctions, legal moves', 'EVENT', pairs, hostile);
  for (const pair of pairs.filter(({ gold }) => hostile(gold))) {
    comparison.both('roles in attacks, sanctions, legal moves', pair, (fact, side) =>
      fact.participants.map(({ actor, role }) => ({ key: `${side.id(actor)} ${SIDE[role] ?? role}`, label: `${pair.goldKey} ${role} ${side.nameOf(actor)}`, at: spanOf(fact) })),
    );
  }
}

/** Compares who held which office, whether still, and of which country. */
export function compareTenures(comparison: Comparison): void {
  const pairs = comparison.pairsOf('TENURE').filter(({ agree }) => agree);
  comparison.facts('tenures', 'TENURE', pairs);
  for (const { goldKey, gold, system } of pairs) {
    const at = spanOf(gold);
    comparison.board.judge('status of tenures', gold.status === system.status, { label: `${goldKey} ${gold.status}, not ${system.status}`, at });
    const country = ({ position }: Told<'TENURE'>, { things }: Side): Item[] => {
      const office = things[position];
      return office?.kind !== 'POSITION' || office.country === null ? [] : [{ key: office.country, label: `${goldKey} ${office.name} of ${office.country}`, at }];
    };
    comparison.board.compare('countries of tenures', country(gold, comparison.gold), country(system, comparison.system));
  }
}

/** Compares agreements, their parties and what was done with them. */
export function compareAgreements(comparison: Comparison): void {
  const [gold, system] = [agreementsOf(comparison.gold), agreementsOf(comparison.system)] as const;
  comparison.board.compare('agreements', gold, system);
  for (const { key, parties } of gold) {
    const other = system.find((each) => each.key === key);
    if (other !== undefined) comparison.board.compare('parties of agreements', parties, other.parties);
  }
  comparison.facts('agreement actions', 'AGREEMENT_ACTION', comparison.pairsOf('AGREEMENT_ACTION').filter(({ agree }) => agree));
}

function agreementsOf(side: Side): (Item & { readonly parties: readonly Item[] })[] {
  return Object.entries(side.things).flatMap(([key, thing]) => {
    if (thing.kind !== 'AGREEMENT') return [];
    const at = thing.mentions[0] ?? null;
    const parties = thing.parties.map(({ actor }) => ({ key: side.id(actor), label: `${thing.name}: ${side.nameOf(actor)}`, at }));
    return [{ key: side.id(key), label: thing.name, at, parties }];
  });
}

/** Compares relationships, and how facts are linked. */
export function compareLinks(comparison: Comparison): void {
  comparison.facts('relationships', 'RELATIONSHIP', comparison.pairsOf('RELATIONSHIP').filter(({ agree }) => agree));
  const goldKeys = new Map(comparison.pairs.map(({ goldKey, systemKey }) => [systemKey, goldKey]));
  const links = (side: Side, id: (key: string) => string): Item[] =>
    side.facts.flatMap(([key, fact]) => fact.links.map(({ type, fact: target }) => ({ key: `${id(key)} ${type} ${id(target)}`, label: `${key} ${type} ${target}`, at: spanOf(fact) })));
  comparison.board.compare('links', links(comparison.gold, (key) => key), links(comparison.system, (key) => goldKeys.get(key) ?? `unknown ${key}`));
}
