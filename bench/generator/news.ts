import { type Told, ArticleWriter } from './article.ts';
import { type Cast, type Country, offices, officeShare, type Office, type Person } from './cast.ts';
import type { Copy } from './copy.ts';
import { dayCount, type DateColumns, dayText, inMonth, noDate, onDay } from './days.ts';
import { type Occasion, Occasions } from './occasion.ts';
import { Random, Weighted, zipf } from './random.ts';
import { writeTenure } from './tenure.ts';
import { Prose } from './words.ts';

/** One who takes part, and in what office. */
interface Part {
  readonly actor: number;
  readonly name: string;
  readonly role: string;
  readonly capacity: Office | null;
  readonly onBehalfOf: number | null;
}

/** How many meetings have so many articles, one to five: 2.5 on average. */
const articlesOfMeeting = new Weighted([0.2, 0.35, 0.25, 0.15, 0.05]);

const modes = ['IN_PERSON', 'IN_PERSON', 'IN_PERSON', 'PHONE', 'VIDEO', 'UNKNOWN'];
const reviewStatuses = ['PROPOSED', 'ACCEPTED', 'CORRECTED', 'REJECTED'];
const acts = ['ASSERT', 'WELCOME', 'HOPE', 'INTEND', 'PROMISE', 'REQUEST', 'ACCUSE', 'CONDEMN', 'DENY', 'REJECT'];
const eventTypes = ['COOPERATE', 'AID', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'];
const actions = ['PROPOSED', 'NEGOTIATED', 'AGREED', 'SIGNED', 'RATIFIED', 'IMPLEMENTED', 'SUSPENDED', 'VIOLATED', 'WITHDRAWN'];

/** Writes the news of twenty years: meetings, and what comes with them, told by articles. */
export class News {
  readonly #copy: Copy;
  readonly #cast: Cast;
  readonly #random: Random;
  readonly #articles: ArticleWriter;
  readonly #officials = zipf(40, 3);
  readonly #occasions: Occasions;
  readonly #reviewed = new Weighted([0.9, 0.08, 0.015, 0.005]);

  constructor(seed: number, copy: Copy, cast: Cast) {
    this.#copy = copy;
    this.#cast = cast;
    this.#random = new Random(seed + 1);
    this.#occasions = new Occasions(this.#random, cast.countries);
    this.#articles = new ArticleWriter(copy, cast, new Prose(new Random(seed + 2)), this.#random);
  }

  /** Writes so many meetings with all that comes with them. */
  async write(meetings: number): Promise<void> {
    this.#registers();
    await this.#copy.breathe();
    for (const [index, occasion] of this.#occasions.draw(meetings).entries()) {
      this.#story(occasion);
      if (index % 64 === 0) await this.#copy.breathe();
    }
  }

  /** Tenures and relationships, as registers have them: one entry for each country. */
  #registers(): void {
    for (const country of this.#cast.countries) {
      const told: Told[] = [];
      for (const office of country.offices) {
        for (const term of office.terms.filter(({ to }) => to > 0)) {
          const fact = this.#fact('TENURE', noDate);
          writeTenure(this.#random, this.#copy, fact.id, office, term);
          this.#takePart(fact, [{ actor: term.person.id, name: term.person.name, role: 'HOLDER', capacity: null, onBehalfOf: null }]);
          told.push({ fact: fact.id, sentence: `${office.title} of ${country.name}: ${term.person.name}.`, named: [term.person] });
        }
      }
      const other = this.#occasions.partner(country);
      const fact = this.#fact('RELATIONSHIP', noDate);
      this.#copy.row('relationship', fact.id, country.id, other.id, this.#random.pick(['NEIGHBOUR', 'ALLY', 'RIVAL', 'DIPLOMATIC_TIES']), this.#random.pick(['IMPROVING', 'WORSENING', 'STABLE']));
      this.#takePart(fact, [country, other].map(({ id, name }) => ({ actor: id, name, role: 'PARTY', capacity: null, onBehalfOf: null })));
      told.push({ fact: fact.id, sentence: `${country.name} has ties with ${other.name}.`, named: [country, other] });
      this.#articles.write(null, country.name, `Register of ${country.name}`, told);
    }
  }

  #story({ day, pair: [one, other] }: Occasion): void {
    const random = this.#random;
    const parts = this.#parts(day, one, other);
    const host = random.chance(0.7) ? other : one;
    const city = random.pick(host.cities);
    const meeting = this.#meeting(day, parts, city, one, other);
    const persons = parts.filter(({ capacity }) => capacity !== null);
    const named = [...parts.map(({ actor, name }) => ({ id: actor, name })), city];
    const who = parts.map(({ name, capacity }) => (capacity === null ? name : `${capacity.title} ${name} of ${capacity.country.name}`)).join(', ');
    const sentence = `${who} met in ${city.name} on ${dayText(day)} to discuss ${random.pick(this.#cast.topics).name}.`;
    const speaker = random.chance(0.2) ? { id: one.government, name: 'officials' } : undefined;
    const others: Told[] = [];
    if (random.chance(0.15)) others.push(this.#visit(day, parts, city, host, meeting));
    if (random.chance(0.1)) others.push(this.#action(day, parts, one, meeting));
    if (random.chance(0.8)) others.push(this.#statement(day, persons[0] ?? parts[0], other, meeting));
    if (random.chance(0.25)) others.push(this.#event(day, one, other, city));
    const count = articlesOfMeeting.draw(random) + 1;
    for (let index = 0; index < count; index += 1) {
      const also = others.filter((_, at) => at % count === index || random.chance(0.15));
      const title = `${one.name} and ${other.name}: ${random.pick(this.#cast.topics).name} in ${city.name}`;
      this.#articles.write(Math.min(day + random.below(3), dayCount - 1), city.name, title, [{ fact: meeting.id, sentence, named, speaker }, ...also]);
    }
  }

  /** Who meets: one of each side of about the same rank, and now and then a third side, an official, a body or a group. */
  #parts(day: number, one: Country, other: Country): Part[] {
    const random = this.#random;
    const rank = officeShare.draw(random);
    const parts = [this.#holder(day, one, rank, 'PARTICIPANT'), this.#holder(day, other, random.chance(0.7) ? rank : officeShare.draw(random), random.chance(0.3) ? 'HOST' : 'PARTICIPANT')];
    if (random.chance(0.25)) parts.push(this.#holder(day, this.#occasions.partner(other), rank, 'PARTICIPANT'));
    const official = random.chance(0.3) ? random.pick([one, other]) : undefined;
    const who = official?.officials[this.#officials.draw(random) % Math.max(1, official.officials.length)];
    if (official !== undefined && who !== undefined) parts.push({ actor: who.id, name: who.name, role: 'DELEGATE', capacity: null, onBehalfOf: random.chance(0.5) ? official.id : null });
    if (random.chance(0.08)) parts.push(bare(random.pick(this.#cast.bodies)));
    if (random.chance(0.05)) parts.push(bare(random.chance(0.5) ? one : other));
    if (random.chance(0.04)) parts.push({ actor: random.pick(this.#cast.groups).id, name: 'a delegation', role: 'PARTICIPANT', capacity: null, onBehalfOf: null });
    const seen = new Set<number>();
    return parts.filter(({ actor }) => !seen.has(actor) && seen.add(actor));
  }

  #holder(day: number, country: Country, rank: number, role: string): Part {
    const office = country.offices[rank] ?? country.offices[0];
    const term = office?.terms.find(({ from, to }) => from <= day && day < to);
    if (office === undefined || term === undefined) throw new Error(`nobody holds ${offices[rank]?.[0]} of ${country.name} on ${dayText(day)}`);
    // In one story of five the office is not told, and follows from the tenure alone.
    return { actor: term.person.id, name: term.person.name, role, capacity: this.#random.chance(0.8) ? office : null, onBehalfOf: this.#random.chance(0.1) ? country.id : null };
  }

  #meeting(day: number, parts: readonly Part[], city: { readonly id: number }, one: Country, other: Country): { id: number; kind: string; sort: string } {
    const random = this.#random;
    const fact = this.#fact('MEETING', random.chance(0.08) ? inMonth(day) : onDay(day), random.chance(0.9) ? 'ACTUAL' : random.pick(['PLANNED', 'DESIRED', 'NEGATED']));
    this.#copy.row('meeting', fact.id, random.pick(modes), parts.length > 3 ? 'MULTILATERAL' : parts.length === 3 ? 'TRILATERAL' : 'BILATERAL');
    this.#takePart(fact, parts);
    this.#copy.row('fact_place', fact.id, city.id, 'AT', 0);
    this.#copy.row('subject', fact.id, 'AGENDA', random.pick(this.#cast.topics).id, null, null, 0);
    const agreement = random.chance(0.15) ? random.pick([...one.agreements, ...other.agreements, random.pick(this.#cast.agreements).id]) : undefined;
    if (agreement !== undefined) this.#copy.row('subject', fact.id, 'ABOUT', agreement, null, null, 1);
    return fact;
  }

  #visit(day: number, parts: readonly Part[], city: { readonly id: number; readonly name: string }, host: Country, meeting: { id: number }): Told {
    const random = this.#random;
    const fact = this.#fact('VISIT', onDay(day - random.below(2)));
    this.#copy.row('visit', fact.id, random.pick(['OFFICIAL', 'WORKING', 'STATE']), null);
    const visitor = parts[0] ?? bare(host);
    this.#takePart(fact, [{ ...visitor, role: 'VISITOR' }, { ...bare(host), role: 'HOST' }]);
    this.#copy.row('fact_place', fact.id, city.id, 'TO', 0);
    this.#copy.row('fact_link', meeting.id, 'PART_OF', fact.id);
    return { fact: fact.id, sentence: `${visitor.name} arrived in ${city.name} for a visit.`, named: [{ id: visitor.actor, name: visitor.name }] };
  }

  #action(day: number, parts: readonly Part[], by: Country, meeting: { id: number }): Told {
    const random = this.#random;
    const fact = this.#fact('AGREEMENT_ACTION', onDay(day), random.chance(0.8) ? 'ACTUAL' : 'PLANNED');
    const agreement = by.agreements.length > 0 ? random.pick(by.agreements) : random.pick(this.#cast.agreements).id;
    this.#copy.row('agreement_action', fact.id, agreement, random.pick(actions), by.id);
    this.#takePart(fact, [{ ...bare(by), role: 'ACTOR' }, ...parts.slice(0, 1).map((part) => ({ ...part, role: 'SIGNATORY' }))]);
    this.#copy.row('fact_link', fact.id, 'OUTCOME_OF', meeting.id);
    return { fact: fact.id, sentence: `A document was dealt with by ${by.name} on that day.`, named: [by] };
  }

  #statement(day: number, speaker: Part | undefined, about: Country, meeting: { id: number }): Told {
    const random = this.#random;
    const fact = this.#fact('STATEMENT', onDay(day));
    const who = speaker ?? bare(about);
    const words = `relations with ${about.name} matter to us`;
    this.#copy.row('statement', fact.id, random.pick(acts), 'INDIRECT', words);
    this.#takePart(fact, [{ ...who, role: 'SPEAKER' }]);
    this.#copy.row('subject', fact.id, 'ABOUT', random.chance(0.5) ? about.id : about.government, null, null, 0);
    if (random.chance(0.5)) this.#copy.row('fact_link', fact.id, 'PART_OF', meeting.id);
    return { fact: fact.id, sentence: `${who.name} said that ${words}.`, named: [about], speaker: { id: who.actor, name: who.name } };
  }

  #event(day: number, one: Country, other: Country, city: { readonly id: number; readonly name: string }): Told {
    const random = this.#random;
    const fact = this.#fact('EVENT', onDay(day));
    this.#copy.row('event', fact.id, random.pick(eventTypes));
    if (random.chance(0.1)) this.#copy.row('casualties', fact.id, 0, 'KILLED', 1, 1 + random.below(9));
    this.#takePart(fact, [{ ...bare(one), role: 'ACTOR' }, { ...bare(other), role: 'TARGET' }]);
    this.#copy.row('fact_place', fact.id, city.id, 'AT', 0);
    return { fact: fact.id, sentence: `${one.name} took steps against ${other.name} near ${city.name}.`, named: [one, other] };
  }

  #fact(kind: string, { edtf, earliest, latest, precision }: DateColumns, modality = 'ACTUAL'): { id: number; kind: string; sort: string } {
    const id = (this.#cast.used.fact += 1);
    const sort = earliest ?? '-infinity';
    this.#copy.row('fact', id, kind, sort, modality, this.#random.chance(0.9) ? 'CERTAIN' : 'PROBABLE', reviewStatuses[this.#reviewed.draw(this.#random)] ?? 'PROPOSED', edtf, earliest, latest, precision, edtf === null ? null : 'STATED');
    return { id, kind, sort };
  }

  #takePart({ id, kind, sort }: { id: number; kind: string; sort: string }, parts: readonly Part[]): void {
    for (const [ordinal, { actor, role, capacity, onBehalfOf }] of parts.entries()) this.#copy.row('participation', id, kind, sort, actor, role, capacity?.id ?? null, onBehalfOf, ordinal);
  }
}

const bare = ({ id, name }: Person | Country | { readonly id: number; readonly name: string }): Part => ({ actor: id, name, role: 'PARTICIPANT', capacity: null, onBehalfOf: null });
