// size: what each kind of thing makes of one more telling; one short function per kind.
import { AgreementEntity, AgreementPartEntity, AgreementPartyEntity, AgreementTopicEntity } from '../agreement/agreement.entity.js';
import { CountryEntity } from '../country/country.entity.js';
import { type IsoCountry, isoCountries } from '../country/iso-countries.js';
import { GroupEntity, GroupOriginEntity } from '../group/group.entity.js';
import { OrganizationCountryEntity, OrganizationEntity, OrganizationParentEntity } from '../organization/organization.entity.js';
import { PersonEntity } from '../person/person.entity.js';
import { PlaceEntity } from '../place/place.entity.js';
import { PositionEntity } from '../position/position.entity.js';
import { normalizeName } from '../shared/name-form.js';
import { nameSounds } from '../shared/name-sounds.js';
import { ActorEntity, IdentifierEntity, NameEntity, ThingEntity } from '../thing/thing.entity.js';
import { TopicEntity } from '../topic/topic.entity.js';
import { betterDate, dateColumns } from './date-columns.js';
import type { Key, ToldAgreement, ToldCountry, ToldGroup, ToldName, ToldOrganization, ToldPerson, ToldPlace, ToldPosition, ToldThing, ToldTopic } from './resolved-dossier.js';
import type { RowSet } from './row-set.js';
import type { NewRow } from './rows.js';

/** The id of the thing that a key of the same dossier stands for. */
type IdOf = (key: Key) => string;

/**
 * Adds one telling of a thing to its rows, which are empty for the first. Names, identifiers and links are united; of
 * single values the first one given stays, of dates the narrower where both can be true. What is shown thus depends only
 * on the tellings and their order.
 */
export function foldThing(rows: RowSet, id: string, identity: string | null, told: ToldThing, idOf: IdOf): void {
  if (rows.first(ThingEntity) === undefined) begin(rows, id, identity, told);
  addName(rows, id, { text: told.name, kind: told.descriptive ? 'DESCRIPTIVE' : 'ALIAS', lang: null, script: null });
  for (const name of told.names) addName(rows, id, name);
  for (const [scheme, value] of Object.entries(told.identifiers)) addIdentifier(rows, id, scheme, value);
  if (rows.first(ThingEntity)?.note === null && told.note !== null) rows.set(ThingEntity, { note: told.note });
  foldKind(rows, id, told, idOf);
}

function foldKind(rows: RowSet, id: string, told: ToldThing, idOf: IdOf): void {
  switch (told.kind) {
    case 'PERSON':
      return foldPerson(rows, id, told);
    case 'ORGANIZATION':
      return foldOrganization(rows, id, told, idOf);
    case 'COUNTRY':
      return foldCountry(rows, id, told);
    case 'GROUP':
      return foldGroup(rows, id, told, idOf);
    case 'PLACE':
      return foldPlace(rows, id, told, idOf);
    case 'POSITION':
      return foldPosition(rows, id, told, idOf);
    case 'AGREEMENT':
      return foldAgreement(rows, id, told, idOf);
    case 'TOPIC':
      return foldTopic(rows, id, told, idOf);
  }
}

/** The first telling gives the name shown; a country and its territory are shown under the common English name. */
function begin(rows: RowSet, id: string, identity: string | null, told: ToldThing): void {
  const iso = isoOf(told);
  const name = iso?.name ?? told.name;
  rows.add(ThingEntity, { id, kind: told.kind, name, note: null, identity });
  if (told.kind === 'PERSON' || told.kind === 'ORGANIZATION' || told.kind === 'COUNTRY' || told.kind === 'GROUP') rows.add(ActorEntity, { id });
  rows.add(NameEntity, nameRow(id, { text: name, kind: 'PRIMARY', lang: null, script: null }, told.kind === 'PERSON'));
  if (iso === undefined || told.kind !== 'COUNTRY') return;
  for (const text of iso.aliases) addName(rows, id, { text, kind: 'ALIAS', lang: 'en', script: null });
  addIdentifier(rows, id, 'iso3166-1', iso.alpha2);
}

function isoOf(told: ToldThing): IsoCountry | undefined {
  if (told.kind === 'COUNTRY') return isoCountries.get(told.alpha2);
  return told.kind === 'PLACE' && told.placeKind === 'COUNTRY' ? isoCountries.get(told.country ?? '') : undefined;
}

function nameRow(thingId: string, name: ToldName, isPerson: boolean): NewRow<NameEntity> {
  return { thingId, ...name, normalized: normalizeName(name.text), sounds: isPerson ? nameSounds(name.text) : null };
}

/** An alias that is there under another kind says nothing new, but for the language it is in. */
function addName(rows: RowSet, id: string, name: ToldName): void {
  // An alias says no more than the same text of another kind; that it describes, not names, is said beside the primary.
  const same = rows.all(NameEntity).find(({ text, kind }) => text === name.text && (kind === name.kind || name.kind === 'ALIAS'));
  if (same === undefined) return rows.add(NameEntity, nameRow(id, name, rows.first(ThingEntity)?.kind === 'PERSON'));
  rows.change(NameEntity, (row) => row === same, ({ lang, script }) => ({ lang: lang ?? name.lang, script: script ?? name.script }));
}

function addIdentifier(rows: RowSet, thingId: string, scheme: string, value: string): void {
  const known = rows.all(IdentifierEntity).some((row) => row.scheme === scheme && row.value === value);
  if (!known) rows.add(IdentifierEntity, { thingId, scheme, value });
}

function foldPerson(rows: RowSet, id: string, told: ToldPerson): void {
  const before = rows.first(PersonEntity);
  if (before === undefined) return rows.add(PersonEntity, { id, birth: dateColumns(told.birth), death: dateColumns(told.death) });
  rows.set(PersonEntity, { birth: betterDate(before.birth, told.birth), death: betterDate(before.death, told.death) });
}

function foldOrganization(rows: RowSet, id: string, told: ToldOrganization, idOf: IdOf): void {
  const before = rows.first(OrganizationEntity);
  if (before === undefined) rows.add(OrganizationEntity, { id, kind: told.organizationKind, status: told.status });
  else rows.set(OrganizationEntity, { kind: before.kind === 'OTHER' ? told.organizationKind : before.kind, status: before.status ?? told.status });
  for (const { country, certainty, basis } of told.countries) {
    const countryId = idOf(country);
    if (!rows.all(OrganizationCountryEntity).some((row) => row.countryId === countryId)) rows.add(OrganizationCountryEntity, { organizationId: id, countryId, certainty, basis });
  }
  for (const parentId of told.parents.map(idOf)) {
    const known = parentId === id || rows.all(OrganizationParentEntity).some((row) => row.parentId === parentId);
    if (!known) rows.add(OrganizationParentEntity, { organizationId: id, parentId });
  }
}

function foldCountry(rows: RowSet, id: string, told: ToldCountry): void {
  const before = rows.first(CountryEntity);
  const { alpha2, alpha3, validFrom, validUntil } = told;
  const demonyms = [...new Set([...(before?.demonyms ?? isoCountries.get(alpha2)?.demonyms ?? []), ...told.demonyms])];
  if (before === undefined) return rows.add(CountryEntity, { id, alpha2, alpha3, demonyms, validFrom, validUntil });
  rows.set(CountryEntity, { demonyms, validFrom: before.validFrom ?? validFrom, validUntil: before.validUntil ?? validUntil });
}

function foldGroup(rows: RowSet, id: string, told: ToldGroup, idOf: IdOf): void {
  const { size, sizeMin, sizeMax, sizeText, approximate } = told;
  const before = rows.first(GroupEntity);
  if (before === undefined) rows.add(GroupEntity, { id, size, sizeMin, sizeMax, sizeText, approximate });
  else if (before.size === null && before.sizeMin === null && before.sizeMax === null) rows.set(GroupEntity, { size, sizeMin, sizeMax, sizeText: before.sizeText ?? sizeText, approximate });
  for (const actorId of told.of.map(idOf)) {
    if (actorId !== id && !rows.all(GroupOriginEntity).some((row) => row.actorId === actorId)) rows.add(GroupOriginEntity, { groupId: id, actorId });
  }
}

function foldPlace(rows: RowSet, id: string, told: ToldPlace, idOf: IdOf): void {
  const before = rows.first(PlaceEntity);
  const within = told.within === null ? null : idOf(told.within);
  const place = within === null || within === id ? { withinId: null, withinBasis: null } : { withinId: within, withinBasis: told.withinBasis };
  const countryId = told.country === null ? null : idOf(told.country);
  const point = { latitude: told.point?.latitude ?? null, longitude: told.point?.longitude ?? null, precisionKm: told.point?.precisionKm ?? null };
  if (before === undefined) return rows.add(PlaceEntity, { id, kind: told.placeKind, ...place, countryId, ...point });
  if (before.withinId === null) rows.set(PlaceEntity, place);
  if (before.countryId === null) rows.set(PlaceEntity, { countryId });
  if (before.latitude === null) rows.set(PlaceEntity, point);
}

function foldPosition(rows: RowSet, id: string, told: ToldPosition, idOf: IdOf): void {
  const before = rows.first(PositionEntity);
  const organizationId = told.organization === null ? null : idOf(told.organization);
  const countryId = told.country === null ? null : idOf(told.country);
  if (before === undefined) return rows.add(PositionEntity, { id, classification: told.classification ?? told.titleClassification, organizationId, countryId });
  // What an author says goes before what a title suggests.
  const classification = told.classification !== null && before.classification === told.titleClassification ? told.classification : before.classification;
  rows.set(PositionEntity, { classification, organizationId: before.organizationId ?? organizationId, countryId: before.countryId ?? countryId });
}

function foldAgreement(rows: RowSet, id: string, told: ToldAgreement, idOf: IdOf): void {
  const before = rows.first(AgreementEntity);
  if (before === undefined) rows.add(AgreementEntity, { id, kind: told.agreementKind });
  else if (before.kind === 'OTHER') rows.set(AgreementEntity, { kind: told.agreementKind });
  for (const { actor, basis } of told.parties) {
    const actorId = idOf(actor);
    if (!rows.all(AgreementPartyEntity).some((row) => row.actorId === actorId)) rows.add(AgreementPartyEntity, { agreementId: id, actorId, basis });
  }
  for (const topicId of told.topics.map(idOf)) {
    if (!rows.all(AgreementTopicEntity).some((row) => row.topicId === topicId)) rows.add(AgreementTopicEntity, { agreementId: id, topicId });
  }
  for (const { agreement, basis } of told.parts) {
    const partId = idOf(agreement);
    const known = partId === id || rows.all(AgreementPartEntity).some((row) => row.partId === partId);
    if (!known) rows.add(AgreementPartEntity, { wholeId: id, partId, basis });
  }
}

function foldTopic(rows: RowSet, id: string, told: ToldTopic, idOf: IdOf): void {
  const before = rows.first(TopicEntity);
  const broader = told.broader === null ? null : idOf(told.broader);
  const broaderId = broader === id ? null : broader;
  if (before === undefined) return rows.add(TopicEntity, { id, broaderId });
  if (before.broaderId === null) rows.set(TopicEntity, { broaderId });
}
