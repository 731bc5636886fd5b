import { isDeepStrictEqual } from 'node:util';
import { readDossier } from '../dossier/dossier.reader.js';
import { UnreadableDossier } from '../dossier/dossier-fault.js';
import { Problem } from '../shared/problem.js';
import type { DossierDocument } from './extractor.js';
import type { DroppedKind, Tally } from './tally.js';

type Path = readonly (string | number)[];

const dates = new Set(['date', 'start', 'end', 'edtf', 'observedOn']);
const references = new Set(['actor', 'capacity', 'onBehalfOf', 'place', 'places', 'holder', 'position', 'agreement', 'subject', 'object', 'fact', 'about', 'agent', 'of', 'country', 'countries', 'organization', 'parties']);

/**
 * The dossier without what the reader of dossiers finds wrong with it: references to nothing, dates that do not exist, an end before
 * its start. The smallest part that is wrong goes; a record that cannot be without it goes as a whole. Each is counted.
 *
 * @throws Problem if it is wrong as a whole
 */
export async function pruned(document: DossierDocument, tally: Tally): Promise<DossierDocument> {
  const rest = structuredClone(document);
  for (let faults = await faultsOf(rest); faults.length > 0; faults = await faultsOf(rest)) {
    // What is cut is settled before anything is: afterwards places in lists have moved.
    const cuts = faults.map(({ path, message }) => cutOf(rest, path, message));
    const outermost = cuts.filter(({ path }, index) => !cuts.some((other, at) => isWithin(path, other.path) && (other.path.length < path.length || at < index)));
    for (const { path, kind } of outermost.sort((a, b) => compare(b.path, a.path))) {
      remove(rest, path);
      if (kind !== null) tally.add(kind);
      if (path.length === 2) tally.add(path[0] === 'facts' ? 'facts left out' : 'things left out');
    }
  }
  return rest;
}

async function faultsOf(document: DossierDocument): Promise<{ path: Path; message: string }[]> {
  try {
    await readDossier({ text: JSON.stringify(document), path: '-' });
    return [];
  } catch (error) {
    if (!(error instanceof UnreadableDossier)) throw error;
    return error.faults.map(({ where, message }) => ({ path: readPath(where), message }));
  }
}

/** `facts.M1.evidence[0]`, where no key has a dot. */
function readPath(where: string): Path {
  return where === '' ? [] : where.split(/\.|(?=\[)/).map((step) => (step.startsWith('[') ? Number(step.slice(1, -1)) : step));
}

/** What to take out for a fault, and as what to count it; a thing missing takes out what it is missing from, which is not counted again. */
function cutOf(document: DossierDocument, path: Path, message: string): { path: Path; kind: DroppedKind | null } {
  let cut = path;
  while (cut.length > 2 && valueAt(document, cut) === undefined) cut = cut.slice(0, -1);
  if (cut.length < 2 || valueAt(document, cut) === undefined) throw new Problem(`the model’s answer makes no dossier: ${message}`);
  return { path: cut, kind: cut.length === path.length ? kindOf(path) : null };
}

function kindOf(path: Path): DroppedKind {
  const field = path.findLast((step) => typeof step === 'string') ?? '';
  return dates.has(String(field)) ? 'bad dates' : references.has(String(field)) ? 'unknown references' : 'bad values';
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((at: unknown, step) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[step] : undefined), value);
}

function remove(document: DossierDocument, path: Path): void {
  const parent = valueAt(document, path.slice(0, -1));
  const last = path.at(-1);
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else if (typeof parent === 'object' && parent !== null && last !== undefined) delete (parent as Record<string | number, unknown>)[last];
}

function isWithin(inner: Path, outer: Path): boolean {
  return isDeepStrictEqual(inner.slice(0, outer.length), outer);
}

/** In the order of the file, as far as lists go. */
function compare(a: Path, b: Path): number {
  for (const [index, step] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (step === other) continue;
    return typeof step === 'number' && typeof other === 'number' ? step - other : String(step) < String(other) ? -1 : 1;
  }
  return a.length - b.length;
}
