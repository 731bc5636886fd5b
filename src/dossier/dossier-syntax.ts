import { isAlias, isMap, isScalar, isSeq, LineCounter, type Alias, type Document, parseDocument, type Scalar } from 'yaml';
import { type DossierPath, UnreadableDossier, writePath } from './dossier-fault.js';

/** A file taken apart: plain values, and the line on which each stands. */
export interface DossierSyntax {
  /** Objects, arrays and scalars. A number where the format has none is the text that was written (`date: 2018`). */
  readonly value: unknown;
  /** The line of a path, or of the nearest thing around it that stands in the file. Counted from 1. */
  lineOf(path: DossierPath): number;
}

/** The largest dossier that is read, in UTF-16 units: the article of 4 MB and as much again. */
const LONGEST = 16 * 1024 * 1024;
/** How many values a dossier may have, aliases written out: a thousand facts have some fifty thousand. */
const MOST_VALUES = 200_000;
const DEEPEST = 40;
const MOST_SYNTAX_FAULTS = 20;
const tooDeep = `nested more than ${DEEPEST} levels deep: a dossier is flat`;

/** The only fields that are numbers, and those that are yes or no; everything else that looks like one is text. */
const numeric = new Set(['chancery', 'occurrence', 'score', 'size', 'sizeMin', 'sizeMax', 'latitude', 'longitude', 'precisionKm', 'count', 'min', 'max']);
const numericBesideExact = new Set(['start', 'end']);
const logical = new Set(['approximate', 'unilateral']);

/**
 * Parses YAML 1.2 (core schema) or JSON, which is a part of it. Dates stay text. Refused: several documents in a file,
 * duplicate keys, keys that are no text, tags other than those of the core schema, aliases that run in a circle or
 * write out to more than 200,000 values, nesting deeper than 40.
 *
 * @throws UnreadableDossier
 */
export function parseDossier(text: string, file: string): DossierSyntax {
  const lines = new LineCounter();
  const fail = (offset: number, path: DossierPath, message: string): never => {
    throw new UnreadableDossier([{ file, line: lines.linePos(offset).line || 1, where: writePath(path), message }]);
  };
  if (text.length > LONGEST) fail(0, [], `the dossier is longer than ${LONGEST} characters: keep the article in a file of its own, or split it`);
  if (text.trim() === '') fail(0, [], 'the dossier is empty: it begins with "chancery: 1"');
  const document = parse(text, lines, fail);
  // One slip can upset everything after it.
  const faults = [...document.errors, ...document.warnings].slice(0, MOST_SYNTAX_FAULTS);
  if (faults.some(({ message }) => message.includes('call stack'))) fail(0, [], tooDeep);
  if (faults.length > 0) {
    throw new UnreadableDossier(
      faults.map(({ pos, message }) => ({ file, line: lines.linePos(pos[0]).line || 1, where: '', message: `not YAML: ${message.replace(/\s+/g, ' ')}` })),
    );
  }
  const converter = new Converter(document, fail);
  const value = converter.convert(document.contents, []);
  return { value, lineOf: (path) => lineOf(path, converter.offsets, lines) };
}

type Fail = (offset: number, path: DossierPath, message: string) => never;

function parse(text: string, lineCounter: LineCounter, fail: Fail): Document {
  try {
    return parseDocument(text, { version: '1.2', schema: 'core', lineCounter, prettyErrors: false, uniqueKeys: true, strict: true });
  } catch (error) {
    // The parser descends by recursion.
    if (error instanceof RangeError) return fail(0, [], tooDeep);
    throw error;
  }
}

function lineOf(path: DossierPath, offsets: ReadonlyMap<string, number>, lines: LineCounter): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const offset = offsets.get(JSON.stringify(path.slice(0, length)));
    if (offset !== undefined) return lines.linePos(offset).line || 1;
  }
  return 1;
}

/** Turns the parser's nodes into plain values and remembers where they stand. */
class Converter {
  readonly offsets = new Map<string, number>();
  readonly #open = new Set<unknown>();
  #values = 0;

  constructor(
    private readonly document: Document,
    private readonly fail: Fail,
  ) {}

  convert(node: unknown, path: DossierPath, offset = 0): unknown {
    const at = rangeStart(node) ?? offset;
    const id = JSON.stringify(path);
    if (!this.offsets.has(id)) this.offsets.set(id, offset || at);
    this.#values += 1;
    if (this.#values > MOST_VALUES) this.fail(at, path, `more than ${MOST_VALUES} values: split the dossier`);
    if (path.length > DEEPEST) this.fail(at, path, tooDeep);
    if (isAlias(node)) return this.#follow(node, path, at);
    if (isScalar(node)) return scalarText(node, path);
    if (this.#open.has(node)) this.fail(at, path, 'an alias that contains itself');
    this.#open.add(node);
    try {
      if (isSeq(node)) return node.items.map((item, index) => this.convert(item, [...path, index], rangeStart(item) ?? at));
      if (isMap(node)) return this.#convertMap(node.items, path, at);
      return null;
    } finally {
      this.#open.delete(node);
    }
  }

  #convertMap(items: readonly { key: unknown; value: unknown }[], path: DossierPath, at: number): Record<string, unknown> {
    const keys = items.map(({ key }) => {
      const name = isScalar(key) ? (key.source ?? String(key.value)) : undefined;
      if (name === undefined || name === '__proto__') return this.fail(rangeStart(key) ?? at, path, 'a key must be a word');
      return name;
    });
    const quotes = keys.includes('exact');
    const entries = items.map(({ key, value }, index): [string, unknown] => {
      const name = keys[index] ?? '';
      const inner = [...path, name];
      const converted = this.convert(value, inner, rangeStart(key) ?? at);
      return [name, typeof converted === 'number' && numericBesideExact.has(name) && !quotes ? sourceOf(value) : converted];
    });
    return Object.fromEntries(entries);
  }

  #follow(alias: Alias, path: DossierPath, at: number): unknown {
    const target = alias.resolve(this.document);
    if (target === undefined) return this.fail(at, path, `nothing is anchored as "${alias.source}"`);
    return this.convert(target, path, at);
  }
}

function scalarText(node: Scalar, path: DossierPath): unknown {
  const name = [...path].reverse().find((step) => typeof step === 'string') ?? '';
  if (typeof node.value === 'number') return numeric.has(name) || numericBesideExact.has(name) ? node.value : sourceOf(node);
  if (typeof node.value === 'boolean') return logical.has(name) ? node.value : sourceOf(node);
  return node.value;
}

function sourceOf(node: unknown): unknown {
  return isScalar(node) ? (node.source ?? String(node.value)) : undefined;
}

function rangeStart(node: unknown): number | undefined {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined;
}
