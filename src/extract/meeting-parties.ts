import { type Actor, capacityOf, countryOf } from './actors.js';
import { type Bound, partsOf } from './binding.js';
import type { Predicate } from './clauses.js';
import { partiesOf } from './parties.js';
import type { NounPhrase } from './phrases.js';
import { placesOf } from './places.js';
import { countriesOf, type Telling } from './telling.js';

export const PRESS = /^(?:reporters|journalists|media|press|crowd|dozens|hundreds|thousands|forces|troops|protesters)$/;

/** Whom one speaks to without meeting them. */
const AUDIENCE = /^(?:people|lawmakers|students|citizens|mps|members|worshippers|parliament|countries|nations|commanders|supporters|audience)$/;
const TOGETHER = /\btogether\b|\b(?:to|at|round|around) (?:the|one|a|the same) (?:\w+ )?table\b/;
/** Bodies of several states that sit to decide. */
const DELIBERATES = /\b(?:Security Council|General Assembly|Human Rights Council|Board of Governors|Peace and Security Council|Permanent Council|European Council|North Atlantic Council)$/i;
const TO_FACE = /\bopposite each other\b|\bface[- ]to[- ]face\b|\bacross the table\b|\bto the (?:negotiating )?table\b/;
const SIDES = /^(?:ministers?|leaders?|delegations|negotiators|envoys|presidents|diplomats|representatives|premiers|delegates|heads|chiefs|commanders|sides|parties|ambassadors|directors|secretaries|deputies|counterparts|officials|experts|guarantors|mediators|speakers|generals|advisers|advisors|chancellors|kings|monarchs|powers|signatories|governors|members|allies|factions|mayors|lawmakers|legislators|parliamentarians)$/;

/** Bodies that meet by themselves. */
const SITTING = /\b(?:council|assembly|board|committee|cabinet|parliament|commission|congress|senate|politburo|conference|quartet|league|bloc|group|knesset|duma|majlis|g7|g20|g8)$/i;
export const OCCASION = /^(?:talk|meeting|negotiation|summit|conference|round|session|discussion|consultation|call|phone|dialogue|gathering|dinner|lunch|breakfast|reception|ceremony)$/;

/** Whether those bound can meet: two sides at least, none of them the press, and no meeting "of the council". */
export function isMeeting(telling: Telling, bound: Bound, predicate: Predicate): boolean {
  const actors = [...new Set(partsOf(bound).map(({ actor }) => actor))].filter((actor) => !isPress(actor));
  if (actors.some((actor) => actor.kind === 'GROUP' && PRESS.test(actor.head))) return false;
  if (bound.frame.id.startsWith('speak.') && actors.some((actor) => actor.kind === 'GROUP' && AUDIENCE.test(actor.head))) return false;
  const own = CHECKS[bound.frame.id];
  if (own !== undefined) return own(telling, predicate, actors, bound);
  if (bound.frame.id.endsWith('together') && predicate.object.length > 0 && bound.noun === null) return false;
  // "The Community holds its seventh summit".
  if (actors.length === 1 && bound.frame.id === 'hold.talks.together' && actors[0]?.kind === 'ORGANIZATION') return /^(?:summit|session|conference|retreat)$/.test(bound.noun?.lemma ?? '') || meetsAlone(actors[0]);
  return actors.length > 1 ? !actors.every((actor) => actor.kind === 'GROUP' && !isSide(actor)) : bound.frame.id.endsWith('together') && bound.slots.get('with') === undefined && actors.every(meetsAlone);
}

/** Whether a group is of the sort that meets another. */
export const isSide = (actor: Actor): boolean => actor.kind === 'GROUP' && (SIDES.test(actor.head) || actor.of.length > 1);

/** "The foreign ministers of the G7 met", "the Security Council met": several who meet among themselves. */
const meetsAlone = (actor: Actor): boolean => isSide(actor) || ((actor.kind === 'GROUP' || actor.kind === 'ORGANIZATION') && SITTING.test(actor.name));

/** Whether all are of one country, as far as all have one. */
export const ofOneSide = (actors: readonly Actor[]): boolean => actors.every((actor) => countryOf(actor) !== null) && countriesOf(actors).length === 1;

export const isPerson = ({ kind }: Actor): boolean => kind === 'PERSON';

export const nounsBehind = ({ complements }: Predicate, prepositions: RegExp): NounPhrase[] => complements.filter(({ preposition }) => prepositions.test(preposition)).flatMap(({ nouns }) => [...nouns]);

/** The words behind a verb, as far as its clause may reach. */
const clauseOf = ({ reading: { text } }: Telling, { verb }: Predicate): string => text.words(verb.to, Math.min(verb.to + 14, text.tokens.length));
/** "told the minister in the Kremlin": two who hold office, of two countries, and a town or a house. */
const toldThere = (telling: Telling, actors: readonly Actor[], complements: Predicate['complements']): boolean => actors.length === 2 && countriesOf(actors).length === 2 && actors.every((actor) => actor.kind === 'PERSON' && capacityOf(actor) !== null) && placesOf(telling.places, complements).some(({ place, preposition }) => /^(?:in|at)$/.test(preposition) && (place.kind === 'CITY' || place.kind === 'SITE'));
type Check = (telling: Telling, predicate: Predicate, actors: readonly Actor[], bound: Bound) => boolean;

/** Who reports of a meeting is not in it. */
export const isPress = (actor: Actor): boolean => actor.kind === 'ORGANIZATION' && actor.organizationKind === 'MEDIA';

/** What single rules ask besides their slots. */
const CHECKS: Readonly<Record<string, Check>> = {
  'part.meeting': (_, predicate, actors) => nounsBehind(predicate, /^(?:in|at)$/).some(({ lemma }) => OCCASION.test(lemma)) && actors.some(isPerson),
  'attend.meeting': (telling, predicate, actors, { noun }) => noun !== null && (predicate.object.includes(noun) || predicate.verb.passive || predicate.verb.form === 'PARTICIPLE' || nounsBehind(predicate, /^(?:in|at)$/).includes(noun)) && !/\b(?:press|news)\b/i.test(telling.reading.text.words(noun.from, noun.to)) && (!/^(?:ceremony|signing)$/.test(noun.lemma) || (actors.filter(isPerson).length > 1 && countriesOf(actors).length !== 1)) && actors.some((actor) => isPerson(actor) || isSide(actor)),
  'meet.object': (telling, { object }, actors) => (object.length === 0 || partiesOf(telling, object).length > 0) && actors.length > 1 && actors.some((actor) => actor.kind !== 'GROUP' || isSide(actor)),
  'see.person': (_, { complements, verb }, actors) => complements.every(({ preposition }) => preposition !== 'as') && actors.length > 1 && actors.some(isPerson) && actors.every((actor) => isPerson(actor) || (actor.kind === 'GROUP' && /^(?:delegation|leaders|ministers)$/.test(actor.head))) && verb.modal === '',
  'sign.together': (telling, predicate, actors) => (!/^(?:inaugurate|unveil|present)$/.test(predicate.verb.lemma) || countriesOf(actors).length > 1) && (!/^(?:seal|initial)$/.test(predicate.verb.lemma) || (telling.placesOf(predicate).length > 0 && predicate.subject.every(({ mention }) => mention?.kind !== 'PRONOUN'))) && actors.filter(isPerson).length > 1 && !ofOneSide(actors),
  'flank.by': (_, __, actors) => actors.filter(isPerson).length > 1 && !ofOneSide(actors.filter(isPerson)),
  // Who tells his own parliament something answers to it; who tells the Security Council sits there.
  'address.body': (_, { verb, object }, actors) => !verb.passive && object.length > 0 && actors.some(isPerson) && actors.length > 1 && (verb.lemma === 'address' || actors.some((actor) => actor.kind === 'ORGANIZATION' && /\b(?:council|assembly)$/i.test(actor.name) && actor.country === null)),
  'call.person': (telling, { verb, object }, actors) => !verb.passive && telling.reading.text.tokens[verb.to]?.lower !== 'in' && object.length === 1 && actors.length === 2 && actors.every(isPerson) && /^(?:on|,|\.|to|after|before|late|early|twice|again|from|and|yesterday|today|in|hours|;)$/.test(telling.reading.text.tokens[object[0]?.to ?? 0]?.lower ?? '.'),
  'call.in': (telling, { verb, object, subject }, actors) => telling.reading.text.tokens[verb.to]?.lower === 'in' && actors.length > 1 && (verb.passive ? subject : object).length > 0,
  'put.names': (telling, predicate, actors) => telling.placesOf(predicate).length > 0 && actors.filter(isPerson).length > 1 && !ofOneSide(actors) && predicate.object.some(({ ownerPronoun }) => ownerPronoun === 'their'),
  'appear.together': (telling, predicate, actors) => actors.filter(isPerson).length > 1 && !ofOneSide(actors) && (predicate.object.every(({ lemma }) => lemma === 'press') || predicate.verb.lemma === 'announce' || TOGETHER.test(clauseOf(telling, predicate))) && (nounsBehind(predicate, /^(?:beside|alongside|opposite|next)$/).length > 0 || /\b(?:together|side by side|opposite each other)\b/.test(clauseOf(telling, predicate))),
  'face.across': (telling, predicate, actors) => actors.filter(isPerson).length > 1 && /\bacross\b/.test(clauseOf(telling, predicate)),
  'stroll.together': (telling, predicate, actors) => actors.filter(isPerson).length > 1 && !ofOneSide(actors) && predicate.object.length === 0 && !/^(?:away|out|off|from)\b/.test(clauseOf(telling, predicate)),
  // A body sits, and ministers of several are somewhere, on the day on which they decide.
  'body.votes': (telling, predicate, actors) => actors.length === 1 && !predicate.verb.perfect && !predicate.verb.passive && predicate.link !== 'RELATIVE' && actors.every((actor) => (actor.kind === 'ORGANIZATION' ? DELIBERATES.test(actor.name) && predicate.dates.some(({ grain }) => grain === 'DAY') : actor.kind === 'GROUP' && /^(?:ministers|leaders|presidents|delegates|ambassadors|heads)$/.test(actor.head) && telling.placesOf(predicate).some(({ place }) => place.kind === 'CITY'))),
  'summon.to': (_, { complements, verb }, actors) => actors.length > 1 && !complements.some(({ preposition }) => preposition === 'from') && (verb.lemma === 'summon' || (verb.passive && actors.some((actor) => actor.kind === 'ORGANIZATION' && actor.organizationKind === 'MINISTRY'))),
  'hold.conference': (telling, _, actors, { noun }) => actors.length > 1 && noun !== null && /\b(?:video|virtual|online|(?:tele)?phone)\b/i.test(telling.reading.text.words(noun.from, noun.to)),
  'play.host': (_, __, actors) => actors.length > 1 && actors.some(isPerson),
  'be.guest': (_, { verb }, actors) => actors.filter(isPerson).length > 1 && !verb.negated,
  'spend.together': (telling, predicate, actors) => (actors.filter(isPerson).length > 1 || actors.every(isSide)) && predicate.object.length === 0 && (nounsBehind(predicate, /^with$/).length > 0 || TOGETHER.test(clauseOf(telling, predicate)) || nounsBehind(predicate, /^in$/).some(({ lemma, mention }) => OCCASION.test(lemma) || mention !== null)),
  'gather.object': (_, { object, verb }, actors) => actors.length > 1 && (verb.passive || object.length > 0) && actors.filter(isPerson).length > 1 && !ofOneSide(actors),
  'exchange.views': (_, __, actors) => actors.length > 1 && actors.some(isPerson),
  'present.credentials': (_, __, actors) => actors.length > 1,
  'consult.object': (_, __, actors) => actors.length > 1 && actors.every((actor) => isPerson(actor) || isSide(actor)) && actors.some(isPerson),
  'see.each-other': (telling, predicate, actors) => /^(?:each other|one another)\b/.test(clauseOf(telling, predicate)) && (actors.length > 1 || actors.every(isSide)),
  'tell.visiting': (telling, { object, verb, complements }, actors) => !verb.passive && actors.length > 1 && actors.some(isPerson) && (toldThere(telling, actors, complements) || object.some(({ from, to, mention }) => (mention?.kind === 'PERSON' || mention?.kind === 'ROLE') && /\bvisiting\b/i.test(telling.reading.text.words(from, to)))),
  'join.talks': (_, predicate, actors) => actors.filter(isPerson).length > 1 && nounsBehind(predicate, /^(?:for|in|at)$/).some(({ lemma }) => OCCASION.test(lemma) || lemma === 'table'),
  'mediate.between': (_, __, actors) => actors.length > 2,
  'stay.in-touch': (_, { verb, governor }, actors) => actors.length > 1 && (verb.modal === 'will' || governor?.verb.lemma === 'agree'),
  'call.on': (telling, predicate, actors) => predicate.object.length === 0 && predicate.infinitive === null && actors.some(isPerson) && actors.length > 1 && telling.placesOf(predicate).length > 0,
  'hands.embrace': (_, __, actors) => actors.filter(isPerson).length > 1,
  'receive.person': (telling, predicate, actors) => actors.length > 1 && telling.actors(predicate.verb.passive || predicate.verb.form === 'PARTICIPLE' ? predicate.subject : predicate.object, false).some((actor) => isPerson(actor) || isSide(actor) || (actor.kind === 'GROUP' && actor.head.startsWith('delegation'))),
  'phone.object': (_, __, actors) => actors.length > 1 && actors.some(({ kind }) => kind === 'PERSON' || kind === 'ORGANIZATION'),
  // "summoned its ambassador from Tehran" calls him home.
  'summon.person': (_, { complements, object }, actors) => actors.length > 1 && actors.some(({ kind }) => kind === 'PERSON' || kind === 'ORGANIZATION') && !complements.some(({ preposition }) => preposition === 'from') && object.every(({ ownerPronoun }) => ownerPronoun === ''),
  'speak.together': (telling, predicate, actors) => predicate.object.length === 0 && !nounsBehind(predicate, /^to$/).some((noun) => telling.actors([noun]).length === 0) && (actors.length > 1 || actors.every(isSide)) && actors.some(({ kind }) => kind !== 'GROUP'),
  'sit.together': (telling, predicate, actors) => ((predicate.verb.lemma === 'come' && TOGETHER.test(clauseOf(telling, predicate))) || TO_FACE.test(clauseOf(telling, predicate)) || nounsBehind(predicate, /^(?:for|in|to)$/).some(({ lemma }) => OCCASION.test(lemma))) && (actors.length > 1 || actors.every(isSide)),
  'discuss.together': (_, predicate, actors, bound) => (actors.length > 1 && actors.some(isPerson) && (bound.slots.get('with') ?? []).every((actor) => isPerson(actor) || actor.kind === 'GROUP')) || (actors.length === 1 && actors.every(isSide) && nounsBehind(predicate, /^(?:in|at|during|by|over)$/).some(({ lemma }) => OCCASION.test(lemma))),
  'bring.two': (telling, predicate) => telling.actors(predicate.object).length > 1 && (TOGETHER.test(clauseOf(telling, predicate)) || (telling.actors(predicate.object).filter(isPerson).length > 1 && nounsBehind(predicate, /^to$/).some((noun) => telling.places.ofNoun(noun) !== null || noun.mention?.kind === 'ORGANIZATION'))),
  'write.to': (telling, predicate) => telling.actors(nounsBehind(predicate, /^to$/)).some(isPerson),
  'travel.to-tell': (_, { link, governor, object }, actors) => link === 'INFINITIVE' && governor !== null && /^(?:fly|travel|go|come|head|visit|arrive|drive)$/.test(governor.verb.lemma) && object.length > 0 && actors.length > 1 && actors.every((actor) => isPerson(actor) || isSide(actor)),
  'address.by': (_, __, actors) => actors.length > 1 && actors.every(({ kind }) => kind !== 'GROUP'),
  'host.summit': (_, __, actors) => actors.some(({ kind }) => kind === 'PERSON' || kind === 'COUNTRY'),
  'welcome.person': (telling, predicate) => (predicate.verb.passive ? predicate.subject : predicate.object).some(({ mention }) => mention?.kind === 'PERSON' || mention?.kind === 'ROLE') && (/\b(?:arriv(?:al|ed|ing)|airport)\b/.test(telling.reading.text.words(Math.max(0, predicate.verb.from - 16), predicate.verb.to)) || nounsBehind(predicate, /^(?:at|in|on|to|outside)$/).some((noun) => telling.places.ofNoun(noun) !== null || (noun.mention === null && telling.reading.text.tokens[noun.head - 1]?.capital === true) || noun.mention?.kind === 'ORGANIZATION' || /^(?:lawn|palace|office|door|steps|residence|airport|tarmac|gate|home|ranch|villa|estate|resort|farm|chancellery|parliament|headquarters|station|border|entrance|foot|plane|runway|ministry)$/.test(noun.lemma)) || (predicate.verb.passive && nounsBehind(predicate, /^with$/).some(({ lemma }) => /^(?:honour|honor|salute|guard|ceremony|handshake|hug)$/.test(lemma)))),
};
