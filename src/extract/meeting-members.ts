import { type Actor, capacityOf, countryOf, type GroupActor, type PersonActor } from './actors.js';
import type { Draft } from './draft.js';
import { members } from './lexicon-members.js';
import type { Telling } from './telling.js';

const FOREIGN = /\bforeign (?:affairs )?ministers\b|\bdiplomats\b/i;
const HEADS = /\b(?:leaders|presidents|premiers|prime ministers|heads of (?:state|government))\b/i;

/**
 * "EU foreign ministers met in Luxembourg": one of them who speaks in the article on that day was there. Told of a minister or leader
 * of a country that is a member of the body, and marked INFERRED.
 */
export function inferMembers(telling: Telling, drafts: readonly Draft[]): void {
  const speeches = drafts.filter(({ kind, modality }) => kind === 'STATEMENT' && modality === 'ACTUAL');
  for (const made of drafts) {
    if (made.kind !== 'MEETING' || made.modality !== 'ACTUAL' || /^(?:PHONE|VIDEO|LETTER)$/.test(String(made.fields['mode']))) continue;
    const group = made.participants.map(({ actor }) => actor).find((actor): actor is GroupActor => actor.kind === 'GROUP' && (FOREIGN.test(actor.name) || HEADS.test(actor.name)));
    // "the summit of the Gulf Cooperation Council" is one of its leaders.
    const body = group !== undefined || !made.rule.startsWith('summit') ? undefined : made.participants.map(({ actor }) => actor).find((actor) => actor.kind === 'ORGANIZATION' && members.has(actor.name));
    const states = group !== undefined ? statesOf(telling, group) : body?.kind === 'ORGANIZATION' ? members.get(body.name) : undefined;
    if (states === undefined) continue;
    const rank = group !== undefined && FOREIGN.test(group.name) ? /^FOREIGN_MINISTER$/ : /^HEAD_OF_(?:STATE|GOVERNMENT)$/;
    const speakers = speeches.filter(({ date }) => date === null || made.date === null || date.value.edtf === made.date.value.edtf).flatMap(({ participants }) => participants.filter(({ role }) => role === 'SPEAKER').map(({ actor }) => actor));
    for (const actor of new Set(speakers)) if (isMember(actor, states, rank) && !made.participants.some((part) => part.actor === actor)) made.participants.push({ actor, role: 'PARTICIPANT', basis: 'INFERRED' });
  }
}

/** The members of the body that the words of a group name, or those directly behind them. */
function statesOf({ reading: { text } }: Telling, { words }: GroupActor): ReadonlySet<string> | undefined {
  for (let at = words.from; at < words.to + 8; at += 1) {
    const entry = text.startingAt(at)?.entry;
    if (entry?.kind === 'ORGANIZATION') return members.get(entry.organization.name);
    if (at >= words.to && /^[.,;]$/.test(text.tokens[at]?.text ?? '')) return undefined;
  }
  return undefined;
}

function isMember(actor: Actor, states: ReadonlySet<string>, rank: RegExp): actor is PersonActor {
  if (actor.kind !== 'PERSON') return false;
  const office = capacityOf(actor);
  return office !== null && office.status !== 'FORMER' && rank.test(office.classification) && states.has(countryOf(actor) ?? '');
}
