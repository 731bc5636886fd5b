import { readRowId } from '../graph/condition.js';
import type { StatementRunner } from '../graph/reader.js';
import { badInput } from '../shared/bad-input.js';
import { normalizeName } from '../shared/name-form.js';
import type { ThingBy } from '../thing/thing.inputs.js';

/** GraphQL types whose ids can be given; a group is refused with a reason of its own. */
const actorTypes = ['Person', 'Organization', 'Country', 'Group'];

/** Things that take part under a name. */
const namedKinds = ['PERSON', 'ORGANIZATION', 'COUNTRY'];

interface ThingFound {
  readonly id: string;
  readonly kind: string;
}

const byIdSql = 'select t.id::text, t.kind::text from thing t where t.id = current_thing($1)';

const byIdentifierSql = 'select t.id::text, t.kind::text from identifier i join thing t on t.id = i.thing_id where i.scheme = $1 and i.value = $2';

const byNameSql = `select distinct t.id::text, t.kind::text from name n join thing t on t.id = n.thing_id
  where n.normalized = $1 and t.kind = any($2::thing_kind[]) limit 2`;

/**
 * The row number of the actor that an argument names; one statement.
 *
 * @param argument its name, for the message
 * @throws GraphQLError BAD_USER_INPUT where there is no such actor, several have that name, or it is a group
 */
export async function namedActor(statements: StatementRunner, argument: string, by: ThingBy): Promise<string> {
  const { text, values, kinds, told } = lookup(by);
  // Postgres stores no text with this character, so nothing is named so.
  const found = values.flat().some((value) => value.includes('\0')) ? [] : (await statements.query<ThingFound>({ text, values })).rows;
  const [thing, another] = found;
  if (another !== undefined) throw badInput(`${argument}: several actors have ${told}: give the id of the one that is meant`);
  if (thing === undefined || (kinds !== undefined && !kinds.includes(thing.kind))) throw badInput(`${argument}: there is no such actor: no person, organization or country has ${told}`);
  if (thing.kind === 'GROUP') throw badInput(`${argument}: a group is unnamed and connects nobody: give a person, organization or country`);
  if (!namedKinds.includes(thing.kind)) throw badInput(`${argument}: there is no such actor: what has ${told} is of the kind ${thing.kind}`);
  return thing.id;
}

interface ThingLookup {
  readonly text: string;
  readonly values: (string | string[])[];
  /** Kinds that fit, where the statement does not say. */
  readonly kinds?: readonly string[];
  readonly told: string;
}

function lookup(by: ThingBy): ThingLookup {
  if (typeof by.id === 'string') return { text: byIdSql, values: [readRowId(by.id, actorTypes)], kinds: [by.id.split('_')[0]?.toUpperCase() ?? ''], told: `the id ${by.id}` };
  if (typeof by.name === 'string') return { text: byNameSql, values: [normalizeName(by.name), namedKinds], told: `the name ${shown(by.name)}` };
  const { scheme, value } = by.identifier ?? { scheme: 'wikidata', value: by.wikidata ?? '' };
  return { text: byIdentifierSql, values: [scheme, value], told: `the ${shown(scheme)} identifier ${shown(value)}` };
}

const shown = (text: string): string => JSON.stringify(text.slice(0, 60));
