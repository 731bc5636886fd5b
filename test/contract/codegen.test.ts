import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(__dirname, '../..');
const bin = (name: string): string => path.join(root, 'node_modules/.bin', name);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'chancery-codegen-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('the committed schema and the worked operations generate strict types without any', async () => {
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  for (const name of ['schema', 'examples']) await symlink(path.join(root, name), path.join(folder, name));
  const config = await readFile(path.join(root, 'codegen.ts'), 'utf8');
  await writeFile(path.join(folder, 'codegen.ts'), config.replace('examples/operations/*.graphql', '*/operations/*.graphql'));
  await mkdir(path.join(folder, 'own/operations'), { recursive: true });
  await writeFile(path.join(folder, 'own/operations/person.graphql'), 'query OnePerson($by: ThingBy!) { person(by: $by) { name birth { earliest } } }');
  await promisify(execFile)(process.execPath, [bin('graphql-codegen'), '--config', 'codegen.ts'], { cwd: folder });
  const files = (await readdir(path.join(folder, 'dist/client'))).sort();
  expect(files).toEqual(['gql.ts', 'graphql.ts', 'index.ts']);
  // gql.ts is the preset's own lookup of documents by text, the same for every schema; what follows from ours is here.
  const text = await readFile(path.join(folder, 'dist/client/graphql.ts'), 'utf8');
  const code = text.split('\n').map((line) => line.replace(/\/\*.*?\*\/|^\s*\/?\*.*|\/\/.*|(['"`]).*?\1/g, ''));
  expect(code.filter((line) => /\bany\b/.test(line))).toEqual([]);
  await writeFile(
    path.join(folder, 'use.ts'),
    `import { MeetingsOfAMinisterDocument, type MeetingsOfAMinisterQuery, type OnePersonQueryVariables } from './dist/client/graphql.js';
     export const document = MeetingsOfAMinisterDocument;
     export const count = (data: MeetingsOfAMinisterQuery): number => data.meetings.totalCount;
     export const by: OnePersonQueryVariables['by'] = { wikidata: 'Q1' };
     // @ts-expect-error exactly one key
     export const two: OnePersonQueryVariables['by'] = { wikidata: 'Q1', name: 'A' };
     // @ts-expect-error no such field
     export const wrong = (data: MeetingsOfAMinisterQuery) => data.meetings.nope;`,
  );
  const flags = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--skipLibCheck', '--module', 'node20', '--types', '', 'use.ts'];
  await promisify(execFile)(process.execPath, [bin('tsc'), ...flags], { cwd: folder }).catch((error: { stdout: string }) => {
    throw new Error(error.stdout);
  });
}, 60_000);
