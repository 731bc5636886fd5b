// size: how the facts of one article hang together, one rule beside the other.
import type { LinkType } from '../fact/fact.enum.js';
import { type Actor, countryOf, type Words } from './actors.js';
import { boundsOf } from './date-bounds.js';
import { datesFit, type Draft } from './draft.js';
import { aroundTheLead, isReturned, link, onVisits, reprisals, stillToCome, undertakings, verdicts, votes } from './link-rules.js';
import type { Telling } from './telling.js';

/** Words before a fact that say how the other fact of the sentence stands to it, with up to three words between. */
const BEFORE_FACT: readonly (readonly [RegExp, LinkType])[] = [
  [/\bin (?:response|retaliation|reaction|reply|answer|protest|return) (?:to|for|at|against|over)(?: [\w-]+){0,3}$|\b(?:reacting|responding|retaliating) (?:to|for)(?: [\w-]+){0,3}$/, 'RESPONSE_TO'],
  [/\b(?:because of|due to|as a result of|owing to|caused by|triggered by|prompted by)(?: [\w-]+){0,3}$/, 'CAUSED_BY'],
  [/\b(?:during|at|in|on the (?:sidelines|margins|fringes|edges) of|within)(?: (?:the|a|an|his|her|their|its|today's|yesterday's))?(?: [\w-]+){0,2}$/, 'PART_OF'],
  [/\b(?:after|following|since)(?: [\w-]+){0,3}$/, 'AFTER'],
  [/\b(?:before|until|ahead of|prior to)(?: [\w-]+){0,3}$/, 'BEFORE'],
  [/\bover(?: [\w-]+){0,3}$/, 'RESPONSE_TO'],
];
/** Where a speaker speaks to others than those he meets. */
const ELSEWHERE = /\b(?:reporters?|journalists?|press|news conference|twitter|tweet\w*|television|tv|interview|parliament|news agency|statement|facebook|broadcast|radio|website|newspaper|spokes\w+|after the (?:meeting|talks|ceremony|signing|summit))\b/i;
const BEHIND = /\b(?:after (?:the|their|his|her|a)?\s?(?:\w+ )?(?:meeting|talks|call|ceremony|summit|signing|session|conversation)|afterwards?|following (?:the|their|his|her) (?:meeting|talks|call)|(?:news|press) conference)\b/i;
const WITHIN = /\b(?:during|in|at) (?:the|their|his|her|this|a) (?:\w+ )?(?:meeting|talks|call|conversation|encounter|visit|audience|session)\b/i;
const ANSWERS = /^(?:reply|respond|answer|deny|reject|dismiss|refute|rebut|retort|counter|react)$/;
const LATER = /\b(?:later|afterwards|subsequently|thereafter|in the (?:afternoon|evening)|then)\b/i;
const EARLIER = /\b(?:earlier|beforehand|previously|before that)\b/i;
const RETORTS = /\b(?:in (?:response|turn|return|retaliation)|retaliat\w+|thereupon|tit for tat|likewise|reciprocal\w*|counter-?\w+)\b/i;
/** The usual order of what is done with one agreement. */
const ORDER = ['PROPOSED', 'NEGOTIATED', 'AGREED', 'INITIALLED', 'CONCLUDED', 'ADOPTED', 'SIGNED', 'RATIFIED', 'ENTERED_INTO_FORCE', 'SUSPENDED', 'WITHDRAWN', 'RESTORED'];

/** A fact where the article tells it. */
interface Told { readonly made: Draft; readonly words: Words }

/** Links the facts of an article by the words between them, by who takes part, and by their order. */
export function linkDrafts(telling: Telling, drafts: readonly Draft[]): void {
  byWords(telling, drafts);
  const visits = drafts.filter(({ kind, modality }) => kind === 'VISIT' && modality === 'ACTUAL');
  const meetings = drafts.filter(({ kind, modality }) => kind === 'MEETING' && modality === 'ACTUAL');
  for (const made of drafts) if (made.kind === 'MEETING' && /^(?:ACTUAL|PLANNED)$/.test(made.modality)) partOfVisit(made, visits);
  const statements = drafts.filter(({ kind }) => kind === 'STATEMENT');
  for (const [index, made] of statements.entries()) partOfMeeting(telling, made, meetings, statements[index - 1] ?? null);
  for (const made of drafts) if (made.kind === 'AGREEMENT_ACTION') outcome(made, visits, meetings);
  inOrder(telling, meetings);
  answers(telling, statements);
  retorts(telling, drafts.filter(({ kind, modality }) => kind === 'EVENT' && modality === 'ACTUAL'));
  stages(drafts.filter(({ kind, modality }) => kind === 'AGREEMENT_ACTION' && modality === 'ACTUAL'));
  clauses(telling, drafts);
  const events = drafts.filter(({ kind, modality }) => kind === 'EVENT' && modality === 'ACTUAL');
  aroundTheLead(telling, drafts.filter(({ kind }) => kind === 'MEETING'));
  reprisals(events);
  verdicts(statements, events);
  votes(drafts);
  stillToCome(drafts.filter(({ kind }) => kind === 'AGREEMENT_ACTION'));
  undertakings(drafts);
  onVisits(drafts);
}

const actors = (made: Draft, not: RegExp = /^$/): Set<Actor> => new Set(made.participants.filter(({ role }) => !not.test(role)).map(({ actor }) => actor));
const overlapping = (one: ReadonlySet<Actor>, other: ReadonlySet<Actor>): boolean => [...one].some((actor) => other.has(actor));

/** "imposed sanctions over the arrest", "told reporters after meeting Aoun": by what stands before the second fact. */
function byWords(telling: Telling, drafts: readonly Draft[]): void {
  const { text } = telling.reading;
  const told = drafts.filter(({ kind }) => kind !== 'TENURE' && kind !== 'RELATIONSHIP').flatMap((made) => made.evidence.map((words): Told => ({ made, words }))).sort((a, b) => a.words.from - b.words.from);
  let first = 0;
  for (const { sentence } of telling.reading.sentences) {
    while (first < told.length && (told[first]?.words.from ?? 0) < sentence.from) first += 1;
    const here: Told[] = [];
    for (let index = first; index < told.length && (told[index]?.words.from ?? 0) < sentence.to; index += 1) here.push(told[index] as Told);
    if (here.length < 2 || here.length > 12) continue;
    for (const second of here) {
      if (second.made.kind === 'STATEMENT') continue;
      const from = Math.max(sentence.from, second.words.from - 7);
      const before = text.tokens.slice(from, second.words.from).map(({ lower }) => lower).join(' ').split(/ ?[,;:.“”"] ?/).at(-1) ?? '';
      const found = BEFORE_FACT.find(([pattern]) => pattern.test(before));
      if (found === undefined || (found[1] === 'PART_OF' && !/^(?:MEETING|VISIT)$/.test(second.made.kind))) continue;
      const others = here.filter(({ made, words }) => made !== second.made && !(words.from >= second.words.from && words.to <= second.words.to));
      const since = /\bsince(?: [\w-]+){0,3}$/.test(before) && /\b(?:first|not)\b/i.test(text.words(sentence.from, second.words.from));
      const main = others.filter(({ words }) => words.from < second.words.from).at(-1) ?? others.find(({ words }) => words.from >= second.words.to);
      if (main === undefined || (main.made.kind === 'MEETING' && found[1] === 'RESPONSE_TO' && main.made.modality !== 'NEGATED')) continue;
      const undone = main.made.modality === 'NEGATED' && main.made.kind !== 'STATEMENT' && /^(?:AFTER|RESPONSE_TO)$/.test(found[1]) && second.made.kind === 'EVENT';
      const returned = found[1] === 'AFTER' && isReturned(main.made, second.made);
      link(main.made, since ? 'FIRST_SINCE' : undone ? 'CAUSED_BY' : returned ? 'RESPONSE_TO' : found[1], second.made, 'STATED');
    }
  }
}

/** A meeting in the country of a visit, with somebody who visits it, on a day that fits. */
function partOfVisit(made: Draft, visits: readonly Draft[]): void {
  const visit = visits.find((each) => overlapping(actors(each, /HOST/), actors(made)) && (sameCountry(each, made) ? during(each, made) : Math.abs(each.sentence - made.sentence) <= 6 && during(each, made) && hosted(each, made)));
  if (visit !== undefined) link(made, 'PART_OF', visit, 'INFERRED');
}

/** Whether a meeting falls on the day of a visit or on one of the next: the day told of a visit is that of the arrival. */
function during(visit: Draft, meeting: Draft): boolean {
  if (datesFit(visit, meeting)) return true;
  const [arrival, day] = [boundsOf(visit.date?.value.edtf ?? ''), boundsOf(meeting.date?.value.edtf ?? '')];
  const days = arrival === null || day === null ? -1 : (Date.parse(day.earliest) - Date.parse(arrival.earliest)) / 86_400_000;
  return days > 0 && days <= 3;
}

function sameCountry(visit: Draft, meeting: Draft): boolean {
  const goals = visit.places.filter(({ relation }) => relation === 'TO').map(({ place }) => place.country);
  return meeting.places.some(({ place }) => goals.includes(place.country));
}

/** Whether somebody of the country visited takes part, where the meeting has no place. */
function hosted(visit: Draft, meeting: Draft): boolean {
  const goals = visit.places.filter(({ relation }) => relation === 'TO').map(({ place }) => place.country);
  return meeting.places.length === 0 && !/^(?:PHONE|VIDEO|LETTER)$/.test(String(meeting.fields['mode'])) && [...actors(meeting)].some((actor) => goals.includes(countryOf(actor)));
}

/** What is said in a meeting, to who is there, by who is there. */
function partOfMeeting(telling: Telling, made: Draft, meetings: readonly Draft[], last: Draft | null): void {
  if (made.links.some(({ type }) => type === 'PART_OF')) return;
  const speakers = made.participants.filter(({ role }) => role === 'SPEAKER').map(({ actor }) => actor);
  const addressed = made.participants.filter(({ role }) => role === 'ADDRESSEE').map(({ actor }) => actor);
  const near = meetings.filter((each) => speakers.some((actor) => actors(each).has(actor)) && each.sentence <= made.sentence && made.sentence - each.sentence <= 8);
  const meeting = near.findLast((each) => addressed.some((actor) => actors(each).has(actor))) ?? near.at(-1);
  const [words] = made.evidence;
  if (meeting === undefined || words === undefined || (made.date !== null && meeting.date !== null && made.date.value.edtf !== meeting.date.value.edtf)) return;
  const said = telling.reading.text.words(words.from, words.to);
  // "told reporters after meeting Aoun", "said at their joint press conference": not in the meeting but behind it.
  if (BEHIND.test(said) && made.sentence - meeting.sentence <= 3) {
    link(made, 'AFTER', meeting, 'STATED');
    return;
  }
  const face = addressed.some((actor) => actors(meeting).has(actor)) || WITHIN.test(said);
  const goesOn = /^(?:PHONE|VIDEO)$/.test(String(meeting.fields['mode'])) || (last !== null && last.links.some(({ to }) => to === meeting) && made.sentence - last.sentence <= 2 && last.participants.some(({ role, actor }) => role === 'SPEAKER' && speakers.includes(actor)));
  if (!face && (!goesOn || ELSEWHERE.test(said) || addressed.length > 0 || made.sentence - meeting.sentence > 6)) return;
  link(made, 'PART_OF', meeting, 'INFERRED');
  // Far behind the meeting, what is said may be of another day.
  if (made.date === null && meeting.date !== null && (meeting.sentence <= 2 || made.sentence - meeting.sentence <= 2)) made.date = { value: { edtf: meeting.date.value.edtf, basis: 'INFERRED' }, words: null };
}

/** What is signed or agreed comes out of the visit or meeting of those who sign. */
function outcome(made: Draft, visits: readonly Draft[], meetings: readonly Draft[]): void {
  if (made.modality !== 'ACTUAL' || !/^(?:AGREED|CONCLUDED|SIGNED|INITIALLED|ADOPTED)$/.test(String(made.fields['action']))) return;
  const sides = new Set([...actors(made)].flatMap((actor) => countryOf(actor) ?? []));
  const among = [...meetings, ...visits].filter((each) => Math.abs(each.sentence - made.sentence) <= 3 && datesFit(each, made));
  const of = among.find((each) => each.sentence === made.sentence) ?? among.find((each) => overlapping(actors(each), actors(made)) || [...actors(each)].filter((actor) => sides.has(countryOf(actor) ?? '')).length > 1);
  if (of === undefined) return;
  link(made, 'OUTCOME_OF', of, 'INFERRED');
  if (made.date === null && of.date !== null && of.sentence === made.sentence) made.date = { value: { ...of.date.value }, words: of.date.words };
}

/** "Later he met …", "earlier on Friday Austin paid a call": by the meeting of the same person told just before. */
function inOrder(telling: Telling, meetings: readonly Draft[]): void {
  for (const [index, made] of meetings.entries()) {
    const before = meetings.slice(Math.max(0, index - 3), index).findLast((each) => made.sentence - each.sentence <= 3 && made.sentence > each.sentence && overlapping(actors(each), actors(made)));
    const sentence = telling.reading.sentences[made.sentence];
    if (before === undefined || sentence === undefined) continue;
    const said = telling.reading.text.words(sentence.sentence.from, sentence.sentence.to);
    if (EARLIER.test(said)) link(made, 'BEFORE', before, 'STATED');
    else if (LATER.test(said)) link(made, 'AFTER', before, 'STATED');
  }
}

/** A denial or reply answers what another has just said. */
function answers(telling: Telling, statements: readonly Draft[]): void {
  const { reading } = telling;
  for (const [index, made] of statements.entries()) {
    const sentence = reading.sentences[made.sentence];
    const [words] = made.evidence;
    if (sentence === undefined || words === undefined) continue;
    const verb = sentence.predicates.find((predicate) => !predicate.quoted && predicate.verb.from >= words.from && predicate.verb.from < words.to && ANSWERS.test(predicate.verb.lemma));
    if (verb === undefined && !/^(?:DENY|REJECT)$/.test(String(made.fields['act']))) continue;
    const speakers = new Set(made.participants.filter(({ role }) => role === 'SPEAKER').map(({ actor }) => actor));
    const said = statements.slice(Math.max(0, index - 5), index).filter((each) => made.sentence - each.sentence <= 3 && !each.participants.some(({ role, actor }) => role === 'SPEAKER' && (speakers.has(actor) || sameSide(actor, speakers))));
    const latest = said.at(-1);
    const other = said.find((each) => each.sentence === latest?.sentence);
    const against = /^(?:DENY|REJECT)$/.test(String(made.fields['act']));
    if (other === undefined || (verb === undefined && !/^(?:ACCUSE|DEMAND|THREATEN|CONDEMN)$/.test(String(other.fields['act']))) || /^(?:“|")?asked\b/i.test(reading.text.words(sentence.sentence.from, sentence.sentence.to))) continue;
    link(made, against && /^(?:ACCUSE|ASSERT)$/.test(String(other.fields['act'])) && verb?.verb.lemma === 'deny' ? 'CONTRADICTS' : 'RESPONSE_TO', other, verb === undefined ? 'INFERRED' : 'STATED');
  }
}

function sameSide(actor: Actor, others: ReadonlySet<Actor>): boolean {
  const country = countryOf(actor);
  return country !== null && [...others].some((each) => countryOf(each) === country);
}

/** A deed in return: against who has just done the like, where a word says so. */
function retorts(telling: Telling, events: readonly Draft[]): void {
  for (const [index, made] of events.entries()) {
    const sentence = telling.reading.sentences[made.sentence];
    if (sentence === undefined || !RETORTS.test(telling.reading.text.words(sentence.sentence.from, sentence.sentence.to))) continue;
    const doers = new Set(made.participants.filter(({ role }) => /^(?:ACTOR|PERPETRATOR)$/.test(role)).flatMap(({ actor }) => countryOf(actor) ?? []));
    const before = events.slice(Math.max(0, index - 5), index).findLast((each) => made.sentence - each.sentence <= 4 && each.participants.some(({ role, actor }) => /^(?:TARGET|RECIPIENT|VICTIM)$/.test(role) && doers.has(countryOf(actor) ?? '')));
    if (before !== undefined) link(made, 'RESPONSE_TO', before, 'INFERRED');
  }
}

/** What is done with one agreement comes in its usual order; who tells the second refers to the first. */
function stages(actions: readonly Draft[]): void {
  const rank = ({ fields }: Draft): number => ORDER.indexOf(String(fields['action']));
  for (const [index, made] of actions.entries()) {
    const known = actions.slice(Math.max(0, index - 12), index).filter((each) => each.agreement === made.agreement && rank(each) >= 0 && rank(each) !== rank(made) && each.sentence !== made.sentence && each.date?.value.edtf !== made.date?.value.edtf);
    const [near] = known.sort((a, b) => Math.abs(rank(a) - rank(made)) - Math.abs(rank(b) - rank(made)));
    if (near !== undefined && rank(made) >= 0) link(made, rank(made) > rank(near) ? 'AFTER' : 'BEFORE', near, 'INFERRED');
  }
}

/** "Under the treaty the two states will reopen …": what is to be done comes out of the agreement. */
function clauses(telling: Telling, drafts: readonly Draft[]): void {
  const actions = drafts.filter(({ kind, modality, fields }) => kind === 'AGREEMENT_ACTION' && modality === 'ACTUAL' && /^(?:SIGNED|AGREED|CONCLUDED|ADOPTED|RATIFIED)$/.test(String(fields['action'])));
  if (actions.length === 0) return;
  for (const made of drafts) {
    if (made.kind !== 'EVENT' || made.modality !== 'PLANNED') continue;
    const sentence = telling.reading.sentences[made.sentence];
    if (sentence === undefined) continue;
    const { from, to } = sentence.sentence;
    const named = actions.find(({ agreement }) => agreement?.mentions.some((words) => words.from >= from && words.to <= to && telling.reading.text.tokens[words.from - 1]?.lower === 'under'));
    const signed = named ?? (/\bunder the (?:\w+ |\S+-point )?(?:text|terms|accord|deal|plan|agreement|document)\b/i.test(telling.reading.text.words(from, to)) ? actions.findLast((each) => each.sentence <= made.sentence) : undefined);
    if (signed !== undefined) link(made, 'OUTCOME_OF', signed, 'STATED');
  }
}
