import { Problem } from '../shared/problem.js';
import type { Extractor } from './extractor.js';
import { ModelExtractor } from './model-extractor.js';
import { readModelSettings } from './model-settings.js';
import { RecordingExtractor } from './recording-extractor.js';
import { ReplayExtractor } from './replay-extractor.js';

/** The options of every command that extracts, for `parseArgs`. */
export const extractorOptions = {
  extractor: { type: 'string', default: 'rules' },
  record: { type: 'string' },
} as const;

/** What an extractor is made from. */
export interface ExtractorChoice {
  /** `rules`, `model` or `replay:DIR`. */
  readonly extractor: string;
  /** A directory in which to keep what it makes. */
  readonly record?: string | undefined;
}

/**
 * The extractor that a command line asks for. Only `model` uses the network.
 *
 * @param rules makes the one that works by rules
 * @param report gets lines on what a model costs and what it does not read
 * @throws Problem for a choice that does not exist, a model that is not set up, or a directory that cannot be replayed
 */
export async function chooseExtractor(
  { extractor, record }: ExtractorChoice,
  making: { readonly rules: () => Extractor; readonly env: NodeJS.ProcessEnv; readonly report: (line: string) => void },
): Promise<Extractor> {
  if (record?.trim() === '') throw new Problem('--record is empty: it must be a directory');
  const chosen = await make(extractor, making);
  return record === undefined ? chosen : new RecordingExtractor(chosen, record);
}

async function make(choice: string, { rules, env, report }: Parameters<typeof chooseExtractor>[1]): Promise<Extractor> {
  if (choice === 'rules') return rules();
  if (choice === 'model') return new ModelExtractor(readModelSettings(env), report);
  const directory = choice.startsWith('replay:') ? choice.slice('replay:'.length) : '';
  if (directory.trim() !== '') return ReplayExtractor.open(directory);
  throw new Problem(`--extractor is "${choice}": it must be rules, model, or replay:DIR with a directory of dossiers`);
}
