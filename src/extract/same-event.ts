import { type Actor, countryOf } from './actors.js';
import { datesFit, type Draft } from './draft.js';

const actors = (made: Draft, not: RegExp): Set<Actor> => new Set(made.participants.filter(({ role }) => !not.test(role)).map(({ actor }) => actor));
const overlapping = (one: ReadonlySet<Actor>, other: ReadonlySet<Actor>): boolean => [...one].some((actor) => other.has(actor));

/** One victim is killed once; otherwise who did it and to whom must agree, and the dates fit. */
export function sameEvent(one: Draft, other: Draft): boolean {
  const victims = (made: Draft): Actor[] => made.participants.filter(({ role, actor }) => role === 'VICTIM' && actor.kind === 'PERSON').map(({ actor }) => actor);
  const [first, second] = [victims(one), victims(other)];
  if (one.fields['type'] === 'ASSAULT' && first.length > 0 && second.length > 0) return first.some((actor) => second.includes(actor)) && datesFit(one, other);
  if (one.fields['type'] === 'ASSAULT' && (isBlow(one, other) || isBlow(other, one)) && datesFit(one, other)) return true;
  if (expels(one) && expels(other) && datesFit(one, other) && Math.abs(one.sentence - other.sentence) <= 6 && sameExpulsion(one, other)) return true;
  const parts = (made: Draft): string[] => made.participants.map(({ actor, role }) => `${role} ${actor.kind} ${actor.key} ${'name' in actor ? actor.name : ''}`).sort();
  const [left, right] = [parts(one), parts(other)];
  return left.length > 1 && left.join('|') === right.join('|') && datesFit(one, other) && Math.abs(one.sentence - other.sentence) <= 6;
}

/** Whether the first tells whom the blow of the second hit, in one breath: "struck a market, killing twelve", "died when armed men ambushed the cars". */
function isBlow(harm: Draft, blow: Draft): boolean {
  const [first, second] = [harm.evidence[0], blow.evidence[0]];
  if (first === undefined || second === undefined || harm.sentence !== blow.sentence || !HARMS.test(harm.rule) || HARMS.test(blow.rule) || blow.participants.some(({ role }) => role === 'VICTIM')) return false;
  const doers = actors(harm, /^(?:VICTIM|TARGET)$/);
  return first.from <= second.to + 2 && second.from <= first.to + 2 && (doers.size === 0 || actors(blow, /^(?:VICTIM|TARGET)$/).size === 0 || overlapping(doers, actors(blow, /^(?:VICTIM|TARGET)$/)));
}

const HARMS = /^attack\.(?:kill|wound|die|leave|lives)$/;
const expels = (made: Draft): boolean => Array.isArray(made.fields['modes']) && made.fields['modes'].includes('expel');

/** Whether one expulsion is told from two sides: nobody else expels, and those sent home are of one state. */
function sameExpulsion(one: Draft, other: Draft): boolean {
  const sides = (made: Draft, roles: RegExp): Set<string> => new Set(made.participants.filter(({ role }) => roles.test(role)).flatMap(({ actor }) => countryOf(actor) ?? []));
  const [by, byOther] = [sides(one, /^ACTOR$/), sides(other, /^ACTOR$/)];
  const [sent, sentOther] = [sides(one, /^(?:TARGET|RECIPIENT)$/), sides(other, /^(?:TARGET|RECIPIENT)$/)];
  const unsaid = (sent.size === 0 || sentOther.size === 0) && (by.size === 0 || byOther.size === 0) && Math.abs(one.sentence - other.sentence) <= 3;
  return unsaid || ((by.size === 0 || byOther.size === 0 || [...by].some((side) => byOther.has(side))) && [...sentOther].some((side) => sent.has(side)));
}
