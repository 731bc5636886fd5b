import { Field, ObjectType } from 'type-graphql';
import { type Connection, connectionOf } from '../graph/connection.type.js';
import { Edge, into, Rows } from '../graph/definition.js';
import { Node, Thing } from '../thing/thing.type.js';
import { TopicEntity } from './topic.entity.js';

export const TopicConnection = connectionOf(() => Topic, 'Topic');

@ObjectType({ implements: [Node, Thing], simpleResolvers: true, description: 'A subject that facts and agreements are about, in an order from broad to narrow.' })
@Rows(() => TopicEntity, { spine: 'thing', kind: 'TOPIC', order: [{ property: 'name', direction: 'ASC' }] })
export class Topic {
  @Field(() => Topic, { nullable: true, description: 'The broader topic it belongs to; null at the top.' })
  broader!: Topic | null;

  @Field(() => TopicConnection, { description: 'The topics directly below it, by name.' })
  @Edge({ path: [into(() => TopicEntity, 'broader')] })
  narrower!: Connection<Topic>;
}
