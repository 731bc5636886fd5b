// size: who is who in one article: one register of actors, and the rules by which words find them.
import { classifyTitle } from '../position/position-classification.js';
import { type Actor, type CountryActor, type GroupActor, type Office, type OrganizationActor, type PersonActor, type Words } from './actors.js';
import type { Annotated } from './annotated.js';
import { groupSize } from './group-size.js';
import type { DateMention } from './dates.js';
import type { KnownOrganization } from './lexicon-organizations.js';
import { countryBehind, type Mention } from './mentions.js';
import { SentenceIndex } from './sentence-index.js';
import type { TitlePhrase } from './title-phrase.js';

/** What stands behind the name of a person rather than of anything else. */
const SAYS = /^(?:said|says|told|added|noted|stressed|met|held|has|was|is|had|announced|stated|visited|arrived|who|warned|urged|called|described|praised|condemned|reiterated|pointed|also|will|emphasized|underlined|welcomed|hailed|expressed|signed|and|flew|led|asked|made|took|went|received|argued|denied|spoke|wrote|told|accused|became|hosted|,|for|of)$/;
const plain = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/^(?:al|el)-/, '').replace(/[^\p{L}\p{N}]/gu, '');
const SMALL = new Set(['al', 'el', 'bin', 'ibn', 'de', 'van', 'von', 'der', 'jr', 'sr', '']);

/** Registers the actors of an article. Document first: a surname means who bears it here, and nobody outside. */
export class Cast {
  readonly persons: PersonActor[] = [];
  readonly organizations = new Map<string, OrganizationActor>();
  readonly groups: GroupActor[] = [];
  readonly #countries = new Map<string, CountryActor>();
  readonly #ofMention = new Map<Mention, Actor>();
  /** Persons by each word of their name. */
  readonly #byWord = new Map<string, PersonActor[]>();

  constructor(
    private readonly text: Annotated,
    mentions: readonly Mention[],
    /** The country of the dateline: whose minister "the minister" is where nothing else says. */
    private readonly home: string | null,
    /** Whether the dateline is written at the seat of its government. */
    private readonly homeIsSeat: boolean,
  ) {
    const named = mentions.filter(({ kind }) => kind === 'PERSON');
    for (const mention of named) if (this.#isSure(mention)) this.#person(mention);
    for (const mention of named) if (!this.#ofMention.has(mention)) this.#known(mention);
    // "EU foreign ministers" name the body too, though nobody holds the title.
    for (const { kind, titles } of mentions) {
      if (kind === 'PERSON') continue;
      for (const { organization, countries } of titles) if (organization?.entry.kind === 'ORGANIZATION') this.organization(organization.entry.organization, organization, countries[0] ?? null);
    }
  }

  /** Who a mention of a person, country or organization speaks of; null if it is none after all. */
  actor(mention: Mention): Actor | null {
    const known = this.#ofMention.get(mention);
    if (known !== undefined) return known;
    const found = this.#find(mention);
    if (found !== null) this.#ofMention.set(mention, found);
    return found;
  }

  /** Whether a mention of a person turned out to be one. */
  isReal(mention: Mention): boolean {
    return mention.kind !== 'PERSON' || this.#ofMention.has(mention);
  }

  /** The country with a code. */
  country(code: string): CountryActor {
    const known = this.#countries.get(code);
    if (known !== undefined) return known;
    const country: CountryActor = { kind: 'COUNTRY', key: code };
    this.#countries.set(code, country);
    return country;
  }

  /** The body a name stands for. */
  organization(known: KnownOrganization, words: Words, country: string | null = null, descriptive = false): OrganizationActor {
    const of = known.country ?? country;
    const id = `${known.name.toLowerCase()}|${of ?? ''}`;
    const loose = of === null ? [...this.organizations.values()].findLast(({ name }) => name.toLowerCase() === known.name.toLowerCase()) : this.organizations.get(`${known.name.toLowerCase()}|`);
    const found = this.organizations.get(id) ?? loose;
    if (found !== undefined) {
      found.mentions.push(words);
      found.names.add(this.text.words(words.from, words.to));
      found.country ??= of;
      return found;
    }
    const made: OrganizationActor = { kind: 'ORGANIZATION', key: '', name: known.name, names: new Set([this.text.words(words.from, words.to)]), organizationKind: known.kind, country: of, probable: false, descriptive, mentions: [words] };
    this.organizations.set(id, made);
    return made;
  }

  /** A collective of its own: two mentions are two groups. */
  group(words: Words, of: readonly string[], head: string): GroupActor {
    const known = this.groups.find(({ words: { from, to } }) => from === words.from && to === words.to);
    if (known !== undefined) return known;
    const lower = this.text.tokens.slice(words.from, words.to).map((token) => token.lower);
    const made: GroupActor = { kind: 'GROUP', key: '', name: this.text.words(words.from, words.to), of, size: groupSize(lower), words, head };
    this.groups.push(made);
    return made;
  }

  /** The person whose office or description fits a title, the one spoken of last before the sentence ends. */
  holder(title: TitlePhrase, before: number, not: readonly Actor[] = []): PersonActor | null {
    const wanted = this.#classOf(title);
    const country = title.countries[0] ?? null;
    const fits = this.persons.filter((person) => person.mentions.some(({ from }) => from < before) && !not.includes(person) && person.offices.some((office) => (title.title === office.title || (wanted.test(office.classification) && loosely(title, office))) && (country === null || office.country === country || (office.country === null && office.title === title.title))));
    const same = fits.filter((person) => person.offices.some(({ title: own, country: of }) => own === title.title && (country === null || of === country)));
    // Who is described first and named later: only by the very office.
    if (fits.length === 0 && country !== null && !title.weak) return this.persons.find((person) => !person.descriptive && !not.includes(person) && person.offices.some((office) => office.title === title.title && office.country === country)) ?? null;
    return latest(same.length > 0 && !title.weak ? same : fits, before);
  }

  /** A person that is only described: "the Japanese foreign minister". */
  described(title: TitlePhrase, mention: Mention): PersonActor | null {
    if (title.plural || (title.countries.length === 0 && title.organization === null) || (title.weak && title.head !== 'counterpart') || title.determiner === 'a' || title.determiner === 'an') return null;
    const known = this.persons.find(({ descriptive, offices }) => descriptive && offices.some((office) => office.title === title.title && office.country === (title.countries[0] ?? null)));
    if (known !== undefined) {
      known.mentions.push({ from: mention.nameFrom, to: mention.nameTo });
      return known;
    }
    const named = this.#namedNext(mention);
    if (named !== null && title.head !== 'counterpart') {
      this.#give(named, title, mention);
      named.country ??= title.countries[0] ?? null;
      return named;
    }
    const name = this.text.words(mention.nameFrom, mention.nameTo).replace(/^(?:the|his|her|their|its) /i, '');
    const made: PersonActor = { kind: 'PERSON', key: '', name, names: new Set(), descriptive: true, offices: [], country: title.countries[0] ?? null, mentions: [{ from: mention.nameFrom, to: mention.nameTo }] };
    this.#give(made, title, mention);
    this.persons.push(made);
    return made;
  }

  /** "The chief Iraqi diplomat visited Tehran. There Fuad Hussein met …": the only one whom the next sentence names for the first time, and of whom nothing else says what he is. */
  #namedNext({ sentence, nameTo }: Mention): PersonActor | null {
    const next = this.text.sentences[sentence + 1];
    if (next === undefined) return null;
    const own = this.text.sentences[sentence];
    const introduced = this.persons.filter(({ mentions: [first], descriptive }) => first !== undefined && !descriptive && first.from >= next.from && first.to <= next.to);
    const [first] = introduced;
    if (first === undefined || first.offices.length > 0 || first.country !== null || this.persons.some(({ mentions }) => mentions.some(({ from }) => own !== undefined && from > nameTo && from < own.to))) return null;
    return introduced.every((person) => person === first || person.offices.length > 0 || person.country !== null) ? first : null;
  }

  /** Fills in whose offices are that say no country: of the person's other offices, else of the dateline. */
  settle(): void {
    // Made only where somebody's country is not said.
    let made: SentenceIndex | null = null;
    const sentences = (): SentenceIndex => (made ??= new SentenceIndex(this.text, this.persons));
    for (const person of this.persons) {
      person.country ??= person.offices.find(({ country }) => country !== null)?.country ?? person.offices.find(({ organization }) => organization?.country !== null && organization !== null)?.organization?.country ?? null;
      for (const office of person.offices) if (office.country === null && (office.organization === null || (office.organization.organizationKind === 'MINISTRY' && office.organization.country === null)) && !office.vague) office.country = person.country ?? this.#implied(office, person, sentences);
      person.country ??= person.offices.find(({ country }) => country !== null)?.country ?? null;
    }
  }

  /** Whose an office is that the text does not say: that of a seat of government in its sentence, else of the country that is spoken of around its holder. */
  #implied(office: Office, person: PersonActor, sentences: () => SentenceIndex): string | null {
    if (office.title === 'Secretary of State') return 'US';
    if (!/^(?:HEAD_OF_STATE|HEAD_OF_GOVERNMENT|FOREIGN_MINISTER|MINISTER)$/.test(office.classification) && office.organization === null) return null;
    const sentence = this.text.sentences[office.sentence];
    for (let at = sentence?.from ?? 0; at < (sentence?.to ?? 0); at += 1) {
      const entry = this.text.startingAt(at)?.entry;
      // Of two presidents who are in the Kremlin it tells nothing.
      if (this.#hasPeer(office, person) && /^(?:in|at|to|from|inside|outside)$/.test(this.text.tokens[this.text.tokens[at - 1]?.lower === 'the' ? at - 2 : at - 1]?.lower ?? '')) continue;
      if (entry?.kind === 'ORGANIZATION' && entry.organization.kind === 'GOVERNMENT' && entry.organization.country !== null) return entry.organization.country;
    }
    return this.#countryAround(office, person, sentences());
  }

  /** Whether the sentence gives another the like of an office. */
  #hasPeer({ classification, sentence }: Office, person: PersonActor): boolean {
    return this.persons.some((other) => other !== person && other.offices.some((own) => own.classification === classification && own.sentence === sentence));
  }

  /** The country spoken of in most sentences with the person, if in two at least and more than any other, and if nobody else holds the like there. */
  #countryAround({ classification }: Office, person: PersonActor, sentences: SentenceIndex): string | null {
    const taken = new Set(this.persons.flatMap((other) => (other === person ? [] : other.offices.filter((own) => own.classification === classification).map(({ country }) => country))));
    const votes = new Map<string, number>();
    for (const { from } of person.mentions.slice(0, 12)) {
      for (const code of this.#countriesIn(sentences.of(from), person, sentences)) if (!taken.has(code)) votes.set(code, (votes.get(code) ?? 0) + 1);
    }
    if (this.homeIsSeat && this.home !== null && !taken.has(this.home)) votes.set(this.home, (votes.get(this.home) ?? 0) + 1);
    const [first, second] = [...votes].sort((one, other) => other[1] - one[1]);
    return first === undefined || first[1] < 2 || first[1] === second?.[1] ? null : first[0];
  }

  /** The countries that a sentence speaks of beside those of other persons in it. */
  #countriesIn(index: number, person: PersonActor, sentences: SentenceIndex): Set<string> {
    const codes = new Set(sentences.countries(index));
    for (const other of sentences.persons(index)) if (other !== person) for (const code of [other.country, ...other.offices.map(({ country }) => country)]) if (code !== null) codes.delete(code);
    return codes;
  }

  #classOf({ head, title, organization, portfolio }: TitlePhrase): RegExp {
    if (title === 'Minister' && portfolio === '') return /^(?:FOREIGN_MINISTER|MINISTER)$/;
    if (/^(?:diplomat|envoy)$/.test(head)) return /^(?:FOREIGN_MINISTER|DIPLOMAT)$/;
    if (/security/i.test(title)) return /^SECURITY_CHIEF$/;
    if (head === 'leader') return /^HEAD_OF_(?:STATE|GOVERNMENT)$/;
    if (head === 'official') return /./;
    if (head === 'commander' || head === 'general' || head === 'colonel') return /^MILITARY$/;
    const own = classifyTitle(title, organization?.entry.kind === 'ORGANIZATION' ? organization.entry.organization.name : undefined);
    return own === 'OTHER' || own === 'MINISTER' ? /^$/ : new RegExp(`^${own}$`);
  }

  /** Whether the words alone make the mention a person. */
  #isSure(mention: Mention): boolean {
    if (mention.titles.some(({ weak, countries, organization }) => !weak || countries.length > 0 || organization !== null)) return true;
    if (mention.strength === 2) return true;
    // "Chairman Arafat", "Commander Salami".
    if (mention.titles.some(({ from, to }) => to === mention.nameFrom && this.text.tokens[to - 1]?.capital === true && this.text.tokens[from]?.capital === true)) return true;
    if (mention.strength === 0) return false;
    const { tokens } = this.text;
    const [before, next] = [tokens[mention.from - 1], tokens[mention.to]];
    if (/^(?:the|a|an|in|at|near|this|that|from|inside|outside|across)$/.test(before?.lower ?? '') || next?.text === "'s" && before?.lower === 'in') return false;
    const proper = tokens.slice(mention.nameFrom, mention.nameTo).every(({ pos, text }) => pos === 'PROPN' || !/^\p{Lu}/u.test(text) || text.length < 3);
    if (!proper) return false;
    return SAYS.test(next?.lower ?? '') || /^(?:with|by|told|and|to|,|“|”|mr|of|as|between)$/.test(before?.lower ?? '') || next?.text === "'s" || next === undefined || /^[.;:]$/.test(next.text);
  }

  /** Gives a sure mention its person, known or new. */
  #person(mention: Mention): void {
    const words = this.#words(mention);
    const person = this.#same(words, mention) ?? this.#new(mention, words);
    this.#meet(person, mention, words);
  }

  #new(mention: Mention, words: readonly string[]): PersonActor {
    const made: PersonActor = { kind: 'PERSON', key: '', name: this.#name(mention), names: new Set(), descriptive: false, offices: [], country: null, mentions: [] };
    this.persons.push(made);
    for (const word of words) this.#index(word, made);
    return made;
  }

  #index(word: string, person: PersonActor): void {
    const list = this.#byWord.get(word);
    if (list === undefined) this.#byWord.set(word, [person]);
    else if (!list.includes(person)) list.push(person);
  }

  #name(mention: Mention): string {
    return this.text.words(mention.nameFrom, mention.nameTo).replace(/\s+/g, ' ').trim();
  }

  #words(mention: Mention): string[] {
    return this.text.tokens.slice(mention.nameFrom, mention.nameTo).map((token) => plain(token.text)).filter((word) => !SMALL.has(word));
  }

  #meet(person: PersonActor, mention: Mention, words: readonly string[]): void {
    const name = this.#name(mention);
    const longer = words.length > person.name.split(/\s+/).filter((word) => !SMALL.has(plain(word))).length;
    if (name !== person.name) person.names.add(longer ? person.name : name);
    if (longer) person.name = name;
    person.names.delete(person.name);
    for (const word of words) this.#index(word, person);
    person.mentions.push({ from: mention.nameFrom, to: mention.nameTo });
    this.#ofMention.set(mention, person);
    const sentence = this.text.sentences[mention.sentence];
    const own = sentence === undefined ? null : countryBehind(this.text, sentence, mention.nameTo);
    for (const title of mention.titles) this.#give(person, own !== null && title.countries.length === 0 ? { ...title, countries: [own] } : title, mention);
    // "Iraqi Foreign Ministry Fuad Hussein": a body directly before a name is of his country.
    const body = this.text.endingAt(mention.from)?.entry;
    person.country ??= own ?? (body?.kind === 'ORGANIZATION' && body.organization.kind === 'MINISTRY' ? body.organization.country : null);
  }

  /** Gives a person the office that a verb says is his: "X became foreign minister in 2016". */
  takesOffice(person: PersonActor, mention: Mention, since: DateMention | null): void {
    const [title] = mention.titles;
    if (title !== undefined) this.#give(person, title, mention, since);
  }

  #give(person: PersonActor, title: TitlePhrase, mention: Mention, since: DateMention | null = null): void {
    if (title.head === 'counterpart' || title.head === 'colleague') {
      person.country ??= title.countries[0] ?? null;
      return;
    }
    const organization = title.organization?.entry.kind === 'ORGANIZATION' ? this.organization(title.organization.entry.organization, title.organization, title.countries[0] ?? null) : null;
    const written = this.text.words(title.from, title.to);
    const own = person.offices.find((office) => office.title === title.title && (office.country === null || title.countries.length === 0 || office.country === title.countries[0]) && office.status === title.status);
    if (own !== undefined) {
      own.country ??= title.countries[0] ?? null;
      return;
    }
    person.offices.push({
      ...(since === null ? {} : { since }),
      title: title.title, classification: classifyTitle(title.title, organization?.name), written, country: title.countries[0] ?? organization?.country ?? null, organization, status: title.status,
      words: { from: Math.min(title.from, mention.nameFrom), to: Math.max(title.to, mention.nameTo) }, sentence: mention.sentence, vague: title.weak || title.title === 'Prince' || title.title === 'Princess' || /^(?:official|diplomat|leader|lawmaker|agent|officer|aide)$/.test(title.head) && organization === null && title.title !== 'Minister of Foreign Affairs',
    });
  }

  /** The person of the article that a name stands for. */
  #same(words: readonly string[], mention: Mention): PersonActor | null {
    const last = words.at(-1);
    if (last === undefined) return null;
    const sharing = new Set(words.flatMap((word) => this.#byWord.get(word) ?? []));
    const fits = [...sharing].filter((person) => this.#fits(words, last, person) && this.#agrees(person, mention));
    return (words.length === 1 && mention.titles.length === 0 ? bearer(fits, mention) : null) ?? latest(fits, mention.from);
  }

  #fits(words: readonly string[], last: string, person: PersonActor): boolean {
    const forms = [person.name, ...person.names].map((name) => name.split(/\s+/).map(plain).filter((word) => !SMALL.has(word)));
    return forms.some((form) => {
      const [short, long] = form.length < words.length ? [form, words] : [words, form];
      if (short.length === 1) return short[0] === long.at(-1) || short[0] === long[0] || (long.length > 2 && (short[0]?.length ?? 0) > 3 && long.includes(short[0] ?? ''));
      return (form.at(-1) === last || form.at(0) === words[0]) && short.every((word) => long.some((other) => other === word || (word.length === 1 && other.startsWith(word)) || (other.length === 1 && word.startsWith(other))));
    });
  }

  /** A title of another country or a crown makes another person of a single name. */
  #agrees(person: PersonActor, mention: Mention): boolean {
    const single = mention.nameTo - mention.nameFrom === 1;
    return mention.titles.every(({ countries, head, plural }) => {
      if (plural) return true;
      const own = person.offices.map(({ country }) => country).find((country) => country !== null);
      if (single && own !== undefined && countries.length > 0 && own !== countries[0]) return false;
      return !(single && /^(?:king|queen|prince|princess|emir|sultan|emperor|pope|shah)$/.test(head) && person.offices.length > 0 && !person.offices.some(({ title }) => title.toLowerCase().includes(head)));
    });
  }

  /** A single word or unsure name: who bears it here; "Nasrallah said" makes a person of it. */
  #known(mention: Mention): void {
    const words = this.#words(mention);
    const person = this.#same(words, mention);
    if (person !== null) {
      this.#meet(person, mention, words);
      return;
    }
    const token = this.text.tokens[mention.nameFrom];
    const next = this.text.tokens[mention.to]?.lower ?? '';
    const before = this.text.tokens[mention.from - 1]?.lower ?? '';
    if (token !== undefined && token.pos === 'PROPN' && token.text.length > 3 && mention.strength === 0 && mention.to - mention.nameFrom === 1 && this.#actsAlone(mention, next, before)) this.#meet(this.#new(mention, words), mention, words);
  }

  /** Whether what stands beside a single unknown word makes it a person's: "Nasrallah said", "met with Menon", "Feinstein's meeting with". */
  #actsAlone({ from, to }: Mention, next: string, before: string): boolean {
    if (/^(?:said|says|told|added|stressed|noted|warned|reiterated|stated|met|thanked|remarked|recalled|underlined|underscored|emphasized)$/.test(next)) return !/^(?:the|a|in|of|and)$/.test(before);
    if (next === "'s") return /^(?:meeting|talks|visit|counterpart|trip)$/.test(this.text.tokens[to + 1]?.lower ?? '');
    return before === 'with' && /^(?:met|meeting|conversation|spoke)$/.test(this.text.tokens[from - 2]?.lower ?? '') && !/^(?:and|'s)$/.test(next) && this.text.tokens[to]?.capital !== true;
  }

  #find(mention: Mention): Actor | null {
    const { mark } = mention;
    if (mark === null) return null;
    switch (mark.entry.kind) {
      case 'COUNTRY':
        return this.country(mark.entry.code);
      case 'ORGANIZATION':
        return this.organization(mark.entry.organization, { from: mention.nameFrom, to: mention.to });
      case 'DEMONYM':
        return this.group({ from: mention.from, to: mention.to }, [mark.entry.code], 'people');
      case 'CITY':
      case 'REGION':
        return null;
    }
  }
}

/** Whether a description such as "the Iraqi diplomat" or "the premier" can mean the holder of an office. */
function loosely(title: TitlePhrase, office: Office): boolean {
  if (title.head === 'official') return title.countries.length > 0 ? office.country === title.countries[0] : title.title !== 'Official';
  if (/^(?:diplomat|envoy|leader|commander|general|colonel)$/.test(title.head)) return title.countries.length > 0 || !office.vague;
  return title.head === office.title.toLowerCase().split(' ').at(-1) || office.title.toLowerCase().includes(title.head);
}

/** Who of several bears a bare surname: the one who was called by it before; the president rather than his wife. */
function bearer(persons: readonly PersonActor[], { nameFrom }: Mention): PersonActor | null {
  if (persons.length < 2) return null;
  const called = persons.filter(({ mentions }) => mentions.some(({ from, to }) => from < nameFrom && to - from === 1));
  const [only, other] = called.length > 0 ? called : persons.filter(({ offices }) => offices.some(({ vague }) => !vague));
  return other === undefined ? (only ?? null) : null;
}

/** The one spoken of last before token `before`; of those spoken of only later, the first. */
function latest(persons: readonly PersonActor[], before: number): PersonActor | null {
  const [first = null] = persons;
  if (persons.length < 2) return first;
  const lastOf = ({ mentions }: PersonActor): number => mentions.reduce((best, { from }) => (from < before && from > best ? from : best), -1);
  return persons.reduce<PersonActor | null>((best, person) => (best === null || lastOf(person) > lastOf(best) ? person : best), null);
}

