import { Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import { connectionOf } from '../graph/connection.type.js';
import { Edge, FilterAs, into, Rows, Sortable } from '../graph/definition.js';
import { nameFilter } from './name-filter.js';
import { IdentifierEntity, NameEntity, ThingEntity } from './thing.entity.js';
import { NameKind } from './thing.enum.js';

/** A row that says of which type it is, as compiled statements give it. */
interface TypedRow {
  readonly $type: string;
}

const resolveType = (row: TypedRow): string => row.$type;

@InterfaceType({ description: 'Anything with an id of its own. `node(id:)` finds it by that.', resolveType })
export abstract class Node {
  @Field(() => ID, { description: 'Names the record among all records of the graph. Opaque; never changes.' })
  id!: string;
}

@ObjectType({ simpleResolvers: true, description: 'One name of one thing.' })
@Rows(() => NameEntity, { order: [{ property: 'text', direction: 'ASC' }] })
export class Name implements Pick<NameEntity, 'text' | 'kind' | 'lang' | 'script'> {
  @Field({ description: 'The name as written.' })
  text!: string;

  @Field(() => NameKind, { description: 'What sort of name it is.' })
  kind!: NameKind;

  @Field(() => String, { nullable: true, description: 'Its language, as a BCP 47 tag such as `en` or `fa`; null where unknown.' })
  lang!: string | null;

  @Field(() => String, { nullable: true, description: 'Its script, as an ISO 15924 code such as `Latn` or `Arab`; null where unknown.' })
  script!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'The number or code by which a register knows a thing.' })
@Rows(() => IdentifierEntity, { order: [{ property: 'scheme', direction: 'ASC' }] })
export class Identifier implements Pick<IdentifierEntity, 'scheme' | 'value'> {
  @Field({ description: 'The register: `wikidata`, `iso3166-1`, `history.state.gov`.' })
  scheme!: string;

  @Field({ description: 'The number or code in it. No other thing has the same in the same register.' })
  value!: string;
}

@InterfaceType({ implements: Node, description: 'What lasts: a person, organization, country, group, place, position, agreement or topic.', resolveType })
@Rows(() => ThingEntity, { order: [{ property: 'name', direction: 'ASC' }], current: 'current_thing' })
export abstract class Thing {
  @Field({ description: 'The name shown by default: the text of the primary name.' })
  @Sortable('name')
  @FilterAs(nameFilter)
  name!: string;

  @Field(() => [Name], { description: 'All recorded names, the primary one among them, in the order they were recorded. At most 500.' })
  @Edge({ path: [into(() => NameEntity, 'thing')], limit: 500 })
  names!: Name[];

  @Field(() => [Identifier], { description: 'Its numbers and codes in registers, by scheme. At most 100.' })
  @Edge({ path: [into(() => IdentifierEntity, 'thing')], order: [{ property: 'scheme', direction: 'ASC' }, { property: 'value', direction: 'ASC' }] })
  identifiers!: Identifier[];

  @Field(() => String, { nullable: true, description: 'A remark by whoever recorded it; null where there is none.' })
  note!: string | null;
}

@InterfaceType({ implements: [Node, Thing], description: 'A thing that can act: a person, organization, country or group.', resolveType })
@Rows(() => ThingEntity, { order: [{ property: 'name', direction: 'ASC' }] })
export abstract class Actor {}

export const ActorConnection = connectionOf(() => Actor, 'Actor');
