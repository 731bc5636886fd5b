import { lookup as resolve } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Problem } from '../shared/problem.js';
import { type AddressRule, isPublicAddress } from './public-address.js';

/** How documents are fetched. */
export interface FetchOptions {
  /** Which addresses may be asked; those of the public internet if not given. */
  readonly allows?: AddressRule;
  /** Most bytes of the document, unpacked. 10 MB. */
  readonly maxBytes?: number;
  /** Milliseconds for the whole, redirects included. 30000. */
  readonly timeout?: number;
  /** What a former answer said of itself, so that an unchanged document need not be sent again. */
  readonly known?: Validators | undefined;
}

/** By what a server tells whether a document has changed. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** A document, or the word that it has not changed. */
export type Fetched =
  | { readonly changed: false }
  | { readonly changed: true; readonly status: number; /** After redirects. */ readonly url: string; readonly contentType: string; readonly body: Buffer; readonly validators: Validators };

/** An address that nothing may be fetched from. */
export class ForbiddenAddress extends Problem {
  override name = 'ForbiddenAddress';
}

const maxRedirects = 5;
const defaults = { maxBytes: 10 * 1024 * 1024, timeout: 30_000 };

/** How the product names itself to servers; `robots.txt` is read for "Chancery". */
export const userAgent = 'Chancery/0.1 (+research; robots: Chancery)';

/**
 * Fetches a document by http or https. Every address that a name stands for is checked before anything is sent, and again
 * after each redirect; the connection then goes to the address checked, so that a name cannot mean another one a moment
 * later. No proxy, no cookies, no credentials.
 *
 * @throws Problem, one line that begins with the URL, for whatever cannot or may not be fetched; a status of 400 or more
 *   is an answer, not an error
 */
export async function fetchDocument(given: string, options: FetchOptions = {}): Promise<Fetched> {
  const signal = AbortSignal.timeout(options.timeout ?? defaults.timeout);
  let url = checkedUrl(given, given);
  try {
    for (let hops = 0; hops <= maxRedirects; hops += 1) {
      const answer = await ask(url, options, signal);
      const status = answer.statusCode ?? 0;
      if (status === 304) {
        answer.resume();
        return { changed: false };
      }
      const { location } = answer.headers;
      if (status < 300 || status >= 400 || location === undefined) return await document(url, status, answer, options);
      answer.destroy();
      const next = checkedUrl(URL.canParse(location, url.href) ? new URL(location, url).href : location, given);
      if (url.protocol === 'https:' && next.protocol === 'http:') throw new Problem(`${given}: leads from https to ${next.href}, which is not followed: give that address itself if you trust it`);
      url = next;
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    const why = signal.aborted ? `did not answer within ${(options.timeout ?? defaults.timeout) / 1000} s` : `cannot be fetched (${error instanceof Error ? error.message : String(error)})`;
    throw new Problem(`${given}: ${why}`, { cause: error });
  }
  throw new Problem(`${given}: leads from one address to another more than ${maxRedirects} times`);
}

function checkedUrl(written: string, given: string): URL {
  if (!URL.canParse(written)) throw new Problem(`${given}: ${written === given ? 'is' : `leads to "${written}", which is`} no address: write it as https://…`);
  const url = new URL(written);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Problem(`${given}: ${url.protocol} is not fetched, only http and https`);
  if (url.username !== '' || url.password !== '') throw new Problem(`${given.replace(/\/\/[^/@]*@/, '//…@')}: holds a user name or password, which is not sent`);
  url.hash = '';
  return url;
}

function ask(url: URL, { allows = isPublicAddress, known }: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A host written as an address is not looked up, so it is checked here.
  if (isIP(host) !== 0 && !allows(host)) throw refused(url, host);
  const headers = {
    'user-agent': userAgent,
    accept: 'application/rss+xml, application/atom+xml, application/xml;q=0.9, text/html;q=0.9, text/plain;q=0.8, */*;q=0.1',
    'accept-encoding': 'gzip, deflate, br',
    ...(typeof known?.etag === 'string' && { 'if-none-match': known.etag }),
    ...(typeof known?.lastModified === 'string' && { 'if-modified-since': known.lastModified }),
  };
  return new Promise((answered, failed) => {
    const request = (url.protocol === 'https:' ? https : http).get(url, { lookup: guarded(allows, url), headers, signal, agent: false, maxHeaderSize: 32_768 }, answered);
    request.once('error', failed);
  });
}

const refused = (url: URL, address: string): ForbiddenAddress => new ForbiddenAddress(`${url.href}: ${url.hostname} is ${address}, which is no address of the public internet: nothing is fetched from there`);

/** A look-up that gives no address away that may not be asked. */
function guarded(allows: AddressRule, url: URL): LookupFunction {
  return (hostname, { all: wantsAll, ...options }, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const bad = addresses?.find(({ address }) => !allows(address));
      const [first] = addresses ?? [];
      if (error !== null || first === undefined) callback(error ?? new Error(`${hostname} has no address`), []);
      else if (bad !== undefined) callback(refused(url, bad.address), []);
      else if (wantsAll === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

const unpackers: Readonly<Record<string, () => NodeJS.ReadWriteStream & Readable>> = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress };

async function document(url: URL, status: number, answer: IncomingMessage, { maxBytes = defaults.maxBytes }: FetchOptions): Promise<Fetched> {
  const unpacker = unpackers[(answer.headers['content-encoding'] ?? '').toLowerCase()]?.();
  const unpacked = unpacker === undefined ? answer : answer.once('error', (error) => unpacker.destroy(error)).pipe(unpacker);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of unpacked as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > maxBytes) {
      answer.destroy();
      throw new Problem(`${url.href}: has more than ${maxBytes} bytes`);
    }
    chunks.push(chunk);
  }
  const { etag = null, 'last-modified': lastModified = null, 'content-type': contentType = '' } = answer.headers;
  return { changed: true, status, url: url.href, contentType, body: Buffer.concat(chunks), validators: { etag, lastModified } };
}
