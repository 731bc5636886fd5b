import type { Actor } from './actors.js';
import { groupHeads, singleHeads } from './lexicon-groups.js';
import type { NounPhrase } from './phrases.js';
import type { Telling } from './telling.js';

/** Heads of nouns for persons that end as others of their sort do not. */
const PERSONS = /^(?:figure|president|ambassador|envoy|diplomat|airline|carrier|group|driver|democrat|republican|people|person|police|policeman|soldier|troop|man|woman|child|crew|staff|youth|member|supporter|candidate|opponent|hacker|immigrant|migrant|national|relative|mother|father|brother|sister|son|daughter|wife|husband|family|official|minister|chief|leader|deputy|commander|guerrilla|guerilla|militia|settler|patrol|guard|court|judge|prosecutor|jury|tribunal|army|military|junta|regime|government|opposition|party|newspaper|union|charity|company|firm|bank|ministry|council|cabinet|parliament|clergy|cleric|crowd|mob|gang|cell|squad|unit|brigade|battalion|faction|tribe|community|minority|congregation|delegation|team|employee|worker|farmer|fisherman|trader|merchant|pilgrim|passenger|tourist|pupil|student|teacher|doctor|nurse|resident|villager|neighbour|refugee|prisoner|detainee|inmate|hostage|captive|victim|survivor|suspect|convict|dissident|activist|journalist|reporter|editor|blogger|lawyer|writer|artist|singer|actor|athlete|player)$/;
const DOERS = /(?:ists|ians|icians|eers|ants|[^f]fighters|bombers|makers|keepers|holders|seekers|workers|owners|goers|dwellers|backers|raiders|leaders|traders|sters)$/;
const THINGS = /^(?:grants|plants|restaurants|garments|tenants?|variants|warrants|pollutants)$/;
/** Bodies that speak as one. */
const BODIES = /^(?:group|police|army|military|court|tribunal|junta|regime|government|opposition|party|ministry|council|cabinet|parliament|union|charity|company|delegation|team|newspaper|militia|faction|committee|panel)$/;
/** Nouns that only count those behind "of". */
const COUNTS = /^(?:ten|dozen|score|hundred|thousand|third|quarter|half|majority|number|group|wave|handful|crowd|series|member|pair|couple|some|all|most|many|several)$/;

/** Who says something: the actors of nouns, and collectives that are only described; one person who is only described ("one trader", "the minister") is nobody, or somebody named elsewhere. */
export function sayersOf(telling: Telling, nouns: readonly NounPhrase[]): readonly Actor[] {
  if (nouns.length === 0) return [];
  const { tokens } = telling.reading.text;
  return [...new Set(nouns.flatMap((noun) => (noun.mention === null && (tokens[noun.head]?.lower !== noun.lemma || BODIES.test(noun.lemma)) ? doersOf(telling, [noun]) : telling.actorsOf(noun))))];
}

/** Who does or suffers something: the actors of nouns, and persons and bodies that are only described, as groups. */
export function doersOf(telling: Telling, nouns: readonly NounPhrase[], asActor = true): readonly Actor[] {
  const [only, second] = nouns;
  if (only === undefined) return [];
  return second === undefined ? doersOfOne(telling, only, asActor) : [...new Set(nouns.flatMap((noun) => doersOfOne(telling, noun, asActor)))];
}

function doersOfOne(telling: Telling, noun: NounPhrase, asActor: boolean): readonly Actor[] {
  const known = telling.actorsOf(noun, asActor);
  return known.length > 0 || (noun.mention !== null && noun.mention.kind !== 'ROLE') ? known : memorised(telling, noun);
}

/** A noun is asked for once by each rule: what it describes is read once. */
const read = new WeakMap<NounPhrase, readonly Actor[]>();

function memorised(telling: Telling, noun: NounPhrase): readonly Actor[] {
  const known = read.get(noun);
  if (known !== undefined) return known;
  const found = described(telling, noun);
  read.set(noun, found);
  return found;
}

/** Only who is told apart from others: by number, people, owner or article; "a member" is nobody. */
function described(telling: Telling, noun: NounPhrase): readonly Actor[] {
  const { tokens } = telling.reading.text;
  const head = tokens[noun.head]?.lower ?? '';
  const counted = COUNTS.test(noun.lemma) && tokens[noun.to]?.lower === 'of';
  const person = noun.mention !== null || PERSONS.test(noun.lemma) || groupHeads.has(head) || singleHeads.has(head) || (DOERS.test(head) && !THINGS.test(head));
  if (!counted && !person) return [];
  const of = [...new Set([...noun.demonyms, ...telling.reading.ownersOf(noun).flatMap((owner) => (owner.kind === 'COUNTRY' ? [owner.key] : []))])];
  const apart = counted || head !== noun.lemma || of.length > 0 || noun.owner !== null || tokens.slice(noun.from, noun.to).some(({ pos, lower }) => pos === 'NUM' || lower === 'the' || lower === 'police');
  return apart ? [telling.reading.cast.group({ from: noun.from, to: counted ? endOfCounted(telling, noun) : noun.to }, of, head)] : [];
}

/** "tens of thousands of university students": to the last of the words joined by "of". */
function endOfCounted({ reading: { text: { tokens } } }: Telling, noun: NounPhrase): number {
  let to = noun.to;
  for (let at = noun.to; tokens[at]?.lower === 'of' && at - noun.to < 8; ) {
    at += 1;
    while (/^(?:NOUN|PROPN|ADJ|NUM|DET)$/.test(tokens[at]?.pos ?? '') && at - noun.to < 12) at += 1;
    to = at;
  }
  return to;
}
