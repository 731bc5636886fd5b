import type { Running } from '../contenders/contender.ts';
import type { Json, Question, Variables } from '../questions/question.ts';

/** Asks one contender once. */
export async function askOnce({ contender, url }: Running, question: Question, variables: Variables): Promise<Json> {
  const { path, body } = contender.ask(question, variables);
  const response = await fetch(url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const text = await response.text();
  if (!response.ok) throw new Error(`${contender.name} answers ${question.key} with ${response.status}: ${text.slice(0, 600)}`);
  return contender.read(question, JSON.parse(text) as Json);
}

/**
 * Asks all contenders the same.
 *
 * @returns how many characters of JSON the answers have on average
 * @throws Error showing where they differ, or that the answers hold nothing
 */
export async function compare(running: readonly Running[], question: Question, sets: readonly Variables[]): Promise<number> {
  let size = 0;
  for (const variables of sets) {
    const answers = await Promise.all(running.map((each) => askOnce(each, question, variables)));
    const [first = null, ...others] = answers;
    for (const [index, other] of others.entries()) {
      const difference = firstDifference(first, other, 'data');
      if (difference !== undefined) {
        throw new Error(`${question.key} ${JSON.stringify(variables)}: ${running[0]?.contender.name} and ${running[index + 1]?.contender.name} differ: ${difference}`);
      }
    }
    size += JSON.stringify(first).length;
  }
  if (size / sets.length < 60) throw new Error(`${question.key}: the answers are nearly empty: ${size / sets.length} characters`);
  return Math.round(size / sets.length);
}

/** Where two values differ first, by a path; keys of an object have no order. */
function firstDifference(one: Json, other: Json, path: string): string | undefined {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null || Array.isArray(one) !== Array.isArray(other)) {
    return one === other ? undefined : `${path} is ${shown(one)} and ${shown(other)}`;
  }
  const [a, b] = [one as Readonly<Record<string, Json>>, other as Readonly<Record<string, Json>>];
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (!(key in a) || !(key in b)) return `${path}.${key} is ${key in a ? shown(a[key] ?? null) : 'missing'} and ${key in b ? shown(b[key] ?? null) : 'missing'}`;
    const difference = firstDifference(a[key] ?? null, b[key] ?? null, `${path}.${key}`);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

const shown = (value: Json): string => JSON.stringify(value).slice(0, 200);
