import { Arg, Query, Resolver } from 'type-graphql';
import type { Connection } from '../graph/connection.type.js';
import { Edge } from '../graph/definition.js';
import { Selected } from '../graph/selected.js';
import { byThing } from '../thing/one-thing.js';
import { ThingBy } from '../thing/thing.inputs.js';
import { Topic, TopicConnection } from './topic.type.js';

/** Topics from the root. */
@Resolver()
export class TopicResolver {
  @Query(() => Topic, { nullable: true, description: 'One topic; null where there is none such.' })
  @Edge({ path: [], where: byThing('Topic') })
  topic(@Arg('by', () => ThingBy, { description: 'Which one.' }) _by: ThingBy, @Selected() topic: Topic | null): Topic | null {
    return topic;
  }

  @Query(() => TopicConnection, { description: 'Topics, by name.' })
  @Edge({ path: [] })
  topics(@Selected() page: Connection<Topic>): Connection<Topic> {
    return page;
  }
}
