/** A global id taken apart: the GraphQL type it belongs to and the number of its row. */
export interface NodeId {
  readonly type: string;
  readonly row: string;
}

/** The id of a row as the API shows it: `Meeting_42`. Clients treat it as opaque; it never changes. */
export const formatNodeId = ({ type, row }: NodeId): string => `${type}_${row}`;

/**
 * Takes a global id apart.
 *
 * @returns null if the text has not the form of an id. Whether the type exists is for the caller to say.
 */
export function parseNodeId(id: string): NodeId | null {
  const match = /^([A-Z][A-Za-z]{0,40})_(0|[1-9][0-9]{0,17})$/.exec(id);
  return match === null ? null : { type: match[1] ?? '', row: match[2] ?? '' };
}
