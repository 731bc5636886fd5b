// size: one flat list of commands, and how each of them is begun.
import { dataDirectory, openPostgres } from '../database/connection.js';
import type { DataSource } from 'typeorm';
import type { PostgresConnection } from '../database/postgres-connection.js';

interface Command {
  /** One word or two. */
  readonly name: string;
  readonly takes: string;
  readonly does: string;
  /** @returns the exit code */
  readonly run: (words: readonly string[]) => Promise<number>;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const remark = (line: string): void => void process.stderr.write(`${line}\n`);

/** The options that choose an extractor, in words. */
const extractorUsage = '[--extractor rules|model|replay:DIR] [--record DIR]';

// Each command loads what it needs when it runs: most of the program is for few of them, and takes a second to load.
/** All commands, in the order of the help. */
export const commands: readonly Command[] = [
  { name: 'serve', takes: '', does: 'serve the GraphQL API; an empty database is migrated and filled with the examples', run: withoutWords(runServe) },
  { name: 'import', takes: 'PATH… | URL | -', does: `record dossiers, and articles, pages, feeds and tables with the facts found in them [--no-extract: without] [--no-link: persons are found by their keys alone] ${extractorUsage} [--format REGISTER [--edition DAY]] [--columns NAME=COLUMN,…] [--follow] [--watch]`, run: runImportCommand },
  { name: 'extract', takes: 'FILE', does: `print the dossier that an extractor proposes for an article: [--json] ${extractorUsage}`, run: runExtractCommand },
  { name: 'export', takes: 'LIST --format csv', does: 'write a list as the server does under /export/: [--where JSON] [--order-by JSON] [--select GQL] [--out FILE]', run: runExportCommand },
  { name: 'evaluate', takes: 'GOLD_DIR', does: 'measure an extractor against annotated articles: [--split test|development|all] [--extractor rules|model|replay:DIR] [--verbose] [--json] [--report]; with --linking PATH…, the linking of persons against lists of names', run: runEvaluateCommand },
  { name: 'judge', takes: 'VERDICT ID ID', does: 'say that two things or facts are the same, different, or that it is unsure [--why TEXT] [--by NAME]; judge retract NUMBER takes it back', run: runJudgeCommand },
  { name: 'accept', takes: 'FACT FIELD VALUE', does: 'say which of the values that sources give for a field is right, so that it is shown [--why TEXT] [--by NAME]; accept retract NUMBER takes it back', run: runAcceptCommand },
  { name: 'duplicates', takes: '', does: 'list persons who may be one, the likeliest first, with the ids that judge takes', run: withoutWords(runDuplicates) },
  { name: 'link', takes: '', does: 'judge the persons who are one by their names and offices the same; the doubtful are kept as unsure', run: withoutWords(runLink) },
  { name: 'migrate', takes: '', does: 'bring the database to the schema of this code', run: withoutWords(() => withPostgres(runMigrate)) },
  { name: 'revert', takes: '', does: 'undo the newest migration', run: withoutWords(() => withPostgres(runRevert)) },
  { name: 'key create', takes: '--name N --role R', does: 'make an API key and print it once; roles are READER, EDITOR, ADMIN: [--expires 2027-01-31]', run: runKeyCreateCommand },
  { name: 'key list', takes: '', does: 'list API keys: prefix, role, created, last used, expires, revoked, name', run: withoutWords(runKeyListCommand) },
  { name: 'key revoke', takes: 'PREFIX', does: 'end an API key; servers refuse it within seconds', run: runKeyRevokeCommand },
  { name: 'schema emit', takes: '', does: 'write schema/schema.graphql, docs/api-reference.md and schema/dossier.schema.json', run: withContract(async ({ writeContract, schemaFiles }) => writeContract(await schemaFiles())) },
  { name: 'schema check', takes: '', does: 'fail if those files are not what the code makes', run: withContract(async ({ checkContract, schemaFiles }) => checkContract(await schemaFiles())) },
  { name: 'db dump', takes: '', does: 'write schema/schema.sql', run: withContract(async ({ writeContract, databaseFiles }) => writeContract(await databaseFiles(process.env))) },
  { name: 'db check', takes: '', does: 'fail if entities, migrations and schema/schema.sql differ', run: withContract(async ({ checkContract, databaseFiles }) => checkContract(await databaseFiles(process.env))) },
  { name: 'db stop', takes: '', does: 'stop a bundled Postgres that was left running', run: withoutWords(runStop) },
];

/** The help text. */
export function usage(): string {
  const lines = commands.map(({ name, takes, does }) => `  ${`chancery ${name} ${takes}`.padEnd(36)}${does}`);
  return `Chancery: who met whom, what was agreed, who said what, and where it is written.\n\n${lines.join('\n')}\n\nThe database is that of DATABASE_URL (Postgres 13 to 18), or else a bundled one.\n`;
}

function withoutWords(work: () => Promise<void>): Command['run'] {
  return async (words) => {
    if (words.length > 0) {
      remark(`chancery: this command takes no "${words[0]}"`);
      return 2;
    }
    await work();
    return 0;
  };
}

function withContract(work: (contract: typeof import('../app/contract.js')) => Promise<void>): Command['run'] {
  return withoutWords(async () => work(await import('../app/contract.js')));
}

async function withPostgres<T>(work: (connection: PostgresConnection) => Promise<T>): Promise<T> {
  const postgres = await openPostgres(process.env, remark);
  try {
    return await work(postgres.connection);
  } finally {
    await postgres.close();
  }
}

async function runServe(): Promise<void> {
  const { serve } = await import('./serve.js');
  await serve(process.env);
}

async function runMigrate(connection: PostgresConnection): Promise<void> {
  const { migrate } = await import('../database/migrate.js');
  const done = await migrate(connection);
  say(done.length === 0 ? 'the database is up to date' : `migrated: ${done.join(', ')}`);
}

async function runRevert(connection: PostgresConnection): Promise<void> {
  const { revert } = await import('../database/migrate.js');
  say(`reverted: ${await revert(connection)}`);
}

async function runStop(): Promise<void> {
  const { stopEmbeddedPostgres } = await import('../database/embedded-postgres.js');
  const { directory } = await dataDirectory(process.env);
  say((await stopEmbeddedPostgres(directory)) ? `stopped the Postgres on ${directory}` : `no Postgres runs on ${directory}`);
}

async function runImportCommand(words: readonly string[]): Promise<number> {
  const { readImportOrder, runImport } = await import('./import.js');
  const order = readImportOrder(words);
  if (typeof order === 'string') {
    remark(`chancery: ${order}`);
    return 2;
  }
  return withSource('chancery import', (source) => runImport(source, order, { report: remark, summary: say }));
}

/** Works on the database, brought to the schema of this code. */
function withSource<T>(name: string, work: (source: DataSource) => Promise<T>): Promise<T> {
  return withPostgres(async (connection) => {
    const [{ migrate }, { dataSource }] = await Promise.all([import('../database/migrate.js'), import('../database/data-source.js')]);
    await migrate(connection);
    const source = await dataSource(connection, { application_name: name }).initialize();
    try {
      return await work(source);
    } finally {
      await source.destroy();
    }
  });
}

async function runExtractCommand(words: readonly string[]): Promise<number> {
  const { readExtractOrder, runExtract } = await import('./extract.js');
  const order = readExtractOrder(words);
  if (order === undefined) {
    remark('chancery: extract takes one article: extract article.txt [--json] [--extractor rules|model|replay:DIR] [--record DIR]');
    return 2;
  }
  say(await runExtract(order, remark));
  return 0;
}

async function runDuplicates(): Promise<void> {
  const { suggestedPersons } = await import('../dossier/linking.service.js');
  await withSource('chancery duplicates', async (source) => {
    for (const { one, other, score, reasons } of await suggestedPersons(source)) say(`${score.toFixed(2)}  Person_${one} Person_${other}  ${reasons.join('; ')}`);
  });
}

async function runLink(): Promise<void> {
  const { linkAll } = await import('../dossier/linking.service.js');
  await withSource('chancery link', async (source) => {
    const { same, unsure, refused } = await linkAll(source);
    for (const line of refused) remark(line);
    say(`${same} the same, ${unsure} unsure, ${refused.length} refused`);
  });
}

async function runJudgeCommand(words: readonly string[]): Promise<number> {
  const { judgeUsage, readJudgeOrder, runJudge } = await import('./judge.js');
  const order = readJudgeOrder(words);
  if (order === undefined) {
    remark(`chancery: ${judgeUsage}`);
    return 2;
  }
  say(await withSource('chancery judge', (source) => runJudge(source, order)));
  return 0;
}

async function runAcceptCommand(words: readonly string[]): Promise<number> {
  const { acceptUsage, readAcceptOrder, runAccept } = await import('./accept.js');
  const order = readAcceptOrder(words);
  if (order === undefined) {
    remark(`chancery: ${acceptUsage}`);
    return 2;
  }
  say(await withSource('chancery accept', (source) => runAccept(source, order)));
  return 0;
}

async function runExportCommand(words: readonly string[]): Promise<number> {
  const { readExportOrder, runExport } = await import('./export.js');
  const order = readExportOrder(words);
  if (order === undefined) {
    remark('chancery: export takes a list and a format: export meetings --format csv [--where JSON] [--order-by JSON] [--select GQL] [--out FILE]');
    return 2;
  }
  await withPostgres((connection) => runExport(connection, order, process.stdout));
  return 0;
}

async function runEvaluateCommand(words: readonly string[]): Promise<number> {
  if (words.includes('--linking')) return runEvaluateLinkingCommand(words);
  const { readEvaluateOrder, runEvaluate } = await import('./evaluate.js');
  const order = readEvaluateOrder(words);
  if (order === undefined) {
    remark('chancery: evaluate takes a directory of dossiers: evaluate examples/gold [--split test|development|all] [--extractor rules|model|replay:DIR] [--verbose] [--json] [--report]');
    return 2;
  }
  await runEvaluate(order, say, remark);
  return 0;
}

async function runEvaluateLinkingCommand(words: readonly string[]): Promise<number> {
  const { linkingUsage, readLinkingOrder, runEvaluateLinking } = await import('./evaluate-linking.js');
  const order = readLinkingOrder(words);
  if (order === undefined) {
    remark(`chancery: ${linkingUsage}`);
    return 2;
  }
  await runEvaluateLinking(order, say);
  return 0;
}

async function runKeyListCommand(): Promise<void> {
  const { runKeyList } = await import('./keys.js');
  await withPostgres((connection) => runKeyList(connection, { say, remark }));
}

async function runKeyCreateCommand(words: readonly string[]): Promise<number> {
  const { readKeyOrder, runKeyCreate } = await import('./keys.js');
  const order = readKeyOrder(words);
  if (order === undefined) {
    remark('chancery: key create takes a name and a role: key create --name "press dashboard" --role READER [--expires 2027-01-31]');
    return 2;
  }
  await withPostgres((connection) => runKeyCreate(connection, order, { say, remark }));
  return 0;
}

async function runKeyRevokeCommand(words: readonly string[]): Promise<number> {
  const { readPrefix, runKeyRevoke } = await import('./keys.js');
  const prefix = readPrefix(words);
  if (prefix === undefined) {
    remark('chancery: key revoke takes the prefix of a key, twelve signs of 0-9 and a-f; "chancery key list" shows them');
    return 2;
  }
  await withPostgres((connection) => runKeyRevoke(connection, prefix, { say, remark }));
  return 0;
}
