import { readArticle } from '../../src/article/article-text.js';
import { extractByRules } from '../../src/extract/rule-extractor.js';
import type { Frame } from '../../src/extract/frame.js';
import { agreementRules } from '../../src/extract/rules-agreement.js';
import { eventRules } from '../../src/extract/rules-event.js';
import { meetingRules, visitRules } from '../../src/extract/rules-meeting.js';
import { statementRules } from '../../src/extract/rules-statement.js';

const rules: readonly Frame[] = [...meetingRules, ...visitRules, ...agreementRules, ...eventRules, ...statementRules];

/** Which rules made the facts of a text. */
function rulesIn(text: string): Set<string> {
  const { dossier } = extractByRules(readArticle(text, { format: 'TEXT' }));
  return new Set(Object.values(dossier.facts ?? {}).flatMap(({ evidence }) => evidence.flatMap((span) => (typeof span === 'string' ? [] : (span.rule ?? [])))));
}

describe('the rules', () => {
  it('have names of their own, priors, and two examples of either sort', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(rules.filter(({ prior, yes, no }) => prior <= 0 || prior > 1 || yes.length < 2 || no.length < 2)).toEqual([]);
  });

  it.each(rules.flatMap(({ id, yes }) => yes.map((text) => [id, text] as const)))('%s tells something of: %s', (id, text) => {
    expect([...rulesIn(text)]).toContain(id);
  });

  it.each(rules.flatMap(({ id, no }) => no.map((text) => [id, text] as const)))('%s leaves alone: %s', (id, text) => {
    expect([...rulesIn(text)]).not.toContain(id);
  });
});
