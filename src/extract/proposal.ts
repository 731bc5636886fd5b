import type { ReadArticle } from '../article/article-text.js';
import { CodePoints } from '../shared/span.js';
import { type Answer, AnswerQuotes, readAnswer } from './answer-reading.js';
import { dossierArticle } from './dossier-article.js';
import type { DossierDocument } from './extractor.js';
import type { FoundSpan } from './mention-spans.js';
import type { AnswerRecord } from './model-answer.js';
import type { Tally } from './tally.js';

type Facts = NonNullable<DossierDocument['facts']>;
type AnswerFact = Omit<AnswerRecord<'visits'>, 'type'>;
type AnswerThing = AnswerRecord<'persons'>;
type Named = { name: string; mentions: FoundSpan[] };

/**
 * Turns a model's answer into a dossier. A thing that the article does not name and a fact without a quote are left out and counted.
 * Keys and dates are taken over as they are: whether they make sense is for `pruned` to see.
 *
 * @param value the parsed JSON of the answer
 * @param extractor stands in the dossier as what proposed it
 */
export function proposeDossier(value: unknown, article: ReadArticle, extractor: { name: string; version: string }, tally: Tally): DossierDocument {
  const answer = readAnswer(value, tally);
  return { chancery: 1, article: dossierArticle(article), extractor, ...new Proposal(answer, new CodePoints(article.text), tally).sections() };
}

class Proposal {
  readonly #quotes: AnswerQuotes;

  constructor(
    private readonly answer: Answer,
    points: CodePoints,
    private readonly tally: Tally,
  ) {
    this.#quotes = new AnswerQuotes(points, answer, tally);
  }

  sections(): Omit<DossierDocument, 'chancery' | 'article'> {
    const { countries, persons, organizations, groups, places, positions, agreements } = this.answer;
    return {
      countries: Object.fromEntries(countries.map(({ code, mentions }) => [code, { mentions: this.#quotes.mentions(mentions) }])),
      persons: this.#things(persons, () => ({})),
      organizations: this.#things(organizations, ({ kind, countries: of }) => ({ kind, countries: of })),
      groups: this.#things(groups, ({ size, of }) => ({ of, ...(size === null || size < 1 ? {} : { size }) })),
      places: this.#things(places, ({ kind, country }) => ({ kind, ...(country === null ? {} : { country }) })),
      positions: Object.fromEntries(positions.map(({ key, title, country, organization }) => [key, { title, ...(country === null ? {} : { country }), ...(organization === null ? {} : { organization }) }])),
      agreements: this.#things(agreements, ({ kind, parties, subjects }) => ({ kind, parties, subjects })),
      facts: this.#facts(),
    };
  }

  #things<Thing extends AnswerThing, Own extends object>(records: readonly Thing[], own: (record: Thing) => Own): Record<string, Own & Named> {
    const told = records.flatMap((record): [string, Own & Named][] => {
      const mentions = this.#quotes.mentions(record.mentions);
      const name = mentions.length === 0 ? undefined : this.#quotes.name(record.name, mentions);
      if (name === undefined) this.tally.add('things left out');
      return name === undefined ? [] : [[record.key, { ...own(record), name, mentions }]];
    });
    return Object.fromEntries(told);
  }

  #facts(): Facts {
    const { tenures, meetings, visits, agreementActions, events, statements, relationships } = this.answer;
    return Object.fromEntries([
      ...this.#told(tenures, ({ holder, position, status, start, end }) => ({ kind: 'TENURE', holder, position, ...given({ status, start: this.#date(start), end: this.#date(end) }) })),
      ...this.#told(meetings, ({ mode, format }) => ({ kind: 'MEETING', mode, ...given({ format }) })),
      ...this.#told(visits, ({ type }) => ({ kind: 'VISIT', type })),
      ...this.#told(agreementActions, ({ agreement, action }) => ({ kind: 'AGREEMENT_ACTION', agreement, action })),
      ...this.#told(events, ({ type }) => ({ kind: 'EVENT', type })),
      ...this.#told(statements, (fact) => this.#statement(fact)),
      ...this.#told(relationships, ({ relation, subject, object, trend }) => ({ kind: 'RELATIONSHIP', relation, subject, object, ...given({ trend }) })),
    ]) as Facts;
  }

  /** A quotation that is not word for word is none. */
  #statement({ act, form, words }: AnswerRecord<'statements'>): object {
    const text = this.#quotes.words(words);
    return { kind: 'STATEMENT', act, form: form === 'DIRECT' && text === undefined ? 'INDIRECT' : form, ...given({ text }) };
  }

  #told<Fact extends AnswerFact>(records: readonly Fact[], own: (record: Fact) => object): [string, object][] {
    return records.flatMap((record): [string, object][] => {
      const evidence = this.#quotes.evidence(record.quotes);
      if (evidence.length === 0) this.tally.add('facts left out');
      return evidence.length === 0 ? [] : [[record.key, { ...own(record), ...this.#common(record), evidence }]];
    });
  }

  #common({ date, places, participants, modality, certainty, about, links, saidBy }: AnswerFact): object {
    return {
      ...given({ date: this.#date(date) }),
      places,
      participants: participants.map(({ actor, role, position, onBehalfOf }) => ({ actor, role, ...given({ capacity: position, onBehalfOf }) })),
      modality,
      certainty,
      about,
      links,
      attribution: saidBy.map(({ agent, words, kind }) => ({ kind, ...given({ agent, agentText: this.#quotes.words(words) }) })),
    };
  }

  #date(date: AnswerFact['date']): object | undefined {
    if (date === null) return undefined;
    const { edtf, words, basis } = date;
    return { edtf, basis, ...given({ text: this.#quotes.words(words) }) };
  }
}

/** Only what is there. */
function given(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
}
