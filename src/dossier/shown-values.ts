import type { EventDateColumns } from '../shared/event-date.entity.js';
import type { FactField, ShownReason } from '../fact/fact.enum.js';
import { FactEntity } from '../fact/fact.entity.js';
import { ParticipationEntity } from '../fact/participation.entity.js';
import { ToldValueEntity } from '../fact/told-value.entity.js';
import { MeetingEntity } from '../meeting/meeting.entity.js';
import { RelationshipEntity } from '../relationship/relationship.entity.js';
import { narrower, parseEventDate } from '../shared/event-date.js';
import { TenureEntity } from '../tenure/tenure.entity.js';
import { valuesGiven } from './citation-rows.js';
import { dateColumns } from './date-columns.js';
import { sortDay } from './fact-fold.js';
import type { FactNode } from './fact-nodes.js';
import type { ToldDate, ToldFact } from './resolved-dossier.js';
import type { RowSet } from './row-set.js';
import type { NodeKey } from './node-links.js';
import type { Row, Rows } from './rows.js';

type Value = Row<ToldValueEntity>;

/** A value that somebody found right, and a key that tells it. */
export interface Accepted extends NodeKey {
  readonly field: FactField;
  readonly value: string;
}

/** What was accepted among what nodes tell; one statement, none without nodes. */
export async function loadAccepted(rows: Rows, nodes: readonly NodeKey[]): Promise<Accepted[]> {
  if (nodes.length === 0) return [];
  const found = await rows.query<{ article_id: string; key: string; field: FactField; value: string }>(
    'select article_id, key, field, value from acceptance where retracted_at is null and (article_id, key) in (select * from unnest($1::bigint[], $2::text[]))',
    [nodes.map(({ articleId }) => articleId), nodes.map(({ key }) => key)],
  );
  return found.map(({ article_id, key, field, value }) => ({ articleId: article_id, key, field, value }));
}

/** Fields of which one value is shown. Of places all are, and who took part is told for each. */
export const singleFields: readonly FactField[] = ['DATE', 'START', 'END', 'MODE', 'TREND', 'CERTAINTY', 'MODALITY'];
const dates: ReadonlySet<FactField> = new Set(['DATE', 'START', 'END']);

/**
 * Keeps the values that sources give for the fields on which they differ, and shows of each field the one that
 * `chooseValue` chooses.
 *
 * @param nodes the tellings that were folded into the rows just now, in order
 * @param disputed the fields on which all tellings of the fact differ
 * @param accepted what somebody found right among what these nodes tell
 */
export function showValues(rows: RowSet, factId: string, nodes: readonly FactNode[], disputed: readonly FactField[], accepted: readonly Accepted[]): void {
  for (const field of singleFields.filter((each) => disputed.includes(each))) {
    const counted = new Set<string>();
    for (const { articleId, told } of nodes) {
      const [value] = valuesGiven(told, field, String) ?? [];
      if (value === undefined || counted.has(`${articleId} ${value}`)) continue;
      counted.add(`${articleId} ${value}`);
      tellValue(rows, { factId, field, value, articleId, date: dateTold(told, field) });
    }
    const values = rows.all(ToldValueEntity).filter((row) => row.field === field).toSorted((a, b) => a.ordinal - b.ordinal);
    const right = accepted.filter((each) => each.field === field && nodes.some(({ articleId, key }) => articleId === each.articleId && key === each.key));
    const { value, reason } = chooseValue(field, values, (each) => each.shown === 'ACCEPTED' || right.some((one) => one.value === each.value));
    rows.change(ToldValueEntity, (row) => row.field === field, (row) => ({ shown: row.value === value.value ? reason : null }));
    show(rows, value);
  }
}

function tellValue(rows: RowSet, { factId, field, value, articleId, date }: { factId: string; field: FactField; value: string; articleId: string; date: ToldDate | null }): void {
  const isIt = (row: Value): boolean => row.field === field && row.value === value;
  const known = rows.all(ToldValueEntity);
  if (known.some(isIt)) return rows.change(ToldValueEntity, isIt, ({ sources }) => ({ sources: sources + 1 }));
  const ordinal = known.filter((row) => row.field === field).length;
  rows.add(ToldValueEntity, { factId, field, value, ordinal, sources: 1, shown: null, articleId, text: date?.text ?? null, basis: date?.basis ?? null, approximate: date?.approximate ?? false });
}

/**
 * The value shown of several: the one that somebody accepted. Else of dates, those that another narrows down are out, and count as sources of whatever narrows them;
 * of what is left the one that most sources give; of equals the one told first. Modality is part of what a fact is: the first
 * one stays.
 */
function chooseValue(field: FactField, values: readonly Value[], isAccepted: (value: Value) => boolean): { readonly value: Value; readonly reason: ShownReason } {
  const isNarrowed = (value: Value, by: Value): boolean => {
    const order = narrower(parseEventDate(value.value), parseEventDate(by.value));
    return order.compatible && order.narrower === 'SECOND';
  };
  const [first] = values;
  const accepted = values.find(isAccepted);
  if (accepted !== undefined) return { value: accepted, reason: 'ACCEPTED' };
  if (first === undefined) throw new Error(`no value of ${field} is told`);
  if (field === 'MODALITY') return { value: first, reason: 'FIRST_TOLD' };
  const left = dates.has(field) ? values.filter((value) => !values.some((by) => by !== value && isNarrowed(value, by))) : values;
  const sources = (value: Value): number => values.filter((each) => each === value || (dates.has(field) && isNarrowed(each, value))).reduce((sum, each) => sum + each.sources, 0);
  const [best = first, next] = left.toSorted((a, b) => sources(b) - sources(a) || a.ordinal - b.ordinal);
  if (next === undefined) return { value: best, reason: 'NARROWER_DATE' };
  return { value: best, reason: sources(best) > sources(next) ? 'MORE_SOURCES' : 'FIRST_TOLD' };
}

function show(rows: RowSet, { field, value, text, basis, approximate }: Value): void {
  const date = (): EventDateColumns => ({ ...dateColumns({ edtf: value, text, basis: basis ?? 'STATED', approximate }), basis });
  switch (field) {
    case 'DATE':
      rows.set(FactEntity, { date: date() });
      return rows.change(ParticipationEntity, () => true, () => ({ factDate: sortDay(date()) }));
    case 'START':
    case 'END': {
      const period = rows.first(TenureEntity) === undefined ? RelationshipEntity : TenureEntity;
      return rows.set<TenureEntity | RelationshipEntity>(period, field === 'START' ? { start: date() } : { end: date() });
    }
    case 'MODE':
      return rows.set(MeetingEntity, { mode: value as Row<MeetingEntity>['mode'] });
    case 'TREND':
      return rows.set(RelationshipEntity, { trend: value as Row<RelationshipEntity>['trend'] });
    case 'CERTAINTY':
      return rows.set(FactEntity, { certainty: value as Row<FactEntity>['certainty'] });
    case 'MODALITY':
    case 'PLACE':
    case 'CASUALTIES':
    case 'PARTICIPANTS':
      return undefined;
  }
}

function dateTold(told: ToldFact, field: FactField): ToldDate | null {
  if (field === 'DATE') return told.date;
  if (told.kind !== 'TENURE' && told.kind !== 'RELATIONSHIP') return null;
  return field === 'START' ? told.start : field === 'END' ? told.end : null;
}
