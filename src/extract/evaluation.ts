import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type ReadArticle, readArticle } from '../article/article-text.js';
import { DossierFaults, UnreadableDossier } from '../dossier/dossier-fault.js';
import { articleFormat, readDossier } from '../dossier/dossier.reader.js';
import { type QuotedSpan, Quotations } from '../dossier/quotation.js';
import type { ResolvedDossier } from '../dossier/resolved-dossier.js';
import { dossierFilesIn } from './dossier-files.js';
import { Board } from './evaluation-board.js';
import { Comparison } from './evaluation-comparison.js';
import { compareAgreements, compareEvents, compareFields, compareLinks, compareTenures } from './evaluation-facts.js';
import { compareMeetings, compareVisits } from './evaluation-meetings.js';
import { compareMentions } from './evaluation-mentions.js';
import { type GoldSplit, splitOfHash } from './evaluation-split.js';
import { compareQuotes, compareStatements } from './evaluation-statements.js';
import type { DossierDocument, Extractor } from './extractor.js';

/** How an extractor did on one part of the gold. */
export interface Evaluation {
  /** Name and version of the extractor. */
  readonly extractor: string;
  readonly split: GoldSplit | 'ALL';
  readonly articles: number;
  /** Facts of the gold, kind to number. */
  readonly facts: Readonly<Record<string, number>>;
  readonly board: Board;
  /** Articles for which the extractor made no readable dossier; all of their gold counts as missed. */
  readonly failures: readonly { readonly article: string; readonly message: string }[];
  /** What the extractor itself left out, reason to number. */
  readonly dropped: Readonly<Record<string, number>>;
}

/**
 * Reads the dossiers of a directory, not below it, that belong to the wanted part.
 *
 * @throws Problem if there are none, or one cannot be read
 */
export async function readGold(directory: string, split: GoldSplit | 'ALL'): Promise<ResolvedDossier[]> {
  const gold: ResolvedDossier[] = [];
  for (const file of await dossierFilesIn(directory)) {
    const dossier = await readDossier({ text: await readFile(file, 'utf8'), path: file });
    if (split === 'ALL' || splitOfHash(dossier.sha256) === split) gold.push({ ...dossier, path: path.basename(file) });
  }
  return gold;
}

/**
 * Lets an extractor read the articles of the gold, and compares what it makes of each with what the gold tells. It gets the
 * article alone: what a gold dossier adds to it (title, publisher) stays hidden.
 *
 * @throws what the extractor throws, if it is not about one article's dossier
 */
export async function evaluate(extractor: Extractor, gold: readonly ResolvedDossier[], split: GoldSplit | 'ALL'): Promise<Evaluation> {
  const board = new Board();
  const failures: { article: string; message: string }[] = [];
  const dropped: Record<string, number> = {};
  const facts: Record<string, number> = {};
  for (const right of gold) {
    const article = await articleOf(right);
    const extraction = await extractor.extract(article);
    for (const [reason, number] of Object.entries(extraction.dropped)) add(dropped, reason, number);
    for (const { kind } of Object.values(right.telling.facts)) add(facts, kind, 1);
    countSpans(extraction.dossier, article, board);
    const read = await resolve(extraction.dossier, article);
    if ('message' in read) failures.push({ article: right.path, message: read.message });
    compareDossiers(right, 'message' in read ? await nothing(article) : read, board);
  }
  return { extractor: extractor.name, split, articles: gold.length, facts, board, failures, dropped };
}

/** Compares two dossiers of the same text and adds the outcome to the board. */
export function compareDossiers(gold: ResolvedDossier, system: ResolvedDossier, board: Board): void {
  const comparison = new Comparison({ gold, system }, board);
  compareMentions(comparison);
  compareFields(comparison);
  compareMeetings(comparison);
  compareVisits(comparison);
  compareQuotes(comparison);
  compareStatements(comparison);
  compareEvents(comparison);
  compareTenures(comparison);
  compareAgreements(comparison);
  compareLinks(comparison);
}

async function articleOf({ articleFile, text }: ResolvedDossier): Promise<ReadArticle> {
  return articleFile === null ? readArticle(text, { format: 'TEXT' }) : readArticle(await readFile(articleFile), { format: articleFormat(articleFile) });
}

/** The system's dossier in its normal form, or why it cannot be read. */
async function resolve(document: DossierDocument, { sha256 }: ReadArticle): Promise<ResolvedDossier | { readonly message: string }> {
  try {
    const read = await readDossier({ text: JSON.stringify(document), path: 'extracted' });
    return read.sha256 === sha256 ? read : { message: 'the text is not that of the article' };
  } catch (error) {
    if (error instanceof UnreadableDossier) return { message: error.faults.map(({ where, message }) => `${where}: ${message}`).join('\n') };
    throw error;
  }
}

const nothing = ({ text }: ReadArticle): Promise<ResolvedDossier> => readDossier({ text: JSON.stringify({ chancery: 1, article: { text } }), path: 'extracted' });

/** Every span that the document quotes is looked up on its own: one that is not there must not hide the others. */
function countSpans(document: DossierDocument, { text }: ReadArticle, board: Board): void {
  const quotations = new Quotations(text, new DossierFaults('extracted', () => 1));
  const spans = spansOf(document);
  board.count('spans', spans.filter((span) => quotations.resolve(span, []) !== null).length, spans.length);
}

interface Mentioned {
  readonly mentions?: readonly QuotedSpan[] | undefined;
}

function spansOf({ persons, organizations, countries, groups, places, agreements, topics, facts }: DossierDocument): QuotedSpan[] {
  const sections: readonly (Readonly<Record<string, Mentioned>> | undefined)[] = [persons, organizations, countries, groups, places, agreements, topics];
  return [
    ...sections.flatMap((section) => Object.values(section ?? {})).flatMap(({ mentions = [] }) => mentions),
    ...Object.values(facts ?? {}).flatMap(({ evidence, participants = [], claims = [] }) => [
      ...evidence,
      ...participants.flatMap((participant) => (typeof participant === 'string' ? [] : (participant.evidence ?? []))),
      ...claims.flatMap((claim) => claim.evidence),
    ]),
  ];
}

function add(counts: Record<string, number>, key: string, number: number): void {
  counts[key] = (counts[key] ?? 0) + number;
}
