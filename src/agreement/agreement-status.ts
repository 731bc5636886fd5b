import { readRowId } from '../graph/condition.js';
import type { Arguments, RowSql } from '../graph/definition.js';
import type { AgreementActionType } from './agreement.enum.js';
import type { AgreementStatus } from './agreement-status.enum.js';

/**
 * The status that a step brings about, in the order of an agreement's life. Ratification, accession, amendment and breach
 * alone say nothing about it.
 */
const statusAfter: readonly (readonly [AgreementActionType, AgreementStatus])[] = [
  ['PROPOSED', 'PROPOSED'],
  ['NEGOTIATED', 'NEGOTIATED'],
  ['AGREED', 'AGREED'],
  ['INITIALLED', 'AGREED'],
  ['CONCLUDED', 'CONCLUDED'],
  ['ADOPTED', 'CONCLUDED'],
  ['SIGNED', 'SIGNED'],
  ['ENTERED_INTO_FORCE', 'IN_FORCE'],
  ['IMPLEMENTED', 'IN_FORCE'],
  ['EXTENDED', 'IN_FORCE'],
  ['RESTORED', 'IN_FORCE'],
  ['SUSPENDED', 'SUSPENDED'],
  ['WITHDRAWN', 'WITHDRAWN'],
  ['TERMINATED', 'TERMINATED'],
  ['EXPIRED', 'EXPIRED'],
];

/** Where coming about ends: before it the furthest stage counts, whatever the day; from it on, the last step. */
const inForce = statusAfter.findIndex(([action]) => action === 'ENTERED_INTO_FORCE');

const actors = ['Country', 'Organization', 'Person', 'Group'];

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

/**
 * An agreement's status by the steps on it that are told as actual: on the day `asOf` or before, if given, and, if `party`
 * is given, of that party or of nobody in particular. Once it has been in force, suspended, left or ended, the last such
 * step decides, the later in an agreement's life among those of one day; until then the furthest stage it reached, because
 * of talks and conclusion news often knows only the month. A step counts from its first possible day, or from its last where
 * the start is open; one of unknown date counts as older than all others. Null where there is no such step.
 *
 * @throws GraphQLError BAD_USER_INPUT if `party` is not the id of an actor
 */
export function agreementStatus(agreement: RowSql, args: Arguments): string {
  const cases = statusAfter.map(([action, status]) => `when '${action}' then '${status}'`);
  const order = `array_position('{${statusAfter.map(([action]) => action).join(',')}}'::agreement_action_type[], aa.action)`;
  const conditions = [
    `aa.agreement_id = ${agreement.id}`,
    `${order} is not null`,
    `f.modality = 'ACTUAL'`,
    `f.review_status <> 'REJECTED'`,
    ...(isGiven(args['asOf']) ? [`f.sort_date <= ${agreement.param(args['asOf'], 'date')}`] : []),
    ...(isGiven(args['party']) ? [`(aa.by_id is null or aa.by_id = current_thing(${agreement.param(readRowId(String(args['party']), actors), 'bigint')}))`] : []),
  ];
  return `(select case aa.action ${cases.join(' ')} end from agreement_action aa join fact f on f.id = aa.id
    where ${conditions.join(' and ')}
    order by ${order} > ${inForce} desc, case when ${order} > ${inForce} then f.sort_date end desc nulls last, ${order} desc limit 1)`;
}
