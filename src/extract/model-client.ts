import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { parseJson } from '../shared/parse-json.js';
import { Problem } from '../shared/problem.js';
import type { ModelSettings } from './model-settings.js';

/** What a model is asked: who it is to be, what it is to read, and the JSON Schema of its answer. */
export interface ModelRequest {
  readonly instructions: string;
  readonly input: string;
  readonly schema: { readonly name: string; readonly schema: unknown };
}

/** What came back: the answer as written, and the tokens it took, where the server counts them. */
export interface ModelAnswer {
  readonly content: string;
  readonly tokensRead: number | null;
  readonly tokensWritten: number | null;
}

/** Waits; a parameter, so that a test need not. */
export type Wait = (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;

/** How often a busy or failing server is asked, in all. */
const TRIES = 3;
/** Milliseconds before the second try; four times as long before the third. */
const FIRST_WAIT = 1_000;
/** The longest a server can make us wait by Retry-After, in milliseconds. */
const LONGEST_WAIT = 60_000;
/** The largest answer that is read, in bytes. A dossier of a thousand facts has some 500,000. */
const MAX_ANSWER_BYTES = 4 * 1024 * 1024;
/** How many characters of a server's own message are shown. */
const SHOWN = 200;

/**
 * Asks a model once, by `POST {url}/chat/completions` with a strict JSON schema. A server that is busy (429) or fails (5xx)
 * is asked up to three times, after the time it asks for (at most a minute) or after 1 and 4 seconds. Redirects are not followed:
 * the key goes to the address that was given and nowhere else.
 *
 * @throws Problem, one line without the key: what the server or the model answered and what to change
 * @throws the signal's reason once it is aborted
 */
export async function askModel(settings: ModelSettings, request: ModelRequest, signal?: AbortSignal, wait: Wait = pause): Promise<ModelAnswer> {
  for (let attempt = 1; ; attempt += 1) {
    signal?.throwIfAborted();
    const { status, retryAfter, body } = await post(settings, request, signal);
    if (status === 200) return readCompletion(settings, body);
    if (status !== 429 && status < 500) throw refused(settings, status, body);
    if (attempt === TRIES) throw new Problem(`${where(settings)} answered ${status} ${TRIES} times${said(settings, body)}: try again later`);
    await wait(Math.min(retryAfter ?? FIRST_WAIT * 4 ** (attempt - 1), LONGEST_WAIT), signal).catch((error: unknown) => {
      signal?.throwIfAborted();
      throw error;
    });
  }
}

const pause: Wait = (milliseconds, signal) => sleep(milliseconds, undefined, signal === undefined ? {} : { signal });

interface Reply {
  readonly status: number;
  /** Milliseconds. */
  readonly retryAfter: number | null;
  readonly body: string;
}

async function post(settings: ModelSettings, request: ModelRequest, signal: AbortSignal | undefined): Promise<Reply> {
  const { url, key, model, timeout } = settings;
  const late = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(`${url}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({
        model,
        messages: [
          { role: 'system', content: request.instructions },
          { role: 'user', content: request.input },
        ],
        response_format: { type: 'json_schema', json_schema: { ...request.schema, strict: true } },
      }),
      redirect: 'manual',
      signal: signal === undefined ? late : AbortSignal.any([signal, late]),
    });
    return { status: response.status, retryAfter: readRetryAfter(response.headers.get('retry-after')), body: await readBody(settings, response) };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof Problem) throw error;
    if (late.aborted) throw new Problem(`${where(settings)} did not answer within ${timeout} ms: raise CHANCERY_MODEL_TIMEOUT, or take a faster model`);
    throw new Problem(`${where(settings)} cannot be asked (${networkFault(error)}): check CHANCERY_MODEL_URL, and that the server runs`);
  }
}

async function readBody(settings: ModelSettings, response: Response): Promise<string> {
  if (response.body === null) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    // Leaving the loop cancels the stream, and with it the connection.
    if (size > MAX_ANSWER_BYTES) throw new Problem(`${where(settings)} sent more than ${MAX_ANSWER_BYTES} bytes: that is no dossier of one article`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Seconds or an HTTP date. */
function readRetryAfter(header: string | null): number | null {
  if (header === null) return null;
  const milliseconds = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(milliseconds) ? null : Math.max(0, milliseconds);
}

const completion = z.object({
  choices: z
    .array(z.object({ finish_reason: z.string().nullish(), message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }) }))
    .min(1),
  usage: z.object({ prompt_tokens: z.number().nullish(), completion_tokens: z.number().nullish() }).nullish(),
});

function readCompletion(settings: ModelSettings, body: string): ModelAnswer {
  const parsed = completion.safeParse(parseJson(body));
  const [choice] = parsed.data?.choices ?? [];
  if (choice === undefined) throw new Problem(`${where(settings)} answered something that is no chat completion: check that CHANCERY_MODEL_URL ends where /chat/completions begins`);
  const { finish_reason: end, message } = choice;
  if (message.refusal) throw new Problem(`the model refused the article: ${shown(settings, message.refusal)}`);
  if (end === 'content_filter') throw new Problem('the model’s answer was held back by its server’s content filter: this article cannot be read with it');
  if (end === 'length') throw new Problem('the model’s answer is not whole, it ran into its limit of tokens: lower CHANCERY_MODEL_MAX_TEXT, or take a model that writes more');
  if (!message.content) throw new Problem('the model gave an empty answer: take one that can answer with a JSON schema');
  const { prompt_tokens: read, completion_tokens: written } = parsed.data?.usage ?? {};
  return { content: message.content, tokensRead: read ?? null, tokensWritten: written ?? null };
}

function refused(settings: ModelSettings, status: number, body: string): Problem {
  if (status < 400) return new Problem(`${where(settings)} sends elsewhere (${status}): give CHANCERY_MODEL_URL the address it sends to`);
  // A server may repeat a part of a key that it does not like, so that what it says is not shown.
  if (status === 401 || status === 403) return new Problem(`${where(settings)} refused the key (${status}): check CHANCERY_MODEL_KEY`);
  if (status === 404) return new Problem(`${where(settings)} has no such path or model (404)${said(settings, body)}: check CHANCERY_MODEL_URL and CHANCERY_MODEL`);
  return new Problem(`${where(settings)} refused the request (${status})${said(settings, body)}: check that CHANCERY_MODEL can answer with a JSON schema`);
}

const where = ({ url, model }: ModelSettings): string => `the model ${model} at ${new URL(url).origin}`;

const errorBody = z.object({ error: z.union([z.string(), z.object({ message: z.string() }).transform(({ message }) => message)]) });

function said(settings: ModelSettings, body: string): string {
  const message = errorBody.safeParse(parseJson(body)).data?.error ?? body;
  return message.trim() === '' ? '' : `, ${shown(settings, message)}`;
}

/** One line of a server's words, without the key. */
function shown({ key }: ModelSettings, words: string): string {
  const line = (key === null ? words : words.replaceAll(key, '…')).replace(/[\s\p{C}]+/gu, ' ').trim();
  return `“${line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line}”`;
}

/** The code of the system's fault, which `fetch` wraps. */
function networkFault(error: unknown): string {
  const cause = typeof error === 'object' && error !== null && 'cause' in error ? error.cause : undefined;
  return typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'no connection';
}
