import type { DataSource } from 'typeorm';

type Cells = Record<string, unknown>;

/** Columns that hold the id of a thing, of a fact, or of an article. */
const things = /^(thing_id|organization_id|country_id|parent_id|group_id|actor_id|within_id|broader_id|publisher_id|holder_id|position_id|agreement_id|topic_id|whole_id|part_id|by_id|agent_id|capacity_id|on_behalf_of_id|subject_id|object_id|place_id)$/;
const facts = /^(fact_id|target_id|tenure_id|event_id)$/;

const thingTables = ['thing', 'actor', 'person', 'organization', 'country', 'actor_group', 'place', 'position', 'agreement', 'topic'];
const factTables = ['fact', 'tenure', 'meeting', 'visit', 'agreement_action', 'event', 'statement', 'relationship'];

/**
 * The whole graph without its numbers, so that two graphs can be compared that were made in different ways: a thing or
 * fact is called after the dossiers that tell it (hash of the article and key), times of recording are left out.
 */
export async function dumpGraph(source: DataSource): Promise<Record<string, string[]>> {
  const tables = await allRows(source);
  const rows = (table: string): Cells[] => tables.get(table) ?? [];
  const articles = new Map(rows('article').map(({ id, sha256 }) => [id, `a:${String(sha256).slice(0, 8)}`]));
  const tellers = (column: string): Map<unknown, string> => {
    const names = new Map<unknown, string[]>();
    for (const row of rows('dossier_key')) if (row[column] !== null) names.set(row[column], [...(names.get(row[column]) ?? []), `${articles.get(row['article_id'])}/${String(row['key'])}`]);
    return new Map([...names].map(([id, list]) => [id, list.sort().join('+')]));
  };
  const [thingNames, factNames] = [tellers('thing_id'), tellers('fact_id')];
  const thingName = (id: unknown): string | null => (id === null ? null : (thingNames.get(id) ?? `a thing nobody tells (${JSON.stringify(id)})`));
  const factName = (id: unknown): string | null => (id === null ? null : (factNames.get(id) ?? `a fact nobody tells (${JSON.stringify(id)})`));
  const participations = new Map(rows('participation').map((row) => [row['id'], `${factName(row['fact_id'])} ${thingName(row['actor_id'])} ${String(row['role'])}`]));
  const citations = new Map(rows('citation').map((row) => [row['id'], JSON.stringify([factName(row['fact_id']), articles.get(row['article_id']), row['start'], row['end'], row['field'], row['value'], row['certainty']])]));
  const ordinals = rows('dossier').map(({ ordinal }) => Number(ordinal)).sort((a, b) => a - b);
  // Of other tables, nobody refers to the number.
  const nameOf = (table: string, id: unknown): unknown => {
    if (thingTables.includes(table)) return thingName(id);
    if (factTables.includes(table)) return factName(id);
    return { article: articles, participation: participations, citation: citations }[table]?.get(id);
  };
  const rename = (table: string, column: string, value: unknown): unknown => {
    if (column === 'id') return nameOf(table, value);
    if (column === 'article_id') return articles.get(value);
    if (column === 'citation_id') return citations.get(value);
    if (column === 'participation_id') return value === null ? null : participations.get(value);
    if (things.test(column)) return thingName(value);
    if (facts.test(column)) return factName(value);
    if (table === 'fact' && column === 'identity' && typeof value === 'string') return renameNumbers(value, thingName);
    if (table === 'dossier' && column === 'ordinal') return ordinals.indexOf(Number(value));
    // The order of a thing's names is nobody's concern.
    if (column === 'words') return String(value).replaceAll(/:[0-9A-D,]+/g, '');
    return column === 'recorded_at' ? undefined : value;
  };
  // Numbers that things and facts had, and who judged what, are how the graph came about, not what it is.
  for (const table of ['former_id', 'judgement', 'node_link', 'acceptance']) tables.delete(table);
  return Object.fromEntries(
    [...tables].map(([table, list]) => [table, list.map((row) => JSON.stringify(Object.fromEntries(Object.entries(row).map(([column, value]) => [column, rename(table, column, value)])))).sort()]),
  );
}

/** What a fact is found by, which is made of numbers of things in their order. */
function renameNumbers(identity: string, thingName: (id: number) => string | null): string[] {
  return identity.split(/[ ,]/).map((word) => (/^\d+$/.test(word) ? (thingName(Number(word)) ?? word) : word)).toSorted();
}

/** Every row of every table as it is, numbers and times included: for "nothing was written". */
export async function dumpRows(source: DataSource): Promise<Record<string, string[]>> {
  const tables = await allRows(source);
  return Object.fromEntries([...tables].map(([table, rows]) => [table, rows.map((row) => JSON.stringify(row)).sort()]));
}

async function allRows(source: DataSource): Promise<Map<string, Cells[]>> {
  const tables = new Map<string, Cells[]>();
  for (const { tableName } of source.entityMetadatas) {
    const [{ rows } = { rows: [] }] = await source.query<{ rows: Cells[] }[]>(`select coalesce(json_agg(t), '[]') as rows from "${tableName}" t`);
    tables.set(tableName, rows);
  }
  return tables;
}
