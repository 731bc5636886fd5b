import type { PlaceKind } from '../place/place.enum.js';
import type { Words } from './actors.js';
import type { Annotated } from './annotated.js';
import type { Complement } from './clauses.js';
import { cities, type City } from './lexicon-cities.js';
import { organizationHeads } from './lexicon-organizations.js';
import type { Mention } from './mentions.js';
import { isNameWord } from './names.js';
import type { NounPhrase } from './phrases.js';

/** A place of the article. */
export interface PlaceThing {
  key: string;
  readonly name: string;
  readonly names: Set<string>;
  readonly kind: PlaceKind;
  /** alpha-2 code of the country it lies in or is; null where nothing says. */
  readonly country: string | null;
  /** The place it lies in, by the words of the article: the city of "Baghdad’s airport". */
  readonly within: PlaceThing | null;
  readonly mentions: Words[];
}

/** A place of a fact: where, and how the fact lies to it. */
export interface PlaceFound {
  readonly place: PlaceThing;
  readonly preposition: string;
}

const SITE = /^(?:airport|palace|embassy|consulate|hotel|port|base|headquarters|mosque|church|cathedral|house|residence|villa|castle|airbase|stadium|square|barracks|harbour|harbor|plant|site|facility|reactor|refinery|camp|hospital|school|university|checkpoint|bridge|border|compound|complex|centre|center|hall|building|temple|shrine|market|mall|station|monastery|resort|ministry|academy|office|museum|monument|terminal|crossing|room|lawn|park|guesthouse|memorial|field)$/;
const REGION_WORD = /^(?:region|province|peninsula|strait|governorate|district|island|islands|coast|desert|valley|state)$/;

/** The places of an article, each once. */
export class Places {
  readonly all = new Map<string, PlaceThing>();

  constructor(private readonly text: Annotated) {}

  /** The territory of a country. */
  country(code: string): PlaceThing {
    return this.#get(`country ${code}`, { name: code, kind: 'COUNTRY', country: code, within: null });
  }

  /** A city. */
  city({ name, country }: City): PlaceThing {
    return this.#get(`CITY ${name.toLowerCase()}`, { name, kind: 'CITY', country, within: null });
  }

  /** The place a mention names; null if it names none. */
  ofMention(mention: Mention): PlaceThing | null {
    const entry = mention.mark?.entry;
    const words = { from: mention.nameFrom, to: mention.nameTo };
    if (entry?.kind === 'CITY') return this.#seen(this.city(entry.city), words);
    if (entry?.kind === 'COUNTRY') return this.country(entry.code);
    if (entry?.kind === 'ORGANIZATION' && mention.kind === 'PLACE') return this.seat(mention);
    if (entry?.kind === 'REGION') return this.#seen(this.#get(`region ${entry.name}`, { name: entry.name, kind: 'REGION', country: null, within: null }), words);
    return null;
  }

  /** Where a body sits, of words that stand for it elsewhere: "the lawn of the White House". */
  seat({ mark, nameFrom, nameTo }: Mention): PlaceThing | null {
    return mark?.entry.kind !== 'ORGANIZATION' ? null : this.#seen(this.#get(`seat ${mark.entry.organization.name}`, { name: mark.entry.organization.name, kind: 'SITE', country: null, within: null }), { from: nameFrom, to: nameTo });
  }

  /** The place a noun phrase speaks of: a name, or a site such as "Baghdad’s airport". */
  ofNoun(noun: NounPhrase): PlaceThing | null {
    if (noun.mention !== null) {
      return this.ofMention(noun.mention);
    }
    const around = [noun.owner, ...noun.modifiers].flatMap((mention) => (mention === null ? [] : (this.ofMention(mention) ?? [])))[0] ?? null;
    const head = this.text.tokens[noun.head];
    const proper = head !== undefined && head.capital && head.pos === 'PROPN';
    if (SITE.test(noun.lemma) && (around !== null || proper || noun.demonyms.length > 0)) return this.#site(noun, around, noun.demonyms[0] ?? null);
    if (noun.lemma === 'capital' && (noun.demonyms[0] ?? around?.country) !== undefined) return this.capital(noun.demonyms[0] ?? around?.country ?? null);
    if (REGION_WORD.test(noun.lemma) && (proper || noun.lemma === 'region')) return this.#named(noun, 'REGION', around);
    return null;
  }

  /** A name that no lexicon has, behind "in", "near", "from": a town, of a country that nothing says. */
  unknown(noun: NounPhrase, preposition: string): PlaceThing | null {
    if (noun.mention !== null || noun.owner !== null || !/^(?:in|near|from|outside|around)$/.test(preposition) || noun.demonyms.length > 0 || noun.modifiers.length > 0) return null;
    const tokens = this.text.tokens.slice(noun.from, noun.to);
    const proper = tokens.length <= 3 && tokens.every((token) => token.pos === 'PROPN' && token.capital && /\p{Ll}/u.test(token.text) && token.text.length > 3 && isNameWord(token.lower) && !organizationHeads.has(token.lower));
    return proper ? this.#named(noun, 'CITY', null) : null;
  }

  /** The capital of a country; null if the lexicon has none. */
  capital(country: string | null): PlaceThing | null {
    const city = [...cities.values()].find((each) => each.country === country && each.capital);
    return city === undefined ? null : this.city(city);
  }

  #site(noun: NounPhrase, around: PlaceThing | null, country: string | null = null): PlaceThing {
    return this.#named(noun, 'SITE', around, country);
  }

  #named(noun: NounPhrase, kind: PlaceKind, around: PlaceThing | null, country: string | null = null): PlaceThing {
    const words = { from: noun.from, to: noun.to };
    const name = this.text.words(noun.from, noun.to).replace(/^(?:the|a|an) /i, '').replace(/\s+/g, ' ');
    return this.#seen(this.#get(`${kind} ${name.toLowerCase()}`, { name: kind === 'REGION' && name === 'region' ? 'the region' : name, kind, country: around?.country ?? country, within: around }), words) ?? this.country('');
  }

  #seen(place: PlaceThing | null, words: Words): PlaceThing | null {
    if (place === null) return null;
    const form = this.text.words(words.from, words.to);
    if (form !== place.name) place.names.add(form);
    if (!place.mentions.some(({ from }) => from === words.from)) place.mentions.push(words);
    return place;
  }

  #get(id: string, made: Omit<PlaceThing, 'key' | 'names' | 'mentions'>): PlaceThing {
    const known = this.all.get(id);
    if (known !== undefined) return known;
    const place: PlaceThing = { key: '', names: new Set(), mentions: [], ...made };
    this.all.set(id, place);
    return place;
  }
}

const WHERE = new Set(['in', 'at', 'near', 'outside', 'inside', 'around', 'within', 'on', 'across', 'over', 'off']);

/** The places among the complements of a verb or noun. */
export function placesOf(places: Places, complements: readonly Complement[]): PlaceFound[] {
  return complements.flatMap(({ preposition, nouns }, index) => !WHERE.has(preposition) ? [] : nouns.flatMap((noun) => {
    const place = places.ofNoun(noun) ?? places.unknown(noun, preposition) ?? partOf(places, noun, complements[index + 1]);
    // "sanctions on Iran" are not in Iran.
    return place === null || (/^(?:on|over|off)$/.test(preposition) && (place.kind === 'COUNTRY' || place.kind === 'CITY')) ? [] : [{ place, preposition }];
  }));
}

const PART = /^(?:city|town|village|capital|island|oasis|port|suburb|outskirt|outskirts|resort|lawn|hall|room|garden|ground|grounds|chamber|step|gate|headquarters|seat|heart|centre|center|district|province|region|base)$/;

/** "on the island of Aitutaki", "on the lawn of the White House", "in the capital of Niger": the place behind "of". */
function partOf(places: Places, noun: NounPhrase, next: Complement | undefined): PlaceThing | null {
  const [whole] = next?.nouns ?? [];
  if (next?.preposition !== 'of' || whole === undefined || noun.mention !== null || !PART.test(noun.lemma)) return null;
  const seat = whole.mention?.kind === 'ORGANIZATION' && /^(?:lawn|room|hall|garden|step|gate|ground|grounds)$/.test(noun.lemma) ? places.seat(whole.mention) : null;
  const place = seat ?? places.ofNoun(whole) ?? places.unknown(whole, 'in');
  if (noun.lemma === 'capital') return place?.kind === 'COUNTRY' ? places.capital(place.country) : null;
  return place === null || place.kind === 'COUNTRY' ? null : place;
}
