// size: from drafts to the dossier as it is written: keys, spans, and every thing that a fact names.
import type { ReadArticle } from '../article/article-text.js';
import { isoCountries } from '../country/iso-countries.js';
import { type Actor, capacityOf, countryOf, type GroupActor, type Office, type OrganizationActor, type PersonActor, type Words } from './actors.js';
import type { AgreementThing } from './agreements.js';
import { boundsOf } from './date-bounds.js';
import type { Draft, DraftSubject } from './draft.js';
import type { DossierDocument } from './extractor.js';
import { Keys } from './keys.js';
import { ambiguousAcronyms, organizations } from './lexicon-organizations.js';
import type { PlaceThing } from './places.js';
import { formatOf } from './meeting-manner.js';
import type { Telling } from './telling.js';

type Section = 'persons' | 'organizations' | 'countries' | 'groups' | 'places' | 'positions' | 'agreements' | 'facts';
type Written<Name extends Section> = NonNullable<DossierDocument[Name]>[string];
type WrittenFact = Written<'facts'>;
interface WrittenSpan { exact: string; start: number; end: number; rule?: string; score?: number }

const PREFIX: Readonly<Record<Draft['kind'], string>> = { TENURE: 'T', MEETING: 'M', VISIT: 'V', AGREEMENT_ACTION: 'A', EVENT: 'E', STATEMENT: 'S', RELATIONSHIP: 'R' };
/** No more facts are written of one article: a book is no article. */
const MOST_FACTS = 2000;
const MOST_MENTIONS = 200;

/** Writes what was found as a dossier document. Every quote is cut out of the text by its offsets. */
export function writeDossier(telling: Telling, drafts: readonly Draft[], article: ReadArticle, extractor: { name: string; version: string }): DossierDocument {
  return new DossierWriter(telling, article).write(drafts.slice(0, MOST_FACTS), extractor);
}

class DossierWriter {
  readonly #keys = new Keys();
  readonly #persons: Record<string, Written<'persons'>> = {};
  readonly #organizations: Record<string, Written<'organizations'>> = {};
  readonly #countries: Record<string, Written<'countries'>> = {};
  readonly #groups: Record<string, Written<'groups'>> = {};
  readonly #places: Record<string, Written<'places'>> = {};
  readonly #positions: Record<string, Written<'positions'>> = {};
  readonly #agreements: Record<string, Written<'agreements'>> = {};
  readonly #facts: Record<string, WrittenFact> = {};
  readonly #factKeys = new Map<Draft, string>();

  constructor(
    private readonly telling: Telling,
    private readonly article: ReadArticle,
  ) {}

  write(drafts: readonly Draft[], extractor: { name: string; version: string }): DossierDocument {
    const { cast } = this.telling.reading;
    for (const person of cast.persons) if (!person.descriptive) this.#person(person);
    for (const organization of cast.organizations.values()) if (!organization.descriptive) this.#organization(organization);
    this.#countryMentions();
    this.#datelineMentions();
    for (const place of this.telling.places.all.values()) if (place.kind !== 'COUNTRY' && place.mentions.length > 0) this.#place(place);
    for (const thing of this.telling.agreements.all) if (!thing.descriptive && thing.mentions.some(({ to }) => this.telling.reading.text.tokens[to - 1]?.capital === true)) this.#agreement(thing);
    const numbers = new Map<string, number>();
    for (const made of drafts) {
      const number = (numbers.get(made.kind) ?? 0) + 1;
      numbers.set(made.kind, number);
      this.#factKeys.set(made, this.#keys.take(`${PREFIX[made.kind]}${number}`));
    }
    for (const made of drafts) this.#facts[this.#factKeys.get(made) ?? ''] = this.#fact(made);
    return {
      chancery: 1, article: this.#head(), extractor, persons: this.#persons, organizations: this.#organizations, countries: this.#countries, groups: this.#groups,
      places: this.#places, positions: this.#positions, agreements: this.#agreements, facts: this.#facts,
    };
  }

  /** The article with what it says of itself. */
  #head(): DossierDocument['article'] {
    const { text, kind, title, standfirst, publisher, url, authors, publishedOn, dateline, lang } = this.article;
    return {
      text, kind,
      ...(title === null ? {} : { title }), ...(standfirst === null ? {} : { standfirst }), ...(publisher === null ? {} : { publisher: { name: publisher } }), ...(url === null ? {} : { url }),
      ...(authors.length === 0 ? {} : { authors: [...authors] }), ...(publishedOn === null ? {} : { publishedOn }), ...(dateline === null ? {} : { dateline }), ...(lang === null ? {} : { lang }),
    };
  }

  #span({ from, to }: Words, more: { rule?: string; score?: number } = {}): WrittenSpan {
    const { tokens } = this.telling.reading.text;
    const { text, points } = this.telling.reading.text.source;
    const [start, end] = [tokens[from]?.start ?? 0, tokens[Math.max(from, to - 1)]?.end ?? 0];
    return { exact: text.slice(start, end), start: points.toPoint(start), end: points.toPoint(end), ...more };
  }

  #mentions(all: readonly Words[]): WrittenSpan[] {
    const seen = new Set<string>();
    return [...all].sort((a, b) => a.from - b.from).filter(({ from, to }) => !seen.has(`${from} ${to}`) && seen.add(`${from} ${to}`) !== undefined).slice(0, MOST_MENTIONS).map((words) => this.#span(words));
  }

  #actor(actor: Actor): string {
    switch (actor.kind) {
      case 'PERSON':
        return this.#person(actor);
      case 'ORGANIZATION':
        return this.#organization(actor);
      case 'GROUP':
        return this.#group(actor);
      case 'COUNTRY':
        return actor.key;
    }
  }

  #person(person: PersonActor): string {
    if (person.key !== '') return person.key;
    person.key = this.#keys.take(person.name);
    this.#persons[person.key] = { name: plain(person.name), ...(person.descriptive ? { nameKind: 'DESCRIPTIVE' } : {}), names: names(person.names, person.name), mentions: this.#mentions(person.mentions) };
    return person.key;
  }

  #organization(organization: OrganizationActor): string {
    if (organization.key !== '') return organization.key;
    const forms = [...organization.names].map((form) => plain(form.replace(/^the /i, '').replace(/ \([^)]*\)$/, '')));
    const name = writtenName(organization, forms);
    organization.key = this.#keys.take(name);
    const known = organizations.get(organization.name);
    this.#organizations[organization.key] = {
      name: plain(name), ...(organization.descriptive ? { nameKind: 'DESCRIPTIVE' } : {}), names: names(new Set(forms.filter((form) => !ambiguousAcronyms.has(form))), name),
      // The name is that of the article; what the lexicon knows to be one body is one by this.
      identifiers: known === undefined ? {} : { 'chancery-lexicon': organization.name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-') }, kind: organization.organizationKind,
      countries: organization.country === null ? [] : [{ country: organization.country }], mentions: this.#mentions(organization.mentions),
    };
    return organization.key;
  }

  #group(group: GroupActor): string {
    if (group.key !== '') return group.key;
    group.key = this.#keys.take(group.name);
    this.#groups[group.key] = { name: plain(group.name), ...group.size, of: [...group.of], mentions: [this.#span(group.words)] };
    return group.key;
  }

  #countryMentions(): void {
    for (const { mentions, phrases } of this.telling.reading.sentences) {
      for (const mention of mentions) {
        if (mention.mark?.entry.kind === 'COUNTRY') this.#mentionCountry(mention.mark.entry.code, this.#span({ from: mention.nameFrom, to: mention.nameTo }));
        if (mention.kind === 'PLACE') this.telling.places.ofMention(mention);
      }
      for (const [at, phrase] of phrases.entries()) {
        const before = phrases[at - 1];
        if (phrase.type === 'NOUN' && before?.type === 'PREPOSITION' && phrase.mention === null && /^(?:in|at|near|from|to|outside|around|on)$/.test(before.lower) && this.telling.places.ofNoun(phrase) === null) this.telling.places.unknown(phrase, before.lower);
      }
    }
    for (const mark of this.telling.reading.text.marks()) if (mark.entry.kind === 'COUNTRY') this.#mentionCountry(mark.entry.code, this.#span(mark));
  }

  /** The names of the dateline are mentions too; its words are no tokens of the report. */
  #datelineMentions(): void {
    for (const { entry, start, end } of this.telling.reading.home.named) {
      const { text, points } = this.telling.reading.text.source;
      const span = { exact: text.slice(start, end), start: points.toPoint(start), end: points.toPoint(end) };
      if (entry.kind === 'COUNTRY') this.#mentionCountry(entry.code, span);
      const place = entry.kind === 'CITY' ? this.telling.places.city(entry.city) : null;
      const written = place === null ? undefined : this.#places[this.#place(place)];
      written?.mentions?.unshift(span);
    }
  }

  #mentionCountry(code: string, span: WrittenSpan): void {
    const country = (this.#countries[code] ??= { mentions: [] });
    if (!isoCountries.has(code) || (country.mentions ?? []).length >= MOST_MENTIONS || country.mentions?.some((known) => typeof known !== 'string' && known.start === span.start) === true) return;
    country.mentions?.push(span);
  }

  #place(place: PlaceThing): string {
    if (place.kind === 'COUNTRY') return place.country ?? place.name;
    if (place.key !== '') return place.key;
    place.key = this.#keys.take(place.name);
    const within = place.within === null ? (place.country === null ? null : place.country) : this.#place(place.within);
    this.#places[place.key] = {
      name: plain(place.name), names: names(place.names, place.name), kind: place.kind, ...(place.country === null ? {} : { country: place.country }),
      ...(within === null ? {} : { within, withinBasis: 'INFERRED' }), mentions: this.#mentions(place.mentions),
    };
    return place.key;
  }

  #position(office: Office): string {
    const organization = office.organization === null ? null : this.#organization(office.organization);
    // Two presidents whose countries are not said do not hold one office.
    const unsaid = office.country === null && organization === null ? office.words.from : '';
    const id = `${office.title} ${office.country ?? ''} ${organization ?? ''}${unsaid}`;
    const known = this.#keys.known(`position ${id}`);
    if (known !== null) return known;
    const key = this.#keys.take(`${office.title} ${office.country ?? organization ?? ''}`, `position ${id}`);
    this.#positions[key] = { title: plain(office.title), ...(office.country === null ? {} : { country: office.country }), ...(organization === null ? {} : { organization }) };
    return key;
  }

  #agreement(thing: AgreementThing): string {
    if (thing.key !== '') return thing.key;
    thing.key = this.#keys.take(thing.name);
    this.#agreements[thing.key] = {
      name: plain(thing.name), ...(thing.descriptive ? { nameKind: 'DESCRIPTIVE' } : {}), kind: thing.kind,
      parties: [...thing.parties].map(([actor, basis]) => ({ actor: this.#actor(actor), basis })), subjects: [...thing.subjects].map(plain).filter((subject) => subject !== ''), mentions: this.#mentions(thing.mentions),
    };
    return thing.key;
  }

  // size: one object, field by field in the order of the format.
  #fact(made: Draft): WrittenFact {
    const evidence = distinct(made.evidence).map((words) => this.#span(words, { rule: made.rule, score: made.prior }));
    const base = {
      ...(made.date === null || boundsOf(made.date.value.edtf) === null ? {} : { date: { edtf: made.date.value.edtf, basis: made.date.value.basis, ...(made.date.value.approximate === undefined ? {} : { approximate: true }), ...(made.date.words === null ? {} : { text: this.#span(made.date.words).exact }) } }),
      places: unique(made.places.map(({ place, relation, basis }) => ({ place: this.#place(place), relation, basis })), ({ place, relation }) => `${place} ${relation}`).filter(({ place }) => place !== ''),
      participants: this.#participants(made),
      modality: made.modality, certainty: made.certainty, descriptors: [...new Set(made.descriptors)],
      agenda: unique(made.agenda.map((subject) => this.#subject(subject)), (subject) => JSON.stringify(subject)), about: unique(made.about.map((subject) => this.#subject(subject)), (subject) => JSON.stringify(subject)), content: made.content.map((subject) => this.#subject(subject)),
      links: unique(made.links.flatMap(({ type, to, basis }) => { const fact = this.#factKeys.get(to); return fact === undefined ? [] : [{ type, fact, basis }]; }), ({ type, fact }) => `${type} ${fact}`),
      evidence,
      attribution: made.attribution.map(({ agent, text, kind }) => ({ ...(agent === null ? {} : { agent: this.#actor(agent) }), ...(text === null ? {} : { agentText: plain(text) }), kind })),
    };
    return { kind: made.kind, ...base, ...this.#own(made) } as WrittenFact;
  }

  #participants(made: Draft): unknown[] {
    if (made.kind === 'TENURE' || made.kind === 'RELATIONSHIP') return [];
    return unique(made.participants.map(({ actor, role, basis }) => {
      const office = actor.kind === 'PERSON' ? capacityOf(actor) : null;
      const country = actor.kind === 'COUNTRY' ? null : countryOf(actor);
      const behalf = country !== null && (made.kind === 'MEETING' || made.kind === 'VISIT') && actor.kind === 'PERSON';
      return { actor: this.#actor(actor), role, basis, ...(office === null || role === 'VICTIM' ? {} : { capacity: this.#position(office) }), ...(behalf ? { onBehalfOf: country } : {}) };
    }), ({ actor, role }) => `${actor} ${role}`);
  }

  #subject(subject: DraftSubject): { label?: string; ref?: string } {
    if ('actor' in subject) return { ref: this.#actor(subject.actor) };
    if ('agreement' in subject) return { ref: this.#agreement(subject.agreement) };
    if ('fact' in subject) return { ref: this.#factKeys.get(subject.fact) ?? '' };
    return { label: plain(subject.label) };
  }

  /** The fields that only this kind of fact has. */
  #own(made: Draft): Record<string, unknown> {
    const { fields } = made;
    switch (made.kind) {
      case 'TENURE':
        return { holder: this.#person(fields['holder'] as PersonActor), position: this.#position(fields['office'] as Office), ...pick(fields, ['status', 'start', 'end', 'observedOn']) };
      case 'MEETING':
        return { mode: fields['mode'] ?? 'UNKNOWN', ...(formatOf(made) === undefined ? {} : { format: formatOf(made) }) };
      case 'VISIT':
        return pick(fields, ['type', 'purpose']);
      case 'AGREEMENT_ACTION':
        return { agreement: made.agreement === undefined ? '' : this.#agreement(made.agreement), ...pick(fields, ['action', 'unilateral', 'verb']), ...(fields['by'] === undefined ? {} : { by: this.#actor(fields['by'] as Actor) }) };
      case 'EVENT':
        return pick(fields, ['type', 'modes', 'casualties', 'count']);
      case 'STATEMENT':
        return pick(fields, ['act', 'form', 'text']);
      case 'RELATIONSHIP':
        return { relation: fields['relation'], subject: this.#actor(fields['subject'] as Actor), object: this.#actor(fields['object'] as Actor), ...pick(fields, ['trend']) };
    }
  }
}

/** What the article calls a body; a ministry by its usual name, however it is written. */
function writtenName(organization: OrganizationActor, forms: readonly string[]): string {
  if (organization.descriptive || organization.organizationKind === 'MINISTRY') return organization.name;
  const [longest] = [...forms].filter((form) => /^\p{Lu}|^al-/u.test(form)).sort((a, b) => b.length - a.length);
  return longest ?? organization.name;
}

const plain = (words: string): string => words.replace(/\s+/g, ' ').trim().slice(0, 490);

function names(forms: ReadonlySet<string>, main: string): string[] {
  return [...new Set([...forms].map(plain))].filter((form) => form !== '' && form !== plain(main)).slice(0, 50);
}

function pick(fields: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.flatMap((key) => (fields[key] === undefined ? [] : [[key, fields[key]]])));
}

function distinct(all: readonly Words[]): Words[] {
  return unique(all.filter(({ from, to }) => to > from), ({ from, to }) => `${from} ${to}`);
}

function unique<Item>(items: readonly Item[], id: (item: Item) => string): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(id(item)) && seen.add(id(item)) !== undefined);
}
