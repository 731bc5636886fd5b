import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks of `/proc/…/stat` in a second; Linux has had 100 for user space throughout. */
const ticksPerSecond = 100;

/** Nanoseconds that all threads of a process have run, as the scheduler counts them. */
function threadNanoseconds(pid: number): number {
  let sum = 0;
  for (const thread of listed(`/proc/${pid}/task`)) sum += Number(read(`/proc/${pid}/task/${thread}/schedstat`).split(' ')[0] ?? 0);
  return sum;
}

/** Seconds of CPU that a process has used. */
export const processSeconds = (pid: number): number => threadNanoseconds(pid) / 1e9;

/** Seconds of CPU that a Postgres server has used: its living children, and those that have ended, such as parallel workers. */
export function postgresSeconds(postmaster: number): number {
  const fields = read(`/proc/${postmaster}/stat`).replace(/^.*\) /, '').split(' ');
  const ended = (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) / ticksPerSecond;
  return ended + childrenOf(postmaster).reduce((sum, pid) => sum + threadNanoseconds(pid), 0) / 1e9;
}

/** The most memory that a process has held, in megabytes. */
export const peakMegabytes = (pid: number): number => Number(/^VmHWM:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;

/** What the children of a Postgres server hold beside the shared buffers, in megabytes. */
export const privateMegabytes = (postmaster: number): number =>
  childrenOf(postmaster).reduce((sum, pid) => sum + Number(/^RssAnon:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0), 0) / 1024;

const childrenOf = (pid: number): number[] => read(`/proc/${pid}/task/${pid}/children`).split(' ').filter((text) => text !== '').map(Number);

/** The text of a file of `/proc`, '' where the process has gone. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function listed(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
