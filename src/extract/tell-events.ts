// size: events: roles, casualties and places of what one did to another.
import type { EventType } from '../event/event.enum.js';
import type { Actor } from './actors.js';
import { type Bound, FrameIndex, partsOf, sidesOf } from './binding.js';
import { type Complement, complementsOfNoun, type Predicate } from './clauses.js';
import { doersOf } from './doers.js';
import { type Draft, draft, type DraftParticipant } from './draft.js';
import { groupSize } from './group-size.js';
import { agreementKind } from './agreements.js';
import type { Slot } from './frame.js';
import type { NounPhrase } from './phrases.js';
import { placesOf } from './places.js';
import type { SentenceReading } from './reading.js';
import { eventRules } from './rules-event.js';
import { governorOf } from './reading.js';
import type { Telling } from './telling.js';
import { heldBy, toldAs } from './told-as.js';

const index = new FrameIndex(eventRules, (telling, nouns) => doersOf(telling, nouns));
const VIOLENCE = /^(?:clash|fighting|violence|battle|gunbattle|firefight|skirmish|war|ambush|mine|device|grenade|mortar|shell|ied|car|vehicle|massacre|helicopter|gunship|bulldozer|aircraft|warship|gunboat|sniper|mob|squad|bomb|plane|drone|missile|bomb|bombing|strike|airstrike|attack|raid|blast|explosion|rocket|gunman|shelling|jet|warplane|bomber|fire|force|troop|soldier|army|militant|operation|offensive|assault|shooting|fighter|navy|tank|artillery)$/;
const MEANS: readonly (readonly [RegExp, string])[] = [[/\bdrones?\b/i, 'drone'], [/\bmissiles?\b/i, 'missile'], [/\brockets?\b/i, 'rocket'], [/\b(?:air ?strikes?|warplanes?|jets?|aerial)\b/i, 'aerial'], [/\bsuicide\b/i, 'suicide-attack'], [/\b(?:bomb|bombs|bombing|bombings|explosives?)\b/i, 'bomb'], [/\b(?:gunm[ae]n|gunfire|shooting)\b/i, 'firearms'], [/\bshelling|artillery\b/i, 'artillery'], [/\bcyber/i, 'cyber']];
/** What kills without anybody doing it. */
const NATURE = /^(?:stampede|collision|landslide|quake|tornado|typhoon|famine|explosives?|derailment|hajj|disaster|outbreak|plague|earthquake|flood|storm|virus|pandemic|covid-19|inflation|drought|crash|accident|fire|cancer|disease|economy|price|cyclone|hurricane|avalanche|tsunami|heat|sanction|crisis|covid)$/;
const STRUCK = /^(?:base|airport|hospital|ship|tanker|convoy|village|town|city|site|facility|school|camp|position|target|building|embassy|consulate|port|capital|area|house|home|vehicle|depot|headquarters|mosque|church|market|plant|refinery|pipeline|bridge|hideout|compound|office|checkpoint|station|settlement|neighbourhood|neighborhood|field|infrastructure|farm|shrine|factory|boat|vessel|plane|aircraft|helicopter|train|bus|rig|platform|line|store|installation|power|stronghold|warehouse|country|territory|part|border|barracks|crossing|hotel|restaurant|bus|truck|car|station|jail|prison|university|bank|dam|airbase|residence|palace|parliament|monument|cemetery|complex|tunnel|headquarter|drone|jet|warplane|warship)$/;
/** What words fall on rather than blows: "an attack on human rights". */
const FIGURATIVE = /^(?:right|freedom|democracy|value|dignity|poverty|corruption|religion|islam|faith|idea|principle|press|media|inflation|dollar|economy|law|rule|unity|truth|virus|covid-19|drug|smuggling|record|policy|deal|reputation|credibility)$/;
const AIMS = /^(?:on|against|at|to|into|with|from)$/;
const VIOLENT_WORDS = /\b(?:attack|bomb|strike|shot|shoot|shelling|raid|assassinat|clash|fighting|war|coup|militant|terror|gunm[ae]n|rocket|missile)/i;
/** "the attack of Hamas" is by Hamas, "the killing of" and "the invasion of" tell whom it struck. */
const STRIKES = /^(?:attack|offensive|aggression|assault|strike|airstrike|raid|onslaught|incursion|atrocity)$/;
/** Verbs of striking that news uses of bodies and states without a blow. */
const FIGURES = /^(?:destroy|demolish|burn|raze|blow|target|hit|pound|flatten|blast|torch)$/;
const PASTIMES = /^(?:deal|balance|chord|tone|agreement|bargain|goal|market|record|note|accord|pact)$/;

/** Finds the events of a sentence. */
export function tellEvents(telling: Telling, sentence: SentenceReading): void {
  const used = new Set<NounPhrase>();
  const claims: { predicate: Predicate; bound: Bound }[] = [];
  for (const predicate of sentence.predicates) {
    const [bound] = index.ofVerb(telling, predicate).filter((each) => fits(telling, sentence, each, predicate)).sort((a, b) => Number(b.frame.nouns.length > 0) - Number(a.frame.nouns.length > 0));
    if (bound === undefined) continue;
    if (bound.frame.id === 'attack.claimed') claims.push({ predicate, bound });
    else fromVerb(telling, sentence, predicate, bound, used);
  }
  for (const [at, phrase] of sentence.phrases.entries()) {
    if (phrase.type !== 'NOUN' || used.has(phrase)) continue;
    const [bound] = index.ofNoun(telling, sentence, at).filter(({ frame, complements }) => frame.of === undefined || complements.some(({ preposition, nouns }) => /^(?:of|to)$/.test(preposition) && nouns.some(({ lemma }) => frame.of?.includes(lemma))));
    if (bound !== undefined) fromNoun(telling, sentence, phrase, at, bound);
  }
  for (const { predicate, bound } of claims) claimed(telling, sentence, predicate, bound);
}

/** Whether a bound frame really tells its event: what the frame asks of its clause, and what no frame may be. */
function fits(telling: Telling, sentence: SentenceReading, bound: Bound, predicate: Predicate): boolean {
  const { frame } = bound;
  const [agents, patients] = sidesOf(predicate);
  if (!asks(telling, sentence, bound, predicate)) return false;
  if (frame.type === 'COERCE' && agents.some(({ lemma }) => NATURE.test(lemma))) return false;
  if (/^(?:support\.(?:verb|side)|cooperate\.verb|concede\.allow)$/.test(frame.id) && !doersOf(telling, agents).some((actor) => actor.kind !== 'GROUP' || actor.of.length > 0)) return false;
  if (frame.id === 'support.side' && !/^(?:with|by|behind)$/.test(predicate.complements[0]?.preposition ?? '')) return false;
  if (/^other\.(?:appoint|dismiss)$/.test(frame.id) && !doersOf(telling, patients, false).some(({ kind }) => kind === 'PERSON')) return false;
  if (frame.type === 'ASSAULT') {
    if (patients.some(({ lemma }) => (PASTIMES.test(lemma) && !agents.some((noun) => VIOLENCE.test(noun.lemma))) || agreementKind(lemma) !== null) || agents.some(({ lemma }) => NATURE.test(lemma))) return false;
    if (doersOf(telling, agents).length === 0 && !VIOLENT_WORDS.test(telling.reading.text.words(sentence.sentence.from, sentence.sentence.to)) && sentence.phrases.some((phrase) => phrase.type === 'NOUN' && NATURE.test(phrase.lemma))) return false;
    // Bodies are abused and states destroyed by words; blows fall on people, places and things.
    const solid = (noun: NounPhrase): boolean => STRUCK.test(noun.lemma) || doersOf(telling, [noun], false).some(({ kind }) => kind === 'PERSON' || kind === 'GROUP');
    if (frame.id === 'attack.wound' && !patients.some(solid)) return false;
    if (frame.id === 'attack.hit') return violent(telling, predicate, agents) && patients.some((noun) => solid(noun) || telling.places.ofNoun(noun) !== null || (doersOf(telling, [noun], false).length > 0 && !FIGURES.test(predicate.verb.lemma)));
    if (frame.id === 'attack.fire' && ![...agents, ...predicate.complements.flatMap(({ nouns }) => nouns)].some((noun) => doersOf(telling, [noun]).length > 0 || VIOLENCE.test(noun.lemma))) return false;
    if (isFigurative(predicate.complements) || /\b(?:hunger|general)[ -]strike/i.test(telling.reading.text.words(predicate.verb.from, sentence.phrases[Math.max(predicate.at, predicate.to - 1)]?.to ?? predicate.verb.to))) return false;
    if (frame.id === 'attack.city') return patients.some((noun) => telling.places.ofNoun(noun)?.kind === 'CITY' || (noun.mention === null && noun.to - noun.from === 1 && telling.reading.text.tokens[noun.head]?.capital === true && VIOLENT_WORDS.test(telling.reading.text.words(sentence.sentence.from, sentence.sentence.to))));
    if (frame.id === 'attack.claimed') return bound.slots.has('by') || predicate.verb.form === 'FINITE';
    return true;
  }
  if (frame.id === 'protest.verb') return predicate.verb.form === 'FINITE' && patients.every((noun) => doersOf(telling, [noun]).length > 0);
  if (frame.id === 'sanction.list') return predicate.complements.some(({ nouns }) => nouns.some(({ from, to }) => /blacklist|sanction|terror/i.test(telling.reading.text.words(from, to))));
  if (patients.some(({ mention }) => mention?.kind === 'PRONOUN' && /^it$/i.test(telling.reading.text.words(mention.from, mention.to)))) return false;
  if (frame.type === 'COOPERATE' && predicate.governor?.verb.lemma === 'agree') return false;
  if (frame.id === 'sanction.verb' && !bound.slots.has('subject') && (!predicate.verb.passive || predicate.verb.lemma === 'isolate')) return false;
  if (frame.id === 'coerce.arrest' || frame.id === 'accuse.verb' || frame.id === 'sanction.verb') return patients.some((noun) => doersOf(telling, [noun]).some(({ kind }) => kind !== 'COUNTRY' || frame.id !== 'coerce.arrest'));
  return true;
}

/** What a frame asks of the clause besides its slots. */
function asks(telling: Telling, sentence: SentenceReading, { frame, noun, slots }: Bound, predicate: Predicate): boolean {
  const [agents, patients] = sidesOf(predicate);
  // "sent a letter on aid": the noun must be the object, or of it, where there is one.
  if (noun !== null && !patients.includes(noun) && !predicate.complements.some(({ preposition, nouns }) => nouns.includes(noun) && (preposition === 'of' && patients.length > 0 ? measures(telling, patients) : preposition === 'in' && frame.type === 'AID' ? measures(telling, patients) : BEHIND.test(frame.id) && (frame.id !== 'sanction.impose' || preposition === 'with')))) return false;
  if (WANTED.test(frame.id) && noun !== null && !predicate.object.includes(noun) && !predicate.complements.some(({ preposition, nouns }) => preposition === 'for' && nouns.includes(noun))) return false;
  if (frame.patient === 'NONE' && patients.length > 0) return false;
  if (frame.patient === 'ACTOR' && doersOf(telling, patients, false).length === 0) return false;
  if (frame.agents !== undefined && !agents.some(({ lemma }) => frame.agents?.includes(lemma))) return false;
  if (frame.body === true && ![...(slots.get('object') ?? []), ...(slots.get('from') ?? [])].some(({ kind }) => kind === 'ORGANIZATION')) return false;
  if (frame.particle !== undefined && !hasParticle(telling, sentence, predicate, frame.particle)) return false;
  return frame.words === undefined || frame.words.test(telling.reading.text.words(predicate.verb.from, sentence.phrases[Math.max(predicate.at, predicate.to - 1)]?.to ?? predicate.verb.to));
}

/** "a wave of attacks", "700 kg of medicine": what counts or measures the noun behind it. */
function measures(telling: Telling, nouns: readonly NounPhrase[]): boolean {
  const last = nouns.at(-1);
  return last !== undefined && (/^(?:round|series|sery|package|set|wave|raft|tranche|number|kind|type|form|lot|dollar|euro|pound|kg|kilogram|ton|tonne|worth|shipment|consignment|part|all|some|most|batch|barrage|salvo|volley|hail|spate|restoration|reimposition|campaign|string|dozen|hundred|thousand|level|member|group|resumption|imposition|violation|act|instrument|state|share|portion|amount|bulk|majority|remainder|rest)$/.test(last.lemma) || telling.reading.text.tokens.slice(last.from, last.to).some(({ pos }) => pos === 'NUM'));
}

/** What is only called for. */
const WANTED = /\.wanted$/;

/** Frames whose noun stands behind a preposition: "put X on alert", "hit X with sanctions". */
const BEHIND = /^(?:\w+\.wanted|concede\.accept|coerce\.crowd|sanction\.(?:list|impose|grata)|mobilize\.alert|aid\.come|attack\.(?:die|claimed)|retreat\.(?:verb|from)|protest\.(?:hold|strike)|accuse\.(?:legal|face)|attack\.(?:under|lives))$/;

/** "threw them out", "stepped down": the word directly behind the verb or its object. */
function hasParticle(telling: Telling, { phrases }: SentenceReading, predicate: Predicate, particle: string): boolean {
  const { tokens } = telling.reading.text;
  const object = predicate.object.at(-1);
  const behind = [predicate.verb.to, ...(object === undefined ? [] : [object.to])];
  return behind.some((at) => tokens[at]?.lower === particle && at < (phrases.at(-1)?.to ?? 0));
}

/** Whether those who strike are armed, or a state or group that can. */
function violent(telling: Telling, predicate: Predicate, agents: readonly NounPhrase[]): boolean {
  if (agents.some(({ lemma }) => VIOLENCE.test(lemma))) return true;
  if (predicate.verb.lemma === 'hit' || predicate.verb.lemma === 'target') return doersOf(telling, agents).some((actor) => actor.kind !== 'PERSON') && predicate.complements.some(({ nouns }) => nouns.some(({ lemma }) => VIOLENCE.test(lemma)));
  return doersOf(telling, agents).length > 0 || predicate.verb.passive;
}

/** Who did it, behind what did it: "an American drone", "a Trump-ordered drone attack". */
function doers(telling: Telling, nouns: readonly NounPhrase[], role: DraftParticipant['role']): DraftParticipant[] {
  return nouns.flatMap((noun) => {
    const own = doersOf(telling, [noun]);
    if (own.length > 0) return own.map((actor): DraftParticipant => ({ actor, role, basis: 'STATED' }));
    if (!VIOLENCE.test(noun.lemma) && !/^(?:sanction|embargo|effort|move)$/.test(noun.lemma)) return [];
    const ordered = orderedBy(telling, noun);
    return telling.reading.ownersOf(noun).map((actor): DraftParticipant => ({ actor, role: actor === ordered ? 'ORDERED_BY' : role, basis: 'STATED' }));
  });
}

function orderedBy(telling: Telling, noun: NounPhrase): Actor | null {
  const { tokens } = telling.reading.text;
  let at = noun.from;
  while (at < noun.to && tokens[at]?.lower !== 'ordered') at += 1;
  if (at === noun.to) return null;
  const modifier = noun.modifiers.find(({ to }) => to <= at);
  return modifier === undefined ? null : telling.reading.cast.actor(modifier);
}

const TRADE = /^(?:tariff|duty|import|export|trade|supply|investment|sale|funding|shipment|delivery|cooperation|loan|entry)$/;

/** Types in which what is done to a thing is done to whose it is. */
const OWNED = /^(?:ASSAULT|SANCTION|COERCE|ACCUSE)$/;

/** Who suffers what is done to a thing, to a place, or, in a passive, to what hangs on its subject: "relations with Cuba were cut". */
function sufferers(telling: Telling, sentence: SentenceReading, { complements, verb }: Predicate, { frame, noun }: Bound, patients: readonly NounPhrase[], known: readonly Actor[]): DraftParticipant[] {
  const aims = (all: readonly Complement[]): NounPhrase[] => all.filter(({ preposition }) => AIMS.test(preposition) && frame.roles[preposition as Slot] !== undefined).flatMap(({ nouns }) => nouns);
  const aimed = aims(complements);
  const hanging = verb.passive && noun !== null ? telling.actors(aims(complementsOfNoun(sentence.phrases, sentence.phrases.indexOf(noun)))) : [];
  const seats = frame.type === 'SANCTION' ? aimed.flatMap((each) => telling.places.ofNoun(each)?.country ?? []).map((code) => telling.reading.cast.country(code)) : [];
  const added = [...hanging, ...seats].filter((actor) => !known.includes(actor)).map((actor): DraftParticipant => ({ actor, role: 'TARGET', basis: 'STATED' }));
  const expelled = frame.modes?.includes('expel') === true ? states(telling, [...known, ...added.map(({ actor }) => actor)], patients.flatMap((each) => complementsOfNoun(sentence.phrases, sentence.phrases.indexOf(each)).filter(({ preposition }) => preposition === 'of').slice(0, 1).flatMap(({ nouns }) => telling.actors(nouns)))) : [];
  // Whose the missiles are that are fired says nobody is struck by them.
  return [...ownersOfStruck(telling, sentence, frame.id === 'attack.fire' ? aimed : [...patients, ...aimed], known), ...added, ...expelled];
}

/** The state whose diplomats, or members of whose embassy, are sent home is struck as well. */
function states(telling: Telling, actors: readonly Actor[], posts: readonly Actor[]): DraftParticipant[] {
  const codes = [...actors.filter(({ kind }) => kind !== 'COUNTRY'), ...posts].flatMap((actor) => (actor.kind === 'PERSON' ? (actor.country ?? []) : actor.kind === 'GROUP' && actor.of.length === 1 ? actor.of : []));
  return [...new Set(codes)].map((code) => telling.reading.cast.country(code)).filter((country) => !actors.includes(country)).map((actor) => ({ actor, role: 'RECIPIENT', basis: 'INFERRED' }));
}

/** Whether what is struck is no body: "an attack on human rights". */
function isFigurative(complements: readonly Complement[]): boolean {
  return complements.some(({ preposition, nouns }) => AIMS.test(preposition) && nouns.some(({ lemma }) => FIGURATIVE.test(lemma)));
}

/** Whose the thing is that an attack or a punishment strikes: "a British tanker", "two plants of Saudi Aramco". */
function ownersOfStruck(telling: Telling, { phrases }: SentenceReading, patients: readonly NounPhrase[], known: readonly Actor[]): DraftParticipant[] {
  return patients.filter((noun) => doersOf(telling, [noun], false).length === 0 && (!VIOLENCE.test(noun.lemma) || STRUCK.test(noun.lemma))).flatMap((noun) => {
    const of = complementsOfNoun(phrases, phrases.indexOf(noun)).find(({ preposition }) => preposition === 'of')?.nouns ?? [];
    return [...telling.reading.ownersOf(noun), ...telling.actors(of, false)].filter((actor) => !known.includes(actor)).map((actor): DraftParticipant => ({ actor, role: 'TARGET', basis: 'STATED' }));
  });
}

// size: one object put together from the clause.
function fromVerb(telling: Telling, sentence: SentenceReading, predicate: Predicate, bound: Bound, used: Set<NounPhrase>): void {
  const { frame } = bound;
  const { verb } = predicate;
  const [agents, patients] = sidesOf(predicate);
  const subjectRole = frame.roles.subject;
  const accused = predicate.link === 'GERUND' && predicate.governor !== null && /^(?:accuse|suspect|blame|charge|convict|indict)$/.test(predicate.governor.verb.lemma);
  const participants: DraftParticipant[] = [];
  const add = (more: readonly DraftParticipant[]): void => {
    for (const each of more) if (!participants.some(({ actor, role }) => actor === each.actor && (role === each.role || each.role !== 'PARTY'))) participants.push(each);
  };
  if (subjectRole !== undefined) add(doers(telling, agents, accused ? 'ACCUSED' : subjectRole));
  if (frame.roles.object !== undefined) add(patients.filter((noun) => frame.type !== 'ASSAULT' || telling.places.ofNoun(noun)?.kind !== 'CITY').flatMap((noun) => doersOf(telling, [noun], false)).map((actor) => ({ actor, role: frame.roles.object ?? 'TARGET', basis: 'STATED' })));
  for (const { actor, role, slot } of partsOf(bound)) if (slot !== 'subject' && slot !== 'object' && slot !== 'by') add([{ actor, role, basis: 'STATED' }]);
  if (OWNED.test(frame.type ?? '')) add(sufferers(telling, sentence, predicate, bound, patients, participants.map(({ actor }) => actor)));
  if (bound.noun !== null && frame.type === 'SANCTION') add(telling.reading.ownersOf(bound.noun).map((actor) => ({ actor, role: 'ACTOR' as const, basis: 'STATED' as const })));
  const struck = frame.type === 'ASSAULT' ? patients.flatMap((noun) => telling.places.ofNoun(noun) ?? []) : [];
  const where = [...struck, ...telling.placesOf(predicate).map(({ place }) => place)];
  // "a bomb exploded in Baghdad" is told though nobody is.
  const blown = agents.some(({ lemma }) => VIOLENCE.test(lemma)) && [...patients, ...predicate.complements.flatMap(({ preposition, nouns }) => (AIMS.test(preposition) ? nouns : []))].some(({ lemma }) => STRUCK.test(lemma));
  if (participants.length === 0 && !WANTED.test(frame.id) && !(frame.type === 'ASSAULT' && blown) && !(frame.type === 'ASSAULT' && where.length > 0 && ([...agents, ...patients].some(({ lemma }) => VIOLENCE.test(lemma)) || patients.some(({ lemma }) => STRUCK.test(lemma))))) return;
  // Who cuts imports from nobody, or puts a duty on goods, punishes nobody.
  if (/^sanction\.(?:cut|impose)$/.test(frame.id) && TRADE.test(bound.noun?.lemma ?? '') && !participants.some(({ role }) => role === 'TARGET' || role === 'RECIPIENT')) return;
  for (const noun of [...agents, ...patients, ...(bound.noun === null ? [] : [bound.noun])]) if (noun === bound.noun || VIOLENCE.test(noun.lemma)) used.add(noun);
  const held = heldBy(sentence, predicate) ?? telling.modality(predicate);
  const modality = held === 'ACTUAL' && WANTED.test(frame.id) ? 'DESIRED' : held;
  const words = telling.clause(sentence, predicate);
  const made = draft({
    kind: 'EVENT', rule: frame.id, prior: frame.prior, sentence: sentence.sentence.index, evidence: [words],
    date: telling.date(predicate, modality), modality, certainty: telling.certainty(predicate), participants, attribution: telling.attribution(sentence, predicate),
    fields: { type: frame.type, ...(frame.modes === undefined ? {} : { modes: [...frame.modes] }) },
  });
  made.places = [...struck.map((place) => ({ place, relation: 'AT' as const, basis: 'STATED' as const })), ...telling.placesOf(predicate).map(({ place, preposition }) => ({ place, relation: preposition === 'near' || preposition === 'outside' ? ('NEAR' as const) : ('AT' as const), basis: 'STATED' as const }))];
  // "tragedy struck Baghdad when a bombing killed dozens": where it struck.
  if (made.places.length === 0 && predicate.subordinator === 'when' && predicate.governor !== null) made.places = predicate.governor.object.flatMap((noun) => telling.places.ofNoun(noun) ?? []).map((place) => ({ place, relation: 'AT' as const, basis: 'STATED' as const }));
  violence(telling, sentence, made, words, patients, predicate);
  const blow = frame.type === 'ASSAULT' && modality === 'ACTUAL' ? blowOf(telling, sentence, agents) : null;
  if (blow !== null) {
    for (const part of participants) if (!blow.participants.some(({ actor }) => actor === part.actor)) blow.participants.push(part);
    blow.evidence.push(words);
    blow.fields['casualties'] ??= made.fields['casualties'];
    return;
  }
  if (frame.id === 'sanction.verb') made.fields['modes'] = [/^(?:expel|deport)$/.test(verb.lemma) ? 'expel' : verb.lemma];
  telling.add(made);
}

/** "The attack killed twelve": the attack told in the sentences before, where nothing tells this one apart. */
function blowOf(telling: Telling, { sentence }: SentenceReading, agents: readonly NounPhrase[]): Draft | null {
  const [agent, more] = agents;
  if (agent === undefined || more !== undefined || !/^(?:attack|blast|explosion|bombing|strike|airstrike|raid|shelling|shooting|assault|bomb)$/.test(agent.lemma) || !/^(?:the|that|this) \w+$/i.test(telling.reading.text.words(agent.from, agent.to))) return null;
  return lastAttack(telling, sentence.index, (made) => made.modality === 'ACTUAL' && made.sentence < sentence.index);
}

/** The attack told last, in the sentence or the two before. */
function lastAttack(telling: Telling, sentence: number, fits: (made: Draft) => boolean): Draft | null {
  for (let index = telling.drafts.length - 1; index >= 0; index -= 1) {
    const made = telling.drafts[index];
    if (made === undefined || made.sentence < sentence - 2) return null;
    if (made.kind === 'EVENT' && made.fields['type'] === 'ASSAULT' && fits(made)) return made;
  }
  return null;
}

/** Means and casualties of an attack. */
function violence(telling: Telling, sentence: SentenceReading, made: Draft, words: { from: number; to: number }, patients: readonly NounPhrase[], predicate: Predicate | null): void {
  if (made.fields['type'] !== 'ASSAULT') return;
  const said = telling.reading.text.words(words.from, words.to);
  const means = MEANS.filter(([pattern]) => pattern.test(said)).map(([, name]) => name);
  if (means.length > 0) made.fields['modes'] = [...new Set([...((made.fields['modes'] as string[] | undefined) ?? []), ...means])];
  if (predicate === null || sentence.phrases.length === 0) return;
  const unit = /^(?:kill|assassinate|murder|slay|martyr|behead)$/.test(predicate.verb.lemma) ? 'KILLED' : /^(?:wound|injure|poison|shoot|stab)$/.test(predicate.verb.lemma) ? 'INJURED' : /^(?:abduct|kidnap)$/.test(predicate.verb.lemma) ? 'CAPTURED' : null;
  if (unit === null) return;
  const sizes = patients.map((noun) => groupSize(telling.reading.text.tokens.slice(noun.from, noun.to).map(({ lower }) => lower)));
  const [size] = sizes.filter(({ size: exact, sizeMin }) => exact !== undefined || sizeMin !== undefined);
  if (size === undefined) return;
  made.fields['casualties'] = [{ unit, min: size.size ?? size.sizeMin, ...(size.size === undefined ? {} : { max: size.size }), ...(size.sizeText === undefined ? {} : { text: size.sizeText }), approximate: size.approximate ?? false }];
}

/** "an attack claimed by ISIL": the claimant of the attack told in the sentence. */
function claimed(telling: Telling, sentence: SentenceReading, predicate: Predicate, bound: Bound): void {
  const claimants = [...(bound.slots.get('by') ?? []), ...(predicate.verb.form === 'FINITE' ? (bound.slots.get('subject') ?? []) : [])];
  if (claimants.length === 0) return;
  const attack = lastAttack(telling, sentence.sentence.index, () => true);
  if (attack !== null) {
    for (const actor of claimants) if (!attack.participants.some((each) => each.actor === actor)) attack.participants.push({ actor, role: 'CLAIMANT', basis: 'STATED' });
    const words = telling.clause(sentence, predicate);
    if (attack.sentence !== sentence.sentence.index) attack.evidence.push(words);
    return;
  }
  telling.add(draft({
    kind: 'EVENT', rule: bound.frame.id, prior: bound.frame.prior, sentence: sentence.sentence.index, evidence: [telling.sentence(sentence)], attribution: telling.attribution(sentence, predicate),
    participants: claimants.map((actor) => ({ actor, role: 'CLAIMANT', basis: 'STATED' })), fields: { type: 'ASSAULT' satisfies EventType },
  }));
}

/** An event that a noun tells: "the US assassination of X", "sanctions on Iran". */
function fromNoun(telling: Telling, sentence: SentenceReading, noun: NounPhrase, at: number, bound: Bound): void {
  const { text } = telling.reading;
  const words = text.words(noun.from, noun.to);
  const modality = toldAs(telling, sentence, noun, at);
  if ((modality === 'ACTUAL' && /^(?:no|any|further|new|more|possible|potential|future|such)\b/i.test(words)) || /\b(?:heart|press|news)\b/i.test(words) || noun.mention?.kind === 'ORGANIZATION') return;
  if (bound.frame.id === 'retreat.noun' && /^from .*\b(?:deal|agreement|accord|treaty|pact|convention|jcpoa|protocol|plan)\b/i.test(text.words(noun.to, Math.min(noun.to + 12, sentence.sentence.to)))) return;
  if (bound.frame.type === 'ASSAULT' && isFigurative(bound.complements)) return;
  const owners = telling.reading.ownersOf(noun);
  const participants = struckByNoun(telling, sentence, noun, bound);
  if (participants.length === 0 && bound.frame.of === undefined && /^(?:a|an)\b/i.test(words)) return;
  addOwners(telling, noun, bound, owners, participants);
  const complements = complementsOfNoun(sentence.phrases, at);
  const where = placesOf(telling.places, complements);
  // "the attacks in Paris" are told though nobody is; "Iranian attacks" in general are none.
  const definite = /^(?:explosion|blast|attack|bombing|strike|airstrike|raid)$/.test(noun.lemma) && /^(?:the|that|this)\b/i.test(words) && complements.some(({ preposition, nouns }) => /^(?:on|at|in|against)$/.test(preposition) && nouns.some(({ lemma }) => STRUCK.test(lemma)));
  const polled = bound.frame.id === 'other.poll';
  if (polled && !sentence.dates.some((date) => date.from >= noun.to && date.from <= noun.to + 2)) return;
  if (participants.length === 0 && bound.frame.of === undefined && where.length === 0 && !definite && !polled) return;
  const plural = text.tokens[noun.head]?.lower.endsWith('s') === true;
  if (bound.frame.id === 'attack.noun' && plural && participants.length < 2 && !participants.some(({ role }) => /^(?:TARGET|VICTIM)$/.test(role)) && !/^(?:the|these|those|two|three|his|its|their)\b/i.test(words) && where.length === 0) return;
  if ((bound.frame.id === 'attack.noun' && /^(?:strike|offensive)$/.test(noun.lemma) && owners.length === 0)) return;
  // "the killing of X in a US drone attack near Y": the attack is how, and its place is where.
  for (const { preposition, nouns } of complements) if (preposition === 'in') for (const each of nouns) if (VIOLENCE.test(each.lemma)) for (const actor of telling.reading.ownersOf(each)) if (!participants.some((known) => known.actor === actor)) participants.push({ actor, role: 'PERPETRATOR', basis: 'STATED' });
  let end = at + 1;
  while (end < sentence.phrases.length && /^(?:NOUN|PREPOSITION|DATE)$/.test(sentence.phrases[end]?.type ?? '')) end += 1;
  const span = telling.words(sentence, at, end);
  const predicate = governorOf(sentence, at);
  const made = draft({
    kind: 'EVENT', rule: bound.frame.id, prior: bound.frame.prior, sentence: sentence.sentence.index, evidence: [span], participants, modality,
    date: telling.pick(sentence.dates.filter((date) => date.from >= noun.from && date.from < span.to), 'PAST') ?? ownDate(telling, sentence, noun),
    attribution: predicate !== null && (predicate.link === 'THAT' || predicate.quoted) ? telling.attribution(sentence, predicate) : [],
    places: where.map(({ place, preposition }) => ({ place, relation: preposition === 'near' || preposition === 'outside' ? 'NEAR' : 'AT', basis: 'STATED' })),
    fields: { type: bound.frame.type }, descriptors: bound.frame.type === 'ASSAULT' ? [noun.lemma] : [],
  });
  violence(telling, sentence, made, span, [], null);
  telling.add(made);
}

/** Who does what a noun tells, and whom it strikes, behind its prepositions. */
function struckByNoun(telling: Telling, sentence: SentenceReading, noun: NounPhrase, bound: Bound): DraftParticipant[] {
  const participants: DraftParticipant[] = partsOf(bound).filter(({ slot }) => slot !== 'subject').map(({ actor, role }) => ({ actor, role: role === 'VICTIM' && STRIKES.test(noun.lemma) && bound.complements[0]?.preposition === 'of' ? 'PERPETRATOR' : role === 'VICTIM' && !KILLINGS.test(noun.lemma) ? 'TARGET' : role, basis: 'STATED' }));
  // A blast strikes whom it strikes; whose the town is says nothing.
  if (/^(?:explosion|blast)$/.test(noun.lemma)) return participants.filter(({ role }) => role === 'PERPETRATOR');
  if (!OWNED.test(bound.frame.type ?? '')) return participants;
  const struck = bound.complements.filter(({ preposition }) => /^(?:on|against|of)$/.test(preposition) && bound.frame.roles[preposition as Slot] !== undefined && !(preposition === 'of' && STRIKES.test(noun.lemma))).flatMap(({ nouns }) => nouns);
  return [...participants, ...ownersOfStruck(telling, sentence, struck, participants.map(({ actor }) => actor))];
}

/** Whose the deed is: "the US assassination", "Soleimani’s killing". */
function addOwners(telling: Telling, noun: NounPhrase, { frame }: Bound, owners: readonly Actor[], participants: DraftParticipant[]): void {
  const ordered = orderedBy(telling, noun);
  for (const actor of owners) if (!participants.some((each) => each.actor === actor)) participants.push({ actor, role: actor === ordered ? 'ORDERED_BY' : actor.kind === 'PERSON' && KILLINGS.test(noun.lemma) ? 'VICTIM' : frame.type === 'ASSAULT' ? 'PERPETRATOR' : 'ACTOR', basis: 'STATED' });
}

const KILLINGS = /^(?:assassination|killing|murder)$/;

/** The date of a participle behind the noun: "sanctions imposed in 2018". */
function ownDate(telling: Telling, { phrases, predicates }: SentenceReading, noun: NounPhrase): Draft['date'] {
  const next = predicates.find(({ at, verb }) => verb.form === 'PARTICIPLE' && phrases[at - 1] === noun);
  return next === undefined ? null : telling.pick(next.dates, 'PAST');
}
