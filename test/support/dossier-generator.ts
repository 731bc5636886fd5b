import type { DossierInput } from '../../src/dossier/dossier.schema.js';

/**
 * Dossiers for measuring and for tests of bulk: about invented persons in an invented press, but skewed as news is. Few
 * actors are in most of the facts (Zipf), facts are told by several articles, sources differ now and then, and each dossier
 * tells 15 to 20 facts with the words that say them.
 *
 * @param number which one: the same number is always the same dossier
 */
export function generateDossier(number: number): DossierInput {
  return new Generator(number).dossier();
}

const syllables = ['ka', 'ri', 'mo', 'ten', 'sha', 'lu', 'dor', 'vi', 'nes', 'qa', 'bel', 'to', 'mi', 'rad', 'su', 'zen', 'ol', 'far', 'hi', 'jan'];
const countries = ['IR', 'IQ', 'US', 'RU', 'CN', 'DE', 'FR', 'GB', 'TR', 'SA', 'AE', 'QA', 'SY', 'LB', 'AF', 'PK', 'IN', 'JP', 'KR', 'EG', 'JO', 'KW', 'OM', 'AZ', 'AM', 'GE', 'UA', 'PL', 'IT', 'ES', 'NL', 'BE', 'SE', 'NO', 'FI', 'AT', 'CH', 'BR', 'AR', 'MX'];
const titles = ['Foreign Minister', 'President', 'Prime Minister', 'Ambassador', 'Deputy Foreign Minister', 'Special Envoy', 'Defence Minister', 'Adviser'];
const topics = ['trade', 'border security', 'gas exports', 'prisoners', 'water', 'nuclear talks', 'visas', 'transit', 'refugees', 'banking'];
const acts = ['ASSERT', 'WELCOME', 'HOPE', 'INTEND', 'PROMISE', 'REQUEST', 'DEMAND', 'ACCUSE', 'CONDEMN', 'DENY'] as const;
const types = ['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'REQUEST', 'ACCUSE', 'THREATEN', 'SANCTION', 'ASSAULT'] as const;
const actions = ['PROPOSED', 'NEGOTIATED', 'AGREED', 'SIGNED', 'RATIFIED', 'IMPLEMENTED'] as const;

/** How large the world is that they tell of. */
const size = { persons: 3000, organizations: 400, cities: 300, agreements: 500 };

type Fact = NonNullable<DossierInput['facts']>[string];

/** A name of two or three words, the same for the same number. */
function nameOf(number: number, salt: string): string {
  const random = randomFrom(`${salt}${number}`);
  const word = (): string => {
    const made = Array.from({ length: 2 + Math.floor(random() * 2) }, () => syllables[Math.floor(random() * syllables.length)] ?? '').join('');
    return made.charAt(0).toUpperCase() + made.slice(1);
  };
  return `${word()} ${word()}${number}`.replaceAll(/\d/g, (digit) => 'aeioubdgkl'.charAt(Number(digit)));
}

/** Numbers between 0 and 1, the same for the same text (mulberry32 over an FNV-1a hash). */
function randomFrom(seed: string): () => number {
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

class Generator {
  readonly #random: () => number;
  readonly #sentences: string[] = [];
  readonly #facts: Record<string, Fact> = {};
  readonly #persons: Record<string, { number: number; name: string; country: string }> = {};

  constructor(private readonly number: number) {
    this.#random = randomFrom(`dossier ${number}`);
  }

  dossier(): DossierInput {
    for (let index = 0; index < 7; index += 1) this.#addPerson(index);
    const cities = [this.#zipf(size.cities), this.#zipf(size.cities) + 1];
    const facts = 15 + this.#below(6);
    for (let index = 0; index < facts; index += 1) this.#addFact(index);
    const text = `TEHRAN, Iran – Report ${this.number} of the day.\n\n${this.#sentences.join(' ').replaceAll(/((?:[^.]*\.){4}) /g, '$1\n\n')}`;
    const persons = Object.entries(this.#persons).map(([key, { number, name }]) => [
      key,
      { name, names: number % 3 === 0 ? [name.split(' ')[1] ?? name] : [], identifiers: number % 5 < 3 ? { registry: `P${number}` } : {}, mentions: text.includes(name) ? [{ exact: name, occurrence: 1 }] : [] },
    ]);
    const [agreement, body] = [this.#zipf(size.agreements), this.#zipf(size.organizations)];
    return {
      chancery: 1,
      article: { text, title: `Report ${this.number}`, publisher: { name: `The ${nameOf(this.number % 20, 'paper')} Times` }, publishedOn: this.#day(), lang: 'en' },
      extractor: { name: 'generator', version: '1' },
      persons: Object.fromEntries(persons) as DossierInput['persons'],
      organizations: {
        ministry: { name: 'Ministry of Foreign Affairs', kind: 'MINISTRY', countries: [this.#countryOf('p0')] },
        body: { name: `${nameOf(body, 'body')} Organization`, kind: 'INTERGOVERNMENTAL', identifiers: body % 2 === 0 ? { registry: `O${body}` } : {} },
      },
      groups: { officials: { name: 'senior officials', of: [this.#countryOf('p1')] } },
      places: Object.fromEntries(cities.map((city, index) => [`c${index}`, { name: nameOf(city, 'city'), kind: 'CITY' as const, country: countries[city % countries.length] ?? 'IR' }])),
      positions: { spokesman: { title: 'Spokesman', organization: 'ministry', country: this.#countryOf('p0') } },
      agreements: { deal: { name: `${nameOf(agreement, 'deal')} Agreement`, kind: 'TREATY', parties: [countries[agreement % countries.length] ?? 'IR', countries[(agreement + 7) % countries.length] ?? 'IQ'], subjects: [this.#pick(topics)] } },
      topics: { topic: { name: this.#pick(topics) } },
      facts: this.#facts,
    };
  }

  #addPerson(index: number): void {
    const taken = new Set(Object.values(this.#persons).map(({ number }) => number));
    let number = this.#zipf(size.persons);
    while (taken.has(number)) number = (number + 1) % size.persons;
    this.#persons[`p${index}`] = { number, name: nameOf(number, 'person'), country: countries[number % countries.length] ?? 'IR' };
  }

  #addFact(index: number): void {
    const key = `F${index}`;
    // The first report tells of something that others tell as well.
    const shared = index < 2 && this.#random() < 0.5 ? { event: `E${Math.floor(this.number / 4)}-${index}` } : {};
    const kinds = ['MEETING', 'STATEMENT', 'MEETING', 'EVENT', 'STATEMENT', 'TENURE', 'VISIT', 'MEETING', 'STATEMENT', 'AGREEMENT_ACTION', 'EVENT', 'RELATIONSHIP'] as const;
    const kind = kinds[index % kinds.length] ?? 'MEETING';
    const [one, other] = [this.#below(7), this.#below(6)];
    const [first, second] = [`p${one}`, `p${other >= one ? other + 1 : other}`];
    const day = this.#day();
    const sentence = `On ${day} ${this.#persons[first]?.name} ${this.#verb(kind)} ${this.#persons[second]?.name}, as told in part ${index} of report ${this.number}.`;
    this.#sentences.push(sentence);
    const common = { date: { edtf: day, text: day }, evidence: [sentence], identifiers: kind === 'TENURE' || kind === 'RELATIONSHIP' ? {} : Object.fromEntries(Object.entries(shared).map(([scheme, id]) => [`${scheme}-${kind}`, id])) };
    this.#facts[key] = { ...common, ...this.#own(kind, first, second, day, index) } as unknown as Fact;
  }

  #own(kind: Fact['kind'], first: string, second: string, day: string, index: number): object {
    const capacity = (key: string): object => ({ title: titles[(this.#persons[key]?.number ?? 0) % titles.length], country: this.#countryOf(key) });
    const acting = (key: string, role?: string): object => ({ actor: key, ...(role === undefined ? {} : { role }), capacity: capacity(key), onBehalfOf: this.#countryOf(key), asWritten: this.#persons[key]?.name });
    const said = [{ kind: 'SAID', agent: second, certainty: 'PROBABLE' }, { kind: 'ACCORDING_TO', agentText: 'a news agency' }];
    switch (kind) {
      case 'MEETING':
        return { kind, mode: this.#pick(['IN_PERSON', 'PHONE', 'VIDEO']), format: 'BILATERAL', places: ['c0'], participants: [acting(first), acting(second, 'HOST'), 'officials'], agenda: ['topic', { label: this.#pick(topics), salience: 'MAJOR' }], attribution: said };
      case 'STATEMENT':
        return { kind, act: this.#pick(acts), participants: [acting(first), { actor: second, role: 'ADDRESSEE' }], about: ['deal', ...(index > 0 ? [`F${index - 1}`] : [])], links: index > 0 ? [{ type: 'AFTER', fact: `F${index - 1}` }] : [] };
      case 'EVENT':
        return { kind, type: this.#pick(types), modes: ['economic'], participants: [{ actor: this.#countryOf(first), role: 'ACTOR' }, { actor: second, role: 'TARGET' }, { actor: 'body', role: 'RECIPIENT' }], places: ['c1', { place: this.#countryOf(first), relation: 'WITHIN' }], certainty: this.#pick(['CERTAIN', 'PROBABLE']), attribution: said };
      case 'TENURE':
        return { kind, holder: first, position: capacity(first), observedOn: [day] };
      case 'VISIT':
        return { kind, type: 'OFFICIAL', participants: [acting(first), acting(second)], places: [{ place: 'c1', relation: 'TO' }, { place: 'c0', relation: 'FROM' }] };
      case 'AGREEMENT_ACTION':
        return { kind, agreement: 'deal', action: this.#pick(actions), participants: [acting(first, 'SIGNATORY'), acting(second, 'SIGNATORY')], links: [{ type: 'OUTCOME_OF', fact: 'F0' }] };
      case 'RELATIONSHIP':
        return { kind, relation: 'DIPLOMATIC_TIES', subject: this.#countryOf(first), object: this.#countryOf(second) === this.#countryOf(first) ? second : this.#countryOf(second), trend: this.#pick(['IMPROVING', 'WORSENING', 'STABLE']) };
    }
  }

  #verb(kind: string): string {
    return { MEETING: 'met', STATEMENT: 'spoke of the agreement with', EVENT: 'announced help for', TENURE: 'was in office beside', VISIT: 'travelled with', AGREEMENT_ACTION: 'signed an agreement with', RELATIONSHIP: 'spoke of ties with' }[kind] ?? '';
  }

  #countryOf(key: string): string {
    return this.#persons[key]?.country ?? 'IR';
  }

  #day(): string {
    return new Date(Date.UTC(2015, 0, 1) + this.#below(2500) * 86_400_000).toISOString().slice(0, 10);
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  #pick<T>(list: readonly T[]): T {
    return list[this.#below(list.length)] as T;
  }

  /** Small numbers much more often than large ones. */
  #zipf(limit: number): number {
    return Math.min(limit - 1, Math.floor(Math.exp(this.#random() * Math.log(limit + 1))) - 1);
  }
}
