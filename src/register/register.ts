import type { DossierInput } from '../dossier/dossier.schema.js';

/** One entry of a register, told as a dossier about an article of kind REGISTER that holds the entry's own text. */
export interface RegisterEntry {
  /** File and line: `travels/powell.xml:3`. Faults of the dossier begin with it. */
  readonly place: string;
  readonly dossier: DossierInput;
}

/** An entry, or a whole file, of which no dossier can be made. */
export interface RefusedEntry {
  /** One line: the place, what is wrong, the remedy. */
  readonly refused: string;
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
