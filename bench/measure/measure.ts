import type { Running } from '../contenders/contender.ts';
import type { Question, Variables } from '../questions/question.ts';
import { postgresSeconds, processSeconds } from './cpu.ts';
import { load } from './load.ts';

/** What one contender needs for one question on one database. */
export interface Measured {
  readonly contender: string;
  readonly requests: number;
  /** Milliseconds of CPU for one request, at 16 connections. */
  readonly node: number;
  readonly postgres: number;
  readonly perSecond: number;
  /** Latency in milliseconds at 1, 16 and 64 connections, and how many requests were refused. */
  readonly latency: readonly { readonly connections: number; readonly p50: number; readonly p99: number; readonly perSecond: number; readonly refused: number }[];
}

/** A contender did not answer all that it was asked while its CPU was measured. */
export class Refused extends Error {}

/** How thoroughly to measure. */
export interface Effort {
  /** Rounds in which all contenders take turns. */
  readonly rounds: number;
  /** About how long one contender works in a round, in seconds. */
  readonly seconds: number;
}

interface Tally {
  readonly running: Running;
  readonly amount: number;
  node: number;
  postgres: number;
  requests: number;
  seconds: number;
  readonly latency: Measured['latency'][number][];
}

/** The connections at which CPU is measured, and those at which latency is measured besides. */
const ofCpu = 16;
const others = [1, 64];

/** Measures contenders in rounds, so that what else the machine does falls on all of them alike. */
export async function measure(running: readonly Running[], question: Question, sets: readonly Variables[], effort: Effort, postmaster: number): Promise<Measured[]> {
  const tallies: Tally[] = [];
  for (const each of running) tallies.push({ running: each, amount: await amountOf(each, question, sets, effort.seconds), node: 0, postgres: 0, requests: 0, seconds: 0, latency: [] });
  for (let round = 0; round < effort.rounds; round += 1) {
    // Another one begins each time: whoever is first finds the caches of the machine cold.
    for (let turn = 0; turn < tallies.length; turn += 1) {
      const tally = tallies[(turn + round) % tallies.length];
      if (tally !== undefined) await workRound(tally, question, sets, postmaster);
    }
  }
  for (const connections of others) {
    for (const tally of tallies) tally.latency.push(await latencyAt(connections, tally, question, sets));
  }
  return tallies.map(({ running: { contender }, node, postgres, requests, seconds, latency }) => ({
    contender: contender.name,
    requests,
    node: (node * 1000) / requests,
    postgres: (postgres * 1000) / requests,
    perSecond: requests / seconds,
    latency: [...latency].sort((a, b) => a.connections - b.connections),
  }));
}

const askings = ({ contender }: Running, question: Question, sets: readonly Variables[]): ReturnType<typeof contender.ask>[] => sets.map((variables) => contender.ask(question, variables));

/**
 * How many requests a contender answers in so many seconds. By then each of its connections has prepared the statement,
 * and its code is compiled for the question.
 */
async function amountOf(running: Running, question: Question, sets: readonly Variables[], seconds: number): Promise<number> {
  let amount = ofCpu * 2;
  for (let worked = 0; ; ) {
    const trial = await load(running.url, askings(running, question, sets), ofCpu, amount);
    worked += trial.seconds;
    const next = Math.max(ofCpu, Math.round((amount * seconds) / trial.seconds));
    if (worked > seconds * 1.5) return next;
    amount = Math.min(next, amount * 4);
  }
}

async function workRound(tally: Tally, question: Question, sets: readonly Variables[], postmaster: number): Promise<void> {
  const { running, amount, latency } = tally;
  const [node, postgres] = [processSeconds(running.pid), postgresSeconds(postmaster)];
  const { requests, seconds, p50, p99, refused } = await load(running.url, askings(running, question, sets), ofCpu, amount);
  if (refused > 0) throw new Refused(`${running.contender.name} refused ${refused} of ${amount} requests of ${question.key}`);
  tally.node += processSeconds(running.pid) - node;
  tally.postgres += postgresSeconds(postmaster) - postgres;
  tally.requests += requests;
  tally.seconds += seconds;
  const known = latency.findIndex(({ connections }) => connections === ofCpu);
  const found = { connections: ofCpu, p50, p99, perSecond: requests / seconds, refused };
  // The quietest round is the one that tells most of the contender and least of the machine.
  if (known === -1) latency.push(found);
  else if (p99 < (latency[known]?.p99 ?? 0)) latency[known] = found;
}

async function latencyAt(connections: number, { running, amount }: Tally, question: Question, sets: readonly Variables[]): Promise<Measured['latency'][number]> {
  const { requests, seconds, p50, p99, refused } = await load(running.url, askings(running, question, sets), connections, Math.max(connections, Math.round(connections === 1 ? amount / 3 : amount / 2)));
  return { connections, p50, p99, perSecond: requests / seconds, refused };
}
