import type { RelationshipKind, Trend } from '../relationship/relationship.enum.js';
import type { Actor } from './actors.js';
import { complementsOfNoun } from './clauses.js';
import { type Draft, draft } from './draft.js';
import type { NounPhrase } from './phrases.js';
import type { SentenceReading } from './reading.js';
import { governorOf } from './reading.js';
import { countriesOf, type Telling } from './telling.js';

const BETTER = /^(?:improve|boost|expand|strengthen|deepen|enhance|develop|promote|restore|warm|consolidate|broaden|upgrade|normali[sz]e|cement|bolster|increase|further|advance|resume)$/;
const WORSE = /^(?:worsen|damage|harm|sour|strain|deteriorate|cut|sever|break|downgrade|undermine|hurt|chill|suspend|weaken|end)$/;

/** What is said of two countries that the sentence does not name: "the two neighbours". */
interface Unnamed { readonly sentence: SentenceReading; readonly relation: RelationshipKind }

/** Finds what an article says of the relations of two countries. */
export class RelationshipTeller {
  readonly #unnamed: Unnamed[] = [];

  constructor(private readonly telling: Telling) {}

  tell(sentence: SentenceReading): void {
    tellRelationships(this.telling, sentence);
    for (const phrase of sentence.phrases) {
      const relation = phrase.type === 'NOUN' && phrase.mention?.kind !== 'PERSON' ? pairOf(this.telling, phrase) : null;
      if (relation !== null) this.#unnamed.push({ sentence, relation });
    }
  }

  /** Once all facts are told, the two that the article is about are known. */
  finish(): void {
    if (this.#unnamed.length === 0) return;
    const codes = aboutTwo(this.telling.drafts);
    if (codes !== null) for (const { sentence, relation } of this.#unnamed) add(this.telling, sentence, relation, codes, 'ties.pair', undefined);
  }
}

/** "the two neighbours", "both allies": how two stand to each other that are not named here. */
function pairOf(telling: Telling, noun: NounPhrase): RelationshipKind | null {
  const words = telling.reading.text.words(noun.from, noun.to).toLowerCase();
  const head = /^(?:the |our |both |these )?(?:two |both )?(?:\w+ )?(neighbou?rs|allies|rivals|foes|enemies|partners)$/.exec(words)?.[1];
  if (head === undefined || !/\b(?:two|both)\b/.test(words) || countriesOf(telling.reading.actorsOf(noun, false)).length === 2) return null;
  return head.startsWith('neigh') ? 'NEIGHBOUR' : /^(?:allies|partners)$/.test(head) ? 'ALLY' : 'RIVAL';
}

/** The two countries that take part in most facts; null if there is no such pair. */
function aboutTwo(drafts: readonly Draft[]): readonly string[] | null {
  const counts = new Map<string, number>();
  for (const { kind, participants } of drafts) if (/^(?:MEETING|VISIT|AGREEMENT_ACTION|EVENT)$/.test(kind)) for (const code of countriesOf(participants.map(({ actor }) => actor))) counts.set(code, (counts.get(code) ?? 0) + 1);
  const [first, second, third] = [...counts].sort((a, b) => b[1] - a[1]);
  return first === undefined || second === undefined || second[1] === (third?.[1] ?? 0) ? null : [first[0], second[0]];
}

function tellRelationships(telling: Telling, sentence: SentenceReading): void {
  for (const [at, phrase] of sentence.phrases.entries()) {
    if (phrase.type !== 'NOUN') continue;
    backed(telling, sentence, phrase);
    membership(telling, sentence, phrase, at);
    if (phrase.lemma === 'war') atWar(telling, sentence, phrase, at);
    if (/^(?:tie|relation|relationship)$/.test(phrase.lemma)) relations(telling, sentence, phrase, at);
    const { tokens } = telling.reading.text;
    if (tokens.slice(phrase.from, phrase.to).some(({ lower }) => /^neighbou?r(?:s|ing)?$/.test(lower))) neighbours(telling, sentence, phrase);
    const kind = Object.hasOwn(BONDS, phrase.lemma) ? BONDS[phrase.lemma] : undefined;
    if (kind !== undefined) bond(telling, sentence, phrase, at, kind);
  }
  fromEvents(telling, sentence);
}

/** "the Iran-backed Houthi movement": who is backed, and by which state. */
function backed(telling: Telling, sentence: SentenceReading, noun: NounPhrase): void {
  const { tokens } = telling.reading.text;
  if (noun.to - noun.from < 4 || !tokens.slice(noun.from, noun.to).some(({ lower }, index) => /^(?:backed|sponsored|supported)$/.test(lower) && tokens[noun.from + index - 1]?.text === '-')) return;
  const [body] = telling.reading.actorsOf(noun, false).filter(({ kind }) => kind === 'ORGANIZATION');
  const [state] = telling.reading.ownersOf(noun).filter(({ kind }) => kind === 'COUNTRY');
  if (body !== undefined && state !== undefined) put(telling, sentence, 'ALLY', state, body, 'ties.backed', undefined);
}

/** "Norway, a member of NATO", "NATO member Norway". */
function membership(telling: Telling, sentence: SentenceReading, noun: NounPhrase, at: number): void {
  const { phrases } = sentence;
  if (noun.lemma === 'member') {
    const bodies = complementsOfNoun(phrases, at).filter(({ preposition }) => preposition === 'of').slice(0, 1).flatMap(({ nouns }) => telling.reading.actorsOf(nouns[0] ?? noun, false)).filter(({ kind }) => kind === 'ORGANIZATION');
    const before = phrases[at - 1]?.type === 'COMMA' ? phrases[at - 2] : undefined;
    const subject = sentence.predicates.find(({ verb, object }) => verb.lemma === 'be' && !verb.negated && object.includes(noun))?.subject ?? [];
    const states = [...(before?.type === 'NOUN' ? telling.reading.actorsOf(before, false) : []), ...telling.actors(subject)];
    if (bodies.length === 1) member(telling, sentence, states, bodies);
    return;
  }
  if (noun.mention?.kind !== 'COUNTRY' || noun.modifiers.length === 0 || !/\bmember\b/i.test(telling.reading.text.words(noun.from, noun.to))) return;
  member(telling, sentence, telling.reading.actorsOf(noun, false), telling.reading.ownersOf(noun));
}

/** "Israel and Lebanon, still at war", "Iran is at war with Iraq". */
function atWar(telling: Telling, sentence: SentenceReading, noun: NounPhrase, at: number): void {
  const before = sentence.phrases[at - 1];
  if (before?.type !== 'PREPOSITION' || before.lower !== 'at') return;
  const { tokens } = telling.reading.text;
  const predicate = sentence.predicates.find(({ complements }) => complements.some(({ nouns }) => nouns.includes(noun)));
  const first = predicate === undefined ? sentence.phrases.slice(0, at).flatMap((phrase) => (phrase.type === 'NOUN' ? [phrase] : [])) : [...predicate.subject];
  const others = complementsOfNoun(sentence.phrases, at).filter(({ preposition }) => preposition === 'with').flatMap(({ nouns }) => nouns);
  const codes = countriesOf(telling.actors([...first, ...others]).filter(({ kind }) => kind === 'COUNTRY'));
  const over = predicate?.verb.negated === true || tokens.slice(Math.max(0, before.from - 4), before.from).some(({ lower }) => /^(?:no|not|never|longer)$/.test(lower));
  if (codes.length === 2 && !over) add(telling, sentence, 'RIVAL', codes, 'ties.war', undefined);
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
    if (made.rule === 'support.verb') for (const doer of doers) for (const { actor: other, role } of made.participants) if (doer.kind === 'COUNTRY' && role === 'RECIPIENT' && other.kind === 'ORGANIZATION') put(telling, sentence, 'ALLY', doer, other, 'ties.backed', undefined);
    if (made.rule === 'cooperate.join') member(telling, sentence, doers, others);
    const trend = made.rule === 'sanction.cut' || made.rule === 'sanction.break' ? 'WORSENING' : made.rule === 'cooperate.restore' ? 'IMPROVING' : null;
    if (trend === null || (made.rule !== 'sanction.break' && !/\b(?:ties|relations)\b|\bembass(?:y|ies)\b|\b(?:recall|withdr[ae]w)\w* (?:\w+ ){0,3}(?:ambassador|envoy)/i.test(said))) continue;
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
