import { type GraphQLSchema, isObjectType } from 'graphql';
import { buildSchema, Field, FieldResolver, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { EntityMetadata } from 'typeorm';
import { nothingIsPublished, resolvers } from '../../src/app/schema.js';
import type { Connection } from '../../src/graph/connection.type.js';
import { Computed, Edge, FilterAs, into, Requires, Sortable, type TypeExtensions } from '../../src/graph/definition.js';
import { withListArguments } from '../../src/graph/list-arguments.js';
import { Selected } from '../../src/graph/selected.js';
import { TopicEntity } from '../../src/topic/topic.entity.js';
import { Topic, TopicConnection } from '../../src/topic/topic.type.js';

/** What the mutations of {@link guardedSchema} did, by name. */
export const done: string[] = [];

@ObjectType({ description: 'What was done.' })
class Deed {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'How it was done.' })
  @Requires('ADMIN')
  trace!: string;
}

const deed = (name: string): Deed => {
  done.push(name);
  return { name, trace: `trace of ${name}` };
};

/** Fields, an edge and mutations that take roles. */
@Resolver(() => Topic)
class GuardedResolver {
  @FieldResolver(() => String, { nullable: true, description: 'What only editors see.' })
  @Requires('EDITOR')
  @Computed((row) => row.column('note'))
  @Sortable('note')
  @FilterAs({ input: 'SecretFilter', description: 'By the secret.', operators: { is: { description: 'The secret.' } }, sql: (row, given) => `${row.column('note')} = ${row.param(given.get('is'), 'text')}` })
  secret(@Selected() secret: string | null): string | null {
    return secret;
  }

  @FieldResolver(() => TopicConnection, { description: 'The topics below it, for editors.' })
  @Requires('EDITOR')
  @Edge({ path: [into(() => TopicEntity, 'broader')] })
  hidden(@Selected() page: Connection<Topic>): Connection<Topic> {
    return page;
  }

  @Query(() => TopicConnection, { description: 'Topics, for editors.' })
  @Requires('EDITOR')
  @Edge({ path: [] })
  guardedTopics(@Selected() page: Connection<Topic>): Connection<Topic> {
    return page;
  }

  @Query(() => Deed, { description: 'What GraphQL executes by itself.' })
  lastDeed(): Deed {
    return { name: done.at(-1) ?? 'none', trace: 'hidden trace' };
  }

  @Mutation(() => Deed, { description: 'Says nothing of roles.' })
  change(): Deed {
    return deed('change');
  }

  @Mutation(() => Deed, { description: 'For administrators.' })
  @Requires('ADMIN')
  administer(): Deed {
    return deed('administer');
  }
}

/** The schema of the service, and with it fields that take roles, and so do the grouping MODE of meetings, and who a participant is. */
export async function guardedSchema(entities: readonly EntityMetadata[]): Promise<GraphQLSchema> {
  const schema = await buildSchema({ resolvers: [...resolvers, GuardedResolver], validate: false, pubSub: nothingIsPublished });
  guard(schema, 'Meeting', 'groupings', 'MODE');
  guard(schema, 'ParticipantEdge', 'filters', 'office');
  guardField(schema, 'ParticipantEdge', 'node');
  return withListArguments(schema, entities);
}

/** As if the field were annotated with `Requires('EDITOR')`. */
function guardField(schema: GraphQLSchema, name: string, key: string): void {
  const type = schema.getType(name);
  const field = isObjectType(type) ? type.getFields()[key] : undefined;
  if (field === undefined) throw new Error(`there is no field ${name}.${key}`);
  field.extensions = { ...field.extensions, requires: 'EDITOR' };
}

/** As if the annotation said `requires: 'EDITOR'`. */
function guard(schema: GraphQLSchema, name: string, annotation: 'groupings' | 'filters', key: string): void {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`there is no type ${name}`);
  const all = (type.extensions as TypeExtensions)[annotation];
  type.extensions = { ...type.extensions, [annotation]: { ...all, [key]: { ...all?.[key], requires: 'EDITOR' } } };
}
