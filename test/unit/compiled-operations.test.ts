import { type OperationDefinitionNode, parse } from 'graphql';
import { Budget } from '../../src/graph/budget.js';
import { CompiledOperations } from '../../src/graph/compiled-operations.js';
import type { CompiledOperation } from '../../src/graph/operation.js';
import type { Caller } from '../../src/graph/permission.js';

const operationOf = (text: string): OperationDefinitionNode => parse(text).definitions[0] as OperationDefinitionNode;
const anyone: Caller = { role: 'ANONYMOUS', least: 'ANONYMOUS' };
const compiled = (text: string): CompiledOperation => ({ statement: { text, values: [] }, budget: new Budget() });

describe('operations that are kept compiled', () => {
  const kept = new CompiledOperations();
  let compilations = 0;
  const find = (operation: OperationDefinitionNode, variables: Record<string, unknown> = {}, caller = anyone, text = 'select 1'): CompiledOperation =>
    kept.find(operation, variables, caller, () => {
      compilations += 1;
      return compiled(text);
    });

  beforeEach(() => (compilations = 0));

  it('are found again by the same document, variables and role', () => {
    const operation = operationOf('{ persons { totalCount } }');
    expect(find(operation, { a: 1 })).toBe(find(operation, { a: 1 }));
    expect(compilations).toBe(1);
  });

  it.each<[string, () => CompiledOperation]>([
    ['other variables', () => find(same, { id: 'Person_2' })],
    ['a variable more', () => find(same, { id: 'Person_1', first: null })],
    ['another role', () => find(same, { id: 'Person_1' }, { role: 'EDITOR', least: 'ANONYMOUS' })],
    ['a server that is read with a key only', () => find(same, { id: 'Person_1' }, { role: 'ANONYMOUS', least: 'READER' })],
    ['another document of the same text', () => find(operationOf('{ meetings { totalCount } }'), { id: 'Person_1' })],
  ])('are not found by %s', (_what, ask) => {
    find(same, { id: 'Person_1' });
    compilations = 0;
    ask();
    expect(compilations).toBe(1);
  });

  it('are not kept where they are refused', () => {
    const operation = operationOf('{ articles { totalCount } }');
    const refuse = (): CompiledOperation => {
      throw new Error('refused');
    };
    expect(() => kept.find(operation, {}, anyone, refuse)).toThrow('refused');
    expect(find(operation)).toEqual(compiled('select 1'));
    expect(compilations).toBe(1);
  });

  it('make room, those not asked for longest first', () => {
    const [first, second, third] = ['{ a }', '{ b }', '{ c }'].map(operationOf) as [OperationDefinitionNode, OperationDefinitionNode, OperationDefinitionNode];
    const long = ' '.repeat(3_500_000);
    find(first, {}, anyone, long);
    find(second, {}, anyone, long);
    find(first);
    find(third, {}, anyone, long);
    compilations = 0;
    find(first);
    expect(compilations).toBe(0);
    find(second, {}, anyone, long);
    expect(compilations).toBe(1);
  });
});

const same = operationOf('{ meetings { totalCount } }');
