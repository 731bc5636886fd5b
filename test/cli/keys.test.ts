import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chancery as start, printed } from '../support/cli-run.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'chancery-keys-'));
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await database?.drop();
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

async function chancery(...words: string[]): Promise<Ended> {
  const run = start(database, words, { env: { TMPDIR: folder }, cwd: folder });
  return { code: await run.exit, out: run.out(), err: run.err() };
}

const form = /^chy_([0-9a-f]{12})_[0-9a-f]{64}\n$/;
const prefixOf = ({ out }: Ended): string => form.exec(out)?.[1] ?? 'no key';
const stamp = '\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d';

async function ask(url: string, key: string): Promise<{ status: number; limit: number | undefined }> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` }, body: JSON.stringify({ query: '{ rateLimit { limit } }' }) });
  const { data } = (await response.json()) as { data?: { rateLimit: { limit: number } } };
  return { status: response.status, limit: data?.rateLimit.limit };
}

test('a key is made, shown once, listed, used, revoked, and refused by a server that knew it', async () => {
  expect(await chancery('key', 'list')).toEqual({ code: 0, out: '', err: 'there are no keys: "chancery key create" makes one\n' });
  const [dashboard, editor] = [await chancery('key', 'create', '--name', 'press dashboard', '--role', 'READER', '--expires', '9999-12-31'), await chancery('key', 'create', '--name', 'Zoë’s desk', '--role', 'editor')];
  const [first, second] = [prefixOf(dashboard), prefixOf(editor)];
  expect(dashboard).toEqual({ code: 0, out: expect.stringMatching(form), err: `a key of the role READER, good through 9999-12-31 UTC: keep it now, it cannot be shown again; "chancery key revoke ${first}" ends it\n` });
  expect(editor).toEqual({ code: 0, out: expect.stringMatching(form), err: `a key of the role EDITOR, without an end: keep it now, it cannot be shown again; "chancery key revoke ${second}" ends it\n` });

  const serve = start(database, ['serve'], { env: { TMPDIR: folder, CHANCERY_ACCESS: 'keys' }, cwd: folder });
  const [, url = ''] = await printed(serve, /answers at (\S+\/graphql)/);
  await printed(serve, /^Access: only with an API key, "chancery key create" makes one; with an API key: cost 50000, 1200 requests a minute$/m);
  await printed(serve, /-H "Authorization: Bearer \$KEY" -d/);
  expect(await ask(url, dashboard.out.trim())).toEqual({ status: 200, limit: 1200 });

  const listed = await chancery('key', 'list');
  expect(listed).toMatchObject({ code: 0, err: '' });
  const lines = listed.out.split('\n');
  expect(lines[0]).toMatch(/^PREFIX +ROLE +CREATED +LAST USED +EXPIRES +REVOKED +NAME$/);
  expect(lines[1]).toMatch(new RegExp(`^${second} +EDITOR +${stamp} +never +never +no +Zoë’s desk$`));
  expect(lines[2]).toMatch(new RegExp(`^${first} +READER +${stamp} +${stamp} +9999-12-31 +no +press dashboard$`));
  expect(lines.slice(3)).toEqual(['']);

  const secrets = [dashboard, editor].map(({ out }) => out.trim().split('_')[2] ?? '');
  const stored = JSON.stringify(await database.query('select to_jsonb(k) as key from api_key k'));
  for (const secret of secrets) for (const place of [listed.out, stored, serve.err(), serve.out()]) expect(place).not.toContain(secret.slice(0, 16));

  expect(await chancery('key', 'revoke', first)).toEqual({ code: 0, out: `revoked ${first} (press dashboard): servers refuse it within 5 s\n`, err: '' });
  const begun = Date.now();
  while ((await ask(url, dashboard.out.trim())).status === 200) await new Promise((resolve) => setTimeout(resolve, 100));
  expect(Date.now() - begun).toBeLessThan(10_000);
  expect(await ask(url, dashboard.out.trim())).toEqual({ status: 401, limit: undefined });
  expect(await ask(url, editor.out.trim())).toEqual({ status: 200, limit: 1200 });
  expect((await chancery('key', 'list')).out).toMatch(new RegExp(`^${first} .* ${stamp} +press dashboard$`, 'm'));
  expect(await chancery('key', 'revoke', `chy_${first}`)).toEqual({ code: 0, out: `${first} (press dashboard) was revoked before\n`, err: '' });
  serve.child.kill('SIGTERM');
  expect(await serve.exit).toBe(0);
}, 90_000);

test.each([
  ['no role', ['create', '--name', 'x'], 2, 'chancery: key create takes a name and a role: key create --name "press dashboard" --role READER [--expires 2027-01-31]\n'],
  ['an unknown option', ['create', '--name', 'x', '--role', 'READER', '--forever', 'yes'], 2, /^chancery: key create takes/],
  ['a role that is none', ['create', '--name', 'x', '--role', 'owner'], 1, 'chancery: --role is "owner": it must be READER, EDITOR or ADMIN\n'],
  ['the role of those without a key', ['create', '--name', 'x', '--role', 'ANONYMOUS'], 1, 'chancery: --role is "ANONYMOUS": it must be READER, EDITOR or ADMIN\n'],
  ['an empty name', ['create', '--name', ' ', '--role', 'READER'], 1, 'chancery: --name must say what the key is for, in 1 to 100 characters on one line\n'],
  ['a name that colours the terminal', ['create', '--name', 'a\u001b[31mb', '--role', 'READER'], 1, /^chancery: --name must say/],
  ['no day', ['create', '--name', 'x', '--role', 'READER', '--expires', '2027-02-30'], 1, 'chancery: --expires is "2027-02-30": it must be a day such as 2027-01-31, the last on which the key is good\n'],
  ['a day that is over', ['create', '--name', 'x', '--role', 'READER', '--expires', '2021-02-03'], 1, 'chancery: --expires is 2021-02-03, which is over: the key would never be good\n'],
  ['no prefix', ['revoke'], 2, 'chancery: key revoke takes the prefix of a key, twelve signs of 0-9 and a-f; "chancery key list" shows them\n'],
  ['an unknown prefix', ['revoke', `chy_0123456789ab_${'c'.repeat(64)}`], 1, 'chancery: there is no key with the prefix 0123456789ab: "chancery key list" shows all\n'],
  ['no command', ['forget'], 2, 'chancery: there is no command "key"; "chancery help" lists them\n'],
] as const)('%s is refused in one line, and nothing is written', async (_what, words, code, line) => {
  const before = await database.query('select * from api_key order by id');
  const ended = await chancery('key', ...words);
  expect(ended).toEqual({ code, out: '', err: typeof line === 'string' ? line : expect.stringMatching(line) });
  expect(ended.err.split('\n')).toHaveLength(2);
  expect(await database.query('select * from api_key order by id')).toEqual(before);
}, 30_000);
