import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(__dirname, '../..');

/** What a program printed, and how it ended. */
export interface Printed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The example client, generated and compiled in a folder of its own, so that the checkout stays as it is. */
export interface ClientBuild {
  readonly folder: string;
  /** A file of what code generation wrote, as text. */
  generated(file: string): Promise<string>;
  /** Runs a tool of node_modules in the folder. */
  tool(name: string, ...words: string[]): Promise<Printed>;
  /** Runs the compiled client with these words. */
  run(words: readonly string[]): Promise<Printed>;
  remove(): Promise<void>;
}

/** Does what `npm run client:build` does. */
export async function buildClient(): Promise<ClientBuild> {
  const folder = await mkdtemp(path.join(tmpdir(), 'chancery-client-'));
  for (const name of ['node_modules', 'schema']) await symlink(path.join(root, name), path.join(folder, name));
  for (const name of ['codegen.ts', 'package.json']) await cp(path.join(root, name), path.join(folder, name));
  await cp(path.join(root, 'examples'), path.join(folder, 'examples'), { recursive: true, filter: (source) => path.basename(source) !== 'generated' });
  const lint = JSON.parse(await readFile(path.join(root, '.oxlintrc.json'), 'utf8')) as { ignorePatterns: string[] };
  await writeFile(path.join(folder, '.oxlintrc.json'), JSON.stringify({ ...lint, ignorePatterns: ['node_modules', 'generated'] }));
  const tool = (...[name = '', ...words]: string[]): Promise<Printed> => runNode(folder, [path.join(root, 'node_modules/.bin', name), ...words]);
  for (const words of [['graphql-codegen', '--silent', '--config', 'codegen.ts'], ['tsc', '-p', 'examples/client']] as const) {
    const { code, out, err } = await tool(...words);
    if (code !== 0) throw new Error(`${words.join(' ')}: ${out}${err}`);
  }
  return {
    folder,
    generated: (file) => readFile(path.join(folder, 'examples/client/generated', file), 'utf8'),
    tool,
    run: (words) => runNode(folder, [path.join(folder, 'dist/client/main.js'), ...words]),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function runNode(folder: string, words: readonly string[]): Promise<Printed> {
  return promisify(execFile)(process.execPath, words, { cwd: folder }).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, out: stdout, err: stderr }),
  );
}
