import type { Key } from '../dossier/resolved-dossier.js';
import type { Role } from '../fact/fact.enum.js';
import { happened } from './evaluation-alignment.js';
import type { Item } from './evaluation-board.js';
import { type Comparison, type PairOf, type Side, spanOf } from './evaluation-comparison.js';

const VISITORS: ReadonlySet<Role> = new Set(['VISITOR', 'DELEGATION_HEAD', 'DELEGATE']);

/** Compares meetings, who took part in them and in what office. */
export function compareMeetings(comparison: Comparison): void {
  const { board, gold, system } = comparison;
  const pairs = comparison.pairsOf('MEETING');
  comparison.facts('meetings', 'MEETING', pairs);
  comparison.facts('meetings that happened', 'MEETING', pairs, happened);
  const both = pairs.filter((pair) => happened(pair.gold) && happened(pair.system));
  const goldKeys = new Map(both.map(({ goldKey, systemKey }) => [systemKey, goldKey]));
  board.compare('persons in meetings, end to end', personsOfAll(gold, (key) => key), personsOfAll(system, (key) => goldKeys.get(key) ?? `unknown ${key}`));
  for (const pair of both) {
    comparison.both('persons in meetings', pair, (fact, side) => side.actors(fact, pair.goldKey, ({ actor }) => side.things[actor]?.kind === 'PERSON'));
    comparison.both('actors in meetings', pair, (fact, side) => side.actors(fact, pair.goldKey));
    compareOffices(comparison, pair);
  }
  for (const { goldKey, gold: one, system: other } of pairs) board.judge('mode of meetings', one.mode === other.mode, { label: `${goldKey} ${one.mode}, not ${other.mode}`, at: spanOf(one) });
}

/** Compares visits and who made them. */
export function compareVisits(comparison: Comparison): void {
  const pairs = comparison.pairsOf('VISIT');
  comparison.facts('visits', 'VISIT', pairs);
  for (const pair of pairs) comparison.both('visitors', pair, (fact, side) => side.actors(fact, pair.goldKey, ({ role }) => VISITORS.has(role)));
}

function personsOfAll(side: Side, meeting: (key: Key) => string): Item[] {
  return side
    .of('MEETING', happened)
    .flatMap(([key, fact]) => side.actors(fact, key, ({ actor }) => side.things[actor]?.kind === 'PERSON').map((item) => ({ ...item, key: `${meeting(key)} ${item.key}` })));
}

function compareOffices({ board, same, gold, system }: Comparison, pair: PairOf<'MEETING'>): void {
  for (const { actor, capacity } of pair.gold.participants) {
    const other = pair.system.participants.find((each) => same.goldKey(each.actor) === actor);
    if (other === undefined || gold.things[actor]?.kind !== 'PERSON') continue;
    const agree = capacity !== null && other.capacity !== null && same.samePosition(capacity, other.capacity);
    const item = (position: Key | null, side: Side, key: string): Item[] =>
      position === null ? [] : [{ key, label: `${pair.goldKey} ${gold.nameOf(actor)} as ${side.nameOf(position)}`, at: spanOf(pair.gold) }];
    board.compare('offices in meetings', item(capacity, gold, 'office'), item(other.capacity, system, agree ? 'office' : 'another office'));
  }
}
