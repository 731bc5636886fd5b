/**
 * What is measured, in the order of the report; what each means stands in docs/evaluating.md. A COMPARISON has precision (right of
 * what the system has), recall (right of what the gold has) and F1; a SHARE is right cases of all cases.
 */
export const measures = {
  'person mentions': 'COMPARISON',
  'place mentions': 'COMPARISON',
  'organization mentions': 'COMPARISON',
  'date values': 'COMPARISON',
  'dates of matched facts': 'COMPARISON',
  'places of matched facts': 'COMPARISON',
  'meetings': 'COMPARISON',
  'meetings that happened': 'COMPARISON',
  'persons in meetings': 'COMPARISON',
  'persons in meetings, end to end': 'COMPARISON',
  'actors in meetings': 'COMPARISON',
  'offices in meetings': 'COMPARISON',
  'mode of meetings': 'SHARE',
  'happened or not': 'SHARE',
  'visits': 'COMPARISON',
  'visitors': 'COMPARISON',
  'direct quotes': 'COMPARISON',
  'speakers of direct quotes': 'SHARE',
  'indirect statements': 'COMPARISON',
  'acts of statements': 'SHARE',
  'addressees of statements': 'COMPARISON',
  'attribution': 'COMPARISON',
  'events': 'COMPARISON',
  'attacks, sanctions, legal moves': 'COMPARISON',
  'roles in attacks, sanctions, legal moves': 'COMPARISON',
  'tenures': 'COMPARISON',
  'status of tenures': 'SHARE',
  'countries of tenures': 'COMPARISON',
  'agreements': 'COMPARISON',
  'parties of agreements': 'COMPARISON',
  'agreement actions': 'COMPARISON',
  'relationships': 'COMPARISON',
  'links': 'COMPARISON',
  'spans': 'SHARE',
} as const satisfies Readonly<Record<string, 'COMPARISON' | 'SHARE'>>;

/** The name of a measure, as shown. */
export type MeasureName = keyof typeof measures;

/** All names, in the order of the report. */
export const measureNames = Object.keys(measures) as readonly MeasureName[];
