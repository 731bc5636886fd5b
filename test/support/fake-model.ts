import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ModelSettings, readModelSettings } from '../../src/extract/model-settings.js';

/** What a fake model does with one request. */
export type Reply = (response: ServerResponse, request: IncomingMessage) => void;

/** A server on 127.0.0.1 that speaks as an OpenAI-compatible one does, and says what it is told to. */
export interface FakeModel {
  /** What to answer, in this order; a request more than that is answered with 418. */
  readonly replies: Reply[];
  /** The bodies of the requests so far. */
  readonly requests: Record<string, unknown>[];
  /** Their Authorization headers. */
  readonly keys: (string | undefined)[];
  readonly settings: ModelSettings;
  close(): Promise<void>;
}

/** The key that the tests use; it must appear in no message. */
export const testKey = 'sk-test-8c1f0d';

/** Starts one. @param env settings beside address, key and name of the model */
export async function startFakeModel(env: Readonly<Record<string, string>> = {}): Promise<FakeModel> {
  const replies: Reply[] = [];
  const requests: Record<string, unknown>[] = [];
  const keys: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      requests.push({ path: request.url, ...(JSON.parse(Buffer.concat(chunks).toString('utf8')) as object) });
      keys.push(request.headers.authorization);
      const reply = replies.shift() ?? status(418, 'nothing more to say');
      reply(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const settings = readModelSettings({ CHANCERY_MODEL_URL: `http://127.0.0.1:${port}/v1/`, CHANCERY_MODEL_KEY: testKey, CHANCERY_MODEL: 'fake-1', ...env });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { replies, requests, keys, settings, close };
}

/** A completion with this content: text as it is, anything else as JSON. */
export function answer(content: unknown, { finish = 'stop', usage = { prompt_tokens: 1000, completion_tokens: 200 } as object | null, refusal = null as string | null } = {}): Reply {
  const message = { role: 'assistant', content: typeof content === 'string' || content === null ? content : JSON.stringify(content), refusal };
  return json({ choices: [{ index: 0, finish_reason: finish, message }], ...(usage === null ? {} : { usage }) });
}

/** Any JSON, with 200. */
export function json(body: unknown): Reply {
  return (response) => void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** A failure in the form in which such servers tell it. */
export function status(code: number, message: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return (response) => void response.writeHead(code, { 'content-type': 'application/json', ...headers }).end(JSON.stringify({ error: { message, type: 'test' } }));
}
