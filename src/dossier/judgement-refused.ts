import { Problem } from '../shared/problem.js';
import type { JudgementFault } from './judgement.enum.js';

/** A judgement that cannot be kept, or taken back. */
export class JudgementRefused extends Problem {
  override name = 'JudgementRefused';

  constructor(
    readonly code: JudgementFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
