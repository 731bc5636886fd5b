import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Whether a process with this number exists, be it ours or not. */
export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Removes what a process left half-made when it died: entries of `parent` named `<prefix><pid>` (with an optional
 * `-<suffix>`) whose process is gone.
 */
export async function removeAbandoned(parent: string, prefix: string): Promise<void> {
  for (const name of await readdir(parent).catch(() => [])) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (Number.isNaN(pid) || processExists(pid)) continue;
    // A program the dead process had started may still be writing there; what resists is left to the next start.
    await rm(join(parent, name), { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}
