import { readArticle } from '../../src/article/article-text.js';
import { tokenize } from '../../src/extract/tokens.js';

const words = (text: string): string[] => tokenize(readArticle(new TextEncoder().encode(text), { format: 'TEXT' }), () => false).tokens.map((token) => token.text);

describe('words of an article', () => {
  it('are the same whatever was read before it', () => {
    const text = "Climbers fell to their deaths near Mont Blanc, Atlantis's highest peak.";
    const before = words(text);
    expect(before).toEqual(['Climbers', 'fell', 'to', 'their', 'deaths', 'near', 'Mont', 'Blanc', ',', 'Atlantis', "'s", 'highest', 'peak', '.']);
    // Before a full stop the tagger keeps the word whole, and from then on everywhere.
    expect(words("Its flora is four times that of Atlantis's. Some of it is rare.").slice(6, 10)).toEqual(['of', 'Atlantis', "'s", '.']);
    expect(words(text)).toEqual(before);
  });
});
