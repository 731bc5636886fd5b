import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { type DestinationStream, type Logger, pino } from 'pino';
import { withoutSecrets } from '../access/api-key.js';
import type { Config } from './config.js';

/** The id of the request that is being answered, for every line that is logged on the way. */
const currentRequest = new AsyncLocalStorage<string>();

/** What a client may send as its own id of a request. */
const saneId = /^[\w.:-]{1,64}$/;

/** The id of a request: the client's where it is sane, else a new one. */
export const requestIdOf = (header: string | string[] | undefined): string => (typeof header === 'string' && saneId.test(header) ? header : randomUUID());

/** Does work as a part of the request of this id. */
export const withinRequest = <Result>(id: string, work: () => Result): Result => currentRequest.run(id, work);

/**
 * The server's log: one JSON object a line, to the standard error unless told, so that nothing a client sends can begin
 * a line of its own or colour it. Lines written while a request is answered carry its id. A line that would hold an API
 * key, wherever it stands in it, holds its prefix.
 */
export function openLog({ logLevel }: Pick<Config, 'logLevel'>, destination: DestinationStream = process.stderr): Logger {
  return pino(
    {
      level: logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => {
        const requestId = currentRequest.getStore();
        return requestId === undefined ? {} : { requestId };
      },
    },
    { write: (line) => destination.write(withoutSecrets(line)) },
  );
}
