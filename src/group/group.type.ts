import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graph/connection.type.js';
import { Edge, into, Rows } from '../graph/definition.js';
import { Actor, Node, Thing } from '../thing/thing.type.js';
import { GroupEntity, GroupOriginEntity } from './group.entity.js';

@ObjectType({ implements: [Node, Thing, Actor], simpleResolvers: true, description: 'An unnamed collective that acts or is acted upon: "47 other American officials", "his delegation", "world powers".' })
@Rows(() => GroupEntity, { spine: 'thing', kind: 'GROUP', order: [{ property: 'name', direction: 'ASC' }] })
export class Group implements Pick<GroupEntity, 'size' | 'sizeMin' | 'sizeMax' | 'sizeText' | 'approximate'> {
  @Field(() => Int, { nullable: true, description: 'How many they are; null where the source gives no number.' })
  size!: number | null;

  @Field(() => Int, { nullable: true, description: 'The least they can be, where the source gives bounds; else null.' })
  sizeMin!: number | null;

  @Field(() => Int, { nullable: true, description: 'The most they can be, where the source gives bounds; else null.' })
  sizeMax!: number | null;

  @Field(() => String, { nullable: true, description: 'The size as written, such as "dozens"; null where it is a plain number or not told.' })
  sizeText!: string | null;

  @Field({ description: 'Whether the source says "about" of the number.' })
  approximate!: boolean;

  @Field(() => [Actor], { description: 'Whom it is made up of or belongs to: a country, an organization, a person. At most 100.' })
  @Edge({ path: [into(() => GroupOriginEntity, 'group'), 'actor'] })
  of!: Actor[];
}

export const GroupConnection = connectionOf(() => Group, 'Group');
