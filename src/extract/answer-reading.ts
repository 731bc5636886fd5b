import type { z } from 'zod';
import { isoCountries } from '../country/iso-countries.js';
import { findExact, type CodePoints } from '../shared/span.js';
import { type FoundSpan, mentionSpans } from './mention-spans.js';
import { type AnswerRecord, answerRecords } from './model-answer.js';
import type { Tally } from './tally.js';

type Section = keyof typeof answerRecords;

/** A model's answer of which only sound records are left: in form, in the values of closed vocabularies, and in their keys. */
export type Answer = { readonly [Each in Section]: readonly AnswerRecord<Each>[] };

/** Reads what a model answered, whether or not its server held it to the schema. What is unsound is counted. */
export function readAnswer(value: unknown, tally: Tally): Answer {
  const seen = new Set<string>();
  const sections = Object.entries(answerRecords).map(([section, schema]): [string, unknown[]] => {
    const records = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[section] : undefined;
    if (records === undefined) return [section, []];
    if (!Array.isArray(records)) {
      tally.add('malformed records');
      return [section, []];
    }
    return [section, records.flatMap((record) => readRecord(record, schema, seen, tally))];
  });
  return Object.fromEntries(sections) as unknown as Answer;
}

function readRecord(value: unknown, schema: z.ZodType<{ key: string } | { code: string }>, seen: Set<string>, tally: Tally): unknown[] {
  const { data, error } = schema.safeParse(value);
  if (data === undefined) {
    tally.add(error?.issues.every(({ code }) => code === 'invalid_value') === true ? 'bad values' : 'malformed records');
    return [];
  }
  const sound = 'key' in data ? /^[A-Za-z0-9][\w-]{0,99}$/.test(data.key) && !isoCountries.has(data.key) : isoCountries.has(data.code);
  const name = 'key' in data ? data.key : data.code;
  if (!sound || seen.has(name)) {
    tally.add('malformed records');
    return [];
  }
  seen.add(name);
  return [data];
}

/** Finds a model's quotes in the article. What does not stand there word for word is counted, and gone. */
export class AnswerQuotes {
  readonly #mentions: ReadonlyMap<string, readonly FoundSpan[]>;

  constructor(
    private readonly points: CodePoints,
    answer: Answer,
    private readonly tally: Tally,
  ) {
    const { countries, persons, organizations, groups, places, agreements } = answer;
    const sharers = new Map<string, number>();
    for (const { mentions } of [countries, persons, organizations, groups, places, agreements].flat()) {
      for (const form of new Set(mentions)) sharers.set(form, (sharers.get(form) ?? 0) + 1);
    }
    // A form that two things share marks neither, but still keeps shorter ones out of itself.
    const spans = [...mentionSpans(points.text, [...sharers.keys()])];
    this.#mentions = new Map(spans.filter(([form]) => sharers.get(form) === 1));
    tally.add('ambiguous mentions', spans.length - this.#mentions.size);
  }

  /** The places of all forms of a thing. */
  mentions(forms: readonly string[]): FoundSpan[] {
    return [...new Set(forms)].flatMap((form) => {
      const spans = this.#mentions.get(form);
      if (spans?.length === 0) this.tally.add('quotes not in the article');
      return spans ?? [];
    });
  }

  /** Words that stand in the article; the first place where they stand more than once. */
  evidence(quotes: readonly string[]): FoundSpan[] {
    return [...new Set(quotes)].flatMap((exact) => {
      const span = findExact(this.points, exact);
      if (span === null) this.tally.add('quotes not in the article');
      return span === null ? [] : [{ exact, start: span.start }];
    });
  }

  /** The words if they stand in the article. */
  words(words: string | null): string | undefined {
    return words === null ? undefined : this.evidence([words])[0]?.exact;
  }

  /** The name if the article has it, else its longest mention there. */
  name(name: string, mentions: readonly FoundSpan[]): string | undefined {
    if (this.points.text.includes(name.trim()) && name.trim() !== '') return name.trim();
    this.tally.add('names not in the article');
    return mentions.map(({ exact }) => exact).sort((a, b) => b.length - a.length)[0];
  }
}
