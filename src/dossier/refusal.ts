import { Problem } from '../shared/problem.js';
import type { ResolvedDossier } from './resolved-dossier.js';

/** A dossier that does not fit what is recorded. One line: the file, the place, what is wrong and the remedy. */
export class Refusal extends Problem {
  override name = 'Refusal';

  constructor(
    readonly dossier: ResolvedDossier,
    message: string,
  ) {
    super(`${dossier.path}: ${message}`);
  }
}

/** A dossier being recorded, and the article it is about. */
interface Own {
  readonly articleId: string;
  readonly dossier: ResolvedDossier;
}

/**
 * The refusal of the dossier that tells something impossible, or, where one that was recorded before would no longer fit,
 * of the edited one that makes it so.
 */
export function refusalOf(own: readonly Own[], articleId: string, message: string): Refusal {
  const teller = own.find((each) => each.articleId === articleId);
  const [edited] = own;
  if (teller !== undefined) return new Refusal(teller.dossier, message);
  if (edited === undefined) throw new Error(`article ${articleId} is refused, but no dossier is being recorded`);
  return new Refusal(edited.dossier, `the dossier of article ${articleId} no longer fits: ${message}`);
}
