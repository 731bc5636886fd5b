import { type Change, difference, type NewRow, type Row, type RowClass, type Rows } from './rows.js';

/** The rows of several tables that make up one thing or fact. */
export class RowSet {
  readonly #lists: Map<unknown, object[]>;

  /** @param lists rows by class; lists that change are replaced, never written into */
  constructor(lists: ReadonlyMap<unknown, object[]> = new Map()) {
    this.#lists = new Map(lists);
  }

  all<E>(entity: RowClass<E>): readonly Row<E>[] {
    return (this.#lists.get(entity) ?? []) as Row<E>[];
  }

  first<E>(entity: RowClass<E>): Row<E> | undefined {
    return this.all(entity)[0];
  }

  add<E>(entity: RowClass<E>, row: NewRow<E> | Row<E>): void {
    this.#lists.set(entity, [...(this.#lists.get(entity) ?? []), row]);
  }

  /** Sets columns of the row of which there is one. */
  set<E>(entity: RowClass<E>, values: Partial<Row<E>>): void {
    const [row, ...others] = this.#lists.get(entity) ?? [];
    if (row === undefined) throw new Error(`no row of ${entity.name} to correct`);
    this.#lists.set(entity, [{ ...row, ...values }, ...others]);
  }

  /** Replaces the rows that a test picks. */
  change<E>(entity: RowClass<E>, matches: (row: Row<E>) => boolean, values: (row: Row<E>) => Partial<Row<E>>): void {
    const rows = this.all(entity).map((row) => (matches(row) ? { ...(row as object), ...(values(row) as object) } : (row as object)));
    this.#lists.set(entity, rows);
  }
}

/** A table of which each thing or fact has rows, and how they are told apart. */
export interface PartTable<Kind, E = unknown> {
  readonly entity: RowClass<E>;
  /** The column with the id of the thing or fact. */
  readonly by: keyof Row<E> & string;
  /** The kinds that have such rows; all, where not said. */
  readonly kinds?: readonly Kind[];
  readonly identify: (row: Row<E>) => string;
}

/** One table of a list of several, which have different columns. */
export function partTable<Kind, E>(definition: PartTable<Kind, E>): PartTable<Kind> {
  return definition as unknown as PartTable<Kind>;
}

/** The rows that some things or facts have in the graph, read table by table. */
export class StoredRows<Kind> {
  readonly #byTable = new Map<PartTable<Kind>, readonly Row<unknown>[]>();
  readonly #byId = new Map<string, Map<unknown, object[]>>();

  constructor(private readonly tables: readonly PartTable<Kind>[]) {}

  /**
   * One statement for each table of which there can be rows.
   *
   * @param stored those that may have rows
   * @param dead those that nobody tells any more: of them only the rows of one table are read
   * @param keptBy that table: its rows may belong to another thing or fact from now on
   */
  async read(rows: Rows, stored: readonly { readonly id: string | null; readonly kind: Kind }[], dead: readonly string[], keptBy: unknown): Promise<void> {
    for (const each of this.tables) {
      const ids = stored.flatMap(({ id, kind }) => (id === null || each.kinds?.includes(kind) === false ? [] : [id]));
      const list = await rows.load(each.entity, each.by, each.entity === keptBy ? [...ids, ...dead] : ids);
      this.#byTable.set(each, list);
      for (const row of list) this.#add(String((row as Record<string, unknown>)[each.by]), each.entity, row);
    }
  }

  #add(id: string, entity: unknown, row: object): void {
    const lists = this.#byId.get(id) ?? new Map<unknown, object[]>();
    this.#byId.set(id, lists);
    const list = lists.get(entity);
    if (list === undefined) lists.set(entity, [row]);
    else list.push(row);
  }

  /** The rows of one thing or fact, to be changed without changing these. */
  of(id: string | null): RowSet {
    return new RowSet(this.#byId.get(id ?? ''));
  }

  /** What must change in a table so that it holds the rows of these sets instead. */
  change<E>(table: PartTable<Kind, E>, wanted: readonly RowSet[]): Change<E> {
    return difference(this.all(table), wanted.flatMap((set) => set.all(table.entity) as readonly object[]), table.identify);
  }

  /** The rows of a table as they are. */
  all<E>(table: PartTable<Kind, E>): readonly Row<E>[] {
    return (this.#byTable.get(table as unknown as PartTable<Kind>) ?? []) as Row<E>[];
  }
}
