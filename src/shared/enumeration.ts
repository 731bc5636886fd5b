import { registerEnumType } from 'type-graphql';

/** The values of an enumeration made by {@link enumeration}: every value equals its own name. */
export type Enumeration<Name extends string> = { readonly [N in Name]: N };

/**
 * Declares an enumeration once for all layers: the GraphQL enum with its descriptions, the Postgres enum type
 * (`Object.values`), the dossier schema (`z.enum`) and the TypeScript union (`keyof typeof X`).
 *
 * @param name the GraphQL name
 * @param description what the enumeration says about a thing or fact
 * @param values each value with its one-line definition
 */
export function enumeration<Name extends string>(
  name: string,
  description: string,
  values: Record<Name, string>,
): Enumeration<Name> {
  const members = Object.fromEntries(Object.keys(values).map((value) => [value, value])) as Enumeration<Name>;
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(values).map(([value, text]) => [value, { description: text }]),
  ) as Record<Name, { description: string }>;
  registerEnumType(members, { name, description, valuesConfig });
  return members;
}
