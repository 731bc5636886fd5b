import { type DataSource, QueryFailedError } from 'typeorm';
import { DatabaseUnavailable, errorCode, errorLine } from '../database/database-unavailable.js';
import { Problem } from '../shared/problem.js';
import { Batch, type RecordOptions } from './batch.js';
import type { Recorded } from './recording.js';
import { Refusal } from './refusal.js';
import type { ResolvedDossier } from './resolved-dossier.js';
import { Rows } from './rows.js';

const linking: RecordOptions = { link: true };

/**
 * Records a dossier. The same dossier once more changes nothing. An edited one replaces what its article told, and the graph
 * becomes what it would be, had the edited dossier been recorded in the first place. Who and what is one across dossiers is
 * decided in identity.ts; and by the linker's judgements about persons whom no key finds, which it makes when a person is
 * told first. They stand until they are taken back, whatever is edited later.
 *
 * @throws Problem if the dossier contradicts what is recorded (identifiers of two things) or the database refuses it;
 *   nothing is written then
 */
export async function record(source: DataSource, dossier: ResolvedDossier, options: RecordOptions = linking): Promise<Recorded> {
  const [outcome] = await recordAll(source, [dossier], options);
  if (outcome === undefined || outcome instanceof Problem) throw outcome ?? new Error('a dossier was recorded without an outcome');
  return outcome;
}

/**
 * Records dossiers: the one way into the graph. What comes of them is what comes of them one after the other: each is
 * recorded wholly or not at all, and one that is refused leaves no trace and stops nothing. But new ones share one
 * transaction and a number of statements that depends neither on how many they are nor on how much they tell. Where one of
 * them is refused, nothing was written, and it is tried alone, those before it and after it without it.
 *
 * Recordings wait for one another, in whatever process, so that two of them cannot make one thing twice.
 *
 * @returns what became of each, in their order; the reason where it was refused
 * @throws what is nobody's fault in the dossiers, such as a lost database; some of them may be recorded then
 */
export async function recordAll(source: DataSource, dossiers: readonly ResolvedDossier[], options: RecordOptions = linking): Promise<(Recorded | Problem)[]> {
  const [only, ...others] = dossiers;
  if (only === undefined) return [];
  try {
    return await recordTogether(source, dossiers, options);
  } catch (error) {
    const isRefusal = error instanceof Refusal || isRefusedByDatabase(error);
    if (!isRefusal) throw error;
    if (others.length === 0) return [error instanceof Refusal ? error : refusedByDatabase(error, only)];
    const outcomes: (Recorded | Problem)[] = [];
    for (const part of split(dossiers, error)) outcomes.push(...(await recordAll(source, part, options)));
    return outcomes;
  }
}

async function recordTogether(source: DataSource, dossiers: readonly ResolvedDossier[], options: RecordOptions): Promise<Recorded[]> {
  const runner = source.createQueryRunner();
  try {
    await runner.startTransaction();
    try {
      const recorded = await new Batch(new Rows(runner), options).record(dossiers);
      await runner.commitTransaction();
      return recorded;
    } catch (error) {
      // With its connection the transaction is gone too.
      if (!runner.isReleased) await runner.rollbackTransaction();
      throw isLoss(error, runner.isReleased) ? new DatabaseUnavailable(`the database is gone (${errorLine(error)}): what was recorded until then stays, so import again once it is back`, { cause: error }) : error;
    }
  } finally {
    await runner.release();
  }
}

/** Around the one that is refused; in halves where the database does not say which. */
function split(dossiers: readonly ResolvedDossier[], error: unknown): ResolvedDossier[][] {
  const at = error instanceof Refusal ? dossiers.indexOf(error.dossier) : -1;
  const middle = at === -1 ? dossiers.length >> 1 : at;
  return at === -1 ? [dossiers.slice(0, middle), dossiers.slice(middle)] : [dossiers.slice(0, at), dossiers.slice(at, at + 1), dossiers.slice(at + 1)];
}

/** Whether the connection ended under a statement: by the server (SQLSTATE 57P, 08), or without a word. */
const isLoss = (error: unknown, isReleased: boolean): boolean => isReleased || /^(57P|08|ECONN|EPIPE)/.test(errorCode(error));

/** Data that the database does not take (SQLSTATE 22, 23, 54) are the dossier's fault, everything else is not. */
function isRefusedByDatabase(error: unknown): error is QueryFailedError {
  return error instanceof QueryFailedError && 'code' in error && /^(22|23|54)/.test(String(error.code));
}

function refusedByDatabase(error: QueryFailedError, { path }: ResolvedDossier): Problem {
  return new Problem(`${path}: the database refuses it (${error.message.replace(/\s+/g, ' ')}): nothing of it was recorded`, { cause: error });
}
