import type { Column } from './columns.js';
import type { ExportSource, NodeFormat } from './export-format.js';

/** Cells that a spreadsheet would run as a formula. */
const formula = /^[=+\-@\t\r\n]/;

/**
 * CSV as of RFC 4180, in UTF-8 without byte order mark, with a header row and lines ending in CRLF.
 *
 * One row is one node, one column one leaf of the selection, called by its path: `date.edtf`. The items of a list stand
 * in one cell, joined by `; `, an unknown one as nothing between; items of a list within a list are joined by ` | `. Null is
 * an empty cell. A text that begins with `= + - @`, a tab or a line break is prefixed by `'`, so that no spreadsheet takes
 * it for a formula; numbers are left as they are.
 */
export const csv: NodeFormat = {
  name: 'csv',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  takes: 'anything',
  write,
};

async function* write({ nodes, columns }: ExportSource): AsyncGenerator<string> {
  yield `${columns.map((column) => escaped(column.join('.'))).join(',')}\r\n`;
  for await (const batch of nodes) {
    yield batch.map((text) => csvRow(JSON.parse(text), columns)).join('');
  }
}

/** One node as a line. */
export function csvRow(node: unknown, columns: readonly Column[]): string {
  return `${columns.map((column) => cell(node, column)).join(',')}\r\n`;
}

function cell(node: unknown, column: Column): string {
  const value = valueAt(node, column, 0);
  if (typeof value === 'number') return String(value);
  return escaped(formula.test(value) ? `'${value}` : value);
}

function valueAt(value: unknown, path: readonly string[], lists: number): string | number {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((item) => valueAt(item, path, lists + 1)).join(lists === 0 ? '; ' : ' | ');
  const [key, ...rest] = path;
  if (key !== undefined) return valueAt((value as Readonly<Record<string, unknown>>)[key], rest, lists);
  return typeof value === 'number' ? value : typeof value === 'string' ? value : JSON.stringify(value);
}

const escaped = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
