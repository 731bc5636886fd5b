import { defaultQueryLimits, type QueryLimits } from '../graph/limits.js';
import { Problem } from '../shared/problem.js';
import { integer } from '../shared/setting.js';

/**
 * How much one request may ask for. CHANCERY_MAX_DEPTH: how deep a selection may nest, 12. CHANCERY_MAX_FIELDS: selected
 * fields, fragments followed, 2000. CHANCERY_MAX_OBJECTS: objects of the answer by page sizes, 20000.
 */
export interface Limits extends QueryLimits {
  /** CHANCERY_MAX_COST: points that an operation of an anonymous caller may cost, see `Budget`. 10000. */
  readonly cost: number;
  /** CHANCERY_MAX_COST_WITH_KEY: the same for a caller with an API key. 50000. */
  readonly costWithKey: number;
  /** CHANCERY_MAX_ALIASES: aliases of a document, its fragments included. 60. */
  readonly aliases: number;
  /** CHANCERY_MAX_DIRECTIVES: directives of a document. 60. */
  readonly directives: number;
  /** CHANCERY_MAX_DUPLICATES: how often one selection set may select the same response key. 10. */
  readonly duplicates: number;
  /** CHANCERY_MAX_TOKENS: words and signs of a document. 4000. */
  readonly tokens: number;
  /** CHANCERY_MAX_BODY: bytes of a request's body. 262144. */
  readonly body: number;
  /** CHANCERY_MAX_SUBSCRIPTIONS: subscriptions of all callers at once; as many WebSockets. 1000. */
  readonly subscriptions: number;
  /** CHANCERY_MAX_SUBSCRIPTIONS_PER_ADDRESS: subscriptions of one address at once; as many WebSockets. 50. */
  readonly subscriptionsPerAddress: number;
  /** CHANCERY_MAX_SUBSCRIPTIONS_PER_SOCKET: subscriptions on one WebSocket. 20. */
  readonly subscriptionsPerSocket: number;
  /** CHANCERY_RATE_LIMIT: requests of one anonymous address in a minute. 300. */
  readonly requestsPerMinute: number;
  /** CHANCERY_RATE_LIMIT_WITH_KEY: requests with one API key in a minute. 1200. */
  readonly requestsPerMinuteWithKey: number;
}

/** Least severe first. */
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** How the server runs. Each setting comes from an environment variable of the name given. */
export interface Config {
  /** HOST: the address to listen on. 127.0.0.1, so that nobody else reaches it unless told. */
  readonly host: string;
  /** PORT: 0 to 65535, 0 for any free one. 4000. */
  readonly port: number;
  /** CHANCERY_ACCESS (open, keys): whether callers without an API key may read. open. */
  readonly access: 'open' | 'keys';
  /** CHANCERY_PLAYGROUND (on, off): the playground on `/`. Off where NODE_ENV is production or operations are listed. */
  readonly playground: boolean;
  /** CHANCERY_INTROSPECTION (on, off): whether the schema may be asked for. Off where NODE_ENV is production. */
  readonly introspection: boolean;
  /** CHANCERY_OPERATIONS: a file of the only operations that are answered, see `AllowedOperations`. Undefined: any. */
  readonly operations: string | undefined;
  /** CHANCERY_METRICS (on, off): `/metrics` for Prometheus. On. */
  readonly metrics: boolean;
  /** CHANCERY_ORIGINS: web origins whose pages may ask, joined by commas (`https://example.org`). None. */
  readonly origins: readonly string[];
  /** CHANCERY_TRUST_PROXY (on, off): whether the last address in X-Forwarded-For is the caller's. Off. */
  readonly trustProxy: boolean;
  /** CHANCERY_STATEMENT_TIMEOUT, in milliseconds: how long one statement may take. 5000. */
  readonly statementTimeout: number;
  /** CHANCERY_REQUEST_TIMEOUT, in milliseconds: how long a request may take to arrive. 15000. */
  readonly requestTimeout: number;
  /** CHANCERY_SOCKET_TIMEOUT, in milliseconds: how long a WebSocket may take no message, answer no ping, or have no subscription. 30000. */
  readonly socketTimeout: number;
  /** CHANCERY_POOL: connections of the API to Postgres. 10. */
  readonly poolSize: number;
  /** CHANCERY_LOG_LEVEL (trace, debug, info, warn, error, fatal, silent): the least severe line to log. info. */
  readonly logLevel: (typeof logLevels)[number];
  readonly limits: Limits;
}

/**
 * Reads the settings.
 *
 * @throws Problem naming the variable that makes no sense, and what it may be
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const open = env['NODE_ENV'] !== 'production';
  const operations = env['CHANCERY_OPERATIONS']?.trim() || undefined;
  return {
    host: env['HOST']?.trim() || '127.0.0.1',
    port: integer(env, 'PORT', 4000, 0, 65_535),
    access: oneOf(env, 'CHANCERY_ACCESS', 'open', ['open', 'keys']),
    playground: onOff(env, 'CHANCERY_PLAYGROUND', open && operations === undefined),
    introspection: onOff(env, 'CHANCERY_INTROSPECTION', open),
    operations,
    metrics: onOff(env, 'CHANCERY_METRICS', true),
    origins: readOrigins(env['CHANCERY_ORIGINS'] ?? ''),
    trustProxy: onOff(env, 'CHANCERY_TRUST_PROXY', false),
    statementTimeout: integer(env, 'CHANCERY_STATEMENT_TIMEOUT', 5_000, 1, 600_000),
    requestTimeout: integer(env, 'CHANCERY_REQUEST_TIMEOUT', 15_000, 100, 600_000),
    socketTimeout: integer(env, 'CHANCERY_SOCKET_TIMEOUT', 30_000, 100, 600_000),
    poolSize: integer(env, 'CHANCERY_POOL', 10, 1, 100),
    logLevel: oneOf(env, 'CHANCERY_LOG_LEVEL', 'info', logLevels),
    limits: readLimits(env),
  };
}

function readLimits(env: NodeJS.ProcessEnv): Limits {
  const many = 1_000_000_000;
  return {
    depth: integer(env, 'CHANCERY_MAX_DEPTH', defaultQueryLimits.depth, 1, 100),
    fields: integer(env, 'CHANCERY_MAX_FIELDS', defaultQueryLimits.fields, 1, 100_000),
    nodes: integer(env, 'CHANCERY_MAX_OBJECTS', defaultQueryLimits.nodes, 1, many),
    cost: integer(env, 'CHANCERY_MAX_COST', 10_000, 1, many),
    costWithKey: integer(env, 'CHANCERY_MAX_COST_WITH_KEY', 50_000, 1, many),
    aliases: integer(env, 'CHANCERY_MAX_ALIASES', 60, 0, 10_000),
    directives: integer(env, 'CHANCERY_MAX_DIRECTIVES', 60, 0, 10_000),
    duplicates: integer(env, 'CHANCERY_MAX_DUPLICATES', 10, 1, 10_000),
    tokens: integer(env, 'CHANCERY_MAX_TOKENS', 4_000, 100, 1_000_000),
    body: integer(env, 'CHANCERY_MAX_BODY', 256 * 1024, 1_024, 64 * 1024 * 1024),
    subscriptions: integer(env, 'CHANCERY_MAX_SUBSCRIPTIONS', 1_000, 0, 100_000),
    subscriptionsPerAddress: integer(env, 'CHANCERY_MAX_SUBSCRIPTIONS_PER_ADDRESS', 50, 0, 100_000),
    subscriptionsPerSocket: integer(env, 'CHANCERY_MAX_SUBSCRIPTIONS_PER_SOCKET', 20, 0, 1_000),
    requestsPerMinute: integer(env, 'CHANCERY_RATE_LIMIT', 300, 1, many),
    requestsPerMinuteWithKey: integer(env, 'CHANCERY_RATE_LIMIT_WITH_KEY', 1_200, 1, many),
  };
}

/** The limits in one line, for the start. */
export function describeLimits({ limits, statementTimeout }: Config): string {
  const { depth, fields, nodes, cost, aliases, tokens, body, requestsPerMinute, subscriptions } = limits;
  return `Limits: cost ${cost}, objects ${nodes}, fields ${fields}, depth ${depth}, aliases ${aliases}, tokens ${tokens}, body ${body} bytes, statement ${statementTimeout} ms, ${requestsPerMinute} requests a minute, ${subscriptions} subscriptions`;
}

/** Who may read, in one line, for the start. */
export function describeAccess({ access, limits }: Config): string {
  const more = `with an API key: cost ${limits.costWithKey}, ${limits.requestsPerMinuteWithKey} requests a minute`;
  return access === 'open' ? `Access: anyone may read; ${more}` : `Access: only with an API key, "chancery key create" makes one; ${more}`;
}

function onOff(env: NodeJS.ProcessEnv, name: string, fallback: boolean): boolean {
  return oneOf(env, name, fallback ? 'on' : 'off', ['on', 'off']) === 'on';
}

function oneOf<Choice extends string>(env: NodeJS.ProcessEnv, name: string, fallback: Choice, choices: readonly Choice[]): Choice {
  const text = env[name]?.trim().toLowerCase();
  if (!text) return fallback;
  const choice = choices.find((each) => each === text);
  if (choice === undefined) throw new Problem(`${name} is "${text}": it must be ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`);
  return choice;
}

function readOrigins(text: string): string[] {
  return text.split(',').map((each) => each.trim()).filter((each) => each !== '').map((each) => {
    const origin = URL.canParse(each) ? new URL(each).origin : '';
    if (origin !== each.toLowerCase() || !/^https?:/.test(origin)) {
      throw new Problem(`CHANCERY_ORIGINS names "${each}": it must be origins such as https://example.org, joined by commas, without a path`);
    }
    return origin;
  });
}
