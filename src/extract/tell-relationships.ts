import type { RelationshipKind, Trend } from '../relationship/relationship.enum.js';
import type { Actor } from './actors.js';
import { complementsOfNoun } from './clauses.js';
import { draft } from './draft.js';
import type { NounPhrase } from './phrases.js';
import type { SentenceReading } from './reading.js';
import { governorOf } from './tell-meetings.js';
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
  }
}

function relations(telling: Telling, sentence: SentenceReading, noun: NounPhrase, at: number): void {
  const complements = complementsOfNoun(sentence.phrases, at);
  const others = complements.filter(({ preposition }) => preposition === 'with' || preposition === 'between').flatMap(({ nouns }) => telling.actors(nouns));
  const codes = countriesOf([...telling.reading.ownersOf(noun), ...others].filter(({ kind }) => kind === 'COUNTRY' || kind === 'GROUP' || kind === 'ORGANIZATION'));
  const predicate = governorOf(sentence, at);
  if (codes.length === 1 && predicate !== null) codes.push(...countriesOf(telling.actors(predicate.subject)).filter((code) => !codes.includes(code)));
  if (codes.length !== 2) return;
  const verb = sentence.predicates.findLast((each) => each.at < at && at - each.at <= 3 && (each.object.includes(noun) || each.verb.form !== 'FINITE')) ?? predicate;
  const trend: Trend | undefined = verb === null ? undefined : BETTER.test(verb.verb.lemma) ? 'IMPROVING' : WORSE.test(verb.verb.lemma) ? 'WORSENING' : verb.verb.lemma === 'affect' ? 'UNKNOWN' : undefined;
  add(telling, sentence, 'DIPLOMATIC_TIES', codes, 'ties.between', trend);
}

function neighbours(telling: Telling, sentence: SentenceReading, noun: NounPhrase): void {
  const codes = countriesOf(telling.reading.actorsOf(noun, false).concat(telling.reading.ownersOf(noun)));
  if (codes.length === 2) add(telling, sentence, 'NEIGHBOUR', codes, 'neighbours', undefined);
}

function add(telling: Telling, sentence: SentenceReading, relation: RelationshipKind, codes: readonly string[], rule: string, trend: Trend | undefined): void {
  const [subject, object] = [...codes].sort().map((code): Actor => telling.reading.cast.country(code));
  const known = telling.drafts.find(({ kind, fields }) => kind === 'RELATIONSHIP' && fields['relation'] === relation && fields['subject'] === subject && fields['object'] === object);
  if (known !== undefined) {
    if (known.evidence.length < 8) known.evidence.push(telling.sentence(sentence));
    if (trend !== undefined && known.fields['trend'] === undefined) known.fields['trend'] = trend;
    return;
  }
  telling.add(draft({ kind: 'RELATIONSHIP', rule, prior: 0.8, sentence: sentence.sentence.index, evidence: [telling.sentence(sentence)], fields: { relation, subject, object, ...(trend === undefined ? {} : { trend }) } }));
}
