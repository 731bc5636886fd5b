import { z } from 'zod';
import { dossierSchema } from './dossier.schema.js';

/**
 * The dossier format as JSON Schema (draft 2020-12), for editors and other programs: what a file may hold, before
 * defaults are filled in. Its parts are named in `$defs`. Ends with a newline; the same for the same format.
 */
export function dossierJsonSchema(): string {
  const schema = z.toJSONSchema(dossierSchema, { target: 'draft-2020-12', io: 'input', reused: 'inline', unrepresentable: 'any' });
  return `${JSON.stringify({ $schema: schema.$schema, title: 'Chancery dossier', ...schema }, null, 2)}\n`;
}
