import type { AgreementActionType } from '../agreement/agreement.enum.js';
import type { Modality } from '../fact/fact.enum.js';
import type { Actor } from './actors.js';
import { addParty, byNoun, byYear, saidIn } from './agreement-deeds.js';
import type { AgreementThing } from './agreements.js';
import { type Bound, FrameIndex, partsOf } from './binding.js';
import { complementsOfNoun, type Predicate } from './clauses.js';
import { type Draft, draft } from './draft.js';
import type { NounPhrase } from './phrases.js';
import type { SentenceReading } from './reading.js';
import { agreementRules } from './rules-agreement.js';
import type { Telling } from './telling.js';

const index = new FrameIndex(agreementRules);
/** Verbs that mean an agreement only where one is their object or stands behind the preposition. */
const BEHIND: Readonly<Record<string, RegExp>> = { withdraw: /^(?:from|of)$/, pull: /^(?:from|of|out)$/, walk: /^from$/, return: /^to$/, accede: /^to$/, agree: /^(?:on|to|upon)$/, decide: /^on$/, leave: /^$/, join: /^$/, put: /^to$/, affix: /^to$/, vote: /^(?:for|of)$/, abide: /^by$/, adhere: /^to$/, comply: /^with$/, commit: /^to$/, carry: /^$/, live: /^to$/, push: /^for$/, call: /^for$/, ask: /^for$/, work: /^on$/ };
/** Verbs that are about an agreement where they have no other object, or "it". */
const SURE = /^(?:sign|ratify|initial|co-sign|ink)$/;
/** What is an agreement where it is signed, and may be anything elsewhere. */
const PAPERS = /^(?:document|paper|text|instrument|plan|letter|note|programme|program|statement|framework)$/;
const OF_IT = /^(?:sign|ratify|initial|extend|adopt|approve|implement|suspend|violate|reject|denounce|terminate|renew|restore|abandon|negotiate|veto|endorse|amend)$/;
const TRUCES = /^(?:ceasefire|cease-fire|truce|armistice)$/;
const WANTS = /^(?:want|seek|demand|push|call|ask)$/;
/** Words for a part or form of an agreement, or for several. */
const PARTS = /^(?:sery|series|number|package|set|raft|text|draft|term|provision|version|couple|pair|dozen|batch|commitment|obligation|article|clause|copy|document|participation|membership|compliance|implementation|mandate)$/;
/** Verbs that are no passive participle behind their agreement: "the deal, expired in May". */
const INTRANSITIVE = /^(?:enter|come|go|take|expire|lapse|end)$/;

/** Finds what is done with agreements in a sentence. */
export function tellAgreements(telling: Telling, sentence: SentenceReading): void {
  const things = new Map<NounPhrase, AgreementThing>();
  for (const [at, phrase] of sentence.phrases.entries()) {
    if (phrase.type !== 'NOUN') continue;
    const thing = telling.agreements.at(sentence.phrases, at, sentence.sentence.index);
    if (thing !== null) things.set(phrase, thing);
  }
  for (const predicate of sentence.predicates) {
    if (telling.agreements.all.length === 0 && !/^(?:agree|decide|sign|initial|ink)$/.test(predicate.verb.lemma)) continue;
    const [bound] = index.ofVerb(telling, predicate).sort((a, b) => Number(b.frame.nouns.length > 0) - Number(a.frame.nouns.length > 0));
    if (bound === undefined) continue;
    const objects = targetsOf(telling, predicate, things, sentence);
    for (const thing of objects) telling.add(action(telling, sentence, predicate, bound, thing));
    if (objects.length === 0 && predicate.verb.lemma === 'agree') agreed(telling, sentence, predicate, bound);
  }
  for (const [at, phrase] of sentence.phrases.entries()) if (phrase.type === 'NOUN') byNoun(telling, sentence, phrase, at, things);
  for (const [noun, thing] of things) if (thing.kind === 'JOINT_STATEMENT') saidIn(telling, sentence, noun, thing);
  for (const [noun, thing] of things) byYear(telling, sentence, noun, thing);
}

/** The agreements that a verb is about. */
function targetsOf(telling: Telling, predicate: Predicate, things: ReadonlyMap<NounPhrase, AgreementThing>, { phrases }: SentenceReading): AgreementThing[] {
  const { verb } = predicate;
  const behind = BEHIND[verb.lemma];
  const complements = predicate.complements.filter(({ preposition }) => (behind ?? /^(?:on|to|of)$/).test(preposition)).flatMap(({ nouns }) => nouns);
  const intransitive = INTRANSITIVE.test(verb.lemma) && (verb.lemma !== 'end' || predicate.object.length === 0);
  // "the accord, signed in 1998, …": a participle without its auxiliary.
  const participle = predicate.object.length === 0 && !intransitive && behind === undefined && /^(?:COMMA|NOUN|DATE|ADVERB)$/.test(phrases[predicate.at - 1]?.type ?? '') && predicate.subject.some((noun) => things.has(noun) && predicate.at - phrases.indexOf(noun) <= 3);
  const turned = verb.passive || verb.form === 'PARTICIPLE' || intransitive || participle;
  const patients = turned ? predicate.subject : [...predicate.object, ...(behind === undefined ? [] : complements)];
  if (/^(?:enter|come|go)$/.test(verb.lemma) && !predicate.complements.some(({ preposition, nouns }) => /^(?:into|in)$/.test(preposition) && nouns.some(({ lemma }) => /^(?:force|effect)$/.test(lemma)))) return [];
  if (verb.lemma === 'take' && !predicate.object.some(({ lemma }) => lemma === 'effect' || lemma === 'force')) return [];
  // "wants a treaty" wishes for one, "wants the treaty implemented" does not.
  if (WANTS.test(verb.lemma) && (predicate.infinitive !== null || patients.some(({ from }) => /^(?:the|all|its|their|his|this|these)$/.test(telling.reading.text.tokens[from]?.lower ?? '')))) return [];
  if (verb.lemma === 'carry' && telling.reading.text.tokens[verb.to]?.lower !== 'out') return [];
  const parts = patients.some((noun) => PARTS.test(noun.lemma) && !things.has(noun)) ? patients.flatMap((noun) => complementsOfNoun(phrases, phrases.indexOf(noun)).filter(({ preposition }) => /^(?:of|in|to|with|under)$/.test(preposition)).flatMap(({ nouns }) => nouns)) : [];
  // "agreements on …, that were finalised": the relative clause tells of the agreement, not of the last noun before it.
  const lead = patients.some((noun) => things.has(noun)) || predicate.link !== 'RELATIVE' ? [] : phrases.slice(0, predicate.at).filter((phrase): phrase is NounPhrase => phrase.type === 'NOUN' && things.has(phrase)).slice(-1);
  // "signed a “Declaration of …”": the name stands in quotation marks.
  const quote = turned || patients.length > 0 ? -1 : phrases.findIndex(({ type }, index) => type === 'QUOTE' && index > predicate.at && index <= predicate.at + 2);
  const quoted = quote === -1 ? undefined : phrases[quote + 1];
  // Who calls for a ceasefire wants an end of fighting: that is told as an event.
  const told = [...patients, ...parts, ...lead, ...(quoted?.type === 'NOUN' ? [quoted] : [])].flatMap((noun) => (WANTS.test(verb.lemma) && TRUCES.test(noun.lemma) ? [] : (things.get(noun) ?? [])));
  if (told.length > 0) return [...new Set(told)];
  const papers = SURE.test(verb.lemma) && telling.actors(turned ? (predicate.complements.find(({ preposition }) => preposition === 'by')?.nouns ?? []) : predicate.subject).length > 0 ? patients.filter(({ lemma }) => PAPERS.test(lemma)) : [];
  return papers.length > 0 ? papers.map((noun) => paper(telling, phrases, noun)) : spokenOf(telling, predicate, patients);
}

/** "signed five documents on transport": papers that are agreements because they are signed. */
function paper(telling: Telling, phrases: SentenceReading['phrases'], noun: NounPhrase): AgreementThing {
  const last = complementsOfNoun(phrases, phrases.indexOf(noun)).find(({ preposition }) => /^(?:on|of|for)$/.test(preposition))?.nouns.at(-1) ?? noun;
  return telling.agreements.described({ from: noun.from, to: last.to }, telling.reading.text.tokens[noun.head]?.lower.endsWith('s') === true ? 'COLLECTION' : 'OTHER');
}

/** "They signed it", "Nigeria signed on Sunday": the agreement spoken of last, not long before. */
function spokenOf(telling: Telling, { verb, subject }: Predicate, patients: readonly NounPhrase[]): AgreementThing[] {
  const pronoun = patients.length === 1 && patients.every(({ from, to }) => to - from === 1 && /^(?:it|them|this|that|one)$/.test(telling.reading.text.tokens[from]?.lower ?? ''));
  if (!(pronoun && OF_IT.test(verb.lemma)) && !(patients.length === 0 && SURE.test(verb.lemma) && !verb.passive && telling.actors(subject).length > 0)) return [];
  const last = telling.agreements.before(verb.from);
  return last === null ? [] : [last];
}

function action(telling: Telling, sentence: SentenceReading, predicate: Predicate, bound: Bound, thing: AgreementThing): Draft {
  const modality = modalityOf(telling, predicate, bound);
  const action = actionOf(telling, predicate, bound);
  const parts = partsOf(bound);
  const made = draft({
    kind: 'AGREEMENT_ACTION', rule: bound.frame.id, prior: bound.frame.prior, sentence: sentence.sentence.index, evidence: [telling.clause(sentence, predicate)],
    date: telling.date(predicate, modality) ?? (predicate.link === 'RELATIVE' || sentence.predicates.length === 1 ? telling.pick(sentence.dates, telling.direction(predicate, modality)) : null),
    modality, certainty: telling.certainty(predicate), attribution: telling.attribution(sentence, predicate), agreement: thing,
    places: telling.placesOf(predicate).map(({ place }) => ({ place, relation: 'AT', basis: 'STATED' })),
    participants: parts.map(({ actor, role }) => ({ actor, role, basis: 'STATED' })),
    fields: { action, verb: telling.reading.text.tokens[predicate.verb.head]?.text ?? predicate.verb.lemma },
  });
  // What a passive or relative clause tells of stands before it: the words begin there.
  const begins = thing.mentions.find(({ from }) => from >= sentence.sentence.from && from < (made.evidence[0]?.from ?? 0));
  if (begins !== undefined && made.evidence[0] !== undefined && (predicate.verb.passive || predicate.link === 'RELATIVE')) made.evidence = [{ from: begins.from, to: made.evidence[0].to }];
  if (/^(?:WITHDRAWN|RATIFIED|ACCEDED|SUSPENDED|VIOLATED|RESTORED|TERMINATED)$/.test(action ?? '')) by(telling, made, parts.map(({ actor }) => actor), predicate);
  if (/^(?:SIGNED|CONCLUDED|INITIALLED|NEGOTIATED|AGREED|EXTENDED|IMPLEMENTED|ACCEDED|RATIFIED|WITHDRAWN|VIOLATED|SUSPENDED|TERMINATED|RESTORED)$/.test(action ?? '')) for (const { actor } of parts) addParty(telling, thing, actor);
  return made;
}

/** What is wanted is not yet concluded, what is vetoed not adopted. */
function modalityOf(telling: Telling, predicate: Predicate, { frame }: Bound): Modality {
  const modality = telling.modality(predicate);
  if (modality !== 'ACTUAL') return modality;
  return frame.id === 'agreement.want' ? 'DESIRED' : frame.id === 'agreement.veto' ? 'NEGATED' : modality;
}

/** Parliaments and voters ratify what they approve. */
function actionOf(telling: Telling, { subject, complements, verb }: Predicate, { frame }: Bound): AgreementActionType | undefined {
  const agents = verb.passive ? (complements.find(({ preposition }) => preposition === 'by')?.nouns ?? []) : subject;
  const parliament = frame.action === 'ADOPTED' && agents.some(({ from, to }) => /\b(?:parliaments?|congress|senate|duma|majlis|knesset|bundestag|assemblée|lawmakers|mps|voters|deputies|legislature|sejm|rada)\b/i.test(telling.reading.text.words(from, to)));
  return parliament && verb.lemma !== 'adopt' ? 'RATIFIED' : frame.action;
}

/** The party that an act is of: the country of a person that acts for it. */
function by(telling: Telling, made: Draft, actors: readonly Actor[], predicate: Predicate): void {
  const [actor] = actors;
  const party = actor === undefined ? null : actor.kind === 'PERSON' || actor.kind === 'ORGANIZATION' ? (actor.country === null ? null : telling.reading.cast.country(actor.country)) : actor;
  if (party === null || party.kind === 'GROUP') return;
  made.fields['by'] = party;
  if (predicate.verb.adverbs.includes('unilaterally')) made.fields['unilateral'] = true;
}

/** What it is an agreement to do, rather than a readiness: not "agreed to remain in contact". */
const UNDERTAKINGS = /^(?:undertake|re-open|conduct|deploy|send|grant|refrain|settle|resolve|de-escalate|demilitari[sz]e|ease|drop|waive|pool|curb|pull|cede|form|establish|create|set|build|open|reopen|launch|exchange|expand|boost|increase|develop|resume|restore|cooperate|share|invest|construct|end|cease|halt|withdraw|release|extend|normali[sz]e|implement|sign|pay|supply|deliver|lift|reduce|cut|limit|swap|demarcate|recognise|recognize|stop|suspend|begin|start|allow|join|transfer|return|hand|accept|provide|fund|train|protect|ban|freeze|dismantle|destroy|purchase|buy|sell|double|raise|lower|delay|postpone|abolish|abandon|dissolve|merge|unite|move|link|evacuate|disarm)$/;

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
