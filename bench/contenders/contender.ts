import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { productCommand } from '../product.ts';
import type { Json, Question, Variables } from '../questions/question.ts';

/** One HTTP request. */
export interface Asking {
  readonly path: string;
  readonly body: string;
}

/** A way to serve the same answers. */
export interface Contender {
  readonly name: string;
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  ask(question: Question, variables: Variables): Asking;
  /** The answer in the shape that all share; throws where there is none. */
  read(question: Question, body: Json): Json;
}

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

const graphql = (which: 'chancery' | 'postgraphile'): Pick<Contender, 'ask' | 'read'> => ({
  ask: (question, given) => {
    const { document, variables } = question[which];
    return { path: '/graphql', body: JSON.stringify({ query: document, variables: variables === undefined ? given : variables(given) }) };
  },
  read: (question, body) => {
    const { data, errors } = body as { data?: Json; errors?: Json };
    if (errors !== undefined || data === undefined) throw new Error(`${which} answers ${question.key} with ${JSON.stringify(errors).slice(0, 600)}`);
    return question[which].read(data);
  },
});

/** All contenders. Each is one Node.js process with ten connections. */
export const contenders: readonly Contender[] = [
  {
    name: 'Chancery',
    words: [productCommand, 'serve'],
    // All limits as shipped but one: here a single address sends everything.
    environment: { PORT: '0', CHANCERY_RATE_LIMIT: '1000000000', CHANCERY_LOG_LEVEL: 'info' },
    ...graphql('chancery'),
  },
  {
    name: 'PostGraphile',
    words: [here('./postgraphile-server.js')],
    environment: { GRAPHILE_ENV: 'production' },
    ...graphql('postgraphile'),
  },
  {
    name: 'hand-written SQL',
    words: [here('./sql-server.ts')],
    environment: {},
    ask: ({ key }, variables) => ({ path: `/${key}`, body: JSON.stringify(variables) }),
    read: (_, body) => body,
  },
];

/** A contender that listens. */
export interface Running {
  readonly contender: Contender;
  readonly pid: number;
  readonly url: string;
  stop(): Promise<void>;
}

/** How long a contender may take to listen, in milliseconds. */
const patience = 60_000;

/** Starts a contender on a database; what it logs goes to a file in the directory. */
export async function start(contender: Contender, databaseUrl: string, directory: string): Promise<Running> {
  const child = spawn(process.execPath, [...contender.words], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...contender.environment, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(join(directory, `${contender.name.replaceAll(' ', '-')}.log`));
  child.stderr.pipe(log);
  const exited = once(child, 'exit');
  const url = await listening(child).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  return {
    contender,
    pid: child.pid ?? 0,
    url,
    stop: async () => {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await exited;
      clearTimeout(late);
    },
  };
}

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`it does not listen after ${patience / 1000} s: ${said}`)), patience);
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`it ended with code ${code}: ${said}`));
    });
  });
}
