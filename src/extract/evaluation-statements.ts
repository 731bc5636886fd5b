import type { Span } from '../shared/span.js';
import type { Item } from './evaluation-board.js';
import { type Comparison, type Side, spanOf, type Told } from './evaluation-comparison.js';
import { overlap } from './evaluation-sentences.js';

type Statement = Told<'STATEMENT'>;

/**
 * Compares quotes: quotation by quotation, so that it does not matter whether a quote in two pieces is told as one statement or as
 * two, and a quotation told twice counts once.
 */
export function compareQuotes({ board, gold, system, sentences }: Comparison): void {
  const [golds, systems] = [gold, system].map((side) => side.of('STATEMENT', ({ form }) => form === 'DIRECT').map(([, fact]) => fact)) as [Statement[], Statement[]];
  for (const quote of quotations(sentences.quoted, [...golds, ...systems])) {
    const over = (statements: readonly Statement[]): Statement[] => statements.filter(({ evidence }) => evidence.some((span) => overlap(span, quote)));
    const [ofGold, ofSystem] = [over(golds), over(systems)];
    const item: Item = { key: 'quote', label: 'quote', at: quote };
    board.compare('direct quotes', ofGold.length > 0 ? [item] : [], ofSystem.length > 0 ? [item] : []);
    if (ofGold.length === 0 || ofSystem.length === 0) continue;
    const right = new Set(ofGold.map((each) => speakers(each, gold)));
    const names = ofGold.map((each) => gold.actors(each, '', ({ role }) => role === 'SPEAKER').map(({ label }) => label.trim()).join(', '));
    board.judge('speakers of direct quotes', ofSystem.every((each) => right.has(speakers(each, system))), { label: names.join('; '), at: quote });
  }
}

/** All quotations; and the evidence of direct statements that stand without quotation marks. */
function quotations(quoted: readonly Span[], statements: readonly Statement[]): readonly Span[] {
  const unmarked = statements.filter(({ evidence }) => !evidence.some((span) => quoted.some((quote) => overlap(span, quote))));
  const more = new Map(unmarked.flatMap(({ evidence: [first] }) => (first === undefined ? [] : [[first.start, first] as const])));
  return [...quoted, ...more.values()];
}

/** Compares statements told in the reporter's words, what is done by saying something, and to whom it is said. */
export function compareStatements(comparison: Comparison): void {
  const { board, gold, system } = comparison;
  const pairs = comparison.pairsOf('STATEMENT');
  const right = pairs.filter((pair) => pair.agree && speakers(pair.gold, gold) === speakers(pair.system, system));
  comparison.facts('indirect statements', 'STATEMENT', right, ({ form }) => form === 'INDIRECT');
  for (const pair of pairs) {
    const { goldKey, gold: one, system: other } = pair;
    board.judge('acts of statements', one.act === other.act, { label: `${goldKey} ${one.act}, not ${other.act}`, at: spanOf(one) });
    comparison.both('addressees of statements', pair, (fact, side) => side.actors(fact, goldKey, ({ role }) => role === 'ADDRESSEE'));
  }
}

/** Who says it, in the naming of the gold. */
function speakers(statement: Statement, side: Side): string {
  return [...new Set(statement.participants.filter(({ role }) => role === 'SPEAKER').map(({ actor }) => side.id(actor)))].sort().join(' ');
}
