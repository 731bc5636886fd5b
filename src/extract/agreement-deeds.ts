import type { AgreementActionType } from '../agreement/agreement.enum.js';
import type { Actor } from './actors.js';
import { type AgreementThing, agreementKind } from './agreements.js';
import { complementsOfNoun } from './clauses.js';
import { draft } from './draft.js';
import type { NounPhrase } from './phrases.js';
import type { SentenceReading } from './reading.js';
import type { Telling } from './telling.js';
import { toldAs } from './told-as.js';

/** What the noun says is done: "the signing of the treaty", "its withdrawal from the accord". */
const DEEDS: Readonly<Record<string, AgreementActionType>> = { signing: 'SIGNED', signature: 'SIGNED', ratification: 'RATIFIED', withdrawal: 'WITHDRAWN', exit: 'WITHDRAWN', pullout: 'WITHDRAWN', departure: 'WITHDRAWN', implementation: 'IMPLEMENTED', observance: 'IMPLEMENTED', compliance: 'IMPLEMENTED', fulfilment: 'IMPLEMENTED', violation: 'VIOLATED', breach: 'VIOLATED', infringement: 'VIOLATED', conclusion: 'CONCLUDED', finalization: 'CONCLUDED', extension: 'EXTENDED', renewal: 'EXTENDED', prolongation: 'EXTENDED', adoption: 'ADOPTED', approval: 'ADOPTED', termination: 'TERMINATED', cancellation: 'TERMINATED', suspension: 'SUSPENDED', revival: 'RESTORED', restoration: 'RESTORED', resumption: 'RESTORED', return: 'RESTORED', accession: 'ACCEDED', amendment: 'AMENDED', revision: 'AMENDED', renegotiation: 'AMENDED', expiry: 'EXPIRED', expiration: 'EXPIRED' };

/** What a noun tells is done with the agreement behind it. */
export function byNoun(telling: Telling, sentence: SentenceReading, noun: NounPhrase, at: number, things: ReadonlyMap<NounPhrase, AgreementThing>): void {
  const deed = Object.hasOwn(DEEDS, noun.lemma) ? DEEDS[noun.lemma] : undefined;
  if (deed === undefined) return;
  const complements = complementsOfNoun(sentence.phrases, at);
  const target = complements.filter(({ preposition }) => /^(?:of|from|to|with)$/.test(preposition)).flatMap(({ nouns }) => nouns).slice(0, 3).find((each) => things.has(each));
  const thing = target === undefined ? undefined : things.get(target);
  if (thing === undefined || target === undefined) return;
  const by = complements.find(({ preposition }) => preposition === 'by')?.nouns ?? [];
  const actors = [...new Set([...telling.reading.ownersOf(noun), ...telling.actors(by)])];
  const modality = toldAs(telling, sentence, noun, at);
  const words = telling.words(sentence, at, sentence.phrases.indexOf(target) + 1);
  const role = deed === 'SIGNED' ? 'SIGNATORY' : /^(?:CONCLUDED|IMPLEMENTED|EXTENDED|AMENDED|ACCEDED)$/.test(deed) ? 'PARTY' : 'ACTOR';
  telling.add(draft({
    kind: 'AGREEMENT_ACTION', rule: 'agreement.noun', prior: 0.75, sentence: sentence.sentence.index, evidence: [words], modality, agreement: thing,
    date: telling.pick(sentence.dates.filter(({ from }) => from >= noun.from && from <= words.to + 1), telling.directionOf(modality)),
    participants: actors.map((actor) => ({ actor, role, basis: 'STATED' })), fields: { action: deed, verb: telling.reading.text.tokens[noun.head]?.text ?? noun.lemma },
  }));
}

/** "the four said in a joint statement": who says it has adopted it. */
export function saidIn(telling: Telling, sentence: SentenceReading, noun: NounPhrase, thing: AgreementThing): void {
  const at = sentence.phrases.indexOf(noun);
  const before = sentence.phrases[at - 1];
  if (before?.type !== 'PREPOSITION' || before.lower !== 'in' || !/\bjoint\b/i.test(telling.reading.text.words(noun.from, noun.to))) return;
  const saying = sentence.predicates.find(({ verb, link, quoted }) => !quoted && verb.form === 'FINITE' && link !== 'RELATIVE' && link !== 'THAT');
  const actors = saying === undefined ? [] : telling.actors(saying.subject);
  if (saying === undefined || actors.length === 0) return;
  for (const actor of actors) addParty(telling, thing, actor);
  telling.add(draft({
    kind: 'AGREEMENT_ACTION', rule: 'agreement.said', prior: 0.75, sentence: sentence.sentence.index, evidence: [{ from: noun.from, to: noun.to }], agreement: thing,
    date: telling.date(saying, 'ACTUAL'), participants: actors.map((actor) => ({ actor, role: 'ACTOR', basis: 'STATED' })), fields: { action: 'ADOPTED', verb: telling.reading.text.tokens[saying.verb.head]?.text ?? saying.verb.lemma },
  }));
}

/** "the 2015 nuclear deal": concluded in 2015, by its name alone. */
export function byYear(telling: Telling, sentence: SentenceReading, noun: NounPhrase, thing: AgreementThing): void {
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

/** Makes an actor a party: for a person or government its country, for a group those it is of. */
export function addParty(telling: Telling, thing: AgreementThing, actor: Actor): void {
  if (actor.kind === 'PERSON') {
    if (actor.country !== null) addParty(telling, thing, telling.reading.cast.country(actor.country));
  } else if (actor.kind === 'ORGANIZATION' && actor.organizationKind === 'GOVERNMENT' && actor.country !== null) {
    addParty(telling, thing, telling.reading.cast.country(actor.country));
  } else if (actor.kind === 'GROUP') {
    if (actor.of.length < 7) for (const code of actor.of) addParty(telling, thing, telling.reading.cast.country(code));
  } else if (!thing.parties.has(actor)) thing.parties.set(actor, actor.kind === 'COUNTRY' ? 'INFERRED' : 'STATED');
}
