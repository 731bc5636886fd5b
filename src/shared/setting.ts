import { Problem } from './problem.js';

/**
 * A setting that is a whole number; the fallback where the variable is absent or blank.
 *
 * @throws Problem naming the variable and what it may be
 */
export function integer(env: NodeJS.ProcessEnv, name: string, fallback: number, least: number, most: number): number {
  const text = env[name]?.trim();
  if (!text) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new Problem(`${name} is "${text}": it must be a whole number from ${least} to ${most}`);
  }
  return value;
}
