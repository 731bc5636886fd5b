// size: what each kind of fact makes of one more telling; one short function per kind.
import { AgreementActionEntity } from '../agreement/agreement-action.entity.js';
import { CasualtiesEntity, EventEntity } from '../event/event.entity.js';
import { FactIdentifierEntity } from '../fact/fact-identifier.entity.js';
import { FactLinkEntity } from '../fact/fact-link.entity.js';
import { FactPlaceEntity } from '../fact/fact-place.entity.js';
import { FactEntity } from '../fact/fact.entity.js';
import { ParticipationEntity } from '../fact/participation.entity.js';
import { SubjectEntity } from '../fact/subject.entity.js';
import { MeetingEntity } from '../meeting/meeting.entity.js';
import { RelationshipEntity } from '../relationship/relationship.entity.js';
import type { EventDateColumns } from '../shared/event-date.entity.js';
import { StatementEntity } from '../statement/statement.entity.js';
import { TenureEntity, TenureObservationEntity } from '../tenure/tenure.entity.js';
import { VisitEntity } from '../visit/visit.entity.js';
import { betterDate, dateColumns } from './date-columns.js';
import type { Key, ToldAgreementAction, ToldEvent, ToldFact, ToldMeeting, ToldRelationship, ToldStatement, ToldTenure, ToldVisit } from './resolved-dossier.js';
import type { RowSet } from './row-set.js';
import type { NewRow, Row } from './rows.js';

/** The id of the thing or fact that a key of the same dossier stands for. */
type IdOf = (key: Key) => string;

/** The number of a fact, and what it is found by. */
interface FoldedFact {
  readonly id: string;
  readonly identity: string | null;
}

/** The columns that a dossier writes. */
type FactRow = Omit<Row<FactEntity>, 'sortDate' | 'reviewStatus'>;

/**
 * Adds one telling of a fact to its rows, which are empty for the first. Participations, places, subjects, links and
 * identifiers are united; of single values the first one given is shown, of dates the narrower where both can be true. Where
 * sources differ, shown-values.ts chooses afterwards.
 */
export function foldFact(rows: RowSet, { id, identity }: FoldedFact, told: ToldFact, idOf: IdOf): void {
  const before = rows.first(FactEntity);
  if (before === undefined) {
    const row: FactRow = { id, identity, kind: told.kind, date: dateColumns(told.date), modality: told.modality, certainty: told.certainty, descriptors: [...new Set(told.descriptors)], note: told.note };
    rows.add(FactEntity, row as Row<FactEntity>);
  } else {
    rows.set(FactEntity, { date: betterDate(before.date, told.date), descriptors: [...new Set([...before.descriptors, ...told.descriptors])], note: before.note ?? told.note });
  }
  foldKind(rows, id, told, idOf);
  foldParticipations(rows, id, told, idOf);
  foldPlaces(rows, id, told, idOf);
  foldSubjects(rows, id, told, idOf);
  foldLinks(rows, id, told, idOf);
  for (const [scheme, value] of Object.entries(told.identifiers)) {
    const known = rows.all(FactIdentifierEntity).some((row) => row.scheme === scheme && row.value === value);
    if (!known) rows.add(FactIdentifierEntity, { scheme, value, factId: id });
  }
}

/** The day by which a fact is sorted; the same rule as the database function `sort_day`. */
export function sortDay({ earliest, latest }: EventDateColumns): string {
  if (earliest !== null && earliest !== '-infinity') return earliest;
  return latest !== null && latest !== 'infinity' ? latest : '-infinity';
}

function foldKind(rows: RowSet, id: string, told: ToldFact, idOf: IdOf): void {
  switch (told.kind) {
    case 'TENURE':
      return foldTenure(rows, id, told, idOf);
    case 'MEETING':
      return foldMeeting(rows, id, told);
    case 'VISIT':
      return foldVisit(rows, id, told);
    case 'AGREEMENT_ACTION':
      return foldAgreementAction(rows, id, told, idOf);
    case 'EVENT':
      return foldEvent(rows, id, told);
    case 'STATEMENT':
      return foldStatement(rows, id, told);
    case 'RELATIONSHIP':
      return foldRelationship(rows, id, told, idOf);
  }
}

function foldParticipations(rows: RowSet, factId: string, told: ToldFact, idOf: IdOf): void {
  const factDate = sortDay(rows.first(FactEntity)?.date ?? dateColumns(null));
  for (const { actor, role, capacity, onBehalfOf, asWritten, certainty, basis } of told.participants) {
    const actorId = idOf(actor);
    const capacityId = capacity === null ? null : idOf(capacity);
    const onBehalfOfId = onBehalfOf === null ? null : idOf(onBehalfOf);
    const isIt = (row: Row<ParticipationEntity>): boolean => row.actorId === actorId && row.role === role;
    const list = rows.all(ParticipationEntity);
    if (!list.some(isIt)) {
      const row: NewRow<ParticipationEntity> = { factId, kind: told.kind, factDate, actorId, role, capacityId, onBehalfOfId, asWritten, certainty, basis, ordinal: list.length };
      rows.add(ParticipationEntity, row);
      continue;
    }
    rows.change(ParticipationEntity, isIt, (row) => ({
      capacityId: row.capacityId ?? capacityId,
      onBehalfOfId: row.onBehalfOfId ?? onBehalfOfId,
      asWritten: row.asWritten ?? asWritten,
    }));
  }
  // The date may have become another with this telling.
  rows.change(ParticipationEntity, () => true, () => ({ factDate }));
}

function foldPlaces(rows: RowSet, factId: string, told: ToldFact, idOf: IdOf): void {
  for (const { place, relation, basis } of told.places) {
    const placeId = idOf(place);
    const list = rows.all(FactPlaceEntity);
    if (!list.some((row) => row.placeId === placeId && row.relation === relation)) rows.add(FactPlaceEntity, { factId, placeId, relation, basis, ordinal: list.length });
  }
}

/** The same subject in the same words is told once; a subject without words takes those of another telling. */
function foldSubjects(rows: RowSet, factId: string, told: ToldFact, idOf: IdOf): void {
  for (const { role, label, salience, thing, fact } of told.subjects) {
    const thingId = thing === null ? null : idOf(thing);
    const targetId = fact === null ? null : idOf(fact);
    if (targetId === factId) continue;
    const list = rows.all(SubjectEntity);
    const same = list.find(
      (row) => row.role === role && row.thingId === thingId && row.targetId === targetId && (row.label === label || ((row.label === null || label === null) && (thingId ?? targetId) !== null)),
    );
    if (same === undefined) {
      const row: NewRow<SubjectEntity> = { factId, role, label, salience, thingId, targetId, ordinal: list.length };
      rows.add(SubjectEntity, row);
    } else {
      rows.change(SubjectEntity, (row) => row === same, (row) => ({ label: row.label ?? label, salience: row.salience ?? salience }));
    }
  }
}

function foldLinks(rows: RowSet, factId: string, told: ToldFact, idOf: IdOf): void {
  for (const { type, fact, basis } of told.links) {
    const targetId = idOf(fact);
    const known = targetId === factId || rows.all(FactLinkEntity).some((row) => row.type === type && row.targetId === targetId);
    if (!known) rows.add(FactLinkEntity, { factId, type, targetId, basis });
  }
}

function foldTenure(rows: RowSet, id: string, told: ToldTenure, idOf: IdOf): void {
  const before = rows.first(TenureEntity);
  if (before === undefined) {
    rows.add(TenureEntity, { id, holderId: idOf(told.holder), positionId: idOf(told.position), status: told.status, start: dateColumns(told.start), end: dateColumns(told.end) });
  } else {
    rows.set(TenureEntity, { status: before.status ?? told.status, start: betterDate(before.start, told.start), end: betterDate(before.end, told.end) });
  }
  for (const date of told.observedOn) {
    const known = rows.all(TenureObservationEntity).some((row) => row.date.edtf === date.edtf);
    if (!known) rows.add(TenureObservationEntity, { tenureId: id, date: dateColumns(date) } satisfies NewRow<TenureObservationEntity>);
  }
}

function foldMeeting(rows: RowSet, id: string, { mode, format }: ToldMeeting): void {
  const before = rows.first(MeetingEntity);
  if (before === undefined) rows.add(MeetingEntity, { id, mode, format });
  else rows.set(MeetingEntity, { mode: before.mode === 'UNKNOWN' ? mode : before.mode, format: before.format ?? format });
}

function foldVisit(rows: RowSet, id: string, { type, purpose }: ToldVisit): void {
  const before = rows.first(VisitEntity);
  if (before === undefined) rows.add(VisitEntity, { id, type, purpose });
  else rows.set(VisitEntity, { type: before.type === 'UNSPECIFIED' ? type : before.type, purpose: before.purpose ?? purpose });
}

function foldAgreementAction(rows: RowSet, id: string, told: ToldAgreementAction, idOf: IdOf): void {
  const { action, unilateral, verb } = told;
  const byId = told.by === null ? null : idOf(told.by);
  const before = rows.first(AgreementActionEntity);
  if (before === undefined) rows.add(AgreementActionEntity, { id, agreementId: idOf(told.agreement), action, byId, unilateral, verb });
  else rows.set(AgreementActionEntity, { byId: before.byId ?? byId, unilateral: before.unilateral ?? unilateral, verb: before.verb ?? verb });
}

function foldEvent(rows: RowSet, id: string, told: ToldEvent): void {
  const { type, occurrence, count } = told;
  const before = rows.first(EventEntity);
  const modes = [...new Set([...(before?.modes ?? []), ...told.modes])];
  const means = [...new Set([...(before?.means ?? []), ...told.means])];
  if (before === undefined) rows.add(EventEntity, { id, type, occurrence, modes, means, count });
  else rows.set(EventEntity, { type: before.type ?? type, modes, means, count: before.count ?? count });
  if (rows.all(CasualtiesEntity).length > 0) return;
  told.casualties.forEach((each, ordinal) => rows.add(CasualtiesEntity, { eventId: id, ordinal, ...each }));
}

function foldStatement(rows: RowSet, id: string, { act, form, text }: ToldStatement): void {
  const before = rows.first(StatementEntity);
  if (before === undefined) rows.add(StatementEntity, { id, act, form, text });
  else if (before.text === null) rows.set(StatementEntity, { form, text });
}

function foldRelationship(rows: RowSet, id: string, told: ToldRelationship, idOf: IdOf): void {
  const before = rows.first(RelationshipEntity);
  if (before === undefined) {
    const [subjectId, objectId] = [idOf(told.subject), idOf(told.object)];
    rows.add(RelationshipEntity, { id, subjectId, objectId, relation: told.relation, trend: told.trend, start: dateColumns(told.start), end: dateColumns(told.end) });
  } else {
    rows.set(RelationshipEntity, { trend: before.trend ?? told.trend, start: betterDate(before.start, told.start), end: betterDate(before.end, told.end) });
  }
}
