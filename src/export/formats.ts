import { bib } from './bib.js';
import { csljson } from './csljson.js';
import { csv } from './csv.js';
import type { ExportFormat } from './export-format.js';
import { type ExportList, isA } from './export-list.js';
import { ExportRefused } from './export-refused.js';
import { gexf } from './gexf.js';
import { graphml } from './graphml.js';
import { jsonl } from './jsonl.js';
import { jsonld } from './jsonld.js';
import { plover } from './plover.js';

/** All formats, in the order of the documentation. */
export const formats: readonly ExportFormat[] = [csv, jsonl, gexf, graphml, jsonld, bib, csljson, plover];

/**
 * The format of a name, for a list.
 *
 * @throws ExportRefused 404 where there is no such format, 400 where the list cannot be written in it
 */
export function formatFor(name: string, list: ExportList): ExportFormat {
  const format = formats.find((each) => each.name === name);
  if (format === undefined) throw new ExportRefused(404, 'NOT_FOUND', `there is no format "${name}": ${formats.map((each) => each.name).join(', ')}`);
  if (format.takes === 'facts' && !isA(list.type, 'Fact')) {
    throw new ExportRefused(400, 'BAD_USER_INPUT', `${name} is made of facts, and ${list.name} are none: take a list such as facts, meetings or visits`);
  }
  if (format.takes === 'articles' && !isA(list.type, 'Article')) {
    throw new ExportRefused(400, 'BAD_USER_INPUT', `${name} is made of articles, and ${list.name} are none: take the list articles`);
  }
  return format;
}
