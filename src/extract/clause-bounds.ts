import type { Phrase } from './phrases.js';

/** What opens the clause of the verb: the nearest joint of that sort before it with no finite verb between. */
export function openerOf(phrases: readonly Phrase[], at: number): { type: 'RELATIVE' | 'THAT' | 'SUBORDINATOR'; index: number } | null {
  for (let index = at - 1; index >= 0; index -= 1) {
    const phrase = phrases[index];
    if (phrase === undefined || phrase.type === 'STOP' || phrase.type === 'QUOTE' || (phrase.type === 'VERB' && phrase.form === 'FINITE')) return null;
    if (phrase.type === 'RELATIVE' || phrase.type === 'THAT' || phrase.type === 'SUBORDINATOR') return { type: phrase.type, index };
  }
  return null;
}

/** Where the clause of a verb begins: behind the joint that opens it, or behind the verb before it. */
export function beginOf(phrases: readonly Phrase[], at: number): number {
  for (let index = at - 1; index >= 0; index -= 1) {
    const phrase = phrases[index];
    if (phrase === undefined) break;
    if (phrase.type === 'RELATIVE' || phrase.type === 'THAT' || phrase.type === 'SUBORDINATOR' || phrase.type === 'STOP' || phrase.type === 'QUOTE') return index + 1;
    if (phrase.type === 'VERB') return beginBetween(phrases, index, at);
  }
  return 0;
}

/** Between two verbs the clause of the second begins at the joint before its subject. */
function beginBetween(phrases: readonly Phrase[], first: number, second: number): number {
  for (let index = second - 1; index > first; index -= 1) {
    const type = phrases[index]?.type;
    if (type === 'COMMA' || type === 'AND') return index + 1;
  }
  return second;
}

/** Where the clause of a verb ends. */
export function endOf(phrases: readonly Phrase[], at: number): number {
  for (let index = at + 1; index < phrases.length; index += 1) {
    const phrase = phrases[index];
    if (phrase === undefined) break;
    if (phrase.type === 'SUBORDINATOR' || phrase.type === 'RELATIVE' || phrase.type === 'THAT' || phrase.type === 'STOP' || phrase.type === 'QUOTE') return index;
    if (phrase.type === 'VERB' && phrase.form === 'FINITE') {
      const begins = beginOf(phrases, index);
      return Math.max(begins, at + 1);
    }
  }
  return phrases.length;
}
