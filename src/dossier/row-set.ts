import type { NewRow, Row, RowClass } from './rows.js';

/** The rows of several tables that make up one thing or fact. */
export class RowSet {
  readonly #lists = new Map<unknown, object[]>();

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
    const list = this.#lists.get(entity);
    const [row] = list ?? [];
    if (list === undefined || row === undefined) throw new Error(`no row of ${entity.name} to correct`);
    list[0] = { ...row, ...values };
  }

  /** Replaces the rows that a test picks. */
  change<E>(entity: RowClass<E>, matches: (row: Row<E>) => boolean, values: (row: Row<E>) => Partial<Row<E>>): void {
    const rows = this.all(entity).map((row) => (matches(row) ? { ...(row as object), ...(values(row) as object) } : (row as object)));
    this.#lists.set(entity, rows);
  }
}
