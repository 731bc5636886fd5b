/** One line of a stream, without its end; null where it is longer than is read. */
export interface ByteLine {
  /** Counted from 1. */
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

/** The byte that ends a line. */
export const LINE_FEED = 10;

/**
 * The lines of a stream as they come; what is kept of it is one line and one chunk.
 *
 * @param longest the most bytes of a line that is given out
 */
export async function* byteLines(input: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<ByteLine> {
  let number = 0;
  let parts: Uint8Array[] = [];
  let length = 0;
  const line = (): ByteLine => {
    number += 1;
    const bytes = length > longest ? null : Buffer.concat(parts);
    parts = [];
    length = 0;
    return { number, bytes };
  };
  const keep = (part: Uint8Array): void => {
    length += part.length;
    if (length > longest) parts = [];
    else parts.push(part);
  };
  for await (const chunk of input) {
    let rest = chunk;
    for (let end = rest.indexOf(LINE_FEED); end !== -1; end = rest.indexOf(LINE_FEED)) {
      keep(rest.subarray(0, end));
      yield line();
      rest = rest.subarray(end + 1);
    }
    keep(rest);
  }
  if (length > 0) yield line();
}
