import type { DossierInput } from '../dossier/dossier.schema.js';
import type { RegisterEntryName } from '../dossier/resolved-dossier.js';
import type { EntryDossier } from './entry-dossier.js';

/** One entry of a register, told as a dossier about an article of kind REGISTER that holds the entry's own text. */
export interface RegisterEntry {
  /** File and line: `travels/powell.xml:3`. Faults of the dossier begin with it. */
  readonly place: string;
  readonly dossier: DossierInput;
  /** The entry, by which newer editions find it again. */
  readonly entry: RegisterEntryName;
  /** What entries have in common that tell the same under several ids; null where nobody can tell. */
  readonly twin: string | null;
}

/** Why there is no dossier of a row, and which entry it is, where the row says so. */
export interface Unreadable {
  readonly why: string;
  readonly entry?: RegisterEntryName;
  /** The register that it is of, where the row does not say which entry it is. */
  readonly register?: string;
}

/** An entry, or a whole file, of which no dossier can be made. */
export interface RefusedEntry {
  /** One line: the place, what is wrong, the remedy. */
  readonly refused: string;
  /** Null where it cannot be told, as for a whole file. */
  readonly entry: RegisterEntryName | null;
  /** The register that it is of, where that is all that can be told. */
  readonly register?: string;
}

/** What comes of a row that stands at a place. */
export function entryOf(place: string, made: EntryDossier | Unreadable): RegisterEntry | RefusedEntry {
  if ('why' in made) return { refused: `${place}: ${made.why}`, entry: made.entry ?? null, ...(made.register !== undefined && { register: made.register }) };
  return { place, dossier: made.build(), entry: made.entry, twin: made.twin };
}

/** A file of a register, to be read as UTF-8. */
export interface RegisterFile {
  /** As named in messages. */
  readonly path: string;
  readonly text: string;
}

/** A register in a form that is read here: `chancery import --format NAME`. */
export interface RegisterFormat {
  /** `us-travels` */
  readonly name: string;
  /** One line for the help: what it is, which files. */
  readonly reads: string;
  /** Whether a file may belong to it, by its path. */
  readonly accepts: (path: string) => boolean;
  /** Whether entries are told by several files together, so that all are read before the first entry is made. */
  readonly whole?: true;
  /**
   * The entries, in the order of the files, and what is refused. Reads file by file; entries are made as they are asked for.
   *
   * @param files in the order of their paths
   */
  readonly entries: (files: AsyncIterable<RegisterFile>) => AsyncIterable<RegisterEntry | RefusedEntry>;
}
