import type { ReadArticle } from '../article/article-text.js';
import type { Actor } from './actors.js';
import { Annotated } from './annotated.js';
import { readDay } from './calendar.js';
import { Cast } from './cast.js';
import { type Predicate, predicatesOf } from './clauses.js';
import { type DateMention, datesIn } from './dates.js';
import { Discourse } from './discourse.js';
import { type Home, homeOf, writtenOn } from './home.js';
import { isPlaceName } from './lexicon.js';
import { type Mention, mentionsOf } from './mentions.js';
import { type NounPhrase, type Phrase, phrasesOf } from './phrases.js';
import type { Sentence } from './tokens.js';
import { tokenize } from './tokens.js';

/** A sentence, read. */
export interface SentenceReading {
  readonly sentence: Sentence;
  readonly phrases: readonly Phrase[];
  readonly predicates: readonly Predicate[];
  readonly dates: readonly DateMention[];
  readonly mentions: readonly Mention[];
  /** Who the sentences before were about. */
  readonly topic: readonly Actor[];
}

/** An article, read: what each phrase is, and who it speaks of. */
export interface Reading {
  readonly text: Annotated;
  readonly cast: Cast;
  readonly sentences: readonly SentenceReading[];
  /** Where the dateline says it was written. */
  readonly home: Home;
  /** Who a noun phrase speaks of; none for a thing. A capital stands for its government only where `asActor`. */
  readonly actorsOf: (noun: NounPhrase, asActor?: boolean) => readonly Actor[];
  /** Whose a thing is: "Trump’s …", "his …", "the US …", "an Iraqi …". */
  readonly ownersOf: (noun: NounPhrase) => readonly Actor[];
}

/** Reads an article: words, names, persons, dates, phrases, clauses, and who is who. */
export function readText(article: ReadArticle): Reading {
  const text = new Annotated(tokenize(article, isPlaceName));
  const today = readDay(article.publishedOn) ?? writtenOn(article.text);
  const home = homeOf(article, text.source.points);
  const mentions = text.sentences.map((sentence) => mentionsOf(text, sentence));
  const cast = new Cast(text, mentions.flat(), home.country, home.city?.capital === true);
  cast.settle();
  const discourse = new Discourse(text, cast);
  const sentences = text.sentences.map((sentence, index) => {
    const real = (mentions[index] ?? []).filter((mention) => cast.isReal(mention));
    const dates = datesIn(text.tokens, sentence.from, sentence.to, today);
    const phrases = phrasesOf(text, sentence, real, dates);
    const predicates = predicatesOf(phrases);
    const topic = discourse.read(phrases, predicates);
    return { sentence, phrases, predicates, dates, mentions: real, topic };
  });
  cast.settle();
  return { text, cast, sentences, home, actorsOf: (noun, asActor = true) => discourse.actorsOf(noun, asActor), ownersOf: (noun) => discourse.ownersOf(noun) };
}

/** The predicate in whose clause a phrase stands; of an opening "In a meeting with X, Y said" the one behind. */
export function governorOf({ predicates }: SentenceReading, at: number): Predicate | null {
  return predicates.find(({ from, to, verb }) => from <= at && at < to && verb.form === 'FINITE') ?? predicates.find((predicate) => predicate.at > at) ?? predicates.at(-1) ?? null;
}
