// size: how kinds of facts hang together in time and as answers, one rule beside the other.
import type { LinkType } from '../fact/fact.enum.js';
import { type Actor, countryOf } from './actors.js';
import { boundsOf } from './date-bounds.js';
import type { Draft } from './draft.js';
import type { Telling } from './telling.js';

/** How far, in sentences, a deed and what answers it stand apart. */
const NEAR = 8;
const FURTHER = /\b(?:further|next|another|second|third|new|follow-up|again|later|then)\b/i;
const BEFORE_NOW = /\b(?:had|earlier|previously|last|before)\b/i;
const DOERS = /^(?:ACTOR|PERPETRATOR|ORDERED_BY)$/;
const HARMED = /^(?:TARGET|RECIPIENT|VICTIM)$/;

/** Links two facts unless they are linked already. */
export function link(made: Draft, type: LinkType, to: Draft, basis: 'STATED' | 'INFERRED'): void {
  if (made !== to && !made.links.some((each) => each.to === to) && !to.links.some((each) => each.to === made)) made.links.push({ type, to, basis });
}

const actorsOf = (made: Draft): Set<Actor> => new Set(made.participants.map(({ actor }) => actor));
const share = (one: Draft, other: Draft): boolean => {
  const others = actorsOf(other);
  return [...actorsOf(one)].some((actor) => others.has(actor));
};
const sidesOf = (made: Draft, roles: RegExp): Set<string> => new Set(made.participants.filter(({ role }) => roles.test(role)).flatMap(({ actor }) => countryOf(actor) ?? []));

/** Which of two dated facts came first; null if their dates do not say. */
function earlier(one: Draft, other: Draft): boolean | null {
  if (one.date === null || other.date === null) return null;
  const [a, b] = [boundsOf(one.date.value.edtf), boundsOf(other.date.value.edtf)];
  if (a === null || b === null) return null;
  return a.latest < b.earliest ? true : b.latest < a.earliest ? false : null;
}

/** Facts by the sentence that tells them, so that those near one are found without looking at all. */
export class BySentence {
  readonly #at = new Map<number, Draft[]>();

  constructor(drafts: readonly Draft[]) {
    for (const made of drafts) {
      const known = this.#at.get(made.sentence);
      if (known === undefined) this.#at.set(made.sentence, [made]);
      else known.push(made);
    }
  }

  /** Those told from one sentence to another, both included, in order. */
  between(first: number, last: number): Draft[] {
    const found: Draft[] = [];
    for (let sentence = Math.max(0, first); sentence <= last; sentence += 1) found.push(...(this.#at.get(sentence) ?? []));
    return found;
  }
}

/** Meetings of the same persons before and after the one that the article is about. */
export function aroundTheLead(telling: Telling, meetings: readonly Draft[]): void {
  const lead = meetings.find(({ modality, sentence }) => modality === 'ACTUAL' && sentence <= 4);
  if (lead === undefined) return;
  for (const made of meetings) {
    if (made === lead || !share(made, lead)) continue;
    const [words] = made.evidence;
    const said = words === undefined ? '' : telling.reading.text.words(words.from, words.to);
    const first = earlier(made, lead);
    if (made.modality === 'ACTUAL' && (first === true || (first === null && made.sentence > lead.sentence && BEFORE_NOW.test(said) && toldAsPast(telling, made)))) link(made, 'BEFORE', lead, 'INFERRED');
    else if (made.modality === 'PLANNED' && made.sentence > lead.sentence && (first === false || FURTHER.test(said))) link(made, 'AFTER', lead, 'INFERRED');
  }
}

/** "had met": told as past of what is told. */
function toldAsPast(telling: Telling, made: Draft): boolean {
  const [words] = made.evidence;
  return words !== undefined && telling.reading.sentences[made.sentence]?.predicates.some(({ verb }) => verb.perfect && verb.from >= words.from && verb.from < words.to && telling.reading.text.tokens[verb.from]?.lower === 'had') === true;
}

/** Who punishes a state answers what that state has done; an inquiry answers the attack told before it. */
export function reprisals(events: readonly Draft[]): void {
  const hostile = new BySentence(events.filter(({ fields }) => /^(?:ASSAULT|COERCE|SANCTION)$/.test(String(fields['type']))));
  for (const made of events) {
    const type = String(made.fields['type']);
    if (made.links.some((each) => each.type === 'RESPONSE_TO')) continue;
    const near = hostile.between(made.sentence - NEAR, made.sentence + NEAR).filter((each) => each !== made && earlier(made, each) !== true);
    if (type === 'SANCTION') {
      const [by, against] = [sidesOf(made, DOERS), sidesOf(made, HARMED)];
      const cause = near.find((each) => each.fields['type'] !== 'SANCTION' && [...sidesOf(each, DOERS)].some((side) => against.has(side) && !by.has(side)));
      if (cause !== undefined) link(made, 'RESPONSE_TO', cause, 'INFERRED');
      // Tit for tat: what the other had done before, by date or else by the order of telling.
      const before = near.findLast((each) => each.fields['type'] === 'SANCTION' && isReturned(made, each) && (earlier(each, made) ?? each.sentence < made.sentence));
      if (cause === undefined && before !== undefined) link(made, 'RESPONSE_TO', before, 'INFERRED');
    } else if (type === 'ACCUSE') {
      const cause = near.findLast((each) => each.fields['type'] === 'ASSAULT' && each.sentence < made.sentence);
      if (cause !== undefined) link(made, 'RESPONSE_TO', cause, 'INFERRED');
    }
  }
}

/** Whether each of two hostile deeds is done to who did the other. */
export function isReturned(one: Draft, other: Draft): boolean {
  const hits = (doing: Draft, suffering: Draft): boolean => {
    const harmed = sidesOf(doing, HARMED);
    return [...sidesOf(suffering, DOERS)].some((side) => harmed.has(side));
  };
  return one.kind === 'EVENT' && other.kind === 'EVENT' && hits(one, other) && hits(other, one);
}

/** What is condemned or praised is answered: the event that the statement itself names. */
export function verdicts(statements: readonly Draft[], events: readonly Draft[]): void {
  const told = new BySentence(events);
  for (const made of statements) {
    const [words] = made.evidence;
    if (words === undefined || !/^(?:CONDEMN|WELCOME|REJECT|ACCUSE)$/.test(String(made.fields['act']))) continue;
    const event = told.between(made.sentence - 1, made.sentence).find(({ evidence }) => evidence.length > 1 && evidence.some(({ from, to }) => from >= words.from && to <= words.to));
    if (event !== undefined) link(made, 'RESPONSE_TO', event, 'INFERRED');
  }
}

/** Votes and abstentions are a part of the adoption; what is promised in a declaration, of the declaration. */
export function votes(drafts: readonly Draft[]): void {
  const adopted = drafts.filter(({ kind, fields, modality }) => kind === 'AGREEMENT_ACTION' && fields['action'] === 'ADOPTED' && modality === 'ACTUAL');
  if (adopted.length === 0) return;
  const near = new BySentence(adopted);
  for (const made of drafts) {
    if (made.kind === 'EVENT' && /^(?:other\.abstain|reject\.vote)$/.test(made.rule)) {
      const [vote] = near.between(made.sentence - 3, made.sentence + 3);
      if (vote !== undefined) link(made, 'PART_OF', vote, 'INFERRED');
    }
    if (made.kind !== 'STATEMENT') continue;
    const said = near.between(made.sentence, made.sentence).find(({ rule }) => rule === 'agreement.said');
    if (said !== undefined) link(made, 'PART_OF', said, 'STATED');
  }
}

/** What a visitor does on his visit: the wreath he lays. */
export function onVisits(drafts: readonly Draft[]): void {
  const visits = new BySentence(drafts.filter(({ kind, modality }) => kind === 'VISIT' && modality === 'ACTUAL'));
  for (const made of drafts) {
    if (made.rule !== 'other.wreath') continue;
    const visit = visits.between(made.sentence - 4, made.sentence + 4).find((each) => share(each, made));
    if (visit !== undefined) link(made, 'PART_OF', visit, 'INFERRED');
  }
}

/** What is still to be done with an agreement comes after what has been done. */
export function stillToCome(actions: readonly Draft[]): void {
  const done = new Map<Draft['agreement'], Draft>();
  for (const each of actions) if (each.modality === 'ACTUAL' && !done.has(each.agreement) && /^(?:SIGNED|CONCLUDED|AGREED|ADOPTED|INITIALLED)$/.test(String(each.fields['action']))) done.set(each.agreement, each);
  for (const made of actions) {
    if (made.modality !== 'PLANNED' || made.links.length > 0) continue;
    const first = done.get(made.agreement);
    if (first !== undefined) link(made, 'AFTER', first, 'INFERRED');
  }
}

/** What a party of a new agreement is to do, told right behind it, comes out of it. */
export function undertakings(drafts: readonly Draft[]): void {
  const signed = new BySentence(drafts.filter(({ kind, modality, fields }) => kind === 'AGREEMENT_ACTION' && modality === 'ACTUAL' && /^(?:SIGNED|AGREED|CONCLUDED|ADOPTED)$/.test(String(fields['action']))));
  for (const made of drafts) {
    if (made.kind !== 'EVENT' || made.modality !== 'PLANNED' || made.links.length > 0) continue;
    const source = signed.between(made.sentence - 3, made.sentence - 1).findLast((each) => partiesOf(each).some((party) => [...sidesOf(made, DOERS)].includes(party)));
    if (source !== undefined) link(made, 'OUTCOME_OF', source, 'INFERRED');
  }
}

const partiesOf = (made: Draft): string[] => [...new Set([...(made.agreement?.parties.keys() ?? []), ...actorsOf(made)].flatMap((actor) => countryOf(actor) ?? []))];
