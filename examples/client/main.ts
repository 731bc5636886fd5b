import { parseArgs } from 'node:util';
import { Chancery } from './chancery.js';
import { PersonByDocument, type ThingBy } from './generated/graphql.js';
import { ChanceryError, meetingsOf } from './meetings.js';
import { tell } from './telling.js';

/** Exactly one key: TypeScript refuses two, and none. */
function thingBy(words: string): ThingBy {
  return /^Q\d+$/.test(words) ? { wikidata: words } : { name: words };
}

/** Prints a person's meetings. Exit codes: 0 done, 1 not found or refused, 2 wrong usage. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string', default: 'http://127.0.0.1:4000/graphql' }, page: { type: 'string', default: '20' }, patience: { type: 'string', default: '60' } },
  });
  const [words] = positionals;
  if (words === undefined) {
    process.stderr.write('whose meetings? Give a name or a Wikidata item: npm run client -- "Mohammad Javad Zarif"\n');
    return 2;
  }
  const chancery = new Chancery(values.url);
  const found = await chancery.ask(PersonByDocument, { by: thingBy(words) });
  if (found.kind === 'refused') throw new ChanceryError(found);
  const { person } = found.data;
  if (person === null) {
    process.stderr.write(`nobody is recorded as ${words}\n`);
    return 1;
  }
  let count = 0;
  for await (const meeting of meetingsOf(chancery, person.id, { pageSize: Number(values.page), patience: Number(values.patience) })) {
    process.stdout.write(`${tell(meeting)}\n\n`);
    count += 1;
  }
  process.stdout.write(`${count} meetings of ${person.name}\n`);
  return 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(error instanceof ChanceryError ? `${error.code}: ${error.message}\n` : `${String(error)}\n`);
    process.exitCode = 1;
  },
);
