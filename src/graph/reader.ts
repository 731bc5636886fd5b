import { createHash } from 'node:crypto';
import { type DocumentNode, getVariableValues, type GraphQLResolveInfo, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { EntityMetadata } from 'typeorm';
import { badInput } from '../shared/bad-input.js';
import { Budget, type Weight } from './budget.js';
import { columnAlias } from './column-alias.js';
import { CompiledOperations } from './compiled-operations.js';
import { compileFeed, type Feed } from './feed.js';
import { defaultQueryLimits, maxBatch, type QueryLimits } from './limits.js';
import { compileFoundField, compileOperation, compileRootField, type CompiledStatement } from './operation.js';
import type { Caller } from './permission.js';
import { RowsOfTypes } from './rows-of-type.js';
import { fragmentsOf, type OperationScope } from './selection.js';

/** Most statements that are prepared under a name; each costs memory in every connection. */
const maxPrepared = 500;

/** How Postgres refuses a value that is none of its type: all that a caller gives is checked before, but what is inside a cursor. */
const valueErrors: ReadonlySet<unknown> = new Set(['22003', '22007', '22008', '22021', '22P02']);

/** One statement to run. `signal` ends it early where the runner can; a plain pool does not look at it. */
export interface StatementToRun {
  readonly text: string;
  readonly values: unknown[];
  readonly name?: string;
  readonly signal?: AbortSignal;
}

/** What statements run on, such as a pool of pg. */
export interface StatementRunner {
  query<Row extends object>(statement: StatementToRun): Promise<{ rows: Row[] }>;
}

/** Finds the answer of a root field as plain values, with row numbers in the place of rows. */
export type Search = (statements: StatementRunner) => Promise<object>;

/** Reads the graph: GraphQL in, one SQL statement, JSON out. */
export class GraphReader {
  private readonly rows: RowsOfTypes;
  private readonly prepared = new Map<string, string>();
  private readonly operations = new CompiledOperations();

  constructor(
    readonly schema: GraphQLSchema,
    entities: readonly EntityMetadata[],
    private readonly statements: StatementRunner,
    readonly limits: QueryLimits = defaultQueryLimits,
  ) {
    this.rows = new RowsOfTypes(schema, entities);
  }

  /**
   * Begins a request.
   *
   * @param caller decides what may be read
   * @param signal ends its statements, whoever waits for them
   */
  request(caller: Caller, signal?: AbortSignal): GraphRequest {
    const searches: StatementRunner = { query: (statement) => this.statements.query({ ...statement, ...(signal !== undefined && { signal }) }) };
    return new GraphRequest(this, caller, this.rows, this.operations, (statement) => this.run(statement, signal), searches);
  }

  /**
   * Compiles a subscription.
   *
   * @param caller decides what may be read
   * @param variables coerced
   * @throws GraphQLError BAD_USER_INPUT, QUERY_TOO_LARGE, UNAUTHENTICATED or FORBIDDEN; objects and cost are told, not judged
   */
  feed(caller: Caller, document: DocumentNode, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): Feed {
    const scope = { schema: this.schema, caller, fragments: fragmentsOf(document), variables };
    const { statement, table, after, budget } = compileFeed(scope, this.rows, operation, this.limits);
    const { text, values } = statement;
    const batch = Math.max(1, Math.min(maxBatch, Math.floor(this.limits.nodes / budget.nodes)));
    return {
      weight: { nodes: budget.nodes, cost: budget.cost },
      table,
      after: after === undefined ? undefined : BigInt(after),
      batch,
      read: async (first, last, signal) => {
        const rows = await this.query<{ position: string; data: string }>({ text, values: [String(first), String(last), batch, ...values.slice(3)] }, signal);
        return rows.map(({ position, data }) => ({ position: BigInt(position), data }));
      },
    };
  }

  private async run(statement: CompiledStatement, signal: AbortSignal | undefined): Promise<string> {
    const [row] = await this.query<{ data: string }>(statement, signal);
    return row?.data ?? '{}';
  }

  private async query<Row extends object>({ text, values }: CompiledStatement, signal: AbortSignal | undefined): Promise<Row[]> {
    const name = this.nameOf(text);
    const statement = { text, values: [...values], ...(name !== undefined && { name }), ...(signal !== undefined && { signal }) };
    const { rows } = await this.statements.query<Row>(statement).catch((error: unknown) => {
      if (!valueErrors.has((error as { code?: unknown } | null)?.code)) throw error;
      throw badInput('a cursor of the query was edited: take cursors from pageInfo or edges as they are', 'INVALID_CURSOR');
    });
    return rows;
  }

  /** The name to prepare a statement under, while there is room. */
  private nameOf(text: string): string | undefined {
    const known = this.prepared.get(text);
    if (known !== undefined || this.prepared.size >= maxPrepared) return known;
    const name = `g${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
    this.prepared.set(text, name);
    return name;
  }
}

/** One request's reading: its operation is weighed first, then answered whole or by root field. */
export class GraphRequest {
  private compiled: CompiledStatement | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly reader: GraphReader,
    /** Who asks. */
    readonly caller: Caller,
    private readonly rows: RowsOfTypes,
    private readonly operations: CompiledOperations,
    private readonly run: (statement: CompiledStatement) => Promise<string>,
    private readonly searches: StatementRunner,
  ) {}

  /**
   * Weighs an operation, its variables and default page sizes counted, and compiles it on the way. One with bad
   * variables weighs nothing, and reads nothing.
   *
   * @throws GraphQLError QUERY_TOO_LARGE for what would be too much to compile, UNAUTHENTICATED or FORBIDDEN for what is
   *   not for the caller; objects and cost are told, not judged
   */
  weigh(document: DocumentNode, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): Weight {
    const { schema, limits } = this.reader;
    const { statement, budget } = this.operations.find(operation, variables, this.caller, () => {
      const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 });
      if (coerced === undefined) return { statement: undefined, budget: new Budget(limits) };
      return compileOperation({ schema, caller: this.caller, fragments: fragmentsOf(document), variables: coerced }, this.rows, operation, limits);
    });
    this.compiled = statement;
    return { nodes: budget.nodes, cost: budget.cost };
  }

  /**
   * The JSON text of `data` of the operation weighed.
   *
   * @returns undefined where GraphQL has to execute it, or has to say what is wrong with it
   */
  async readOperation(): Promise<string | undefined> {
    return this.compiled === undefined ? undefined : this.run(this.compiled);
  }

  /** Answers one root field within GraphQL's own execution; one after the other, so that a request takes one connection. */
  async readRootField(info: GraphQLResolveInfo): Promise<unknown> {
    const statement = compileRootField(this.scopeOf(info), this.rows, String(info.path.key), info.fieldNodes, this.reader.limits);
    return this.inTurn(info, () => this.run(statement));
  }

  /** Answers one root field that a search finds the answer of, or a mutation does: its statements first, then one that shows it. What cannot be shown is refused before. */
  async readFound(info: GraphQLResolveInfo, search: Search): Promise<unknown> {
    const statement = compileFoundField(this.scopeOf(info), this.rows, info.parentType, String(info.path.key), info.fieldNodes, this.reader.limits);
    return this.inTurn(info, async () => this.run(statement(JSON.stringify(await search(this.searches)))));
  }

  private scopeOf({ schema, fragments, variableValues }: GraphQLResolveInfo): OperationScope {
    return { schema, caller: this.caller, fragments, variables: variableValues };
  }

  private async inTurn(info: GraphQLResolveInfo, read: () => Promise<string>): Promise<unknown> {
    const answer = this.last.then(read);
    this.last = answer.catch(() => undefined);
    return (JSON.parse(await answer) as Record<string, unknown>)[columnAlias(String(info.path.key))];
  }
}
