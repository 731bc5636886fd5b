import { GraphQLError } from 'graphql';
import type { SourceOnDemand } from '../database/source-on-demand.js';
import { readJudged } from '../dossier/judged.js';
import type { JudgementFault } from '../dossier/judgement.enum.js';
import { judge, retract } from '../dossier/judgement.service.js';
import { JudgementRefused } from '../dossier/judgement-refused.js';
import type { Caller } from '../graph/permission.js';
import { badInput } from '../shared/bad-input.js';
import { parseNodeId } from '../shared/node-id.js';
import type { JudgeInput, RetractJudgementInput } from './judgement.inputs.js';

/** A payload as plain values, with the number of the judgement in its place. */
export interface JudgementOutcome {
  readonly judgement: string | null;
  readonly problems: readonly Fault[];
  readonly clientMutationId: string | null;
}

interface Fault {
  readonly code: JudgementFault;
  readonly message: string;
}

/** Longest text that is kept or sent back, in characters. */
const longestText = 1_000;

/**
 * Keeps a judgement under the caller's name.
 *
 * @throws GraphQLError BAD_USER_INPUT for a `clientMutationId` that cannot be sent back, SERVER_BUSY where others are
 *   recording for so long that it has to be tried again; nothing is written then
 */
export async function judgeAsked(source: Pick<SourceOnDemand, 'open'>, caller: Caller, input: JudgeInput): Promise<JudgementOutcome> {
  const [one, other, why] = [readJudged(input.one), readJudged(input.other), input.why?.trim() ?? ''];
  const faults = [...(one === undefined ? [idFault('one', input.one)] : []), ...(other === undefined ? [idFault('other', input.other)] : []), ...textFaults('why', why)];
  return outcomeOf(input, faults, async () => {
    if (one === undefined || other === undefined) throw new Error('there are ids, or faults');
    if (one.isFact !== other.isFact) throw new JudgementRefused('DIFFERENT_KINDS', 'one is a thing, the other a fact: they cannot be judged together');
    return judge(await source.open(), { verdict: input.verdict, one, other, by: nameOf(caller), why: why === '' ? null : why });
  });
}

/**
 * Takes a judgement back under the caller's name.
 *
 * @throws GraphQLError as {@link judgeAsked}
 */
export async function retractAsked(source: Pick<SourceOnDemand, 'open'>, caller: Caller, input: RetractJudgementInput): Promise<JudgementOutcome> {
  const id = parseNodeId(input.judgement);
  const faults: Fault[] = id?.type === 'Judgement' ? [] : [{ code: 'INVALID_ID', message: `judgement: ${shown(input.judgement)} is no id of a judgement: they look like Judgement_42` }];
  return outcomeOf(input, faults, async () => {
    const number = id?.row ?? '';
    await retract(await source.open(), number, nameOf(caller));
    return number;
  });
}

async function outcomeOf({ clientMutationId }: { readonly clientMutationId?: string | null }, faults: readonly Fault[], work: () => Promise<string>): Promise<JudgementOutcome> {
  const [unsent] = textFaults('clientMutationId', clientMutationId ?? '');
  if (unsent !== undefined) throw badInput(unsent.message);
  const sent = { clientMutationId: clientMutationId ?? null };
  if (faults.length > 0) return { judgement: null, problems: faults, ...sent };
  try {
    return { judgement: await work(), problems: [], ...sent };
  } catch (error) {
    if (error instanceof JudgementRefused) return { judgement: null, problems: [{ code: error.code, message: error.message }], ...sent };
    if (hasWaited(error)) throw new GraphQLError('others are recording, and nothing was changed: try again in a moment', { extensions: { code: 'SERVER_BUSY' } });
    throw error;
  }
}

/** Whether Postgres ended a statement for its time, or no connection became free. */
const hasWaited = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === '57014' || (error instanceof Error && error.message.includes('timeout exceeded when trying to connect'));

/** @throws Error for a caller without a key: a mutation takes the role of one */
function nameOf({ name }: Caller): string {
  if (name === undefined) throw new Error('nobody judges without a name');
  return name;
}

const shown = (text: string): string => JSON.stringify(text.slice(0, 60));

const idFault = (argument: string, id: string): Fault => ({ code: 'INVALID_ID', message: `${argument}: ${shown(id)} is no id of a thing or fact: they look like Person_42` });

/** What Postgres could not store, or nobody would read. */
function textFaults(argument: string, text: string): Fault[] {
  if (text.length > longestText) return [{ code: 'INVALID_TEXT', message: `${argument} has ${text.length} characters: at most ${longestText}` }];
  if (text.includes('\0') || /\p{Surrogate}/u.test(text)) return [{ code: 'INVALID_TEXT', message: `${argument} holds U+0000 or half of a character, which cannot be stored` }];
  return [];
}
