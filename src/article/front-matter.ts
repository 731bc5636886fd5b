import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { InvalidDate, parseEventDate } from '../shared/event-date.js';
import type { ArticleKind } from './article.enum.js';
import { UnreadableArticle } from './article-bytes.js';

const line = z.string().trim().min(1);
const day = line.refine(isDay, 'must be a day that exists, as in 2021-02-03');

/** What the head of a Markdown article may say; other keys, such as a site generator's layout, are passed over. */
const FrontMatter = z.object({
  title: line.nullish(),
  date: day.nullish(),
  publishedOn: day.nullish(),
  publisher: line.nullish(),
  url: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).nullish(),
  authors: z.union([line.transform((author) => [author]), z.array(line)]).nullish(),
  lang: line.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language code, as in en or pt-BR').nullish(),
  standfirst: line.nullish(),
  kind: z.enum(['NEWS', 'STATEMENT', 'REGISTER'] satisfies ArticleKind[]).nullish(),
});
export type FrontMatter = z.infer<typeof FrontMatter>;

/**
 * Takes the YAML head off a Markdown article: a first line `---`, YAML, a line `---` or `...`. Blank lines directly behind
 * it go with it; the rest is the text as written. Without such a head the whole file is the text.
 *
 * @throws UnreadableArticle with the line of the file, for YAML that does not parse or a value of the wrong form
 */
export function splitFrontMatter(file: string): { head: FrontMatter; text: string } {
  const opening = /^---[ \t]*\n/.exec(file);
  if (!opening) return { head: {}, text: file };
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\n(?:[ \t]*\n)*|$)/m;
  const rest = file.slice(opening[0].length);
  const end = closing.exec(rest);
  if (!end) throw new UnreadableArticle('Line 1: the front matter that "---" opens is never closed; end it with a line "---".');
  const text = rest.slice(end.index + end[0].length);
  if (text.trim() === '') throw new UnreadableArticle('The article has front matter but no text; put the text below the second "---".');
  return { head: parseHead(rest.slice(0, end.index)), text };
}

function parseHead(yaml: string): FrontMatter {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  // The head begins on line 2 of the file.
  const lineAt = (offset: number) => lines.linePos(offset).line + 1;
  const [fault] = document.errors;
  if (fault) throw new UnreadableArticle(`Line ${lineAt(fault.pos[0])}: the front matter is not YAML: ${fault.message.replace(/\s+/g, ' ')}.`);
  const value: unknown = plain(() => document.toJS({ maxAliasCount: 20 }));
  if (value === null) return {};
  const parsed = FrontMatter.safeParse(value);
  if (parsed.success) return checked(parsed.data);
  const [issue] = parsed.error.issues;
  const key = String(issue?.path[0] ?? '');
  const node: unknown = key === '' ? null : document.get(key, true);
  const range = node !== null && typeof node === 'object' && 'range' in node && Array.isArray(node.range) ? node.range : [0];
  const place = `Line ${lineAt(Number(range[0]))}: `;
  if (key === '') throw new UnreadableArticle(`${place}the front matter is not a list of keys; write it as "title: …".`);
  throw new UnreadableArticle(`${place}"${key}" in the front matter: ${oneLine(issue?.message)}.`);
}

function plain(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    throw new UnreadableArticle(`Line 2: the front matter cannot be read: ${oneLine(error instanceof Error ? error.message : undefined)}.`);
  }
}

function checked(head: FrontMatter): FrontMatter {
  if (head.date && head.publishedOn && head.date !== head.publishedOn) {
    throw new UnreadableArticle(`The front matter has two days, date ${head.date} and publishedOn ${head.publishedOn}; keep one.`);
  }
  return head;
}

function oneLine(message: string | undefined): string {
  return (message ?? 'has the wrong form').replace(/\s+/g, ' ').replace(/\.$/, '');
}

/** Whether it is one calendar day, YYYY-MM-DD, without qualifier. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return parseEventDate(text).precision === 'DAY';
  } catch (error) {
    if (error instanceof InvalidDate) return false;
    throw error;
  }
}
