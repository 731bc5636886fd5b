// size: one mapping, to be read against facts.json from top to bottom
import type { AgreementActionType } from '../../src/agreement/agreement.enum.js';
import type { DossierInput } from '../../src/dossier/dossier.schema.js';
import type { CasualtyUnit, EventType } from '../../src/event/event.enum.js';
import type { MeetingMode } from '../../src/meeting/meeting.enum.js';
import type { StatementAct, StatementForm } from '../../src/statement/statement.enum.js';
import { type Seed, type SeedDate, type SeedFact, type SeedRelationship, type SeedSpan, type SeedStep, wordsAt } from './seed.js';

type FactInput = NonNullable<DossierInput['facts']>[string];

/** The scheme of identifiers under which things and facts keep the ids of `facts.json`, so that answers name them. */
export const SEED_SCHEME = 'seed';

/** Turns the sample article and everything `facts.json` says of it into a dossier. Keys are the ids of `facts.json`. */
export function seedDossier(seed: Seed, text: string): DossierInput {
  const facts = new Map(seed.facts.map((fact) => [fact.id, fact]));
  return {
    chancery: 1,
    article: {
      text,
      kind: 'NEWS',
      standfirst: wordsAt(text, seed.article.standfirst),
      publishedOn: seed.article.publishedOn,
      dateline: seed.article.dateline,
      lang: seed.article.lang,
    },
    ...things(seed),
    facts: {
      ...keyed(seed.facts, (fact) => factOf(seed, fact, text)),
      ...keyed(seed.relationships, (relationship) => relationshipOf(relationship, facts, text)),
    },
  };
}

function things(seed: Seed): Omit<DossierInput, 'chancery' | 'article' | 'facts'> {
  return {
    persons: keyed(seed.persons, (person) => ({ ...named(person), note: person.positions[0]?.note })),
    organizations: keyed(seed.organizations, (organization) => ({
      ...named(organization),
      kind: organization.kind,
      status: organization.status === 'AGREED_NOT_CERTAINLY_FORMED' ? 'AGREED' : undefined,
      countries: organization.countries.map((country) => ({ country, certainty: organization.countriesCertainty })),
    })),
    groups: keyed(seed.groups, (group) => ({
      name: group.description,
      nameKind: 'DESCRIPTIVE' as const,
      size: group.size ?? undefined,
      sizeMin: group.sizeMin,
      sizeText: group.sizeText,
      approximate: group.approximate,
      of: [...(group.of ?? [])],
      note: group.note,
    })),
    places: keyed(seed.places, ({ name, kind, within, withinBasis, country }) => ({ name, kind, within, withinBasis, country })),
    agreements: keyed(seed.agreements, (agreement) => ({
      ...named(agreement),
      kind: agreement.nameKind === 'COLLECTION' ? ('COLLECTION' as const) : undefined,
      nameKind: agreement.nameKind === undefined ? undefined : ('DESCRIPTIVE' as const),
      parties: [...agreement.parties],
      subjects: [...agreement.subjects],
      parts: (agreement.members ?? []).map((part) => ({ agreement: part, basis: agreement.membersBasis })),
    })),
  };
}

function named(thing: { name: string; aliases: readonly string[]; descriptions?: readonly string[]; note?: string }) {
  const descriptions = (thing.descriptions ?? []).map((text) => ({ text, kind: 'DESCRIPTIVE' as const }));
  return { name: thing.name, names: [...thing.aliases, ...descriptions], note: thing.note };
}

/** What all kinds of fact have in common. */
function common(seed: Seed, fact: SeedFact, text: string) {
  const evidence = spans(text, fact.evidence);
  return {
    date: dateOf(fact.date),
    places: placesOf(fact),
    participants: fact.participants.map(({ attribution, ...participant }) => ({
      ...participant,
      asWritten: fact.kind === 'TENURE' ? heldAs(seed, fact, participant.actor) : undefined,
      capacity: fact.kind === 'MEETING' ? officeOf(seed, participant.actor) : undefined,
      // The seed gives no spans of single participations; what is attributed apart is said by the fact's own words.
      ...(attribution && { attribution: chain(attribution), evidence }),
    })),
    modality: fact.modality,
    certainty: fact.certainty,
    descriptors: [...(fact.descriptors ?? [])],
    note: fact.note,
    agenda: (fact.agenda ?? []).flatMap(({ topic, about, salience }) => about.map((ref) => ({ label: topic, ref, salience }))),
    about: [...(fact.about ?? [])],
    content: [...(fact.content ?? [])],
    links: [
      ...fact.links.map((link) => ({ ...link })),
      ...seed.relationships.filter(({ affectedBy }) => affectedBy.includes(fact.id)).map(({ id }) => ({ type: 'AFFECTS' as const, fact: id })),
    ],
    evidence,
    attribution: chain(fact.attribution),
    claims: (fact.date.alternatives ?? []).map((date) => alternative(date, fact, text)),
  };
}

function factOf(seed: Seed, fact: SeedFact, text: string): FactInput {
  const shared = common(seed, fact, text);
  const type = fact.type;
  switch (fact.kind) {
    case 'MEETING':
      return { kind: 'MEETING', ...shared, mode: fact.mode as MeetingMode };
    case 'VISIT':
      return { kind: 'VISIT', ...shared };
    case 'AGREEMENT_ACTION':
      return { kind: 'AGREEMENT_ACTION', ...shared, agreement: given(fact.agreement), action: type as AgreementActionType, by: fact.by, unilateral: fact.unilateral, verb: fact.verb };
    case 'EVENT':
      return {
        kind: 'EVENT',
        ...shared,
        type: (type ?? undefined) as EventType | undefined,
        occurrence: fact.eventKind,
        modes: [...(fact.modes ?? [])],
        count: fact.count,
        casualties: (fact.casualties ?? []).map(({ unit, ...numbers }) => ({ ...numbers, unit: unit.toUpperCase() as CasualtyUnit })),
      };
    case 'STATEMENT':
      return { kind: 'STATEMENT', ...shared, act: type as StatementAct, form: fact.mode as StatementForm };
    case 'TENURE':
      return tenureOf(fact, shared);
    case 'RELATIONSHIP':
      throw new Error(`${fact.id} is listed among the relationships`);
  }
}

function tenureOf(fact: SeedFact, shared: ReturnType<typeof common>): FactInput {
  const { title, country, organization, status } = given(fact.position);
  return {
    kind: 'TENURE',
    ...shared,
    holder: given(fact.participants[0]).actor,
    position: { title, country, organization: organization ?? undefined },
    status: status ?? undefined,
    start: fact.start ? dateOf(fact.start) : undefined,
    end: fact.end ? dateOf(fact.end) : undefined,
    observedOn: [...(fact.observedOn ?? [])],
  };
}

/** What affects a relationship is said by links of the facts that do. A trend told by another fact is attributed as that fact is. */
function relationshipOf(relationship: SeedRelationship, facts: Map<string, SeedFact>, text: string): FactInput {
  const actual = relationship.trends.filter(({ modality }) => modality === 'ACTUAL');
  return {
    kind: 'RELATIONSHIP',
    relation: relationship.kind,
    subject: relationship.a,
    object: relationship.b,
    trend: actual[0]?.trend,
    note: actual[0]?.note,
    evidence: spans(text, relationship.evidence ?? actual.flatMap(({ evidence }) => evidence)),
    claims: relationship.trends.map(({ trend, modality, fact, evidence }) => ({
      field: 'TREND' as const,
      value: trend,
      modality,
      evidence: spans(text, evidence),
      attribution: fact === undefined ? [] : chain(given(facts.get(fact)).attribution),
    })),
  };
}

function placesOf(fact: SeedFact) {
  const relation = fact.placeRelation === 'near' ? ('NEAR' as const) : fact.kind === 'VISIT' ? ('TO' as const) : ('AT' as const);
  const wider = (fact.widerPlaces ?? []).map((place) => ({ place, relation: 'WITHIN' as const }));
  return fact.place === null ? wider : [{ place: fact.place, relation, basis: fact.placeBasis }, ...wider];
}

/** How the article writes the office of a tenure's holder: "former US President". */
function heldAs(seed: Seed, fact: SeedFact, actor: string): string | undefined {
  const person = seed.persons.find(({ id }) => id === actor);
  return person?.positions.find(({ title, country }) => title === fact.position?.title && country === fact.position.country)?.text;
}

/** The office in which somebody meets others: the one the article says is held now. */
function officeOf(seed: Seed, actor: string) {
  const office = seed.persons.find(({ id }) => id === actor)?.positions.find(({ status }) => status === 'CURRENT');
  return office && { title: office.title, country: office.country, organization: office.organization ?? undefined };
}

/** Another date that the article gives: the words of the date are its evidence. */
function alternative(date: SeedDate, fact: SeedFact, text: string) {
  const words = given(date.text);
  const within = given(fact.evidence.find((span) => wordsAt(text, span).includes(words)));
  const [before = ''] = wordsAt(text, within).split(words);
  const start = within.start + [...before].length;
  return { field: 'DATE' as const, value: given(date.edtf), basis: date.basis ?? undefined, evidence: spans(text, [{ start, end: start + [...words].length }]) };
}

function dateOf({ edtf, text, basis, approximate }: SeedDate) {
  return edtf === null ? undefined : { edtf, text: text ?? undefined, basis: basis ?? undefined, approximate };
}

function spans(text: string, evidence: readonly SeedSpan[]) {
  return evidence.map(({ start, end }) => ({ exact: wordsAt(text, { start, end }), start, end }));
}

function chain(steps: readonly SeedStep[]) {
  return steps.map(({ agent, kind, certainty }) => ({ agent: agent ?? undefined, kind, certainty }));
}

function keyed<Item extends { readonly id: string }, Value>(items: readonly Item[], value: (item: Item) => Value): Record<string, Value> {
  return Object.fromEntries(items.map((item) => [item.id, { ...value(item), identifiers: { [SEED_SCHEME]: item.id } }]));
}

function given<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('facts.json lacks a value that the conversion needs');
  return value;
}
