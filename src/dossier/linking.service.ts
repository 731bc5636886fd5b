import type { DataSource } from 'typeorm';
import { linkPersons } from '../linking/link-persons.js';
import { linkerName, type PersonPair } from '../linking/person-linker.js';
import { Problem } from '../shared/problem.js';
import { judge } from './judgement.service.js';
import { loadPersons, type Send } from './known-things.js';

/** What statements that read run on, such as a data source. */
export interface Reading {
  query<Rows>(sql: string, parameters?: unknown[]): Promise<Rows>;
}

/** Whether what was said of a pair decides it, or a program, which has a score, was unsure and nobody else said anything; and that they are two. */
interface JudgedPair {
  readonly decided: boolean;
  readonly parted: boolean;
}

/** Pairs of persons that were judged already, `id id`, the smaller in front. */
async function judgedPairs(source: Reading): Promise<Map<string, JudgedPair>> {
  const rows = await source.query<({ one: string; other: string } & JudgedPair)[]>(
    `select least(a.thing_id, b.thing_id) as one, greatest(a.thing_id, b.thing_id) as other, bool_or(j.verdict <> 'UNSURE' or j.score is null) as decided,
        bool_or(j.verdict = 'DIFFERENT' or j.retracted_at is not null) as parted from judgement j
      join dossier_key a on a.article_id = j.one_article_id and a.key = j.one_key join dossier_key b on b.article_id = j.other_article_id and b.key = j.other_key
      where a.thing_id is not null and (j.retracted_at is null or j.verdict = 'SAME') group by 1, 2`,
  );
  return new Map(rows.map(({ one, other, ...pair }) => [`${one} ${other}`, pair]));
}

/** Two persons who may be one, and of whom no person has said anything. */
export interface SuggestedPair extends PersonPair {
  /** Whether a program was unsure about them before. */
  readonly doubted: boolean;
}

/**
 * Persons who may be one and of whom nobody has said so or the contrary, the likeliest first; three statements. What was
 * judged DIFFERENT, by a person UNSURE, or SAME and then taken back, does not come up again.
 */
export async function suggestedPersons(source: Reading): Promise<SuggestedPair[]> {
  const judged = await judgedPairs(source);
  const send: Send = (sql, parameters) => source.query(sql, [...parameters]);
  const parted = new Set([...judged].flatMap(([pair, each]) => (each.parted ? [pair] : [])));
  const pairs = await linkPersons(await loadPersons(send, null), parted);
  return pairs.flatMap((pair) => {
    const decided = judged.get(`${pair.one} ${pair.other}`)?.decided;
    return decided === true ? [] : [{ ...pair, doubted: decided === false }];
  });
}

/** What linking came to. */
export interface LinkingCounts {
  readonly same: number;
  readonly unsure: number;
  readonly refused: readonly string[];
}

/**
 * Judges the persons who are one, as {@link suggestedPersons} finds them; the doubtful ones are kept as UNSURE, once, for a
 * person to decide. Every judgement can be taken back.
 */
export async function linkAll(source: DataSource): Promise<LinkingCounts> {
  const counts = { same: 0, unsure: 0, refused: [] as string[] };
  // What became one on the way goes by the number of the one told first.
  const current = new Map<string, string>();
  const now = (id: string): string => {
    const next = current.get(id);
    return next === undefined ? id : now(next);
  };
  for (const { one, other, verdict, score, reasons, doubted } of await suggestedPersons(source)) {
    if (doubted && verdict === 'UNSURE') continue;
    const [first, second] = [now(one), now(other)];
    if (first === second) continue;
    try {
      await judge(source, { verdict, one: { isFact: false, id: first }, other: { isFact: false, id: second }, by: linkerName, why: reasons.join('; '), score });
      if (verdict === 'SAME') {
        const [kept] = await source.query<{ id: string }[]>('select id from thing where id = any($1::bigint[])', [[first, second]]);
        current.set(kept?.id === first ? second : first, kept?.id ?? first);
        counts.same += 1;
      } else counts.unsure += 1;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      counts.refused.push(`Person_${first} and Person_${second}: ${error.message}`);
    }
  }
  return counts;
}
