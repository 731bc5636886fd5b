import { randomUUID } from 'node:crypto';
import { type DestinationStream, type Logger, pino } from 'pino';
import { withoutSecrets } from '../access/api-key.js';
import type { Config } from './config.js';

/** What a client may send as its own id of a request. */
const saneId = /^[\w.:-]{1,64}$/;

/** The id of a request: the client's where it is sane, else a new one. */
export const requestIdOf = (header: string | string[] | undefined): string => (typeof header === 'string' && saneId.test(header) ? header : randomUUID());

/**
 * The server's log: one JSON object a line, to the standard error unless told, so that nothing a client sends can begin
 * a line of its own or colour it. Lines about a request are given its id, `requestId`: to find it out from an
 * `AsyncLocalStorage` costs every promise of the process (a tenth of the CPU of a small request on Node.js 22). A line that would hold an API
 * key, wherever it stands in it, holds its prefix.
 */
export function openLog({ logLevel }: Pick<Config, 'logLevel'>, destination: DestinationStream = pino.destination({ dest: 2, sync: true })): Logger {
  return pino(
    {
      level: logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: (line) => destination.write(withoutSecrets(line)) },
  );
}
