import { Problem } from '../shared/problem.js';

/** Where in a dossier something stands: `['facts', 'M1', 'evidence', 0]`. */
export type DossierPath = readonly (string | number)[];

/** One thing wrong with a dossier. */
export interface DossierFault {
  /** The file, as it was given. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** `facts.M1.evidence[0]`; '' for the file as a whole. */
  readonly where: string;
  readonly message: string;
}

/** A dossier that cannot be read. The message has one line per fault: `file.yaml:12: facts.M1.date: what is wrong`. */
export class UnreadableDossier extends Problem {
  override name = 'UnreadableDossier';

  constructor(readonly faults: readonly DossierFault[]) {
    super(faults.map(({ file, line, where, message }) => `${file}:${line}: ${where === '' ? '' : `${where}: `}${message}`).join('\n'));
  }
}

/** Collects the faults of one file, so that its author sees all of them at once. */
export class DossierFaults {
  readonly #faults: DossierFault[] = [];
  readonly #seen = new Set<string>();

  constructor(
    private readonly file: string,
    private readonly lineOf: (path: DossierPath) => number,
  ) {}

  /** Adds a fault; the same one twice counts once. */
  add(path: DossierPath, message: string): void {
    this.addAt(this.lineOf(path), path, message);
  }

  /** Adds a fault at a line that is known. */
  addAt(line: number, path: DossierPath, message: string): void {
    const where = writePath(path);
    const id = `${line} ${where} ${message}`;
    if (this.#seen.has(id)) return;
    this.#seen.add(id);
    this.#faults.push({ file: this.file, line, where, message });
  }

  get none(): boolean {
    return this.#faults.length === 0;
  }

  /** @throws UnreadableDossier with the faults in the order of the file, if there are any */
  throwIfAny(): void {
    if (!this.none) throw new UnreadableDossier([...this.#faults].sort((a, b) => a.line - b.line));
  }
}

/** `facts.M1.evidence[0]`. */
export function writePath(path: DossierPath): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${step}`)).join('');
}
