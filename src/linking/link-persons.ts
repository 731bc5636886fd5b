import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { grouped } from '../shared/grouped.js';
import { blocksOf, type LinkedPerson, pairName, PersonLinker, type PersonPair } from './person-linker.js';

/** How long persons are compared before others get their turn, in milliseconds: a server answers meanwhile. */
const turnLength = 20;

/** What {@link linkPersons} found the last time, by what was known of the persons of a group. */
let found: ReadonlyMap<string, Promise<readonly PersonPair[]>> = new Map();

/**
 * Finds persons who are one under several names, each asked as {@link PersonLinker} does, the likeliest first. Many take a
 * while, in which others get their turn. Asked again when little has changed, it compares only those whom that concerns.
 *
 * @param parted pairs of persons who are two, as `pairName` writes them
 */
export async function linkPersons(persons: readonly LinkedPerson[], parted: ReadonlySet<string> = new Set()): Promise<PersonPair[]> {
  const before = found;
  const now = new Map<string, Promise<readonly PersonPair[]>>();
  found = now;
  const pairs: PersonPair[] = [];
  const partedFrom = grouped(parted, (pair) => pair.split(' ')[0] ?? '');
  for (const group of groupsOf(persons)) {
    const apart = group.flatMap(({ id }) => partedFrom.get(id) ?? []);
    const known = createHash('sha256').update(JSON.stringify([group, apart])).digest('base64');
    const linked = before.get(known) ?? linkGroup(group, new Set(apart));
    now.set(known, linked);
    pairs.push(...(await linked));
  }
  return pairs.toSorted((a, b) => b.score - a.score || Number(a.one) - Number(b.one) || Number(a.other) - Number(b.other));
}

async function linkGroup(persons: readonly LinkedPerson[], parted: ReadonlySet<string>): Promise<readonly PersonPair[]> {
  const linker = new PersonLinker(persons, parted);
  const pairs = new Map<string, PersonPair>();
  let begun = performance.now();
  for (const person of persons) {
    const pair = linker.link(person);
    if (performance.now() - begun > turnLength) {
      await turn();
      begun = performance.now();
    }
    if (pair === null) continue;
    const name = pairName(pair.one, pair.other);
    const [one = '', other = ''] = name.split(' ');
    pairs.set(name, { ...pair, one, other });
  }
  return [...pairs.values()];
}

/** Persons apart who are never compared with each other, nor with anybody with whom they are; those whom nobody is compared with are left out. */
function groupsOf(persons: readonly LinkedPerson[]): readonly (readonly LinkedPerson[])[] {
  const heads = new Map<LinkedPerson, LinkedPerson>();
  const headOf = (person: LinkedPerson): LinkedPerson => {
    let head = person;
    for (let next = heads.get(head); next !== undefined; next = heads.get(head)) head = next;
    if (head !== person) heads.set(person, head);
    return head;
  };
  for (const [first, ...others] of blocksOf(persons).values()) {
    if (first === undefined) continue;
    for (const other of others) {
      const [head, another] = [headOf(first), headOf(other)];
      if (head !== another) heads.set(another, head);
    }
  }
  return [...grouped(persons, headOf).values()].filter((group) => group.length > 1);
}
