// size: events: roles, casualties and places of what one did to another.
import type { EventType } from '../event/event.enum.js';
import type { Actor } from './actors.js';
import { type Bound, FrameIndex, partsOf } from './binding.js';
import { complementsOfNoun, type Predicate } from './clauses.js';
import { type Draft, draft, type DraftParticipant } from './draft.js';
import { groupSize } from './group-size.js';
import { agreementKind } from './agreements.js';
import type { NounPhrase } from './phrases.js';
import { placesOf } from './places.js';
import type { SentenceReading } from './reading.js';
import { eventRules } from './rules-event.js';
import { governorOf } from './tell-meetings.js';
import type { Telling } from './telling.js';

const index = new FrameIndex(eventRules);
const VIOLENCE = /^(?:drone|missile|bomb|bombing|strike|airstrike|attack|raid|blast|explosion|rocket|gunman|shelling|jet|warplane|bomber|fire|force|troop|soldier|army|militant|operation|offensive|assault|shooting|fighter|navy|tank|artillery)$/;
const MEANS: readonly (readonly [RegExp, string])[] = [[/\bdrones?\b/i, 'drone'], [/\bmissiles?\b/i, 'missile'], [/\brockets?\b/i, 'rocket'], [/\b(?:air ?strikes?|warplanes?|jets?|aerial)\b/i, 'aerial'], [/\bsuicide\b/i, 'suicide-attack'], [/\b(?:bomb|bombs|bombing|bombings|explosives?)\b/i, 'bomb'], [/\b(?:gunm[ae]n|gunfire|shooting)\b/i, 'firearms'], [/\bshelling|artillery\b/i, 'artillery'], [/\bcyber/i, 'cyber']];
const NATURE = /^(?:earthquake|flood|storm|virus|pandemic|covid-19|inflation|drought|crash|accident|fire|cancer|disease|economy|price|cyclone|hurricane|avalanche|tsunami|heat|sanction|crisis|covid)$/;
const PASTIMES = /^(?:deal|balance|chord|tone|agreement|bargain|goal|market|record|note|accord|pact)$/;

/** Finds the events of a sentence. */
export function tellEvents(telling: Telling, sentence: SentenceReading): void {
  const used = new Set<NounPhrase>();
  for (const predicate of sentence.predicates) {
    const [bound] = index.ofVerb(telling, predicate).filter((each) => fits(telling, each, predicate)).sort((a, b) => b.frame.nouns.length - a.frame.nouns.length);
    if (bound === undefined) continue;
    if (bound.noun !== null) used.add(bound.noun);
    fromVerb(telling, sentence, predicate, bound, used);
  }
  for (const [at, phrase] of sentence.phrases.entries()) {
    if (phrase.type !== 'NOUN' || used.has(phrase)) continue;
    const [bound] = index.ofNoun(telling, sentence, at);
    if (bound !== undefined) fromNoun(telling, sentence, phrase, at, bound);
  }
}

function fits(telling: Telling, { frame, slots }: Bound, predicate: Predicate): boolean {
  const patients = predicate.verb.passive || predicate.verb.form === 'PARTICIPLE' ? predicate.subject : predicate.object;
  const agents = predicate.verb.passive ? [] : predicate.subject;
  if (frame.type === 'ASSAULT') {
    if (patients.some(({ lemma }) => PASTIMES.test(lemma) || agreementKind(lemma) !== null) || agents.some(({ lemma }) => NATURE.test(lemma))) return false;
    if (frame.id === 'attack.hit') return violent(telling, predicate, agents) && (patients.some((noun) => telling.places.ofNoun(noun) !== null || telling.actors([noun], false).length > 0 || /^(?:base|airport|hospital|ship|tanker|convoy|village|town|city|site|facility|school|camp|position|target|building|embassy|consulate|port|capital|area|house|home|vehicle|depot|headquarters)$/.test(noun.lemma)));
    if (frame.id === 'attack.claimed') return slots.has('by') || predicate.verb.form === 'FINITE';
    return true;
  }
  if (frame.type === 'PROTEST') return predicate.verb.form === 'FINITE' && patients.every((noun) => telling.actors([noun]).length > 0);
  if (frame.id === 'sanction.list') return predicate.complements.some(({ nouns }) => nouns.some(({ from, to }) => /blacklist|sanction|terror/i.test(telling.reading.text.words(from, to))));
  if (patients.some(({ mention }) => mention?.kind === 'PRONOUN' && /^it$/i.test(telling.reading.text.words(mention.from, mention.to)))) return false;
  if (frame.id === 'concede.ease') return !patients.some(({ lemma }) => /^(?:statement|report|video|figure)$/.test(lemma));
  if (frame.id === 'coerce.arrest') return patients.some((noun) => telling.actors([noun]).some(({ kind }) => kind === 'PERSON' || kind === 'GROUP'));
  return true;
}

/** Whether those who strike are armed, or a state or group that can. */
function violent(telling: Telling, predicate: Predicate, agents: readonly NounPhrase[]): boolean {
  if (agents.some(({ lemma }) => VIOLENCE.test(lemma))) return true;
  if (predicate.verb.lemma === 'hit' || predicate.verb.lemma === 'target') return telling.actors(agents).some((actor) => actor.kind !== 'PERSON') && predicate.complements.some(({ nouns }) => nouns.some(({ lemma }) => VIOLENCE.test(lemma)));
  return telling.actors(agents).length > 0 || predicate.verb.passive;
}

/** Who did it, behind what did it: "an American drone", "a Trump-ordered drone attack". */
function doers(telling: Telling, nouns: readonly NounPhrase[], role: DraftParticipant['role']): DraftParticipant[] {
  return nouns.flatMap((noun) => {
    const own = telling.actors([noun]);
    if (own.length > 0) return own.map((actor): DraftParticipant => ({ actor, role, basis: 'STATED' }));
    if (!VIOLENCE.test(noun.lemma) && !/^(?:sanction|embargo|effort|move)$/.test(noun.lemma)) return [];
    const ordered = orderedBy(telling, noun);
    return telling.reading.ownersOf(noun).map((actor): DraftParticipant => ({ actor, role: actor === ordered ? 'ORDERED_BY' : role, basis: 'STATED' }));
  });
}

function orderedBy(telling: Telling, noun: NounPhrase): Actor | null {
  const { tokens } = telling.reading.text;
  const at = tokens.findIndex(({ lower }, token) => token >= noun.from && token < noun.to && lower === 'ordered');
  if (at === -1 || at > noun.to) return null;
  const modifier = noun.modifiers.find(({ to }) => to <= at);
  return modifier === undefined ? null : telling.reading.cast.actor(modifier);
}

// size: one object put together from the clause.
function fromVerb(telling: Telling, sentence: SentenceReading, predicate: Predicate, bound: Bound, used: Set<NounPhrase>): void {
  const { frame } = bound;
  const { verb } = predicate;
  const turned = verb.passive || verb.form === 'PARTICIPLE';
  const agents = turned ? (predicate.complements.find(({ preposition }) => preposition === 'by')?.nouns ?? []) : predicate.subject;
  const patients = turned ? predicate.subject : predicate.object;
  for (const noun of [...agents, ...patients]) if (VIOLENCE.test(noun.lemma)) used.add(noun);
  const subjectRole = frame.roles.subject;
  const participants: DraftParticipant[] = [];
  const add = (more: readonly DraftParticipant[]): void => {
    for (const each of more) if (!participants.some(({ actor, role }) => actor === each.actor && role === each.role)) participants.push(each);
  };
  if (subjectRole !== undefined) add(doers(telling, agents, subjectRole));
  if (frame.roles.object !== undefined) add(patients.filter((noun) => frame.type !== 'ASSAULT' || telling.places.ofNoun(noun)?.kind !== 'CITY').flatMap((noun) => telling.actors([noun], false)).map((actor) => ({ actor, role: frame.roles.object ?? 'TARGET', basis: 'STATED' })));
  for (const { actor, role, slot } of partsOf(bound)) if (slot !== 'subject' && slot !== 'object' && slot !== 'by') add([{ actor, role, basis: 'STATED' }]);
  if (bound.noun !== null && frame.type === 'SANCTION') add(telling.reading.ownersOf(bound.noun).map((actor) => ({ actor, role: 'ACTOR' as const, basis: 'STATED' as const })));
  if (participants.length === 0) return;
  if (frame.id === 'attack.claimed') {
    claimed(telling, sentence, predicate, bound);
    return;
  }
  const modality = telling.modality(predicate);
  const words = telling.clause(sentence, predicate);
  const made = draft({
    kind: 'EVENT', rule: frame.id, prior: frame.prior, sentence: sentence.sentence.index, evidence: [words],
    date: telling.date(predicate, modality), modality, certainty: telling.certainty(predicate), participants, attribution: telling.attribution(sentence, predicate),
    fields: { type: frame.type, ...(frame.modes === undefined ? {} : { modes: [...frame.modes] }) },
  });
  const struck = frame.type === 'ASSAULT' ? patients.flatMap((noun) => telling.places.ofNoun(noun) ?? []) : [];
  made.places = [...struck.map((place) => ({ place, relation: 'AT' as const, basis: 'STATED' as const })), ...telling.placesOf(predicate).map(({ place, preposition }) => ({ place, relation: preposition === 'near' || preposition === 'outside' ? ('NEAR' as const) : ('AT' as const), basis: 'STATED' as const }))];
  // "tragedy struck Baghdad when a bombing killed dozens": where it struck.
  if (made.places.length === 0 && predicate.subordinator === 'when' && predicate.governor !== null) made.places = predicate.governor.object.flatMap((noun) => telling.places.ofNoun(noun) ?? []).map((place) => ({ place, relation: 'AT' as const, basis: 'STATED' as const }));
  violence(telling, sentence, made, words, patients, predicate);
  if (frame.id === 'sanction.verb') made.fields['modes'] = [/^(?:expel|deport)$/.test(verb.lemma) ? 'expel' : verb.lemma];
  telling.add(made);
}

/** Means and casualties of an attack. */
function violence(telling: Telling, sentence: SentenceReading, made: Draft, words: { from: number; to: number }, patients: readonly NounPhrase[], predicate: Predicate | null): void {
  if (made.fields['type'] !== 'ASSAULT') return;
  const said = telling.reading.text.words(words.from, words.to);
  const means = MEANS.filter(([pattern]) => pattern.test(said)).map(([, name]) => name);
  if (means.length > 0) made.fields['modes'] = [...new Set([...((made.fields['modes'] as string[] | undefined) ?? []), ...means])];
  if (predicate === null || sentence.phrases.length === 0) return;
  const unit = /^(?:kill|assassinate|murder|slay|martyr|behead)$/.test(predicate.verb.lemma) ? 'KILLED' : /^(?:wound|injure|poison|shoot|stab)$/.test(predicate.verb.lemma) ? 'INJURED' : /^(?:abduct|kidnap)$/.test(predicate.verb.lemma) ? 'CAPTURED' : null;
  if (unit === null) return;
  const sizes = patients.map((noun) => groupSize(telling.reading.text.tokens.slice(noun.from, noun.to).map(({ lower }) => lower)));
  const [size] = sizes.filter(({ size: exact, sizeMin }) => exact !== undefined || sizeMin !== undefined);
  if (size === undefined) return;
  made.fields['casualties'] = [{ unit, min: size.size ?? size.sizeMin, ...(size.size === undefined ? {} : { max: size.size }), ...(size.sizeText === undefined ? {} : { text: size.sizeText }), approximate: size.approximate ?? false }];
}

/** "an attack claimed by ISIL": the claimant of the attack told in the sentence. */
function claimed(telling: Telling, sentence: SentenceReading, predicate: Predicate, bound: Bound): void {
  const claimants = [...(bound.slots.get('by') ?? []), ...(predicate.verb.form === 'FINITE' && !predicate.verb.passive ? (bound.slots.get('subject') ?? []) : [])];
  const attack = telling.drafts.findLast((made) => made.kind === 'EVENT' && made.fields['type'] === 'ASSAULT' && made.sentence >= sentence.sentence.index - 2);
  if (attack !== undefined) {
    for (const actor of claimants) if (!attack.participants.some((each) => each.actor === actor)) attack.participants.push({ actor, role: 'CLAIMANT', basis: 'STATED' });
    const words = telling.clause(sentence, predicate);
    if (attack.sentence !== sentence.sentence.index) attack.evidence.push(words);
    return;
  }
  telling.add(draft({
    kind: 'EVENT', rule: bound.frame.id, prior: bound.frame.prior, sentence: sentence.sentence.index, evidence: [telling.sentence(sentence)], attribution: telling.attribution(sentence, predicate),
    participants: claimants.map((actor) => ({ actor, role: 'CLAIMANT', basis: 'STATED' })), fields: { type: 'ASSAULT' satisfies EventType },
  }));
}

/** An event that a noun tells: "the US assassination of X", "sanctions on Iran". */
function fromNoun(telling: Telling, sentence: SentenceReading, noun: NounPhrase, at: number, bound: Bound): void {
  const { text } = telling.reading;
  const words = text.words(noun.from, noun.to);
  if (/^(?:no|any|further|new|more|possible|potential|future|such)\b/i.test(words) || /\bheart\b/i.test(words) || noun.mention?.kind === 'ORGANIZATION') return;
  const killing = /^(?:assassination|killing|murder)$/.test(noun.lemma);
  const owners = telling.reading.ownersOf(noun);
  const participants: DraftParticipant[] = partsOf(bound).filter(({ slot }) => slot !== 'subject').map(({ actor, role }) => ({ actor, role: role === 'VICTIM' && !killing ? 'TARGET' : role, basis: 'STATED' }));
  const ordered = orderedBy(telling, noun);
  if (participants.length === 0 && /^(?:a|an)\b/i.test(words)) return;
  for (const actor of owners) if (!participants.some((each) => each.actor === actor)) participants.push({ actor, role: actor === ordered ? 'ORDERED_BY' : actor.kind === 'PERSON' && killing ? 'VICTIM' : bound.frame.type === 'SANCTION' ? 'ACTOR' : 'PERPETRATOR', basis: 'STATED' });
  if (participants.length === 0 || (bound.frame.id === 'attack.noun' && /^(?:strike|offensive)$/.test(noun.lemma) && owners.length === 0)) return;
  const complements = complementsOfNoun(sentence.phrases, at);
  // "the killing of X in a US drone attack near Y": the attack is how, and its place is where.
  for (const { preposition, nouns } of complements) if (preposition === 'in') for (const each of nouns) if (VIOLENCE.test(each.lemma)) for (const actor of telling.reading.ownersOf(each)) if (!participants.some((known) => known.actor === actor)) participants.push({ actor, role: 'PERPETRATOR', basis: 'STATED' });
  let end = at + 1;
  while (end < sentence.phrases.length && /^(?:NOUN|PREPOSITION|DATE)$/.test(sentence.phrases[end]?.type ?? '')) end += 1;
  const span = telling.words(sentence, at, end);
  const predicate = governorOf(sentence, at);
  const made = draft({
    kind: 'EVENT', rule: bound.frame.id, prior: bound.frame.prior, sentence: sentence.sentence.index, evidence: [span], participants,
    date: telling.pick(sentence.dates.filter((date) => date.from >= noun.from && date.from < span.to), 'PAST') ?? ownDate(telling, sentence, noun),
    attribution: predicate !== null && (predicate.link === 'THAT' || predicate.quoted) ? telling.attribution(sentence, predicate) : [],
    places: placesOf(telling.places, complements).map(({ place, preposition }) => ({ place, relation: preposition === 'near' || preposition === 'outside' ? 'NEAR' : 'AT', basis: 'STATED' })),
    fields: { type: bound.frame.type }, descriptors: bound.frame.type === 'ASSAULT' ? [noun.lemma] : [],
  });
  violence(telling, sentence, made, span, [], null);
  telling.add(made);
}

/** The date of a participle behind the noun: "sanctions imposed in 2018". */
function ownDate(telling: Telling, { phrases, predicates }: SentenceReading, noun: NounPhrase): Draft['date'] {
  const next = predicates.find(({ at, verb }) => verb.form === 'PARTICIPLE' && phrases[at - 1] === noun);
  return next === undefined ? null : telling.pick(next.dates, 'PAST');
}
