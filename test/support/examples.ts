import path from 'node:path';
import { Client } from 'pg';
import { dataSource } from '../../src/database/data-source.js';
import { importPaths } from '../../src/dossier/import.service.js';
import { asAdmin, createTestDatabase, currentRun, type TestDatabase } from './database.js';

const root = path.resolve(__dirname, '../..');

/** Whether a worked operation is about judging, which takes a key: asked in curation-examples.test.ts, in an order that makes sense. */
export const curates = (text: string): boolean => /\b(judge|retractJudgement|judgements|duplicates)\b/.test(text);

/** A database of one test file that holds all example dossiers. They are recorded once in a run, then cloned. */
export async function createExampleDatabase(): Promise<TestDatabase> {
  const { id, admin } = currentRun();
  const template = `chancery_test_${id}_examples`;
  const lock = new Client({ ...admin });
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock(hashtext($1))', [template]);
    const { rowCount } = await lock.query('select from pg_database where datname = $1', [template]);
    if (rowCount === 0) await fillTemplate(template);
  } finally {
    await lock.end();
  }
  return createTestDatabase(template);
}

/** Under its name only when it is whole. */
async function fillTemplate(template: string): Promise<void> {
  const { admin, strategy, template: empty } = currentRun();
  await asAdmin(admin, `create database ${template}_new template ${empty}${strategy}`);
  const source = await dataSource({ ...admin, database: `${template}_new` }).initialize();
  const lines: string[] = [];
  try {
    const { refused } = await importPaths(source, [path.join(root, 'examples/dossiers')], { report: (line) => void lines.push(line), summary: () => undefined });
    if (refused > 0) throw new Error(`examples were refused:\n${lines.join('\n')}`);
  } finally {
    await source.destroy();
  }
  await asAdmin(admin, `alter database ${template}_new rename to ${template}`);
}
