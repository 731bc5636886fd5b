import type { OperationDefinitionNode } from 'graphql';
import { columnAlias } from './column-alias.js';
import type { OperationScope } from './selection.js';

/** What {@link hasLongKey} found before; an operation is asked again and again. */
const longKeys = new WeakMap<OperationDefinitionNode, boolean>();

/** Whether any alias in reach of the operation is longer than a Postgres name. */
export function hasLongKey(scope: OperationScope, node: OperationDefinitionNode): boolean {
  const known = longKeys.get(node) ?? findLongKey(scope, node);
  longKeys.set(node, known);
  return known;
}

function findLongKey({ fragments }: OperationScope, node: OperationDefinitionNode): boolean {
  const long = (value: OperationDefinitionNode | OperationScope['fragments'][string]): boolean =>
    JSON.stringify(value, (key, child: unknown) => (key === 'loc' ? undefined : key === 'alias' ? longAlias(child) : child)).includes(tooLong);
  return [node, ...Object.values(fragments)].some(long);
}

const tooLong = '\u0000too long';
const longAlias = (alias: unknown): unknown => {
  const name = (alias as { value?: string } | undefined)?.value;
  return name !== undefined && columnAlias(name) !== name ? tooLong : name;
};
