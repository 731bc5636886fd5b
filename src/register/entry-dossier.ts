import type { DossierInput } from '../dossier/dossier.schema.js';
import type { RegisterEntryName } from '../dossier/resolved-dossier.js';
import type { EntryText } from './entry-text.js';
import type { Land } from './land.js';

type SectionName = 'persons' | 'organizations' | 'countries' | 'groups' | 'places' | 'positions' | 'agreements' | 'facts';
type Sections = { readonly [Name in SectionName]: NonNullable<DossierInput[Name]> };
type Section<Name extends SectionName> = Sections[Name][string];
/** A fact as a dossier writes it. */
export type FactInput = Section<'facts'>;

/** What is said of the article that holds the entry. */
export interface EntryHead {
  readonly entry: RegisterEntryName;
  /** What it has in common with entries that tell the same under other ids, if that can be told. */
  readonly twin?: string;
  readonly title: string;
  readonly publisher: string;
  /** Where the entry can be looked up, if it has an address. */
  readonly url?: string | undefined;
}

/** Puts a dossier together for one entry of a register: every thing is told once, and named by its key. */
export class EntryDossier {
  readonly #sections: Sections = { persons: {}, organizations: {}, countries: {}, groups: {}, places: {}, positions: {}, agreements: {}, facts: {} };
  readonly #keys = new Map<string, string>();

  constructor(
    readonly text: EntryText,
    private readonly head: EntryHead,
  ) {}

  get entry(): RegisterEntryName {
    return this.head.entry;
  }

  get twin(): string | null {
    return this.head.twin ?? null;
  }

  /** The key of a country, or of an organization of that name where it has no code. */
  land(land: Land): string {
    if (!('alpha2' in land)) return this.organization({ name: land.name, kind: 'OTHER' });
    if (land.past !== undefined) this.#sections.countries[land.alpha2] = { ...land.past };
    return land.alpha2;
  }

  person(person: Section<'persons'>): string {
    return this.#told('persons', 'person', person);
  }

  organization(organization: Section<'organizations'>): string {
    return this.#told('organizations', 'organization', organization);
  }

  group(group: Section<'groups'>): string {
    return this.#told('groups', 'group', group);
  }

  place(place: Section<'places'>): string {
    return this.#told('places', 'place', place);
  }

  agreement(agreement: Section<'agreements'>): string {
    return this.#told('agreements', 'agreement', agreement);
  }

  /** A position of a country, or of the organization that stands for a land without a code. */
  position(title: string, land: Land): string {
    const of = this.land(land);
    return this.#told('positions', 'position', 'alpha2' in land ? { title, country: of } : { title, organization: of });
  }

  /** @returns its key, by which other facts of the entry may refer to it */
  fact(fact: FactInput): string {
    return this.#told('facts', 'fact', fact);
  }

  build(): DossierInput {
    const { title, publisher, url } = this.head;
    const sections = Object.fromEntries(Object.entries(this.#sections).filter(([, records]) => Object.keys(records).length > 0));
    return { chancery: 1, article: { text: this.text.text, kind: 'REGISTER', title, publisher: { name: publisher }, ...(url !== undefined && { url }), lang: 'en' }, ...sections };
  }

  #told<Name extends SectionName>(section: Name, word: string, record: Section<Name>): string {
    const said = `${section} ${JSON.stringify(record)}`;
    const known = this.#keys.get(said);
    if (known !== undefined) return known;
    const records = this.#sections[section] as Record<string, Section<Name>>;
    const key = `${word}-${Object.keys(records).length + 1}`;
    records[key] = record;
    this.#keys.set(said, key);
    return key;
  }
}
