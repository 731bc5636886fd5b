import type { StatementAct } from '../statement/statement.enum.js';
import { misdeeds, stance } from './lexicon-stance.js';

/** A clause of what is said. */
export interface SaidClause {
  /** Whether it is about the speaker and his side, somebody else, or a thing. */
  readonly about: 'OWN' | 'OTHER' | 'THING';
  readonly lemma: string;
  readonly modal: string;
  readonly negated: boolean;
  readonly infinitive: string;
}

/** What is said, in lower case, with its clauses. */
export interface Said {
  readonly words: string;
  readonly clauses: readonly SaidClause[];
  /** It begins with a verb that commands: "Open the door". */
  readonly imperative: boolean;
}

const AIMS = /^(?:plan|want|mean|decide|intend|aim|prepare|determine|resolve)$/;
const WILL = /^(?:will|shall|'ll|would)$/;
const OUGHT = /^(?:must|should)$/;

/** Verbs that do what they say in the mouth of the speaker: "We condemn this attack". */
const PERFORMED: readonly (readonly [RegExp, StatementAct])[] = [
  [/^(?:condemn|denounce|deplore|regret|criticize|criticise|protest)$/, 'CONDEMN'], [/^(?:welcome|thank|congratulate|appreciate|applaud|commend|praise|salute|support)$/, 'WELCOME'], [/^(?:reject|refuse|oppose|disagree)$/, 'REJECT'],
  [/^(?:accuse|blame)$/, 'ACCUSE'], [/^(?:deny)$/, 'DENY'], [/^(?:promise|pledge|vow|guarantee|commit|assure|swear)$/, 'PROMISE'], [/^(?:ask|beg|request|invite|propose|apologize|apologise|recommend|suggest|appeal)$/, 'REQUEST'], [/^(?:urge|demand|call|insist|expect)$/, 'DEMAND'], [/^(?:warn|threaten)$/, 'THREATEN'], [/^(?:hope|wish|pray)$/, 'HOPE'],
];

/** What somebody does by saying this, where the verb ("said") does not tell. The strongest sign counts: whom it charges, what it asks, how it judges. */
export function actOfSaid({ words, clauses, imperative }: Said): StatementAct {
  const own = clauses.filter(({ about }) => about === 'OWN');
  if (imperative) return 'DEMAND';
  const performed = own.flatMap(({ lemma, modal, negated }) => (negated || modal !== '' ? [] : PERFORMED.filter(([verbs]) => verbs.test(lemma)).map(([, act]) => act)))[0];
  if (performed !== undefined) return performed;
  if (clauses.some(({ about, modal, lemma, infinitive }) => about !== 'OWN' && (OUGHT.test(modal) || (/^(?:need|ought)$/.test(lemma) && infinitive !== '')))) return 'DEMAND';
  if (clauses.some(({ about, lemma, modal, negated, infinitive }) => about === 'OTHER' && !negated && !WILL.test(modal) && (misdeeds.has(lemma) || (lemma === 'be' && misdeeds.has(infinitive))))) return 'ACCUSE';
  if (clauses.some(({ about }) => about === 'OTHER') && stance.blame.test(words)) return 'ACCUSE';
  if (stance.menace.test(words)) return 'THREATEN';
  if (stance.absurd.test(words) || own.some(({ modal, negated }) => negated && (WILL.test(modal) || modal === 'can'))) return 'REJECT';
  if (own.some(({ lemma }) => lemma === 'hope' || lemma === 'wish') || stance.wish.test(words)) return 'HOPE';
  if (own.some(({ modal, lemma, infinitive }) => (WILL.test(modal) && lemma !== 'be') || AIMS.test(lemma) || (lemma === 'go' && infinitive !== '') || (lemma === 'be' && stance.ready.test(words)))) return stance.help.test(words) ? 'PROMISE' : 'INTEND';
  if (clauses.some(({ negated }) => negated) && stance.untrue.test(words) || /\b(?:untrue|baseless|unfounded|groundless|no truth|no evidence|absolutely no|nothing to do)\b/.test(words)) return 'DENY';
  return judgement(words) ?? 'ASSERT';
}

/** Whether words praise or blame; null where they do neither, or both. */
export function judgement(words: string): 'WELCOME' | 'CONDEMN' | null {
  const [good, bad] = [stance.good.test(words), stance.bad.test(words)];
  return good === bad ? null : good ? 'WELCOME' : 'CONDEMN';
}
