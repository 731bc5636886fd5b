import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/** What a caller gives for a scalar, read into the text that Postgres is given. */
type Read = (text: string) => string;

/** A scalar whose values are texts, both in requests and in answers. */
function textScalar(name: string, description: string, specifiedByURL: string, read: Read): GraphQLScalarType<string, string> {
  const parse = (value: unknown, node?: ValueNode): string => {
    if (typeof value !== 'string') throw new GraphQLError(`${name} must be a text`, node === undefined ? {} : { nodes: node });
    return read(value);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL,
    serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
    parseValue: (value) => parse(value),
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined, node),
  });
}

/** Whether the numbers are a day of the calendar that both JavaScript and Postgres know: years 0001 to 9999. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return year >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const shown = (text: string): string => JSON.stringify(text.slice(0, 60));

function readDay(text: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null || !isDay(Number(match[1]), Number(match[2]), Number(match[3]))) {
    throw new GraphQLError(`${shown(text)} is not a day of the calendar: write it as 2021-02-03`);
  }
  return text;
}

function readInstant(text: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/.exec(text);
  if (match === null || !isDay(Number(match[1]), Number(match[2]), Number(match[3]))) {
    throw new GraphQLError(`${shown(text)} is not a point in time: write it as 2021-02-03T10:30:00Z`);
  }
  return new Date(text).toISOString();
}

function readUrl(text: string): string {
  const scheme = URL.canParse(text) ? new URL(text).protocol : '';
  if (scheme !== 'https:' && scheme !== 'http:') throw new GraphQLError(`${shown(text)} is not a web address: write it as https://example.org/page`);
  return text;
}

/** One calendar day, `YYYY-MM-DD`, years 0001 to 9999. */
export const DateScalar = textScalar(
  'Date',
  'One day of the Gregorian calendar, written `YYYY-MM-DD`. A date that may be known imprecisely is an EventDate.',
  'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  readDay,
);

/** A point in time, RFC 3339; answers are in UTC with milliseconds. */
export const DateTimeScalar = textScalar(
  'DateTime',
  'A point in time as RFC 3339 has it. Answers are in UTC with milliseconds: `2021-02-03T10:30:00.000Z`.',
  'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  readInstant,
);

/** The address of a web page, http or https, kept letter by letter. */
export const UrlScalar = textScalar('URL', 'The address of a web page: http or https.', 'https://url.spec.whatwg.org/', readUrl);
