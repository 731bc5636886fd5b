import type { Client } from 'pg';
import type { Running } from '../contenders/contender.ts';
import type { Question, Variables } from '../questions/question.ts';
import { askOnce } from './equality.ts';

/** The extension counts only while it is told to, so that it costs nothing while times are measured. */
async function track(client: Client, what: 'top' | 'none'): Promise<void> {
  await client.query(`alter system set pg_stat_statements.track = '${what}'`);
  await client.query('select pg_reload_conf()');
}

/** How many statements a contender sends for one request, on average. @param client of the same database */
export async function statementsOf(client: Client, running: Running, question: Question, sets: readonly Variables[]): Promise<number> {
  const few = sets.slice(0, 5);
  await client.query('create extension if not exists pg_stat_statements');
  await track(client, 'top');
  try {
    // A session takes the setting over when it next waits for a statement.
    for (const variables of few) await askOnce(running, question, variables);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await client.query('select pg_stat_statements_reset()');
    for (const variables of few) await askOnce(running, question, variables);
    const { rows } = await client.query<{ calls: number }>(`
      select coalesce(sum(calls), 0)::int as calls from pg_stat_statements
      where dbid = (select oid from pg_database where datname = current_database()) and query not like '%pg_stat_statements%'`);
    return (rows[0]?.calls ?? 0) / few.length;
  } finally {
    await track(client, 'none');
  }
}
