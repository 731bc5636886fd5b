import { FactKind } from '../fact/fact.enum.js';
import { participationsForCountry } from '../fact/participant-capacity.js';
import type { RowSql } from '../graph/definition.js';

/** The roles of those who travel. */
export const visitorRoles = ['VISITOR', 'DELEGATION_HEAD', 'DELEGATE'] as const;

/** Of a country and a fact: it is a visit on which somebody travelled for the country. */
export const delegationOf = (country: RowSql, fact: RowSql): string => `${fact.id} in (
  select v.fact_id from participation v
  where v.kind = 'VISIT' and v.role in (${visitorRoles.map((role) => `'${role}'`).join(', ')}) and v.id in (${participationsForCountry(country.id, ['id'], [FactKind.VISIT])}))`;
