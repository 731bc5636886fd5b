import type { Basis } from '../shared/evidence.enum.js';
import { type Actor, countryOf } from './actors.js';
import { type Bound, FrameIndex, partsOf } from './binding.js';
import type { Complement, Predicate } from './clauses.js';
import { type Draft, draft } from './draft.js';
import type { NounPhrase } from './phrases.js';
import { OCCASION } from './meeting-parties.js';
import { partiesOf } from './parties.js';
import type { PlaceThing } from './places.js';
import { governorOf, type SentenceReading } from './reading.js';
import { visitRules } from './rules-meeting.js';
import type { Telling } from './telling.js';

const index = new FrameIndex(visitRules, partiesOf);

/** Finds the visits of a sentence. */
export function tellVisits(telling: Telling, sentence: SentenceReading): void {
  const used = new Set<NounPhrase>();
  for (const predicate of sentence.predicates) {
    for (const bound of index.ofVerb(telling, predicate)) {
      if (!fromVerb(telling, sentence, predicate, bound)) continue;
      if (bound.noun !== null) used.add(bound.noun);
      break;
    }
  }
  for (const [at, phrase] of sentence.phrases.entries()) {
    if (phrase.type !== 'NOUN' || used.has(phrase)) continue;
    const [bound] = index.ofNoun(telling, sentence, at);
    if (bound !== undefined) fromNoun(telling, sentence, phrase, at, bound);
  }
}

/** Where to and where from, of the complements of a verb or noun; "to the summit in New Delhi" is to New Delhi. */
function ways(telling: Telling, complements: readonly Complement[], to: RegExp): { to: PlaceThing[]; from: PlaceThing[] } {
  const found = ({ nouns }: Complement): PlaceThing[] => nouns.flatMap((noun) => telling.places.ofNoun(noun) ?? []);
  const places = (wanted: (preposition: string) => boolean): PlaceThing[] => complements.flatMap((each, index) => {
    if (!wanted(each.preposition)) return [];
    const own = found(each);
    const held = own.length > 0 || !each.nouns.some(({ lemma }) => OCCASION.test(lemma)) ? undefined : complements.slice(index + 1).find(({ preposition }) => preposition === 'in' || preposition === 'at');
    return held === undefined ? own : found(held);
  });
  return { to: places((preposition) => to.test(preposition)), from: places((preposition) => preposition === 'from') };
}

const travels = (actor: Actor): boolean => actor.kind === 'PERSON' || (actor.kind === 'GROUP' && /^(?:delegations?|team|mission|group|officials?|diplomats?|ministers?|envoys?|leaders?|delegates?|negotiators?|inspectors|presidents?|lawmakers|experts|representatives?|ambassadors?|businessmen|parliamentarians|advisers?|mps|commanders?)$/.test(actor.head));

/** Behind which preposition the goal stands, where it is not "to". */
const WHITHER: Readonly<Record<string, RegExp>> = { 'arrive.in': /^(?:in|at|into)$/, 'be.in': /^(?:in|at)$/, 'expect.in': /^(?:in|at)$/, 'set.foot': /^(?:in|on)$/ };

/** @returns whether a visit came of it */
function fromVerb(telling: Telling, sentence: SentenceReading, predicate: Predicate, bound: Bound): boolean {
  const invited = bound.frame.id === 'invite.to';
  const sent = /^(?:send\.delegation|expect\.in|take\.to)$/.test(bound.frame.id);
  const visitors = partsOf(bound).filter(({ actor, slot }) => slot !== 'to' && travels(actor) && !(invited && slot === 'subject'));
  if (visitors.length === 0 || !(invited || sent || visitors.some(({ slot }) => slot === 'subject'))) return false;
  const { lemma, passive } = predicate.verb;
  if (passive && lemma !== 'head' && !invited && !sent) return false;
  if (bound.frame.id === 'expect.in' && (!passive || predicate.infinitive !== null)) return false;
  const behind = telling.reading.text.tokens[predicate.verb.to]?.lower ?? '';
  // "crossed into Russia", "touched down", "stopped in Ankara"; a border crossing leads nowhere.
  if ((lemma === 'cross' && behind !== 'into') || (lemma === 'touch' && behind !== 'down') || (/^(?:cross|touch|stop)$/.test(lemma) && predicate.verb.form !== 'FINITE')) return false;
  if (bound.frame.agents?.includes(predicate.subject[0]?.lemma ?? '') === false) return false;
  const due = predicate.object.length === 1 && predicate.object[0]?.lemma === 'due';
  const there = predicate.dates.length > 0 || telling.reading.text.tokens[predicate.verb.from - 1]?.lower === 'who' || predicate.complements.some(({ preposition, nouns }) => preposition === 'for' && nouns.some((noun) => OCCASION.test(noun.lemma)));
  if (lemma === 'be' && (!there || predicate.verb.negated || (predicate.object.length > 0 && !due) || predicate.infinitive !== null)) return false;
  if (lemma === 'be' && !/^(?:in|at)$/.test(bound.complements[0]?.preposition ?? '')) return false;
  const direct = lemma === 'visit' || lemma === 'tour' || lemma === 'reach' ? predicate.object.flatMap((noun) => telling.places.ofNoun(noun) ?? []) : [];
  const found = ways(telling, bound.complements, WHITHER[bound.frame.id] ?? (bound.noun?.lemma === 'tour' ? /^(?:to|of)$/ : bound.noun?.lemma.startsWith('stop') === true ? /^(?:in|at)$/ : /^(?:to|for)$/));
  const to = direct.length > 0 ? direct : lemma === 'leave' || lemma === 'set' ? found.to.filter(() => bound.frame.id === 'set.foot' || (predicate.object.length === 0 || lemma === 'leave') && bound.complements.some(({ preposition }) => preposition === 'for')) : found.to;
  const own = visitors.flatMap(({ actor }) => (actor.kind === 'PERSON' && actor.country !== null ? [actor.country] : []));
  if (lemma === 'be' && (to.length === 0 || visitors.every(({ actor }) => actor.kind !== 'PERSON') || to.some(({ country }) => own.includes(country ?? '')))) return false;
  if (to.length === 0 || (lemma === 'return' && !bound.complements.some(({ preposition }) => preposition === 'to'))) return false;
  const told = telling.modality(predicate);
  const modality = told !== 'ACTUAL' ? told : invited ? 'DESIRED' : due || bound.frame.id === 'expect.in' || bound.frame.id === 'accept.invitation' ? 'PLANNED' : told;
  const made = draft({
    kind: 'VISIT', rule: bound.frame.id, prior: bound.frame.prior, sentence: sentence.sentence.index, evidence: [telling.clause(sentence, predicate)],
    date: telling.date(predicate, modality), modality, certainty: telling.certainty(predicate), attribution: telling.attribution(sentence, predicate),
    participants: visitors.map(({ actor, role, slot }) => ({ actor, role: bound.frame.id === 'lead.delegation' ? role : slot === 'subject' || invited || bound.frame.id === 'accompany.to' ? (actor.kind === 'GROUP' && visitors.some((each) => each.actor.kind === 'PERSON') ? 'DELEGATE' : 'VISITOR') : 'DELEGATE', basis: 'STATED' })),
  });
  finish(telling, made, to, found.from);
  const [purpose] = predicate.infinitive === null ? [] : [telling.clause(sentence, predicate.infinitive)];
  if (purpose !== undefined && predicate.infinitive !== null) made.fields['purpose'] = telling.reading.text.words(Math.max(purpose.from, predicate.infinitive.verb.from), purpose.to).slice(0, 300);
  telling.add(made);
  return true;
}

/** "Hussein’s trip to Tehran", "during his visit to Iraq". */
function fromNoun(telling: Telling, sentence: SentenceReading, noun: NounPhrase, at: number, bound: Bound): void {
  const role = noun.owner?.kind === 'ROLE' && !bound.slots.has('subject') ? [telling.reading.cast.group({ from: noun.owner.from, to: noun.owner.to }, noun.owner.titles[0]?.countries ?? [], noun.owner.titles[0]?.head ?? '')] : [];
  const owners = [...role, ...(bound.slots.get('subject') ?? []), ...(bound.slots.get('by') ?? []), ...(bound.slots.get('of') ?? [])].filter(travels);
  const predicate = sentence.predicates.find(({ object }) => object.includes(noun)) ?? governorOf(sentence, at);
  const words = telling.reading.text.words(noun.from, noun.to);
  if (/^no\b/i.test(words)) return;
  const before = sentence.phrases[at - 1];
  const borne = before?.type === 'PREPOSITION' && /^(?:on|for|during)$/.test(before.lower) && /^(?:a|an|his|her|their)\b/i.test(words);
  const held = predicate !== null && predicate.object.includes(noun) && /^(?:call|cancel|plan|postpone|begin|start|make|end|conclude|schedule|pay|announce|arrange)$/.test(predicate.verb.lemma);
  const visitors = owners.length > 0 ? owners : predicate !== null && (borne || held) ? telling.actors(predicate.subject).filter(travels) : [];
  const { to, from } = ways(telling, bound.complements, /^(?:stay|arrival|stopover)$/.test(noun.lemma) ? /^(?:in|to|at)$/ : noun.lemma === 'tour' ? /^(?:to|in|of)$/ : /^(?:to|in)$/);
  // "on the second day of Rahmon's state visit": where to is clear from where the article is written.
  const home = telling.reading.home.country;
  const here = to.length === 0 && owners.length > 0 && home !== null && /\b(?:state|official|working|historic|first)\b/i.test(words) && !owners.some((actor) => countryOf(actor) === home || countryOf(actor) === null);
  if (visitors.length === 0 || (to.length === 0 && !here)) return;
  const isArgument = predicate !== null && [...predicate.object, ...(predicate.verb.passive ? predicate.subject : [])].includes(noun);
  const negated = isArgument && /^(?:cancel|postpone|call|scrap|rule)$/.test(predicate.verb.lemma);
  const planned = /\b(?:planned|upcoming|scheduled|forthcoming|next|possible|expected)\b/i.test(words) || (isArgument && /^(?:plan|schedule|announce|prepare|arrange|expect)$/.test(predicate.verb.lemma)) || (predicate !== null && predicate.subject.includes(noun) && /^(?:PLANNED|HYPOTHETICAL)$/.test(telling.modality(predicate)));
  const modality = negated ? 'NEGATED' : planned ? 'PLANNED' : 'ACTUAL';
  let end = at + 1;
  while (end < sentence.phrases.length && /^(?:NOUN|PREPOSITION|DATE)$/.test(sentence.phrases[end]?.type ?? '')) end += 1;
  const span = telling.words(sentence, at, end);
  const dates = sentence.dates.filter((date) => date.from >= noun.from && date.from < span.to);
  const made = draft({
    kind: 'VISIT', rule: bound.frame.id, prior: bound.frame.prior, sentence: sentence.sentence.index, evidence: [span], modality,
    date: telling.pick(dates, modality === 'PLANNED' ? 'FUTURE' : 'PAST'),
    participants: visitors.map((actor) => ({ actor, role: 'VISITOR', basis: 'STATED' })),
  });
  const type = /\b(state|official|working|private)\b/i.exec(words)?.[1];
  if (type !== undefined) made.fields['type'] = type.toUpperCase();
  finish(telling, made, here ? [telling.places.country(home)] : to, from, here ? 'INFERRED' : 'STATED');
  telling.add(made);
}

/** Places, and the country visited as host. */
function finish(telling: Telling, made: Draft, to: readonly PlaceThing[], from: readonly PlaceThing[], basis: Basis = 'STATED'): void {
  made.places = [...to.map((place) => ({ place, relation: 'TO' as const, basis })), ...from.map((place) => ({ place, relation: 'FROM' as const, basis: 'STATED' as const }))];
  const hosts = new Set(to.flatMap(({ country }) => (country === null || country === '' ? [] : [country])));
  const own = made.participants.flatMap(({ actor }) => (actor.kind === 'PERSON' ? [actor.country] : []));
  for (const code of hosts) if (!own.includes(code)) made.participants.push({ actor: telling.reading.cast.country(code), role: 'HOST', basis: 'INFERRED' });
}
