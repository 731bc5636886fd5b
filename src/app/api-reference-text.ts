import {
  astFromValue,
  getNamedType,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  isSpecifiedScalarType,
  print,
} from 'graphql';

/** Something with a description, such as a field. */
export interface Described {
  readonly description?: string | null | undefined;
  readonly deprecationReason?: string | null | undefined;
}

/** A description on one line, with nothing that a Markdown table would take for its own. */
export function describe({ description, deprecationReason }: Described): string {
  const text = `${description ?? ''}${deprecationReason ? ` **Deprecated**: ${deprecationReason}` : ''}`;
  return text.replaceAll(/\s+/g, ' ').trim().replaceAll('|', '\\|').replaceAll('<', '&lt;');
}

/** A link to the heading of a name. */
export const linkTo = (name: string, shown = `\`${name}\``): string => `[${shown}](#${name.toLowerCase()})`;

/** A type as SDL writes it, linked to where it is explained; the scalars of GraphQL itself are not. */
export function typeLink(type: GraphQLOutputType | GraphQLInputType, heading = getNamedType(type).name): string {
  const shown = `\`${String(type)}\``;
  return isSpecifiedScalarType(getNamedType(type)) ? shown : linkTo(heading, shown);
}

/** What an argument or input field is called and takes: `top` `Int!` = `10`. */
export function written({ name, type, defaultValue }: GraphQLArgument | GraphQLInputField, heading?: string): string {
  const value = defaultValue === undefined ? undefined : astFromValue(defaultValue, type);
  return `\`${name}\` ${typeLink(type, heading)}${value ? ` = \`${print(value)}\`` : ''}`;
}

/** `PERSON`, `COUNTRY` … */
export const valuesOf = (type: GraphQLEnumType): string => type.getValues().map(({ name }) => `\`${name}\``).join(', ');

/** A Markdown table; '' where it would have no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Paragraphs with an empty line between, without those that are empty. */
export const paragraphs = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');
