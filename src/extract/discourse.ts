// size: who each phrase speaks of, in one pass in the order of reading.
import { type Actor, countryOf, type GroupActor, type OrganizationActor, type PersonActor } from './actors.js';
import type { Annotated } from './annotated.js';
import type { Cast } from './cast.js';
import { complementsOfNoun, type Predicate } from './clauses.js';
import type { City } from './lexicon-cities.js';
import { anaphoricHeads } from './lexicon-groups.js';
import type { Mention } from './mentions.js';
import type { NounPhrase, Phrase } from './phrases.js';

/** Nouns for persons that are no office. */
const HUMAN = /^(?:host|guest|wife|husband|brother|sister|son|daughter|father|mother|predecessor|successor|rival|ally|friend|colleague|boss|opponent|man|woman|author|lawyer|executive|partner|patron|challenger|head|chief|deputy|adviser|advisor|aide|commander|leader|spokesman|spokeswoman|bodyguard|journalist|activist|lawmaker|envoy)$/;
const STATE_ARM = /^(?:army|military|parliament|navy|police|embassy|judiciary|media|press|intelligence|congress|senate)$/;
/** Offices that heads of words for several persons name. */
const HELD: Readonly<Record<string, RegExp>> = { presidents: /president/i, ministers: /minister/i, premiers: /prime minister|premier/i, leaders: /president|prime minister|chancellor|leader|king|emir|sultan/i, diplomats: /minister|ambassador|envoy|diplomat/i };
const GOVERNMENT = /^(?:government|administration|regime|cabinet|leadership|authority)$/;
const FEMALE = new Set(`angela ursula hillary theresa condoleezza madeleine susan samantha wendy kamala liz margaret michelle cristina dilma claudia marise penny julia jacinda nanaia sanna kaja dalia ingrida salome maia retno tsai sheikha federica catherine kristalina christine ngozi audrey louise rosemary naledi monica ellen annalena ine erna mette magdalena sylvie simonetta hina sushma nirmala benazir golda tzipi ayelet yulia nadia maria mary anna elena julie victoria nancy janet linda gina nikki jen karine melanie mélanie chrystia helen beata ana laura karen roberta chrysoula zuzana vjosa ana-maria hanna marina natalia olga tatiana irina svetlana valentina masoumeh marzieh son-hui ri-sol sol-ju yo-jong kyung-wha park-geun-hye aung`.split(' '));

/** Who was spoken of, in the order of reading. */
export class Discourse {
  readonly #known = new Map<NounPhrase, readonly Actor[]>();
  readonly #owners = new Map<NounPhrase, readonly Actor[]>();
  /** Capitals that may stand for their government. */
  readonly #metonyms = new Map<NounPhrase, readonly Actor[]>();
  /** Who the sentence so far, and the sentence before, are about. */
  #subject: readonly Actor[] = [];
  #before: readonly Actor[] = [];
  /** Who does what the verb read last says. */
  #acting: readonly Actor[] = [];
  /** The last two or more that met or were joined. */
  #pair: readonly Actor[] = [];
  /** The two countries that the article is about, by the first clause that joins two. */
  #states: readonly string[] = [];
  #persons: PersonActor[] = [];
  /** "his delegation" of one man is one, however often it is spoken of. */
  readonly #owned = new Map<Actor, GroupActor[]>();
  #ministry: Actor | null = null;
  #hosts: readonly NounPhrase[] = [];
  #guests: readonly NounPhrase[] = [];
  /** Bodies in the order of their mentions, for "the group". */
  readonly #bodies: OrganizationActor[] = [];

  constructor(
    private readonly text: Annotated,
    private readonly cast: Cast,
  ) {}

  actorsOf(noun: NounPhrase, asActor: boolean): readonly Actor[] {
    const known = this.#known.get(noun) ?? [];
    return known.length > 0 || !asActor ? known : (this.#metonyms.get(noun) ?? []);
  }

  ownersOf(noun: NounPhrase): readonly Actor[] {
    return this.#owners.get(noun) ?? [];
  }

  /** Reads a sentence. @returns who those before it were about */
  read(phrases: readonly Phrase[], predicates: readonly Predicate[]): readonly Actor[] {
    if (this.#subject.length > 0) this.#before = this.#subject;
    const topic = this.#before;
    this.#subject = [];
    this.#acting = [];
    const starting = new Map(predicates.map((predicate) => [predicate.at, predicate]));
    for (const [index, phrase] of phrases.entries()) {
      if (phrase.type === 'NOUN') {
        this.#members = phrase.mention?.kind === 'GROUP' ? membersOf(phrases, index) : [];
        const next = phrases[index + 1];
        this.#qualified = next?.type === 'PREPOSITION' && /^(?:of|from)$/.test(next.lower);
        this.#noun(phrase);
      }
      // "Modi, on his first visit, landed": who opens the sentence is whose the visit is.
      if (index === 0 && phrase.type === 'NOUN' && phrase.mention?.kind === 'PERSON') this.#subject = this.actorsOf(phrase, false);
      if (phrase.type === 'NOUN') this.#apposition(phrases, index);
      if (phrase.type === 'NOUN') this.#ofCountry(phrases, index);
      const predicate = starting.get(index);
      if (predicate === undefined) continue;
      const subject = predicate.subject.flatMap((noun) => [...this.actorsOf(noun, true)]);
      this.#acting = subject;
      if (subject.length > 0 && predicate.link !== 'RELATIVE' && (this.#subject.length === 0 || predicate.link === 'MAIN')) this.#subject = subject;
      this.#pairs(predicate, subject);
      this.#receives(predicate);
      this.#takesOffice(predicate, subject);
    }
    return topic;
  }

  /** "his host, Alberto Fernández,": who is described is the one named behind the comma. */
  #apposition(phrases: readonly Phrase[], at: number): void {
    const [before, comma, noun] = [phrases[at - 2], phrases[at - 1], phrases[at]];
    if (before?.type !== 'NOUN' || comma?.type !== 'COMMA' || noun?.type !== 'NOUN' || noun.mention?.kind !== 'PERSON') return;
    if (before.mention !== null || (this.actorsOf(before, false).length > 0 && !/^(?:host|guest)$/.test(before.lemma)) || !HUMAN.test(before.lemma) || (before.ownerPronoun === '' && before.owner === null && this.text.tokens[before.from]?.lower !== 'the')) return;
    this.#known.set(before, this.actorsOf(noun, false));
  }

  /** "the government of Egypt", "the armed forces of Iran": what the words mean behind which the country is named. */
  #ofCountry(phrases: readonly Phrase[], at: number): void {
    const [head, of, noun] = [phrases[at - 2], phrases[at - 1], phrases[at]];
    if (head?.type !== 'NOUN' || of?.type !== 'PREPOSITION' || of.lower !== 'of' || noun?.type !== 'NOUN' || noun.mention?.kind !== 'COUNTRY' || head.mention !== null || this.actorsOf(head, true).length > 0) return;
    const [country] = this.actorsOf(noun, false);
    if (country?.kind !== 'COUNTRY') return;
    const words = { from: head.from, to: noun.to };
    if (GOVERNMENT.test(head.lemma)) this.#known.set(head, [this.cast.organization({ name: this.text.words(head.from, noun.to).replace(/^(?:the|a|an) /i, '').replace(/\s+/g, ' '), kind: 'GOVERNMENT', country: country.key }, words, country.key, true)]);
    else if (STATE_ARM.test(head.lemma)) this.#known.set(head, [this.cast.group(words, [country.key], head.lemma)]);
  }

  /** Two joined subjects, or a subject and whom it met, are "they" afterwards. */
  #pairs(predicate: Predicate, subject: readonly Actor[]): void {
    if (subject.length > 1 && predicate.link !== 'RELATIVE') this.#pair = subject;
    if (this.#states.length === 0 && subject.length === 2 && subject.every(({ kind }) => kind === 'COUNTRY')) this.#states = subject.flatMap((actor) => one(countryOf(actor)));
    const others = predicate.complements.filter(({ preposition }) => preposition === 'with').flatMap(({ nouns }) => nouns);
    const met = /^(?:meet|hold|receive|host|visit|phone|call|telephone)$/.test(predicate.verb.lemma) ? [...predicate.object, ...others] : others;
    if (subject.length === 0 || met.length === 0) return;
    // The nouns stand behind the verb and are read only later: the pair is made of what they will be.
    this.#later.push({ subject, nouns: met });
  }

  /** Who received whom last, or came from elsewhere: "the host", "his guest", "the visiting minister". */
  #receives({ verb, subject, object, complements }: Predicate): void {
    const by = complements.filter(({ preposition }) => preposition === 'by').flatMap(({ nouns }) => nouns);
    if (/^(?:receive|host|welcome|greet)$/.test(verb.lemma)) {
      [this.#hosts, this.#guests] = verb.passive ? [by, subject] : [subject, object];
    } else if (/^(?:visit|arrive|fly|travel|land|tour|come)$/.test(verb.lemma) && !verb.passive) this.#guests = subject;
  }

  /** "X is foreign minister", "who became energy minister a week ago", "Y was appointed ambassador". */
  #takesOffice({ verb, object, complements, dates }: Predicate, [holder, other]: readonly Actor[]): void {
    if (holder?.kind !== 'PERSON' || other !== undefined || verb.negated || verb.modal !== '') return;
    const named = (verb.passive && /^(?:appoint|elect|name|swear)$/.test(verb.lemma)) || (verb.lemma === 'be' && /^(?:appointed|elected|named)$/.test(this.text.tokens[object[0]?.from ?? 0]?.lower ?? '')) || (verb.lemma === 'take' && object[0]?.lemma === 'office');
    const is = verb.lemma === 'be' && (verb.perfect || /^(?:is|'s)$/.test(this.text.tokens[verb.head]?.lower ?? ''));
    if (!(named || is || (!verb.passive && /^(?:become|remain|serve)$/.test(verb.lemma)))) return;
    const role = [...object, ...complements.filter(({ preposition }) => preposition === 'as').flatMap(({ nouns }) => nouns)].find(({ mention }) => mention?.kind === 'ROLE')?.mention;
    const [title] = role?.titles ?? [];
    if (role === undefined || role === null || title === undefined || title.weak || title.status !== 'CURRENT' || !/^(?:|the|its|their)$/.test(title.determiner) || /^(?:counterpart|colleague)$/.test(title.head)) return;
    this.cast.takesOffice(holder, role, dates.find(({ preposition }) => is ? preposition === 'since' : /^(?:in|on|)$/.test(preposition)) ?? null);
  }

  #personOf(nouns: readonly NounPhrase[]): PersonActor | null {
    return nouns.flatMap((noun) => [...this.actorsOf(noun, false)]).find((actor): actor is PersonActor => actor.kind === 'PERSON') ?? null;
  }

  /** The countries behind the group being read: "ministers from Norway, Sweden and Denmark". */
  #members: readonly string[] = [];
  /** Whether "of" or "from" stands behind it: then it is nobody spoken of before. */
  #qualified = false;

  readonly #later: { subject: readonly Actor[]; nouns: readonly NounPhrase[] }[] = [];

  #settlePairs(): void {
    for (let index = this.#later.length - 1; index >= 0; index -= 1) {
      const { subject, nouns } = this.#later[index] ?? { subject: [], nouns: [] };
      const others = nouns.flatMap((noun) => [...this.actorsOf(noun, true)]).filter((actor) => !subject.includes(actor));
      if (others.length === 0) continue;
      this.#pair = [...subject, ...others];
      break;
    }
    this.#later.length = 0;
  }

  #noun(noun: NounPhrase): void {
    const found = this.#resolve(noun);
    this.#known.set(noun, found);
    for (const actor of found) if (actor.kind === 'PERSON') this.#persons.push(actor);
    const { mention } = noun;
    if (mention?.mark?.entry.kind === 'CITY' && mention.mark.entry.city.capital) this.#metonyms.set(noun, [this.#seat(mention.mark.entry.city)]);
    const [only] = found;
    if (only?.kind === 'ORGANIZATION' && only.organizationKind === 'MINISTRY') this.#ministry = only;
    else if (only?.kind === 'ORGANIZATION' && only.organizationKind !== 'MEDIA') this.#bodies.push(only);
  }

  /** Who a capital stands for: its country; Brussels for the Union, where the article speaks of it. */
  #seat({ name, country }: City): Actor {
    const union = name === 'Brussels' ? [...this.cast.organizations.values()].find((body) => body.name === 'European Union') : undefined;
    return union ?? this.cast.country(country);
  }

  #resolve(noun: NounPhrase): readonly Actor[] {
    const { mention } = noun;
    this.#own(noun);
    if (mention === null) return this.#thing(noun);
    switch (mention.kind) {
      case 'PRONOUN':
        return this.#pronoun(this.text.tokens[mention.from]?.lower ?? '');
      case 'ROLE':
        return one(this.#role(mention, noun));
      case 'GROUP':
        return this.#group(mention, noun);
      case 'PLACE':
        return [];
      case 'PERSON':
        return one(this.#named(mention));
      case 'ORGANIZATION':
        return one(this.#body(mention, noun));
      case 'PEOPLE':
        return one(mention.mark?.entry.kind === 'DEMONYM' ? this.cast.group({ from: noun.from, to: noun.to }, [mention.mark.entry.code], 'people') : null);
      case 'COUNTRY':
        return one(this.cast.actor(mention));
    }
  }

  /** Notes whose a thing is, and makes the owner known to the pronouns behind. */
  #own(noun: NounPhrase): void {
    const owner = noun.owner === null ? null : this.#ownerActor(noun.owner);
    if (owner?.kind === 'PERSON') {
      this.#persons.push(owner);
      if (this.#subject.length === 0) this.#subject = [owner];
    }
    const pronoun = noun.ownerPronoun === '' ? [] : this.#pronoun(noun.ownerPronoun === 'their' ? 'they' : noun.ownerPronoun === 'its' ? 'it' : 'he');
    const adjectives = [...noun.modifiers.map((modifier) => this.#ownerActor(modifier)), ...noun.demonyms.map((code) => this.cast.country(code))];
    const all = [...one(owner), ...pronoun, ...adjectives.flatMap((actor) => one(actor))];
    if (all.length > 0) this.#owners.set(noun, [...new Set(all)]);
  }

  #ownerActor(mention: Mention): Actor | null {
    const entry = mention.mark?.entry;
    if (entry?.kind === 'CITY') return entry.city.capital ? this.cast.country(entry.city.country) : null;
    const [title] = mention.titles;
    if (mention.kind === 'ROLE' && title !== undefined) return this.cast.holder(title, mention.from);
    if (mention.kind === 'GROUP') return this.#two(this.text.tokens[mention.nameTo - 1]?.lower ?? '')[0] ?? null;
    return this.cast.actor(mention);
  }

  #named(mention: Mention): Actor | null {
    const actor = this.cast.actor(mention);
    if (actor?.kind === 'PERSON') this.#possessed(actor, mention);
    // "his Iranian counterpart Zarif" holds in Iran the office that "he" holds.
    const counterpart = mention.titles.find(({ head }) => head === 'counterpart' || head === 'colleague');
    const peer = this.#subject.find((each) => each.kind === 'PERSON');
    if (counterpart !== undefined && actor?.kind === 'PERSON' && peer?.kind === 'PERSON' && actor.offices.length === 0) this.#asPeer(actor, peer, mention, counterpart.countries[0] ?? actor.country);
    return actor;
  }

  /** "its military spokesman, Yahya Saree": of the body or country just spoken of. */
  #possessed(actor: PersonActor, mention: Mention): void {
    for (const title of mention.titles) {
      if (!/^(?:its|their|his|her)$/.test(title.determiner) || title.countries.length > 0 || title.organization !== null) continue;
      const [owner] = this.#pronoun(/^(?:his|her)$/.test(title.determiner) ? (title.determiner === 'her' ? 'she' : 'he') : 'it');
      // "Prayut sent his foreign minister, Don Pramudwinai".
      if (owner === actor) continue;
      const office = actor.offices.find(({ title: own, country, organization }) => own === title.title && country === null && organization === null);
      if (owner === undefined || office === undefined) continue;
      office.country = countryOf(owner);
      if (owner.kind === 'ORGANIZATION') office.organization = owner;
    }
  }

  #asPeer(actor: PersonActor, peer: PersonActor, mention: Mention, country: string | null): void {
    const office = peer.offices.find(({ vague, status }) => !vague && status === 'CURRENT');
    if (office === undefined || office.organization !== null || country === null) return;
    actor.offices.push({ ...office, country, words: { from: mention.from, to: mention.nameTo }, sentence: mention.sentence });
    actor.country ??= country;
  }

  #role(mention: Mention, noun: NounPhrase): Actor | null {
    const [title] = mention.titles;
    if (title === undefined) return null;
    if (title.head === 'counterpart' || title.head === 'colleague') return this.#counterpart(mention);
    const guest = title.countries.length === 0 && /\bvisiting\b/i.test(this.text.words(noun.from, noun.to)) ? this.#personOf(this.#guests) : null;
    if (guest?.offices.some((office) => office.title.toLowerCase().includes(title.head)) === true) return guest;
    // "no Cuban foreign minister": nobody spoken of.
    if (this.text.tokens[noun.from]?.lower === 'no') return this.cast.group({ from: noun.from, to: noun.to }, title.countries, title.head);
    const found = this.cast.holder(title, noun.from);
    if (found !== null) return found;
    return this.cast.described(title, mention) ?? (/^(?:a|an|one)$/.test(title.determiner) ? this.cast.group({ from: noun.from, to: noun.to }, title.countries, title.head) : null);
  }

  /** "his Iranian counterpart" without a name: who of that country holds the same office. */
  #counterpart(mention: Mention): Actor | null {
    const [title] = mention.titles;
    const peer = this.#subject.find((each) => each.kind === 'PERSON');
    if (title === undefined || peer?.kind !== 'PERSON') return null;
    const office = peer.offices.find(({ vague }) => !vague);
    const country = title.countries[0] ?? null;
    const same = office === undefined || country === null ? undefined : this.cast.persons.find(({ offices }) => offices.some((own) => own.title === office.title && own.country === country));
    return same ?? (country === null ? null : this.cast.described(title, mention));
  }

  #body(mention: Mention, noun: NounPhrase): Actor | null {
    const actor = this.cast.actor(mention);
    if (actor?.kind !== 'ORGANIZATION') return actor;
    const owner = noun.owner === null ? null : this.cast.actor(noun.owner);
    actor.country ??= noun.demonyms[0] ?? (owner === null ? null : countryOf(owner));
    return actor;
  }

  /** Collectives: the two just spoken of, or a group of its own. */
  #group(mention: Mention, noun: NounPhrase): readonly Actor[] {
    const head = mention.titles[0]?.plural === true ? `${mention.titles[0].head}s` : (this.text.tokens[noun.head]?.lower ?? '');
    const words = this.text.tokens.slice(noun.from, noun.to).map(({ lower }) => lower);
    const definite = words[0] === 'the' || words[0] === 'both' || words[0] === 'these' || words[0] === 'neighbouring' || words[0] === 'two';
    const [title] = mention.titles;
    const countries = [...new Set([...(title?.countries ?? []), ...noun.demonyms, ...noun.modifiers.flatMap((modifier) => codesOf(modifier)), ...this.#ownerCountry(noun), ...this.#members])];
    const number = words.some((word) => word === 'two' || word === 'both');
    const other = words.some((word) => /^(?:other|more|many|several|some|three|four|five|six|these|those|most|all|world|western|regional|european|arab)$/.test(word) || /^\d/.test(word));
    if (anaphoricHeads.has(head) && definite && (number || /neighbou?r/.test(words.join(' ')) || countries.length === 0) && countries.length === 0 && !other && !this.#qualified) {
      const pair = this.#two(head, number);
      if (pair.length >= 2) return pair;
    }
    if (title !== undefined && countries.length > 1 && !title.weak) return this.#holders(title.title, countries, noun);
    const owner = noun.ownerPronoun === '' ? undefined : this.ownersOf(noun)[0];
    const group = owner === undefined ? undefined : this.#owned.get(owner)?.find(({ head: own, name }) => own === head && name.toLowerCase() === this.text.words(noun.from, noun.to).toLowerCase());
    if (group !== undefined) return [group];
    const made = this.cast.group({ from: noun.from, to: noun.to }, countries, head);
    if (owner !== undefined) this.#owned.set(owner, [...(this.#owned.get(owner) ?? []), made]);
    return [made];
  }

  #holders(title: string, countries: readonly string[], noun: NounPhrase): readonly Actor[] {
    const persons = countries.map((code) => this.cast.persons.find(({ offices }) => offices.some((office) => office.title === title && office.country === code)));
    if (persons.every((person) => person !== undefined)) return persons;
    return [this.cast.group({ from: noun.from, to: noun.to }, countries, noun.lemma)];
  }

  #ownerCountry(noun: NounPhrase): readonly string[] {
    if (noun.owner !== null) return codesOf(noun.owner).concat(one(this.cast.actor(noun.owner)).flatMap((actor) => one(countryOf(actor))));
    if (noun.ownerPronoun === '') return [];
    const owner = this.#pronoun(noun.ownerPronoun === 'their' ? 'they' : noun.ownerPronoun === 'its' ? 'it' : 'he')[0];
    return owner === undefined ? [] : one(countryOf(owner));
  }

  /** The two or more just spoken of, as countries where the word asks for countries. */
  #two(head: string, number = true): readonly Actor[] {
    this.#settlePairs();
    const heads = number ? this.#headsOfStates(head) : [];
    if (heads.length === 2) return heads;
    const human = /^(?:presidents|ministers|leaders|men|diplomats|premiers|two)$/.test(head);
    const pair = this.#pair.length >= 2 && (!human || this.#pair.some(({ kind }) => kind === 'PERSON')) ? this.#pair : number ? this.#lastTwo(head) : [];
    if (!/^(?:countries|nations|governments|states|neighbours|neighbors|capitals|sides|parties)$/.test(head)) return pair;
    const codes = [...new Set(pair.flatMap((actor) => one(countryOf(actor))))];
    if (/^(?:sides|parties)$/.test(head) && codes.length !== 2) return pair;
    return codes.length >= 2 ? codes.map((code) => this.cast.country(code)) : [];
  }

  /** "both leaders", "the two ministers": of the two countries that the article is about. */
  #headsOfStates(head: string): readonly PersonActor[] {
    const title = HELD[head];
    const found = title === undefined ? [] : this.#states.map((code) => this.#persons.findLast(({ offices }) => offices.some((office) => office.country === code && title.test(office.title))));
    return found.length === 2 && found.every((person) => person !== undefined) ? found : [];
  }

  /** The last two persons spoken of, unless both are of one country; of "the two presidents" those who are called so. */
  #lastTwo(head: string): readonly Actor[] {
    const title = HELD[head];
    const persons = this.#persons.slice(-40).filter((person) => (title === undefined || (!this.#subject.includes(person) && person.offices.some((office) => title.test(office.title)))));
    const last = persons.at(-1);
    const other = persons.findLast((person) => person !== last && (person.country === null || person.country !== last?.country));
    return last === undefined || other === undefined ? [] : [other, last];
  }

  /** What no name stands for: "the Iraqi government", "Biden’s administration", "the Iranian side", "the ministry". */
  #thing(noun: NounPhrase): readonly Actor[] {
    const countries = [...noun.demonyms, ...noun.modifiers.flatMap((modifier) => codesOf(modifier)), ...this.#ownerCountry(noun)];
    const words = { from: noun.from, to: noun.to };
    if (GOVERNMENT.test(noun.lemma)) {
      const [country] = countries;
      if (country === undefined) return [];
      const name = this.text.words(noun.from, noun.to).replace(/^(?:the|a|an|his|her|its) /i, '').replace(/\s+/g, ' ');
      return [this.cast.organization({ name: noun.demonyms.length > 0 ? name : name, kind: 'GOVERNMENT', country }, words, country, noun.owner !== null)];
    }
    if (/^(?:the two|both|the pair|the duo|the three)$/.test(this.text.tokens.slice(noun.from, noun.to).map(({ lower }) => lower).join(' '))) return this.#two('two');
    const said = this.text.tokens.slice(noun.from, noun.to).map(({ lower }) => lower);
    if (/^(?:host|guest|visitor)$/.test(noun.lemma) && said.length === 2 && (said[0] === 'the' || noun.ownerPronoun !== '')) return one(this.#personOf(noun.lemma === 'host' ? this.#hosts : this.#guests));
    if (said.length === 2 && said[0] === 'the' && this.text.tokens[noun.head]?.capital === true) {
      // "the Council" behind "Security Council".
      const named = this.#bodies.findLast((body) => !body.descriptive && body.name.toLowerCase().split(' ').includes(said[1] ?? ''));
      if (named !== undefined) {
        named.mentions.push(words);
        named.names.add(this.text.words(noun.head, noun.to));
        return [named];
      }
    }
    if (/^(?:group|movement|bloc|organi[sz]ation|agency|alliance|body|union|militia)$/.test(noun.lemma) && said.length === 2 && said[0] === 'the') return one(this.#bodies.at(-1));
    if (said[0] === 'the' && said.length === 2 && /^(?:four|five|six|seven|eight)$/.test(said[1] ?? '')) return [this.cast.group(words, [], said[1] ?? '')];
    if ((noun.lemma === 'side' || (/^(?:country|nation|homeland)$/.test(noun.lemma) && noun.ownerPronoun !== '')) && countries[0] !== undefined) return [this.cast.country(countries[0])];
    if (noun.lemma === 'ministry') return this.#ministry === null ? [] : [this.#ministry];
    const body = this.#describedBody(noun, countries);
    if (body !== null) return [body];
    if (STATE_ARM.test(noun.lemma) && countries[0] !== undefined) return [this.cast.group(words, [countries[0]], noun.lemma)];
    return [];
  }

  /** "the international police organisation", "a joint economic commission": a body that is described and not named. */
  #describedBody(noun: NounPhrase, countries: readonly string[]): Actor | null {
    if (!/^(?:organi[sz]ation|commission|committee|agency|council|coalition|alliance)$/.test(noun.lemma)) return null;
    const words = this.text.tokens.slice(noun.from, noun.to).filter(({ pos }) => pos !== 'DET' && pos !== 'PRON');
    const same = [...this.cast.organizations.values()].findLast((body) => body.descriptive && body.name.toLowerCase().endsWith(noun.lemma) && (words.length < 2 || words.every(({ lower }) => body.name.toLowerCase().includes(lower))));
    if (same !== undefined) {
      same.mentions.push({ from: noun.from, to: noun.to });
      same.names.add(words.map(({ text }) => text).join(' '));
      return same;
    }
    if (words.length < 2 || noun.owner !== null) return null;
    const name = this.text.words(noun.from, noun.to).replace(/^(?:the|a|an|this|its|their|their own) /i, '').replace(/\s+/g, ' ');
    const joint = /^joint\b/i.test(name) && /^(?:commission|committee)$/.test(noun.lemma);
    return this.cast.organization({ name, kind: joint ? 'JOINT_COMMISSION' : /^international\b/i.test(name) ? 'INTERGOVERNMENTAL' : 'OTHER', country: null }, { from: noun.from, to: noun.to }, countries[0] ?? null, true);
  }

  #pronoun(lower: string): readonly Actor[] {
    switch (lower) {
      case 'he':
      case 'she':
      case 'his':
        return one(this.#single(lower === 'she'));
      case 'him':
      case 'her':
        return one(this.#single(lower === 'her', this.#acting));
      case 'they':
      case 'them':
      case 'both':
        return this.#several();
      case 'it': {
        const body = (actor: Actor): boolean => actor.kind === 'COUNTRY' || actor.kind === 'ORGANIZATION';
        return one(this.#subject.find(body) ?? this.#before.find(body) ?? null);
      }
      default:
        return [];
    }
  }

  #several(): readonly Actor[] {
    this.#settlePairs();
    const group = [...this.#subject, ...this.#before].find(({ kind }) => kind === 'GROUP');
    if (this.#subject.length > 1) return this.#pair.length > this.#subject.length ? this.#pair : this.#subject;
    if (this.#pair.length > 1) return this.#pair;
    return group === undefined ? this.#lastTwo('two') : [group];
  }

  /** @param not who does what is done to the one looked for: "X congratulated him" is of another */
  #single(female: boolean, not: readonly Actor[] = []): Actor | null {
    const fits = (actor: Actor): boolean => actor.kind === 'PERSON' && !not.includes(actor) && !(isFemale(actor) !== female && (female || isFemale(actor)));
    return this.#subject.find(fits) ?? this.#before.find(fits) ?? this.#persons.findLast(fits) ?? null;
  }
}

function isFemale(person: PersonActor): boolean {
  return [person.name, ...person.names].some((name) => FEMALE.has((name.split(/\s+/)[0] ?? '').toLowerCase()));
}

function codesOf({ mark, kind, titles }: Mention): string[] {
  const entry = mark?.entry;
  if (entry?.kind === 'COUNTRY' || entry?.kind === 'DEMONYM') return [entry.code];
  if (entry?.kind === 'CITY' && entry.city.capital && kind === 'PLACE') return [entry.city.country];
  return kind === 'PERSON' ? [] : titles.flatMap(({ countries }) => countries);
}

/** The countries behind "of", "from" or "representing". */
function membersOf(phrases: readonly Phrase[], at: number): string[] {
  const [first] = complementsOfNoun(phrases, at);
  return first !== undefined && /^(?:of|from)$/.test(first.preposition) ? first.nouns.flatMap(({ mention }) => (mention?.kind === 'COUNTRY' ? codesOf(mention) : [])) : [];
}

const one = <T>(value: T | null | undefined): T[] => (value === null || value === undefined ? [] : [value]);
