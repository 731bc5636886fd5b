import type { RelationshipKind, Trend } from '../relationship/relationship.enum.js';
import type { Actor } from './actors.js';
import { complementsOfNoun } from './clauses.js';
import { draft } from './draft.js';
import type { NounPhrase } from './phrases.js';
import type { SentenceReading } from './reading.js';
import { governorOf } from './reading.js';
import { countriesOf, type Telling } from './telling.js';

const BETTER = /^(?:improve|boost|expand|strengthen|deepen|enhance|develop|promote|restore|warm|consolidate|broaden|upgrade|normali[sz]e|cement|bolster|increase|further|advance|resume)$/;
const WORSE = /^(?:worsen|damage|harm|sour|strain|deteriorate|cut|sever|break|downgrade|undermine|hurt|chill|suspend|weaken|end)$/;

/** Finds what the article says of the relations of two countries. */
export function tellRelationships(telling: Telling, sentence: SentenceReading): void {
  for (const [at, phrase] of sentence.phrases.entries()) {
    if (phrase.type !== 'NOUN') continue;
    if (/^(?:tie|relation|relationship)$/.test(phrase.lemma)) relations(telling, sentence, phrase, at);
    const { tokens } = telling.reading.text;
    if (tokens.slice(phrase.from, phrase.to).some(({ lower }) => /^neighbou?r(?:s|ing)?$/.test(lower))) neighbours(telling, sentence, phrase);
    const kind = Object.hasOwn(BONDS, phrase.lemma) ? BONDS[phrase.lemma] : undefined;
    if (kind !== undefined) bond(telling, sentence, phrase, at, kind);
  }
  fromEvents(telling, sentence);
}

/** Nouns that say how two stand to each other. */
const BONDS: Readonly<Record<string, RelationshipKind>> = { alliance: 'ALLY', ally: 'ALLY', backer: 'ALLY', rival: 'RIVAL', foe: 'RIVAL', enemy: 'RIVAL', 'arch-foe': 'RIVAL', rivalry: 'RIVAL', hostility: 'RIVAL' };

/** "the alliance between X and Y", "Syria's ally Russia", "Iran, an ally of Syria": two states, neither more nor less. */
function bond(telling: Telling, sentence: SentenceReading, noun: NounPhrase, at: number, relation: RelationshipKind): void {
  const { phrases } = sentence;
  const complements = complementsOfNoun(phrases, at).filter(({ preposition }) => /^(?:of|between|with|to)$/.test(preposition)).flatMap(({ nouns }) => telling.actors(nouns));
  const before = phrases[at - 1]?.type === 'COMMA' ? phrases[at - 2] : undefined;
  const beside = [before, phrases[at + 1]].flatMap((phrase) => (phrase?.type === 'NOUN' ? telling.reading.actorsOf(phrase, false) : []));
  const codes = countriesOf([...telling.reading.ownersOf(noun), ...complements, ...beside].filter(({ kind }) => kind === 'COUNTRY'));
  if (codes.length === 2) add(telling, sentence, relation, codes, 'ties.bond', undefined);
}

/** What is done to ties says that there are or were such: relations cut or resumed, a body joined, a side taken. */
function fromEvents(telling: Telling, sentence: SentenceReading): void {
  const { drafts } = telling;
  for (let index = drafts.length - 1; index >= 0 && drafts[index]?.sentence === sentence.sentence.index; index -= 1) {
    const made = drafts[index];
    if (made?.kind !== 'EVENT' || made.modality !== 'ACTUAL') continue;
    const doers = made.participants.filter(({ role }) => role === 'ACTOR').map(({ actor }) => actor);
    const others = made.participants.filter(({ role }) => role === 'RECIPIENT' || role === 'TARGET').map(({ actor }) => actor);
    const [words] = made.evidence;
    const said = words === undefined ? '' : telling.reading.text.words(words.from, words.to);
    if (made.rule === 'cooperate.join') member(telling, sentence, doers, others);
    const trend = made.rule === 'sanction.cut' || made.rule === 'sanction.break' ? 'WORSENING' : made.rule === 'cooperate.restore' ? 'IMPROVING' : null;
    if (trend === null || (made.rule !== 'sanction.break' && !/\b(?:ties|relations|embass(?:y|ies)|ambassadors?)\b/i.test(said))) continue;
    for (const doer of countriesOf(doers).length === 1 ? countriesOf(doers) : []) for (const other of countriesOf(others)) if (doer !== other) add(telling, sentence, 'DIPLOMATIC_TIES', [doer, other], 'ties.event', trend);
    const [one, two] = countriesOf(doers);
    if (others.length === 0 && one !== undefined && two !== undefined && countriesOf(doers).length === 2) add(telling, sentence, 'DIPLOMATIC_TIES', [one, two], 'ties.event', trend);
  }
}

/** "Brazil rejoined CELAC": a state that is a member of a body. */
function member(telling: Telling, sentence: SentenceReading, doers: readonly Actor[], bodies: readonly Actor[]): void {
  const body = bodies.find(({ kind }) => kind === 'ORGANIZATION');
  for (const code of countriesOf(doers.filter(({ kind }) => kind === 'COUNTRY'))) if (body !== undefined) put(telling, sentence, 'MEMBER_OF', telling.reading.cast.country(code), body, 'ties.member', undefined);
}

function relations(telling: Telling, sentence: SentenceReading, noun: NounPhrase, at: number): void {
  const complements = complementsOfNoun(sentence.phrases, at);
  const others = complements.filter(({ preposition }) => preposition === 'with' || preposition === 'between').flatMap(({ nouns }) => telling.actors(nouns));
  const owners = telling.reading.ownersOf(noun);
  const predicate = governorOf(sentence, at);
  // "Pakistan has close relations with Iran and Saudi Arabia": its own with each of them.
  const [self] = owners.length > 0 || complements.some(({ preposition }) => preposition === 'between') || predicate === null ? [] : countriesOf(telling.actors(predicate.subject));
  const among = countriesOf(others);
  if (self !== undefined && among.length > 1 && !among.includes(self)) {
    for (const code of among) add(telling, sentence, 'DIPLOMATIC_TIES', [self, code], 'ties.between', undefined);
    return;
  }
  const codes = countriesOf([...owners, ...others].filter(({ kind }) => kind === 'COUNTRY' || kind === 'GROUP' || kind === 'ORGANIZATION'));
  if (codes.length === 1 && predicate !== null) codes.push(...countriesOf(telling.actors(predicate.subject)).filter((code) => !codes.includes(code)));
  if (codes.length !== 2) return;
  const verb = sentence.predicates.findLast((each) => each.at < at && at - each.at <= 3 && (each.object.includes(noun) || each.verb.form !== 'FINITE')) ?? predicate;
  const told = verb !== null && !verb.verb.negated && !/^no\b/i.test(telling.reading.text.words(verb.subject[0]?.from ?? verb.verb.from, verb.verb.to)) ? verb : null;
  const trend: Trend | undefined = told === null ? undefined : BETTER.test(told.verb.lemma) ? 'IMPROVING' : WORSE.test(told.verb.lemma) ? 'WORSENING' : told.verb.lemma === 'affect' ? 'UNKNOWN' : undefined;
  add(telling, sentence, 'DIPLOMATIC_TIES', codes, 'ties.between', trend);
}

function neighbours(telling: Telling, sentence: SentenceReading, noun: NounPhrase): void {
  const codes = countriesOf(telling.reading.actorsOf(noun, false).concat(telling.reading.ownersOf(noun)));
  if (codes.length === 2) add(telling, sentence, 'NEIGHBOUR', codes, 'neighbours', undefined);
}

function add(telling: Telling, sentence: SentenceReading, relation: RelationshipKind, codes: readonly string[], rule: string, trend: Trend | undefined): void {
  const [subject, object] = [...codes].sort().map((code): Actor => telling.reading.cast.country(code));
  if (subject !== undefined && object !== undefined) put(telling, sentence, relation, subject, object, rule, trend);
}

function put(telling: Telling, sentence: SentenceReading, relation: RelationshipKind, subject: Actor, object: Actor, rule: string, trend: Trend | undefined): void {
  const known = telling.drafts.find(({ kind, fields }) => kind === 'RELATIONSHIP' && fields['relation'] === relation && fields['subject'] === subject && fields['object'] === object);
  if (known !== undefined) {
    if (known.evidence.length < 8) known.evidence.push(telling.sentence(sentence));
    if (trend !== undefined && known.fields['trend'] === undefined) known.fields['trend'] = trend;
    return;
  }
  telling.add(draft({ kind: 'RELATIONSHIP', rule, prior: 0.8, sentence: sentence.sentence.index, evidence: [telling.sentence(sentence)], fields: { relation, subject, object, ...(trend === undefined ? {} : { trend }) } }));
}
