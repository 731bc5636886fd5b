import type { EventType } from '../event/event.enum.js';

/**
 * PLOVER categories of CAMEO's relations by the words that begin them, from the conversion table CAMEO2PLOVER of
 * September 2021. Of several that fit the longest counts. What is not listed (public statements, CAMEO 01) has none.
 */
const categories: readonly (readonly [EventType, readonly string[]])[] = [
  ['AGREE', ['express intent']],
  ['CONSULT', ['consult', 'discuss by telephone', 'make a visit', 'host a visit', 'meet at', 'engage in negotiation', 'mediate']],
  ['SUPPORT', ['engage in diplomatic cooperation', 'praise', 'defend verbally', 'rally support', 'grant diplomatic recognition', 'apologize', 'forgive', 'sign formal agreement']],
  ['COOPERATE', ['cooperate', 'engage in material cooperation', 'engage in judicial cooperation', 'share intelligence']],
  ['AID', ['provide', 'grant asylum']],
  ['CONCEDE', ['yield', 'ease', 'accede', 'return, release', 'allow', 'declare truce']],
  ['RETREAT', ['retreat', 'demobilize', 'de-escalate', 'receive']],
  ['REQUEST', ['appeal', 'make an appeal', 'demand', 'give ultimatum']],
  ['ACCUSE', ['accuse', 'criticize', 'investigate', 'find guilty', 'complain', 'bring lawsuit', 'rally opposition']],
  ['REJECT', ['reject', 'refuse', 'decline', 'defy', 'veto', 'violate']],
  ['THREATEN', ['threaten']],
  ['PROTEST', ['demonstrate', 'protest', 'conduct hunger strike', 'conduct strike', 'obstruct passage', 'engage in political dissent', 'engage in violent protest']],
  ['MOBILIZE', ['demonstrate military', 'increase military', 'increase police', 'mobilize']],
  ['SANCTION', ['reduce', 'halt', 'impose embargo', 'expel or withdraw']],
  ['COERCE', ['arrest', 'coerce', 'confiscate', 'seize', 'destroy property', 'impose', 'ban political', 'expel', 'use tactics', 'use tactics of violent repression']],
  ['ASSAULT', ['use unconventional', 'use conventional', 'abduct', 'physically assault', 'sexually assault', 'torture', 'kill', 'conduct suicide', 'carry out', 'use as human shield', 'assassinate', 'attempt to assassinate', 'fight', 'occupy', 'employ aerial', 'use chemical', 'detonate', 'engage in mass', 'engage in ethnic']],
];

const starts = categories.flatMap(([type, words]) => words.map((start) => ({ type, start }))).toSorted((one, other) => other.start.length - one.start.length);

/** The category of a relation as written: "Arrest, detain, or charge with legal action"; undefined where it has none. */
export const eventTypeOf = (relation: string): EventType | undefined => starts.find(({ start }) => relation.toLowerCase().startsWith(start))?.type;
