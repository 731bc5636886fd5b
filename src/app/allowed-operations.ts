import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type GraphQLSchema, parse, specifiedRules, validate } from 'graphql';
import { z } from 'zod';
import { Problem } from '../shared/problem.js';
import type { Limits } from './config.js';
import { documentLimits } from './document-limits.js';
import { Refusal } from './refusal.js';

/** Where a request may say what it asks; the three are as it sent them, of whatever type. */
export interface AskedFor {
  /** The text of the document. */
  readonly query?: unknown;
  /** `sha256:` and the hash of the text, of the draft of GraphQL over HTTP; the hash alone is taken as well. */
  readonly documentId?: unknown;
  /** `{ persistedQuery: { sha256Hash } }`, of Apollo's clients. */
  readonly extensions?: unknown;
}

/** The operations that are answered where not all are: the list that code generation writes for clients. */
export class AllowedOperations {
  /** @param texts by the SHA-256 of each as 64 hexadecimal digits */
  constructor(private readonly texts: ReadonlyMap<string, string>) {}

  /**
   * The text of the listed operation that a request asks for. Whatever ways it says it in must name the same one.
   *
   * @returns undefined where it says nothing that could name one
   * @throws Refusal 403 where it is not listed: a space more makes it another one
   */
  textOf(asked: AskedFor): string | undefined {
    const named = new Set(hashesOf(asked));
    if (named.size === 0) return undefined;
    const [hash = '', another] = named;
    const text = another === undefined ? this.texts.get(hash) : undefined;
    if (text === undefined) throw new Refusal(403, 'OPERATION_NOT_ALLOWED', 'this operation is not among those that this server answers: it must be listed, to the letter, in the file of CHANCERY_OPERATIONS');
    return text;
  }

  /**
   * A request to GraphQL, with the text of the operation it asks for. What names none is left as it is: GraphQL refuses it.
   *
   * @param request the query of its URL, with the `?`, or ''; its body, undefined for a GET
   * @throws Refusal as `textOf`
   */
  admit({ search, body }: { readonly search: string; readonly body: unknown }): { search: string; body: unknown } {
    if (body !== undefined) {
      const query = typeof body === 'object' && body !== null ? this.textOf(body) : undefined;
      return { search, body: query === undefined ? body : { ...(body as object), query } };
    }
    const given = new URLSearchParams(search);
    const query = this.textOf({ query: given.get('query'), documentId: given.get('documentId'), extensions: readJson(given.get('extensions')) });
    if (query === undefined) return { search, body };
    if (!given.has('query')) given.set('query', query);
    return { search: `?${given.toString()}`, body };
  }
}

/** What is no JSON GraphQL refuses itself. */
function readJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}

function* hashesOf({ query, documentId, extensions }: AskedFor): Generator<string> {
  if (typeof query === 'string' && query !== '') yield sha256(query);
  if (typeof documentId === 'string') yield documentId.replace(/^sha256:/, '');
  const persisted = (extensions as { persistedQuery?: { sha256Hash?: unknown } | null } | null | undefined)?.persistedQuery;
  if (typeof persisted?.sha256Hash === 'string') yield persisted.sha256Hash;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What is read of the file: a text for each hash. */
const manifestShape = z.record(z.string(), z.string());

/**
 * Reads `persisted-documents.json` and looks at every operation in it as if it were asked.
 *
 * @param file the value of CHANCERY_OPERATIONS
 * @throws Problem naming the file and the first entry that could never be answered
 */
export async function readAllowedOperations(file: string, schema: GraphQLSchema, limits: Limits): Promise<AllowedOperations> {
  const entries = Object.entries(await readManifest(file));
  if (entries.length === 0) throw new Problem(`CHANCERY_OPERATIONS: ${file} lists no operation, so that nothing would be answered`);
  const texts = new Map<string, string>();
  for (const [key, text] of entries) {
    const hash = key.replace(/^sha256:/, '');
    const fault = hash === sha256(text) ? faultOf(text, schema, limits) : 'the hash is not that of the text: write the file anew';
    if (fault !== undefined) throw new Problem(`CHANCERY_OPERATIONS: ${file}, ${nameOf(text)}${key}: ${fault}`);
    texts.set(hash, text);
  }
  return new AllowedOperations(texts);
}

async function readManifest(file: string): Promise<Record<string, string>> {
  const wanted = 'it must be the persisted-documents.json that code generation writes, a text for each hash';
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Problem(`CHANCERY_OPERATIONS: ${file} cannot be read (${error.code ?? error.message}); ${wanted}`);
  });
  try {
    return manifestShape.parse(JSON.parse(text));
  } catch {
    throw new Problem(`CHANCERY_OPERATIONS: ${file} is no list of operations; ${wanted}`);
  }
}

/** Why the API would refuse a document, in one line. */
function faultOf(text: string, schema: GraphQLSchema, limits: Limits): string | undefined {
  try {
    const [error] = validate(schema, parse(text, { maxTokens: limits.tokens }), [...specifiedRules, documentLimits(limits)]);
    return error?.message;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** `MeetingsOfAMinister, ` or '' where the operation has no name. */
function nameOf(text: string): string {
  const name = /\b(?:query|mutation|subscription)\s+(\w+)/.exec(text)?.[1];
  return name === undefined ? '' : `${name}, `;
}
