import type { ReadArticle } from '../article/article-text.js';
import type { Extraction, Extractor } from './extractor.js';
import { mergeDrafts } from './merge.js';
import { readText } from './reading.js';
import { tellAgreements } from './tell-agreements.js';
import { tellEvents } from './tell-events.js';
import { tellMeetings } from './tell-meetings.js';
import { RelationshipTeller } from './tell-relationships.js';
import { StatementTeller } from './tell-statements.js';
import { tellTenures } from './tell-tenures.js';
import { tellVisits } from './tell-visits.js';
import { Telling } from './telling.js';
import { writeDossier } from './write-dossier.js';

/** Version of the rules: raised when they come to read differently. */
export const rulesVersion = '3';

/** Reads articles by rules, offline. The same article gives the same dossier, always. */
export class RuleExtractor implements Extractor {
  readonly name = `rules ${rulesVersion}`;

  extract(article: ReadArticle): Promise<Extraction> {
    return Promise.resolve(extractByRules(article));
  }
}

/** Words, names, persons, dates, phrases, clauses, facts, and which of them are one. Takes time linear in the length. */
export function extractByRules(article: ReadArticle): Extraction {
  const telling = new Telling(readText(article));
  const statements = new StatementTeller(telling);
  const relationships = new RelationshipTeller(telling);
  for (const sentence of telling.reading.sentences) {
    tellAgreements(telling, sentence);
    tellMeetings(telling, sentence);
    tellVisits(telling, sentence);
    tellEvents(telling, sentence);
    statements.tell(sentence);
    relationships.tell(sentence);
  }
  relationships.finish();
  tellTenures(telling, article.publishedOn);
  const drafts = mergeDrafts(telling).filter(({ evidence }) => evidence.length > 0);
  return { dossier: writeDossier(telling, drafts, article, { name: 'rules', version: rulesVersion }), dropped: {} };
}
