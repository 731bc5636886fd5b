import type { DataSource } from 'typeorm';
import { linkerName, linkPersons, pairName, type PersonPair } from '../linking/person-linker.js';
import { Problem } from '../shared/problem.js';
import { judge } from './judgement.service.js';
import { loadParted, loadPersons, type Send } from './known-things.js';

/** Pairs of things that somebody has judged already, as `id id`: what he could not say, and what the linker finds as doubtful as before. */
async function undecided(send: Send): Promise<Map<string, boolean>> {
  const rows = await send<{ one: string; other: string; decided: boolean }>(
    `select least(a.thing_id, b.thing_id) as one, greatest(a.thing_id, b.thing_id) as other, bool_or(j.by !~ '^linker ') as decided from judgement j
      join dossier_key a on a.article_id = j.one_article_id and a.key = j.one_key join dossier_key b on b.article_id = j.other_article_id and b.key = j.other_key
      where a.thing_id is not null and j.verdict = 'UNSURE' and j.retracted_at is null group by 1, 2`,
    [],
  );
  return new Map(rows.map(({ one, other, decided }) => [`${one} ${other}`, decided]));
}

/**
 * Persons who may be one and of whom nobody has said so or the contrary, the likeliest first. What was judged DIFFERENT, or
 * SAME and then taken back, does not come up again; what somebody could not say, or the linker doubted at recording, neither,
 * unless the linker is sure by now of what it doubted itself.
 */
export async function suggestedPersons(source: DataSource): Promise<PersonPair[]> {
  const send: Send = (sql, parameters) => source.query(sql, [...parameters]);
  const [parted, doubted] = [await loadParted(send, null), await undecided(send)];
  return linkPersons(await loadPersons(send, null), parted).filter(({ one, other, verdict }) => {
    const pair = pairName(one, other);
    return !parted.has(pair) && (doubted.get(pair) === undefined || (doubted.get(pair) === false && verdict === 'SAME'));
  });
}

/** What linking came to. */
export interface LinkingCounts {
  readonly same: number;
  readonly unsure: number;
  readonly refused: readonly string[];
}

/**
 * Judges the persons who are one, as {@link suggestedPersons} finds them; the doubtful ones are kept as UNSURE, for a person to
 * decide. Every judgement can be taken back.
 */
export async function linkAll(source: DataSource): Promise<LinkingCounts> {
  const counts = { same: 0, unsure: 0, refused: [] as string[] };
  // What became one on the way goes by the number of the one told first.
  const current = new Map<string, string>();
  const now = (id: string): string => {
    const next = current.get(id);
    return next === undefined ? id : now(next);
  };
  for (const { one, other, verdict, score, reasons } of await suggestedPersons(source)) {
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
