import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { GraphQLSchema } from 'graphql';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { EntityMetadata } from 'typeorm';
import { readLiveKeys } from '../access/api-key.service.js';
import { Keyring } from '../access/keyring.js';
import { answerExport } from '../export/export-answer.js';
import { exportPath } from '../export/export-request.js';
import type { Exporter } from '../export/exporter.js';
import type { SourceOnDemand } from '../database/source-on-demand.js';
import { GraphReader } from '../graph/reader.js';
import { Problem } from '../shared/problem.js';
import type { Recordings } from '../subscription/recordings.js';
import { Admission, refuseKeyInAddress } from './admission.js';
import { readAllowedOperations } from './allowed-operations.js';
import type { Config } from './config.js';
import type { Course } from './context.js';
import { type EndpointParts, serveGraphql } from './graphql-endpoint.js';
import { errorFormatter } from './format-error.js';
import { graphqlServer, readAnswer } from './graphql-server.js';
import { answerCors, setSecurityHeaders } from './http-headers.js';
import { Metrics } from './metrics.js';
import { isPlaygroundPath, type ReadyMade, servePlayground } from './playground.js';
import { Probes } from './probes.js';
import { callerAddress } from './rate-limit.js';
import { Refusal, refuse, refuseMalformed } from './refusal.js';
import { requestIdOf } from './request-log.js';
import { SocketEndpoint } from './socket-endpoint.js';
import { StatementPool } from './statement-pool.js';
import { Subscriptions } from './subscriptions.js';
import { asksForWebSocket, declineUpgrade } from './upgrade.js';

/** What a server is made of. */
export interface ServerParts {
  readonly config: Config;
  readonly schema: GraphQLSchema;
  readonly entities: readonly EntityMetadata[];
  /** The API's own; it stays open when the server stops. */
  readonly pool: Pool;
  /** What mutations write through; the server closes it when it stops. */
  readonly source: SourceOnDemand;
  /** What subscriptions follow; the server closes it when it stops. */
  readonly recordings: Recordings;
  readonly ready: readonly ReadyMade[];
  /** Answers under `/export/`; the server closes it when it stops. */
  readonly exporter?: Exporter | undefined;
  readonly logger: Logger;
}

/** A server that listens. */
export interface RunningServer {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  /** Answers what is under way, then closes. */
  stop(): Promise<void>;
}

interface Serving extends EndpointParts {
  readonly metrics: Metrics;
  readonly probes: Probes;
  readonly ready: readonly ReadyMade[];
  readonly exporter: Exporter | undefined;
  readonly logger: Logger;
}

/**
 * Starts the HTTP server: GraphQL on `/graphql`, by HTTP and for subscriptions by WebSocket, files of its lists under `/export/`, the playground on `/` where it is on, `/healthz`, `/readyz`, `/metrics`.
 *
 * @throws Problem if the address cannot be listened on, or an operation of CHANCERY_OPERATIONS could never be answered
 */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { config, schema, entities, pool, source, recordings, ready, exporter, logger } = parts;
  const operations = config.operations === undefined ? undefined : await readAllowedOperations(config.operations, schema, config.limits);
  const metrics = new Metrics(pool);
  const apollo = graphqlServer({ config, schema, log: (line, requestId) => logger.error({ requestId }, line) });
  await apollo.start();
  const reader = new GraphReader(schema, entities, new StatementPool(pool, metrics), config.limits);
  const admission = new Admission(config, new Keyring((used) => readLiveKeys(pool, used)), (line) => logger.error(line));
  const serving: Serving = { config, apollo, reader, source, admission, operations, metrics, probes: new Probes(pool, config.metrics ? metrics : undefined), ready, exporter, logger };
  const format = errorFormatter((line, requestId) => logger.error({ requestId }, line), config.introspection);
  const sockets = new SocketEndpoint({ ...serving, talk: new Subscriptions({ ...serving, recordings, fieldResolver: readAnswer, format }) });
  const http = httpServer(serving, sockets);
  try {
    await listen(http, config);
  } catch (error) {
    await apollo.stop();
    throw error;
  }
  const { port } = http.address() as AddressInfo;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  return {
    url: `http://${host}:${port}`,
    stop: async () => {
      await sockets.stop();
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      http.closeIdleConnections();
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 5_000).unref())]);
      http.closeAllConnections();
      await recordings.close();
      await exporter?.close();
      await source.close();
      await apollo.stop();
    },
  };
}

function httpServer(serving: Serving, sockets: SocketEndpoint): Server {
  const { requestTimeout } = serving.config;
  const http = createServer(
    // Whoever sends slowly holds a socket for so long and no longer.
    { requestTimeout, headersTimeout: requestTimeout, connectionsCheckingInterval: Math.min(1_000, requestTimeout), keepAliveTimeout: 5_000 },
    (request, response) => {
      void answer(serving, requestIdOf(request.headers['x-request-id']), request, response);
    },
  );
  http.on('upgrade', (request, socket, head) => {
    if (asksForWebSocket(request)) sockets.upgrade(request, socket, head);
    else declineUpgrade(http, request, socket, head);
  });
  http.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => refuseMalformed(error, socket));
  return http;
}

async function answer(serving: Serving, id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const begun = performance.now();
  const [pathname = '/', search = ''] = (request.url ?? '/').split(/(?=\?)/, 2);
  const course: Course = { requestId: id };
  let refusal: Refusal | undefined;
  response.setHeader('x-request-id', id);
  response.once('close', () => note(serving, request, response, pathname, begun, course, refusal));
  try {
    setSecurityHeaders(request, response, serving.config.playground && isPlaygroundPath(pathname));
    refuseKeyInAddress(request.url ?? '/');
    if (pathname === '/graphql') await serveGraphql(serving, request, response, search, course);
    else if (serving.exporter !== undefined && pathname.startsWith(exportPath)) await serveExport(serving, serving.exporter, request, response, course);
    else await serveFiles(serving, pathname, request, response);
  } catch (error) {
    if (!(error instanceof Refusal) && !request.destroyed) serving.logger.error({ requestId: id }, `request failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    refusal = error instanceof Refusal ? error : new Refusal(500, 'INTERNAL_SERVER_ERROR', 'internal error');
    refuse(response, refusal);
  }
}

async function serveExport({ config, admission, operations, logger }: Serving, exporter: Exporter, request: IncomingMessage, response: ServerResponse, course: Course): Promise<void> {
  if (answerCors(request, response, config.origins)) return;
  if (operations !== undefined) throw new Refusal(403, 'OPERATION_NOT_ALLOWED', 'an export takes any filter and selection, so there is none where CHANCERY_OPERATIONS lists what is answered: the command line has them');
  const { caller, key } = await admission.admit(request.headers.authorization, callerAddress(request, config.trustProxy));
  if (key !== undefined) course.key = key;
  await answerExport(exporter, caller, request, response, { log: (line) => logger.error({ requestId: course.requestId }, line), hideSuggestions: !config.introspection });
}

async function serveFiles({ config, probes, ready }: Serving, pathname: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') throw new Refusal(405, 'METHOD_NOT_ALLOWED', 'only GET and HEAD are answered here: the API is at /graphql', { allow: 'GET, HEAD' });
  if (await probes.answer(pathname, response)) return;
  if (config.playground && servePlayground(pathname, response, ready)) return;
  throw new Refusal(404, 'NOT_FOUND', 'there is nothing here: the API is at /graphql');
}

/** Counts and logs a request that is over. */
// size: one flat list of what is noted.
function note({ metrics, logger }: Serving, request: IncomingMessage, response: ServerResponse, path: string, begun: number, course: Course, refusal: Refusal | undefined): void {
  const milliseconds = performance.now() - begun;
  const gone = !response.writableFinished;
  const status = gone ? 499 : response.statusCode;
  const failure = status >= 500 ? 'INTERNAL_SERVER_ERROR' : status >= 400 ? 'BAD_REQUEST' : 'none';
  const code = gone ? 'CLIENT_GONE' : (refusal?.code ?? course.code ?? failure);
  const operation = course.operation ?? 'none';
  if (path === '/graphql') metrics.request({ operation, status, code, seconds: milliseconds / 1000 });
  logger.info(
    {
      requestId: course.requestId,
      method: request.method,
      path: path.slice(0, 200),
      status,
      milliseconds: Math.round(milliseconds * 10) / 10,
      ...(code !== 'none' && { code }),
      ...(course.operation !== undefined && { operation, cost: course.weight?.cost ?? 0 }),
      ...(course.operationName !== undefined && { name: course.operationName }),
      ...(course.key !== undefined && { key: course.key }),
    },
    'answered',
  );
}

function listen(http: Server, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      const why: Record<string, string> = {
        EADDRINUSE: `port ${port} on ${host} is in use: stop what listens there, or choose another with PORT=4001`,
        EACCES: `port ${port} on ${host} may not be used by this user: choose one above 1023 with PORT=4000`,
        EADDRNOTAVAIL: `${host} is no address of this machine: set HOST to one that is, such as 127.0.0.1`,
        ENOTFOUND: `${host} is no known host: set HOST to an address of this machine, such as 127.0.0.1`,
      };
      reject(new Problem(why[error.code ?? ''] ?? `cannot listen on ${host}:${port}: ${error.message}`));
    });
    http.listen(port, host, resolve);
  });
}
