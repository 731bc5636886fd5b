import type { OperationDefinitionNode } from 'graphql';
import type { CompiledOperation } from './operation.js';
import type { Caller } from './permission.js';

/** How many characters of statements and variables are kept: some 16 MB. */
const maxCharacters = 8_000_000;

interface Kept {
  readonly compiled: CompiledOperation;
  readonly characters: number;
}

/**
 * Operations as they were compiled, for dashboards and pages that ask the same again and again. What an operation compiles
 * to depends on itself, its variables and the role of its caller alone: never on the time or on what is stored. Those not
 * asked for longest go first.
 */
export class CompiledOperations {
  private readonly kept = new Map<string, Kept>();
  private readonly numbers = new WeakMap<OperationDefinitionNode, number>();
  private characters = 0;
  private next = 1;

  /**
   * The operation as compiled before, or compiled now and kept; one that is refused is not.
   *
   * @param operation the very node: documents are parsed once
   * @param variables as they came in, of JSON
   */
  find(operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>, { role, least }: Caller, compile: () => CompiledOperation): CompiledOperation {
    const key = `${this.numberOf(operation)} ${role} ${least} ${JSON.stringify(variables)}`;
    const known = this.kept.get(key);
    if (known === undefined) return this.keep(key, compile());
    this.kept.delete(key);
    this.kept.set(key, known);
    return known.compiled;
  }

  private keep(key: string, compiled: CompiledOperation): CompiledOperation {
    const characters = 2 * key.length + (compiled.statement?.text.length ?? 0);
    this.kept.set(key, { compiled, characters });
    this.characters += characters;
    for (const [oldest, { characters: freed }] of this.kept) {
      if (this.characters <= maxCharacters) break;
      this.kept.delete(oldest);
      this.characters -= freed;
    }
    return compiled;
  }

  private numberOf(operation: OperationDefinitionNode): number {
    const known = this.numbers.get(operation);
    if (known !== undefined) return known;
    this.numbers.set(operation, this.next);
    return this.next++;
  }
}
