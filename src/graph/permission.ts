import { GraphQLError, type GraphQLField, type GraphQLNamedType, type GraphQLSchema } from 'graphql';
import { type AccessRole, reaches } from '../shared/access-role.js';
import type { FieldExtensions } from './definition.js';

/** Who asks. */
export interface Caller {
  readonly role: AccessRole;
  /** Under which name the caller changes things: that of the key. Whoever has none changes nothing. */
  readonly name?: string;
  /** The role that reading takes at least: of each field of Query and Subscription that does not say otherwise. */
  readonly least: AccessRole;
}

/** The role that each field of Mutation takes that does not say otherwise. */
export const leastToChange: AccessRole = 'EDITOR';

/** What of an operation decides who may do what. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly caller: Caller;
}

/**
 * Checks that the caller may use a field: show it, filter or order by it.
 *
 * @throws GraphQLError UNAUTHENTICATED for a caller without a key, FORBIDDEN for one whose role is not enough
 */
export function checkField({ schema, caller }: Asked, type: GraphQLNamedType, { name, extensions }: Pick<GraphQLField<unknown, unknown>, 'name' | 'extensions'>): void {
  const { requires = leastFor(schema, type, caller) } = extensions as FieldExtensions;
  checkRole(caller, requires, `${type.name}.${name}`);
}

function leastFor(schema: GraphQLSchema, type: GraphQLNamedType, { least }: Caller): AccessRole | undefined {
  if (type === schema.getMutationType()) return leastToChange;
  return type === schema.getQueryType() || type === schema.getSubscriptionType() ? least : undefined;
}

/**
 * Checks that the caller has a role.
 *
 * @param what needs it, for the message
 * @throws GraphQLError UNAUTHENTICATED or FORBIDDEN
 */
export function checkRole({ role }: Caller, requires: AccessRole | undefined, what: string): void {
  if (requires === undefined || reaches(role, requires)) return;
  throw role === 'ANONYMOUS'
    ? denial(`${what} takes an API key: send one of the role ${requires} or above as the header "Authorization: Bearer chy_…"`, 'UNAUTHENTICATED', 401)
    : denial(`${what} takes the role ${requires}: the key has the role ${role}`, 'FORBIDDEN', 403);
}

const denial = (message: string, code: 'UNAUTHENTICATED' | 'FORBIDDEN', status: number): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status } } });
