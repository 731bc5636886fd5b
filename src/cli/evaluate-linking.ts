import { parseArgs } from 'node:util';
import { wilson } from '../extract/evaluation-interval.js';
import { type Answer, askForms, chosenPersons, type ListHalf } from '../linking/linking-evaluation.js';
import { readNameLists } from '../register/name-lists.js';
import { Problem } from '../shared/problem.js';

/** What the words of `chancery evaluate --linking` ask for. */
export interface LinkingOrder {
  readonly paths: readonly string[];
  readonly split: ListHalf | 'ALL';
  readonly verbose: boolean;
}

/** How the command is written. */
export const linkingUsage = 'evaluate --linking takes lists of names: evaluate --linking PATH… [--split test|development|all] [--verbose]';

/** As many persons with two forms or more are asked for. */
const most = 500;

/**
 * Reads `--linking PATH… [--split test|development|all] [--verbose]`.
 *
 * @returns undefined where they are no such words
 */
export function readLinkingOrder(words: readonly string[]): LinkingOrder | undefined {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options: { linking: flag, verbose: flag, split: { type: 'string', default: 'all' } } });
    const split = values.split.toUpperCase();
    if (positionals.length === 0 || (split !== 'TEST' && split !== 'DEVELOPMENT' && split !== 'ALL')) return undefined;
    return { paths: positionals, split, verbose: values.verbose };
  } catch {
    return undefined;
  }
}

/**
 * Prints how well persons are found by other forms of their names.
 *
 * @throws Problem for lists that cannot be read, and where nobody has two forms
 */
export async function runEvaluateLinking({ paths, split, verbose }: LinkingOrder, say: (text: string) => void): Promise<void> {
  const persons = await readNameLists(paths);
  const chosen = chosenPersons(persons, split, most);
  if (chosen.length === 0) throw new Problem(`${paths.join(', ')}: none of ${persons.length} persons has two forms of the name; give a list in which some have`);
  const answers = askForms(persons, chosen);
  const count = (outcome: Answer['outcome']): number => answers.filter((answer) => answer.outcome === outcome).length;
  const [right, wrong, twice, missed] = [count('RIGHT'), count('WRONG'), count('TWICE'), count('MISSED')];
  say(`${chosen.length} of ${persons.length} persons, ${answers.length} forms of their names (${split.toLowerCase()})`);
  say(`precision  ${share(right, right + wrong)}`);
  say(`recall     ${share(right, right + wrong + missed)}`);
  say(`${right} right, ${wrong} wrong, ${missed} missed; ${twice} linked to another entry of the list with the same name, left out of both`);
  if (verbose) for (const answer of answers.filter(({ outcome }) => outcome !== 'RIGHT')) say(lineOf(answer));
}

/** `0.950 [0.926, 0.966]  475 of 500` */
function share(right: number, of: number): string {
  const interval = wilson(right, of);
  return interval === null ? 'no case' : `${(right / of).toFixed(3)} [${interval.low.toFixed(3)}, ${interval.high.toFixed(3)}]  ${right} of ${of}`;
}

function lineOf({ person, form, outcome, found, pair }: Answer): string {
  const others = person.forms.filter((each) => each !== form).join(' / ');
  const nearest = found === null || pair === null ? 'nobody near' : `${found === person ? 'unsure' : `${found.forms.join(' / ')} (${found.place})`} ${pair.score.toFixed(2)}: ${pair.reasons.join('; ')}`;
  return `${outcome.toLowerCase()} | ${person.place} | ${form} | ${others} | ${nearest}`;
}
