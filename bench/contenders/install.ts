import { readFile } from 'node:fs/promises';
import type { Client } from 'pg';
import { functions } from './functions.ts';

/** Adds to a database what the contenders need, anew each time. Chancery knows nothing of it. */
export async function installFunctions(client: Client): Promise<void> {
  const statements = [await readFile(new URL('./shortest-paths.sql', import.meta.url), 'utf8'), ...functions];
  const made = statements.flatMap((text) => [...text.matchAll(/^create (function|type) (\w+)/gm)].map(([, what = '', name = '']) => ({ what, name })));
  await client.query('begin');
  for (const { what, name } of made.toReversed()) await client.query(`drop ${what} if exists ${name} cascade`);
  for (const text of statements) await client.query(text);
  await client.query('commit');
}
