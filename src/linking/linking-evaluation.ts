import { createHash } from 'node:crypto';
import { normalizeName } from '../shared/name-form.js';
import { consonants } from '../shared/name-sounds.js';
import type { ListedPerson } from './listed-person.js';
import { type LinkedPerson, PersonLinker, type PersonPair } from './person-linker.js';

/** The halves of a list: rules are written looking at one of them. */
export type ListHalf = 'TEST' | 'DEVELOPMENT';

/** What came of asking the linker who is meant by one form of a name. */
export interface Answer {
  readonly person: ListedPerson;
  /** The form that was asked, while the person was known by all others. */
  readonly form: string;
  /** `TWICE`: linked to another entry of the list that has a form of this person too. */
  readonly outcome: 'RIGHT' | 'WRONG' | 'TWICE' | 'MISSED';
  /** The likeliest candidate; null where there was none. */
  readonly found: ListedPerson | null;
  readonly pair: PersonPair | null;
}

/** The first 32 bits of the SHA-256 of a text: a number that nobody chooses. */
const hashOf = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0);

/** The half to which a person belongs, by the hash of the id. */
export const halfOf = ({ id }: ListedPerson): ListHalf => (hashOf(`half ${id}`) % 2 === 0 ? 'TEST' : 'DEVELOPMENT');

/** Persons with two forms or more, at most `most` of a half, in the order of their hashes. */
export function chosenPersons(persons: readonly ListedPerson[], half: ListHalf | 'ALL', most: number): ListedPerson[] {
  const several = persons.filter((person) => person.forms.length >= 2 && (half === 'ALL' || halfOf(person) === half));
  return several.toSorted((a, b) => hashOf(a.id) - hashOf(b.id) || a.id.localeCompare(b.id)).slice(0, most);
}

/**
 * Takes each form of the chosen persons as a mention, with the offices that the list tells, and asks the linker who of all persons
 * of the list is meant; the person asked for is known by the other forms alone.
 */
export function askForms(persons: readonly ListedPerson[], chosen: readonly ListedPerson[]): Answer[] {
  const linker = new PersonLinker(persons.map((person) => known(person, person.forms)));
  const byId = new Map(persons.map((person) => [person.id, person]));
  return chosen.flatMap((person) => person.forms.map((form) => {
    const others = known(person, person.forms.filter((each) => each !== form));
    const pair = linker.link({ ...known(person, [form]), id: '' }, others);
    const found = pair === null ? null : byId.get(pair.other) ?? null;
    return { person, form, outcome: outcomeOf(person, found, pair), found, pair };
  }));
}

const known = ({ id, offices }: ListedPerson, names: readonly string[]): LinkedPerson => ({ id, names, offices, identifiers: [], born: null });

function outcomeOf(person: ListedPerson, found: ListedPerson | null, pair: PersonPair | null): Answer['outcome'] {
  if (pair?.verdict !== 'SAME' || found === null) return 'MISSED';
  if (found === person) return 'RIGHT';
  return shareForm(person, found) ? 'TWICE' : 'WRONG';
}

/** Whether two entries have a form in common, but for accents, case, the order and division of words, and, in long names, vowels. */
function shareForm(one: ListedPerson, other: ListedPerson): boolean {
  const keysOf = ({ forms }: ListedPerson): string[] => forms.flatMap((form) => {
    const words = normalizeName(form).split(' ').filter((word) => word !== 'al' && word !== 'bin').toSorted();
    const sounds = words.map((word) => consonants(word)).toSorted().join(' ');
    return [words.join(''), ...(sounds.length >= 7 ? [sounds] : [])];
  });
  const keys = new Set(keysOf(one));
  return keysOf(other).some((key) => keys.has(key));
}
