/**
 * Measures `chancery import`: `npm run bench:ingest -- [documents] [--corpora DIR]`. A Postgres of its own, durable as
 * shipped, in a temporary directory; generated dossiers as JSON Lines (0: none), and the real corpora of a directory where
 * they are: articles stored as they are, and coded event rows. CPU is that of the importing process and of Postgres alone,
 * from /proc, so other work on the machine changes the wall clock only; memory is the most that the process ever held.
 */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from '../../src/database/embedded-postgres.js';
import { migrate } from '../../src/database/migrate.js';
import { generateDossier } from '../../test/support/dossier-generator.js';
import { corpora } from './corpora.js';

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** Seconds of CPU that a process has used, and of the children it has waited for. */
function cpuOf(pid: number): { own: number; waited: number } {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ').map(Number);
    const [user = 0, system = 0, waitedUser = 0, waitedSystem = 0] = fields.slice(11, 15);
    return { own: (user + system) / ticksPerSecond, waited: (waitedUser + waitedSystem) / ticksPerSecond };
  } catch {
    return { own: 0, waited: 0 };
  }
}

/** Seconds of CPU of a Postgres server with all its processes, ended ones too. */
function cpuOfServer(postmaster: number): number {
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  const { own, waited } = cpuOf(postmaster);
  return own + waited + children.reduce((sum, pid) => sum + cpuOf(pid).own, 0);
}

/** The most memory that a process ever held, in MB. */
function peakOf(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Runs an import in a process of its own. */
async function importing(url: string, words: readonly string[]): Promise<{ node: number; seconds: number; peak: number; said: string }> {
  const started = process.hrtime.bigint();
  const child = spawn(process.execPath, [...(process.env['BENCH_NODE_OPTIONS'] ?? '').split(' ').filter(Boolean), join(__dirname, '../../dist/src/cli/chancery.js'), 'import', ...words], { env: { ...process.env, DATABASE_URL: url }, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  let [node, peak] = [0, 0];
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  const watch = setInterval(() => {
    node = Math.max(node, cpuOf(child.pid ?? 0).own);
    peak = Math.max(peak, peakOf(child.pid ?? 0));
  }, 20);
  const [code] = (await once(child, 'exit')) as [number];
  clearInterval(watch);
  // 1: some were refused, which what it said tells.
  if (code !== 0 && code !== 1) throw new Error(`the import ended with ${code}: ${said}`);
  return { node, seconds: Number(process.hrtime.bigint() - started) / 1e9, peak, said: said.trim() };
}

async function writeDossiers(file: string, count: number, from = 0): Promise<void> {
  const out = createWriteStream(file);
  for (let number = from; number < from + count; number += 1) if (!out.write(`${JSON.stringify(generateDossier(number))}\n`)) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { corpora: { type: 'string' }, keep: { type: 'boolean' } } });
  const count = Number(positionals[0] ?? 20_000);
  const folder = mkdtempSync(join(tmpdir(), 'chancery-ingest-'));
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres({ directory: join(folder, 'postgres'), durable: true });
  try {
    await migrate(server.connection);
    const postmaster = Number(readFileSync(join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
    const measure = async (what: string, words: readonly string[], documents: number): Promise<void> => {
      const before = cpuOfServer(postmaster);
      const { node, seconds, peak, said } = await importing(server.url, words);
      const postgres = cpuOfServer(postmaster) - before;
      const ms = (total: number): string => ((total * 1000) / documents).toFixed(2);
      console.log(`${what}: ${said}\n  CPU each: node ${ms(node)} ms, Postgres ${ms(postgres)} ms; ${(documents / seconds).toFixed(0)}/s here, ${(documents / Math.max(node, postgres)).toFixed(0)}/s at most on two quiet cores; ${peak.toFixed(0)} MB at most`);
    };
    for (const { what, words, documents } of values.corpora === undefined ? [] : corpora(values.corpora, folder)) await measure(what, words, documents);
    if (count > 0) {
      const dossiers = join(folder, 'dossiers.jsonl');
      await writeDossiers(dossiers, count);
      await measure('dossiers', [dossiers], count);
      await measure('the same once more', [dossiers], count);
    }
  } finally {
    if (values.keep === true) console.log(server.url);
    await server.stop();
    if (values.keep !== true) rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
