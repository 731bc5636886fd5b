import { parse } from 'csv-parse/sync';
import type { ArticleHead } from '../article/article-text.js';
import { Problem } from '../shared/problem.js';
import { dayOf, type RefusedArticle, type SourcedArticle, sourcedArticle, webAddress } from './sourced-article.js';

/** What a column may say of an article. */
export const articleColumns = ['text', 'title', 'publishedOn', 'url', 'publisher', 'authors', 'lang', 'standfirst', 'dateline'] as const;
export type ArticleColumn = (typeof articleColumns)[number];

/** Which column of a table says what: `{ text: 'body', title: 'headline' }`. */
export type ColumnMapping = Readonly<Partial<Record<ArticleColumn, string>>>;

/**
 * Reads `text=body,title=headline`. What is not mapped is taken from a column of its own name, if there is one.
 *
 * @throws Problem for a word that names no column of articles
 */
export function readColumns(written: string): ColumnMapping {
  const pairs = written.split(',').map((pair): [ArticleColumn, string] => {
    const [, name = '', column = ''] = /^\s*(\w+)\s*=\s*(.+?)\s*$/.exec(pair) ?? [];
    const known = articleColumns.find((each) => each === name);
    if (known === undefined) throw new Problem(`--columns: "${pair.trim()}" is not NAME=COLUMN with a name among ${articleColumns.join(', ')}`);
    return [known, column];
  });
  return Object.fromEntries(pairs);
}

type Row = Readonly<Record<string, unknown>>;

/** Articles of a CSV file with a header line. */
export function* articlesOfCsv(path: string, text: string, columns: ColumnMapping): Generator<SourcedArticle | RefusedArticle> {
  let rows: { readonly record: Row; readonly info: { readonly lines: number } }[];
  try {
    rows = parse(text, { columns: true, bom: true, info: true, skip_empty_lines: true, delimiter: path.endsWith('.tsv') ? '\t' : ',' }) as unknown as typeof rows;
  } catch (error) {
    yield { refused: `${path}: is no CSV with a header line (${error instanceof Error ? error.message : String(error)})` };
    return;
  }
  for (const { record, info } of rows) yield articleOfRow(`${path}:${info.lines}`, record, columns);
}

/** Articles of JSON Lines, one object a line. */
export function* articlesOfJsonLines(path: string, text: string, columns: ColumnMapping): Generator<SourcedArticle | RefusedArticle> {
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const place = `${path}:${index + 1}`;
    const row = parseLine(line);
    yield row === null ? { refused: `${place}: is no JSON object: write one object a line` } : articleOfRow(place, row, columns);
  }
}

function parseLine(line: string): Row | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : null;
  } catch {
    return null;
  }
}

function articleOfRow(place: string, row: Row, columns: ColumnMapping): SourcedArticle | RefusedArticle {
  const values = (name: ArticleColumn): string[] => [row[columns[name] ?? name]].flat().flatMap((value) => (typeof value === 'string' || typeof value === 'number' ? [String(value).trim()] : [])).filter((value) => value !== '');
  const [text, date, url, lang] = (['text', 'publishedOn', 'url', 'lang'] as const).map((name) => values(name)[0]);
  if (text === undefined) return { refused: `${place}: has no text in the column "${columns.text ?? 'text'}": say which column holds it with --columns text=COLUMN` };
  const publishedOn = date === undefined ? null : dayOf(date);
  if (date !== undefined && publishedOn === null) return { refused: `${place}: "${date}" is no day: write it as 2021-02-03` };
  if (url !== undefined && webAddress(url) === null) return { refused: `${place}: "${url}" is no address that begins with http:// or https://` };
  const authors = values('authors');
  const plain = (['title', 'publisher', 'standfirst', 'dateline'] as const).flatMap((name) => {
    const [value] = values(name);
    return value === undefined ? [] : [[name, value]];
  });
  return sourcedArticle(place, text, {
    ...(Object.fromEntries(plain) as Partial<ArticleHead>),
    ...(publishedOn !== null && { publishedOn }),
    ...(url !== undefined && { url }),
    ...(lang !== undefined && { lang }),
    ...(authors.length > 0 && { authors }),
  });
}
