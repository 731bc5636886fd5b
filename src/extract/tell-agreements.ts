import type { Actor } from './actors.js';
import { type AgreementThing, agreementKind } from './agreements.js';
import { type Bound, FrameIndex, partsOf } from './binding.js';
import type { Predicate } from './clauses.js';
import { type Draft, draft } from './draft.js';
import type { NounPhrase } from './phrases.js';
import type { SentenceReading } from './reading.js';
import { agreementRules } from './rules-agreement.js';
import type { Telling } from './telling.js';

const index = new FrameIndex(agreementRules);
/** Verbs that mean an agreement only where one is their object or stands behind the preposition. */
const BEHIND: Readonly<Record<string, RegExp>> = { withdraw: /^(?:from|of)$/, pull: /^(?:from|of|out)$/, walk: /^from$/, return: /^to$/, accede: /^to$/, agree: /^(?:on|to|upon)$/, leave: /^$/, join: /^$/ };

/** Finds what is done with agreements in a sentence. */
export function tellAgreements(telling: Telling, sentence: SentenceReading): void {
  const things = new Map<NounPhrase, AgreementThing>();
  for (const [at, phrase] of sentence.phrases.entries()) {
    if (phrase.type !== 'NOUN') continue;
    const thing = telling.agreements.at(sentence.phrases, at, sentence.sentence.index);
    if (thing !== null) things.set(phrase, thing);
  }
  for (const predicate of sentence.predicates) {
    const [bound] = index.ofVerb(telling, predicate);
    if (bound === undefined) continue;
    const objects = targetsOf(predicate, things, sentence);
    for (const thing of objects) telling.add(action(telling, sentence, predicate, bound, thing));
    if (objects.length === 0 && predicate.verb.lemma === 'agree') agreed(telling, sentence, predicate, bound);
  }
  for (const [noun, thing] of things) byYear(telling, sentence, noun, thing);
}

/** The agreements that a verb is about. */
function targetsOf(predicate: Predicate, things: ReadonlyMap<NounPhrase, AgreementThing>, { phrases }: SentenceReading): AgreementThing[] {
  const { verb } = predicate;
  const behind = BEHIND[verb.lemma];
  const complements = predicate.complements.filter(({ preposition }) => (behind ?? /^(?:on|to|of)$/).test(preposition)).flatMap(({ nouns }) => nouns);
  const patients = verb.passive || verb.form === 'PARTICIPLE' || /^(?:enter|come|go|take|expire|lapse)$/.test(verb.lemma) ? predicate.subject : [...predicate.object, ...(behind === undefined ? [] : complements)];
  if (/^(?:enter|come|go)$/.test(verb.lemma) && !predicate.complements.some(({ preposition, nouns }) => /^(?:into|in)$/.test(preposition) && nouns.some(({ lemma }) => /^(?:force|effect)$/.test(lemma)))) return [];
  if (verb.lemma === 'take' && !predicate.object.some(({ lemma }) => lemma === 'effect' || lemma === 'force')) return [];
  // "agreements on …, that were finalised": the relative clause tells of the agreement, not of the last noun before it.
  const lead = patients.some((noun) => things.has(noun)) || predicate.link !== 'RELATIVE' ? [] : phrases.slice(0, predicate.at).filter((phrase): phrase is NounPhrase => phrase.type === 'NOUN' && things.has(phrase)).slice(-1);
  return [...new Set([...patients, ...lead].flatMap((noun) => things.get(noun) ?? []))];
}

function action(telling: Telling, sentence: SentenceReading, predicate: Predicate, bound: Bound, thing: AgreementThing): Draft {
  const modality = telling.modality(predicate);
  const parts = partsOf(bound);
  const made = draft({
    kind: 'AGREEMENT_ACTION', rule: bound.frame.id, prior: bound.frame.prior, sentence: sentence.sentence.index, evidence: [telling.clause(sentence, predicate)],
    date: telling.date(predicate, modality) ?? (predicate.link === 'RELATIVE' || sentence.predicates.length === 1 ? telling.pick(sentence.dates, telling.direction(predicate, modality)) : null),
    modality, certainty: telling.certainty(predicate), attribution: telling.attribution(sentence, predicate), agreement: thing,
    places: telling.placesOf(predicate).map(({ place }) => ({ place, relation: 'AT', basis: 'STATED' })),
    participants: parts.map(({ actor, role }) => ({ actor, role, basis: 'STATED' })),
    fields: { action: bound.frame.action, verb: telling.reading.text.tokens[predicate.verb.head]?.text ?? predicate.verb.lemma },
  });
  // What a passive or relative clause tells of stands before it: the words begin there.
  const begins = thing.mentions.find(({ from }) => from >= sentence.sentence.from && from < (made.evidence[0]?.from ?? 0));
  if (begins !== undefined && made.evidence[0] !== undefined && (predicate.verb.passive || predicate.link === 'RELATIVE')) made.evidence = [{ from: begins.from, to: made.evidence[0].to }];
  if (/^(?:WITHDRAWN|RATIFIED|ACCEDED|SUSPENDED|VIOLATED|RESTORED|TERMINATED)$/.test(bound.frame.action ?? '')) by(telling, made, parts.map(({ actor }) => actor), predicate);
  if (/^(?:SIGNED|CONCLUDED|INITIALLED|NEGOTIATED|AGREED|EXTENDED|IMPLEMENTED)$/.test(bound.frame.action ?? '')) for (const { actor } of parts) addParty(telling, thing, actor);
  return made;
}

/** The party that an act is of: the country of a person that acts for it. */
function by(telling: Telling, made: Draft, actors: readonly Actor[], predicate: Predicate): void {
  const [actor] = actors;
  const party = actor === undefined ? null : actor.kind === 'PERSON' || actor.kind === 'ORGANIZATION' ? (actor.country === null ? null : telling.reading.cast.country(actor.country)) : actor;
  if (party === null || party.kind === 'GROUP') return;
  made.fields['by'] = party;
  if (predicate.verb.adverbs.includes('unilaterally')) made.fields['unilateral'] = true;
}

function addParty(telling: Telling, thing: AgreementThing, actor: Actor): void {
  if (actor.kind === 'PERSON') {
    if (actor.country !== null) addParty(telling, thing, telling.reading.cast.country(actor.country));
  } else if (!thing.parties.has(actor)) thing.parties.set(actor, actor.kind === 'COUNTRY' ? 'INFERRED' : 'STATED');
}

/** What it is an agreement to do, rather than a readiness: not "agreed to remain in contact". */
const UNDERTAKINGS = /^(?:form|establish|create|set|build|open|reopen|launch|exchange|expand|boost|increase|develop|resume|restore|cooperate|share|invest|construct|end|cease|halt|withdraw|release|extend|normali[sz]e|implement|sign|pay|supply|deliver|lift|reduce|cut|limit|swap|demarcate|recognise|recognize)$/;

/** "agreed to form a joint commission": an agreement that has no name but what was agreed. */
function agreed(telling: Telling, sentence: SentenceReading, predicate: Predicate, bound: Bound): void {
  const infinitive = sentence.predicates.find(({ governor, link }) => governor === predicate && (link === 'INFINITIVE' || link === 'THAT'));
  if (infinitive === undefined || predicate.verb.negated) return;
  const actors = partsOf(bound).map(({ actor }) => actor);
  if (infinitive.link === 'THAT' || !UNDERTAKINGS.test(infinitive.verb.lemma)) return;
  const last = sentence.predicates.findLast(({ at, link, verb }) => at > infinitive.at && (link === 'INFINITIVE' || verb.form !== 'FINITE' || link === 'RELATIVE' || sentence.phrases[at - 1]?.type === 'AND'));
  const end = Math.max(infinitive.to, last?.to ?? 0);
  const words = telling.words(sentence, predicate.at, end);
  const thing = telling.agreements.described({ from: telling.reading.text.tokens[predicate.verb.head] === undefined ? words.from : predicate.verb.head, to: words.to });
  for (const actor of actors) addParty(telling, thing, actor);
  const made = action(telling, sentence, predicate, bound, thing);
  made.evidence = [telling.words(sentence, Math.min(predicate.from, predicate.at), end)];
  const governing = predicate.governor;
  if (made.date === null && predicate.link === 'RELATIVE' && governing !== null) made.date = telling.date(governing, 'ACTUAL');
  telling.add(made);
}

/** "the 2015 nuclear deal": concluded in 2015, by its name alone. */
function byYear(telling: Telling, sentence: SentenceReading, noun: NounPhrase, thing: AgreementThing): void {
  if (thing.year === null || thing.year.words.from !== noun.from || agreementKind(noun.lemma) === null) return;
  const edtf = String(thing.year.year);
  const at = sentence.phrases.indexOf(noun);
  let end = at + 1;
  while (sentence.phrases[end]?.type === 'PREPOSITION' && sentence.phrases[end + 1]?.type === 'NOUN') end += 2;
  telling.add(draft({
    kind: 'AGREEMENT_ACTION', rule: 'agreement.year', prior: 0.8, sentence: sentence.sentence.index, evidence: [telling.words(sentence, at, end)],
    date: { value: { edtf, basis: 'STATED' }, words: null }, agreement: thing,
    participants: [...thing.parties.keys()].map((actor) => ({ actor, role: 'PARTY', basis: 'STATED' })), fields: { action: 'CONCLUDED' },
  }));
}
