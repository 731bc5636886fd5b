import { Problem } from '../shared/problem.js';
import { integer } from '../shared/setting.js';

/** How a model is asked. Each setting comes from an environment variable of the name given. */
export interface ModelSettings {
  /** CHANCERY_MODEL_URL: the address under which `/chat/completions` is served, such as `http://127.0.0.1:8080/v1`. No `/` at its end. */
  readonly url: string;
  /** CHANCERY_MODEL_KEY: sent as a bearer token; null where the server asks for none. Never shown. */
  readonly key: string | null;
  /** CHANCERY_MODEL: its name, as the server knows it. */
  readonly model: string;
  /** CHANCERY_MODEL_TIMEOUT, in milliseconds: how long one answer may take. 120000. */
  readonly timeout: number;
  /** CHANCERY_MODEL_MAX_TEXT: how many characters of an article are sent; the rest is cut off between paragraphs. 60000. */
  readonly longestText: number;
  /** CHANCERY_MODEL_PRICES: money per million tokens read and written, such as `0.15/0.60`; null where not given. */
  readonly prices: { readonly read: number; readonly written: number } | null;
}

/**
 * Reads the settings of the model.
 *
 * @throws Problem naming the variable that is missing or makes no sense; it never shows the key
 */
export function readModelSettings(env: NodeJS.ProcessEnv): ModelSettings {
  return {
    url: readUrl(needed(env, 'CHANCERY_MODEL_URL', 'the address of an OpenAI-compatible server, such as http://127.0.0.1:8080/v1')),
    key: readKey(env['CHANCERY_MODEL_KEY']?.trim()),
    model: needed(env, 'CHANCERY_MODEL', 'the name of a model that the server has'),
    timeout: integer(env, 'CHANCERY_MODEL_TIMEOUT', 120_000, 100, 3_600_000),
    longestText: integer(env, 'CHANCERY_MODEL_MAX_TEXT', 60_000, 1_000, 4_000_000),
    prices: readPrices(env['CHANCERY_MODEL_PRICES']?.trim()),
  };
}

function needed(env: NodeJS.ProcessEnv, name: string, what: string): string {
  const text = env[name]?.trim();
  if (!text) throw new Problem(`${name} is not set: to extract with a model, give ${what}`);
  return text;
}

/** The message does not repeat the address: it may hold a password, which is what is wrong with it. */
function readUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new Problem('CHANCERY_MODEL_URL must be an http or https address without user, password, query or fragment, such as http://127.0.0.1:8080/v1');
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

function readKey(text: string | undefined): string | null {
  if (!text) return null;
  if (!/^[\x21-\x7e]+$/.test(text)) throw new Problem('CHANCERY_MODEL_KEY holds a blank or another character that an HTTP header cannot carry: give the key alone');
  return text;
}

function readPrices(text: string | undefined): ModelSettings['prices'] {
  if (!text) return null;
  const [, read, written] = /^(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (read === undefined || written === undefined) {
    throw new Problem(`CHANCERY_MODEL_PRICES is "${text}": it must be the prices of a million tokens read and written, such as 0.15/0.60`);
  }
  return { read: Number(read), written: Number(written) };
}
