import { Arg, Query, Resolver } from 'type-graphql';
import type { Connection } from '../graph/connection.type.js';
import { Edge } from '../graph/definition.js';
import { Selected } from '../graph/selected.js';
import { byThing } from '../thing/one-thing.js';
import { ThingBy } from '../thing/thing.inputs.js';
import { Person, PersonConnection } from './person.type.js';

/** Persons from the root. */
@Resolver()
export class PersonResolver {
  @Query(() => Person, { nullable: true, description: 'One person; null where there is none such.' })
  @Edge({ path: [], where: byThing('Person') })
  person(@Arg('by', () => ThingBy, { description: 'Which one.' }) _by: ThingBy, @Selected() person: Person | null): Person | null {
    return person;
  }

  @Query(() => PersonConnection, { description: 'Persons, by name.' })
  @Edge({ path: [] })
  persons(@Selected() page: Connection<Person>): Connection<Person> {
    return page;
  }
}
