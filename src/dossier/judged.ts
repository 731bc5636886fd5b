import { parseNodeId } from '../shared/node-id.js';

/** A thing or fact by its number. */
export interface Judged {
  readonly isFact: boolean;
  readonly id: string;
  /** As of `ThingKind` or `FactKind`; where given, what is of another kind is not meant. */
  readonly kind?: string;
}

const things: ReadonlySet<string> = new Set(['Person', 'Organization', 'Country', 'Group', 'Place', 'Position', 'Agreement', 'Topic']);
const facts: ReadonlySet<string> = new Set(['Tenure', 'Meeting', 'Visit', 'AgreementAction', 'Event', 'Statement', 'Relationship']);

/** The thing or fact that a global id names; undefined for what is no such id. Whether it exists is for the database to say. */
export function readJudged(id: string): Judged | undefined {
  const parsed = parseNodeId(id);
  if (parsed === null || (!things.has(parsed.type) && !facts.has(parsed.type))) return undefined;
  return { isFact: facts.has(parsed.type), id: parsed.row, kind: parsed.type.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase() };
}
