import { readRowId } from '../graph/condition.js';
import type { Arguments, RowSql } from '../graph/definition.js';
import type { AgreementActionType } from './agreement.enum.js';
import type { AgreementStatus } from './agreement-status.enum.js';

/** The status that a step brings about. Ratification, accession, amendment and breach alone say nothing about it. */
const statusAfter: Readonly<Partial<Record<AgreementActionType, AgreementStatus>>> = {
  PROPOSED: 'PROPOSED',
  NEGOTIATED: 'NEGOTIATED',
  AGREED: 'AGREED',
  INITIALLED: 'AGREED',
  CONCLUDED: 'CONCLUDED',
  ADOPTED: 'CONCLUDED',
  SIGNED: 'SIGNED',
  ENTERED_INTO_FORCE: 'IN_FORCE',
  IMPLEMENTED: 'IN_FORCE',
  EXTENDED: 'IN_FORCE',
  RESTORED: 'IN_FORCE',
  SUSPENDED: 'SUSPENDED',
  WITHDRAWN: 'WITHDRAWN',
  TERMINATED: 'TERMINATED',
  EXPIRED: 'EXPIRED',
};

const actors = ['Country', 'Organization', 'Person', 'Group'];

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

/**
 * An agreement's status by the last step on it that is told as actual: on the day `asOf` or before, if given, and, if
 * `party` is given, of that party or of nobody in particular. A step counts from its first possible day, or from its last
 * where the start is open; one of unknown date counts as older than all others. Null where there is no such step.
 *
 * @throws GraphQLError BAD_USER_INPUT if `party` is not the id of an actor
 */
export function agreementStatus(agreement: RowSql, args: Arguments): string {
  const cases = Object.entries(statusAfter).map(([action, status]) => `when '${action}' then '${status}'`);
  const bearing = Object.keys(statusAfter).map((action) => `'${action}'`);
  const conditions = [
    `aa.agreement_id = ${agreement.id}`,
    `aa.action in (${bearing.join(', ')})`,
    `f.modality = 'ACTUAL'`,
    `f.review_status <> 'REJECTED'`,
    ...(isGiven(args['asOf']) ? [`f.sort_date <= ${agreement.param(args['asOf'], 'date')}`] : []),
    ...(isGiven(args['party']) ? [`(aa.by_id is null or aa.by_id = ${agreement.param(readRowId(String(args['party']), actors), 'bigint')})`] : []),
  ];
  return `(select case aa.action ${cases.join(' ')} end from agreement_action aa join fact f on f.id = aa.id
    where ${conditions.join(' and ')} order by f.sort_date desc, f.id desc limit 1)`;
}
