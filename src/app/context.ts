import type { SourceOnDemand } from '../database/source-on-demand.js';
import type { Weight } from '../graph/budget.js';
import type { GraphReader, GraphRequest } from '../graph/reader.js';
import type { Admitted } from './admission.js';
import type { RateStanding } from './rate-limit.js';

/** What becomes known of a request on its way. */
export interface Course {
  /** Its id in the log. */
  readonly requestId?: string;
  /** What the operation comes to; undefined until it is weighed. */
  weight?: Weight;
  /** `query`, `mutation` or `subscription`, once known. */
  operation?: string;
  /** The name that the caller gave the operation. */
  operationName?: string;
  /** Prefix of the caller's API key. */
  key?: string;
  /** Code of the first error of the answer. */
  code?: string;
}

/** What a request brings with it. Apollo works on a copy, so what changes stands in an object of its own. */
export interface Context {
  readonly graph: GraphRequest;
  /** What mutations write through. */
  readonly source: Pick<SourceOnDemand, 'open'>;
  /** Most points that an operation of this caller may cost. */
  readonly costLimit: number;
  readonly rate: RateStanding;
  readonly course: Course;
}

/** What requests read and write through. */
export interface Reach {
  readonly reader: GraphReader;
  readonly source: Context['source'];
}

/**
 * The context of a request.
 *
 * @param course is told what becomes known of it
 * @param signal ends its statements, whoever waits for them
 */
export function newContext({ reader, source }: Reach, { caller, costLimit, rate }: Admitted, course: Course, signal?: AbortSignal): Context {
  return { graph: reader.request(caller, signal), source, costLimit, rate, course };
}
