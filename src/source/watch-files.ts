import { stat } from 'node:fs/promises';
import { filesBelow } from '../dossier/import-files.js';

/** How files are watched. */
export interface WatchOptions {
  /** Milliseconds between two looks; 1000 where not given. */
  readonly every?: number;
  /** Ends the watch; SIGINT and SIGTERM do where not given. */
  readonly signal?: AbortSignal;
}

/**
 * Gives the files of paths, and from then on those that come or change, as soon as they have stopped growing: each is given
 * when two looks in a row find it of the same size and time. Looking again and again works on every file system, also on
 * those of other machines, which tell of no changes.
 */
export async function* watchFiles(paths: readonly string[], { every = 1_000, signal = ended() }: WatchOptions = {}): AsyncGenerator<string[]> {
  const [given, seen] = [new Map<string, string>(), new Map<string, string>()];
  while (!signal.aborted) {
    const { files } = await filesBelow(paths, () => true);
    const ready: string[] = [];
    for (const file of files) {
      const state = await stateOf(file);
      if (state !== null && state === seen.get(file) && state !== given.get(file)) ready.push(file);
      if (state !== null) seen.set(file, state);
    }
    for (const file of ready) given.set(file, seen.get(file) ?? '');
    if (ready.length > 0) yield ready;
    await pause(every, signal);
  }
}

/** Size and time of a file; null if it is gone. */
async function stateOf(file: string): Promise<string | null> {
  try {
    const { size, mtimeMs } = await stat(file);
    return `${size} ${mtimeMs}`;
  } catch {
    return null;
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
}

function ended(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort());
  return controller.signal;
}
