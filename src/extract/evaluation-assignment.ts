/**
 * Pairs rows with columns one to one so that the sum of the weights is the greatest possible (Hungarian method with
 * potentials; time grows with rows² × columns). Greedy pairing would let an early fact take the partner that a later one
 * needs, and the figures would depend on the order in which facts stand in a file.
 *
 * @param weights a row of numbers for each row, all of the same length; pairs of weight 0 or less are never made
 * @returns `[row, column]` pairs, in the order of the rows
 */
export function assign(weights: readonly (readonly number[])[]): (readonly [number, number])[] {
  const size = Math.max(weights.length, weights[0]?.length ?? 0);
  const cost = (row: number, column: number): number => -Math.max(0, weights[row]?.[column] ?? 0);
  const columnOf = solve(size, cost);
  return weights.flatMap((row, index) => {
    const column = columnOf[index] ?? -1;
    return (row[column] ?? 0) > 0 ? [[index, column] as const] : [];
  });
}

/** The column of each row of a square matrix at the least sum of costs. Rows and columns count from 1 inside, 0 being "none". */
function solve(size: number, cost: (row: number, column: number) => number): number[] {
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  for (let row = 1; row <= size; row += 1) {
    const least = new Float64Array(size + 1).fill(Infinity);
    const seen = new Uint8Array(size + 1);
    const from = new Int32Array(size + 1);
    rowOf[0] = row;
    let column = 0;
    do {
      seen[column] = 1;
      column = grow({ size, cost, rowPotential, columnPotential, rowOf, least, seen, from }, column);
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = from[column] ?? 0;
      rowOf[column] = rowOf[before] ?? 0;
      column = before;
    }
  }
  const columnOf = Array.from({ length: size }, () => -1);
  for (let column = 1; column <= size; column += 1) columnOf[(rowOf[column] ?? 0) - 1] = column - 1;
  return columnOf;
}

interface Search {
  readonly size: number;
  readonly cost: (row: number, column: number) => number;
  readonly rowPotential: Float64Array;
  readonly columnPotential: Float64Array;
  readonly rowOf: Int32Array;
  readonly least: Float64Array;
  readonly seen: Uint8Array;
  readonly from: Int32Array;
}

/** Adds the nearest column to the tree that is rooted in the row being placed, and keeps the potentials feasible. */
function grow(search: Search, column: number): number {
  const { size, cost, rowPotential, columnPotential, rowOf, least, seen, from } = search;
  const row = rowOf[column] ?? 0;
  let [step, next] = [Infinity, 0];
  for (let other = 1; other <= size; other += 1) {
    if (seen[other] === 1) continue;
    const reduced = cost(row - 1, other - 1) - (rowPotential[row] ?? 0) - (columnPotential[other] ?? 0);
    if (reduced < (least[other] ?? Infinity)) {
      least[other] = reduced;
      from[other] = column;
    }
    if ((least[other] ?? Infinity) < step) [step, next] = [least[other] ?? Infinity, other];
  }
  for (let other = 0; other <= size; other += 1) {
    if (seen[other] === 1) {
      rowPotential[rowOf[other] ?? 0] = (rowPotential[rowOf[other] ?? 0] ?? 0) + step;
      columnPotential[other] = (columnPotential[other] ?? 0) - step;
    } else {
      least[other] = (least[other] ?? Infinity) - step;
    }
  }
  return next;
}
