import { createHash } from 'node:crypto';
import type { Cast } from './cast.ts';
import type { Copy } from './copy.ts';
import { dayText } from './days.ts';
import type { Random } from './random.ts';
import type { Prose } from './words.ts';

/** Something an article tells: the sentence, the fact it says, and what is named in it. */
export interface Told {
  readonly fact: number;
  readonly sentence: string;
  readonly named: readonly { readonly id: number; readonly name: string }[];
  /** Who is said to have said so, if anybody. */
  readonly speaker?: { readonly id: number; readonly name: string } | undefined;
}

/** Most characters that a citation keeps of what stands before and after it. */
const context = 32;

/** Writes articles: text first, then the places in it of everything that is quoted or named. */
export class ArticleWriter {
  readonly #copy: Copy;
  readonly #cast: Cast;
  readonly #prose: Prose;
  readonly #random: Random;

  constructor(copy: Copy, cast: Cast, prose: Prose, random: Random) {
    this.#copy = copy;
    this.#cast = cast;
    this.#prose = prose;
    this.#random = random;
  }

  /** Writes one article that tells these facts on that day; an entry of a register has none. */
  write(day: number | null, city: string, title: string, told: readonly Told[]): void {
    const [copy, cast, random] = [this.#copy, this.#cast, this.#random];
    const id = (cast.used.article += 1);
    const publisher = random.pick(cast.publishers);
    const dateline = city.toUpperCase();
    let text = `${dateline} – `;
    const spans: { from: number; to: number; told: Told }[] = [];
    for (const [index, each] of told.entries()) {
      if (index > 0) text += ' ';
      spans.push({ from: text.length, to: text.length + each.sentence.length, told: each });
      text += each.sentence;
    }
    const lead = text.length;
    text += `\n\n${this.#filler(2 + random.below(3))}`;
    const middle = text.length;
    text += `\n\n${this.#filler(1 + random.below(3))} (${id})`;
    const date = day === null ? null : dayText(day);
    copy.row('article', id, date === null ? 'REGISTER' : 'NEWS', title, publisher.id, `https://news.example/${id}`, date, date ?? '-infinity', dateline, 'en', text, createHash('sha256').update(text).digest('hex'));
    copy.row('article_section', id, 0, 'DATELINE', 0, dateline.length);
    for (const [index, [from, to]] of [[dateline.length + 3, lead], [lead + 2, middle], [middle + 2, text.length]].entries()) copy.row('article_section', id, index + 1, 'PARAGRAPH', from ?? 0, to ?? 0);
    for (const span of spans) this.#cite(id, text, span);
  }

  #filler(sentences: number): string {
    return Array.from({ length: sentences }, () => this.#prose.sentence(this.#random)).join(' ');
  }

  #cite(article: number, text: string, { from, to, told }: { from: number; to: number; told: Told }): void {
    const [copy, cast] = [this.#copy, this.#cast];
    const id = (cast.used.citation += 1);
    copy.row('citation', id, told.fact, article, from, to, told.sentence, text.slice(Math.max(0, from - context), from), text.slice(to, to + context));
    if (told.speaker !== undefined) copy.row('attribution', id, 0, 'SAID', told.speaker.id, told.speaker.name);
    for (const { id: thing, name } of told.named) {
      const at = told.sentence.indexOf(name);
      if (at >= 0) copy.row('mention', article, thing, from + at, from + at + name.length, name);
    }
  }
}
