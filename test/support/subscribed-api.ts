import { Client } from 'pg';
import { eventually } from './child-process.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { type HttpApi, openHttpApi } from './http-api.js';
import { meetings, openRecorder, type Recorder } from './recording.js';
import { openSocket, type SocketClient, type Told } from './socket.js';

/** An API over an empty database, a client of its subscriptions, and who records. */
export interface SubscribedApi {
  readonly database: TestDatabase;
  readonly api: HttpApi;
  readonly recorder: Recorder;
  readonly socket: SocketClient;
  /** Fails unless a subscription to facts has told these, and now tells the next one, which is recorded here. */
  readonly exactly: (told: Told, expected: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens it, on a database of its own. */
export async function openSubscribedApi(): Promise<SubscribedApi> {
  const database = await createTestDatabase();
  const [api, recorder] = await Promise.all([openHttpApi(database), openRecorder(database)]);
  const socket = openSocket(api.url);
  return {
    database,
    api,
    recorder,
    socket,
    exactly: async (told, expected) => {
      const key = `n${performance.now()}`.replace('.', '');
      await recorder.record(meetings('Next', `They met again, ${key}.`, { [key]: { date: '2022-01-01', evidence: 'met again' } }));
      const [next] = await database.query<{ id: string }>(`select 'Meeting_' || max(id) as id from fact`);
      await eventually('the next is told', () => told.isOver() || ids(told).includes(next?.id ?? ''));
      expect({ ids: ids(told), errors: told.errors }).toEqual({ ids: [...expected, next?.id], errors: [] });
    },
    close: async () => {
      await socket.close();
      await Promise.all([api.stop(), recorder.close()]);
      await database.drop();
    },
  };
}

/** Keeps everybody from reading citations. @returns lets them again */
export async function holdCitations({ connection }: TestDatabase): Promise<() => Promise<void>> {
  const holder = new Client({ ...connection });
  await holder.connect();
  await holder.query('begin');
  await holder.query('lock table citation in access exclusive mode');
  return () => holder.end();
}

/** The ids of what a subscription has told. */
export const ids = (told: Told): string[] => told.events.map(({ data }) => Object.values(data as Record<string, { id: string }>)[0]?.id ?? '');

/** Every fact, by its id. */
export const allFacts = 'subscription { factRecorded { id } }';

/** A dossier of two meetings. */
export const first = meetings('First', 'Hussein met in February, and met in March.', { a: { date: '2021-02-03', evidence: 'met in February' }, b: { date: '2021-03-04', evidence: 'met in March' } });
