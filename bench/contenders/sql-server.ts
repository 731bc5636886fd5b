/**
 * The hand-written contender: one prepared statement for each question, its text straight to the socket. A bare
 * `node:http` server without any limit, log or check: the least that an answer can cost.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import { questions } from '../questions/all.ts';
import type { Variables } from '../questions/question.ts';

const byPath = new Map(questions.map(({ key, sql }) => [`/${key}`, { name: key, ...sql }]));
const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 10, idleTimeoutMillis: 0, application_name: 'hand-written' });

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const statement = byPath.get(request.url ?? '');
  if (statement === undefined) {
    response.writeHead(404).end();
    return;
  }
  const variables = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Variables;
  const { rows } = await pool.query<{ data: string }>({ name: statement.name, text: statement.text, values: statement.values(variables) });
  const body = rows[0]?.data ?? 'null';
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) }).end(body);
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    response.writeHead(500).end(error instanceof Error ? error.message : String(error));
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}/\n`));
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void pool.end();
});
