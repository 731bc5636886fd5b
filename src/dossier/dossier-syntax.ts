import { isAlias, isMap, isScalar, isSeq, LineCounter, type Alias, type Document, parseDocument, type Scalar } from 'yaml';
import { type DossierPath, UnreadableDossier, writePath } from './dossier-fault.js';
import { parseDossierJson } from './dossier-json.js';
import { deepestValue, isLogical, isNumeric, isNumericBesideExact, mostValues } from './scalar-fields.js';

/** A file taken apart: plain values, and the line on which each stands. */
export interface DossierSyntax {
  /** Objects, arrays and scalars. A number where the format has none is the text that was written (`date: 2018`). */
  readonly value: unknown;
  /** The line of a path, or of the nearest thing around it that stands in the file. Counted from 1. */
  lineOf(path: DossierPath): number;
}

/** The largest dossier that is read, in UTF-16 units: the article of 4 MB and as much again. */
const LONGEST = 16 * 1024 * 1024;
const MOST_SYNTAX_FAULTS = 20;
const tooDeep = `nested more than ${deepestValue} levels deep: a dossier is flat`;

/**
 * Parses YAML 1.2 (core schema) or JSON, which is a part of it. Dates stay text. Refused: several documents in a file,
 * duplicate keys, keys that are no text, tags other than those of the core schema, aliases that run in a circle or
 * write out to more than 200,000 values, nesting deeper than 40.
 *
 * @param line which line of a file of JSON Lines the text is, counted from 1; then it must be JSON
 * @throws UnreadableDossier
 */
export function parseDossier(text: string, file: string, line?: number): DossierSyntax {
  if (text.length > LONGEST) throw faultOf(file, line ?? 1, `the dossier is longer than ${LONGEST} characters: keep the article in a file of its own, or split it`);
  const value = /^\s*\{/.test(text) ? parseDossierJson(text) : undefined;
  if (value === undefined && line !== undefined) refuseYaml(text, file, line);
  if (value === undefined) return parseYaml(text, file, line ?? 1);
  // Lines are asked for only where something is wrong.
  let syntax: DossierSyntax | undefined;
  return { value, lineOf: (path) => (syntax ??= parseYaml(text, file, line ?? 1)).lineOf(path) };
}

function refuseYaml(text: string, file: string, line: number): void {
  try {
    JSON.parse(text);
  } catch (error) {
    throw faultOf(file, line, `not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function faultOf(file: string, line: number, message: string): UnreadableDossier {
  return new UnreadableDossier([{ file, line, where: '', message }]);
}

function parseYaml(text: string, file: string, first: number): DossierSyntax {
  const lines = new LineCounter();
  const lineAt = (offset: number): number => first - 1 + (lines.linePos(offset).line || 1);
  const fail = (offset: number, path: DossierPath, message: string): never => {
    throw new UnreadableDossier([{ file, line: lineAt(offset), where: writePath(path), message }]);
  };
  if (text.trim() === '') fail(0, [], 'the dossier is empty: it begins with "chancery: 1"');
  const document = parse(text, lines, fail);
  // One slip can upset everything after it.
  const faults = [...document.errors, ...document.warnings].slice(0, MOST_SYNTAX_FAULTS);
  if (faults.some(({ message }) => message.includes('call stack'))) fail(0, [], tooDeep);
  if (faults.length > 0) {
    throw new UnreadableDossier(
      faults.map(({ pos, message }) => ({ file, line: lineAt(pos[0]), where: '', message: `not YAML: ${message.replace(/\s+/g, ' ')}` })),
    );
  }
  const converter = new Converter(document, fail);
  const value = converter.convert(document.contents, []);
  return { value, lineOf: (path) => lineAt(offsetOf(path, converter.offsets)) };
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

function offsetOf(path: DossierPath, offsets: ReadonlyMap<string, number>): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const offset = offsets.get(JSON.stringify(path.slice(0, length)));
    if (offset !== undefined) return offset;
  }
  return 0;
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
    if (this.#values > mostValues) this.fail(at, path, `more than ${mostValues} values: split the dossier`);
    if (path.length > deepestValue) this.fail(at, path, tooDeep);
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
      return [name, typeof converted === 'number' && isNumericBesideExact(name) && !quotes ? sourceOf(value) : converted];
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
  if (typeof node.value === 'number') return isNumeric(name) || isNumericBesideExact(name) ? node.value : sourceOf(node);
  if (typeof node.value === 'boolean') return isLogical(name) ? node.value : sourceOf(node);
  return node.value;
}

function sourceOf(node: unknown): unknown {
  return isScalar(node) ? (node.source ?? String(node.value)) : undefined;
}

function rangeStart(node: unknown): number | undefined {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined;
}
