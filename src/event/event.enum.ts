import { enumeration } from '../shared/enumeration.js';

export const EventType = enumeration('EventType', 'The PLOVER category of an event.', {
  AGREE: 'Agree to or express readiness for.',
  CONSULT: 'Consult, negotiate, mediate.',
  SUPPORT: 'Support in words or diplomacy.',
  CONCEDE: 'Yield, ease, release.',
  COOPERATE: 'Cooperate in economy, military, law or otherwise.',
  AID: 'Give aid.',
  RETREAT: 'Retreat, withdraw, demobilise.',
  REQUEST: 'Request or demand.',
  ACCUSE: 'Accuse, criticise, investigate, sue.',
  REJECT: 'Reject, refuse, veto.',
  THREATEN: 'Threaten.',
  PROTEST: 'Protest, strike, demonstrate.',
  SANCTION: 'Reduce relations: sanction, embargo, expel.',
  MOBILIZE: 'Show or raise armed readiness.',
  COERCE: 'Arrest, seize, repress short of attack.',
  ASSAULT: 'Attack with violence.',
});
export type EventType = keyof typeof EventType;

export const Occurrence = enumeration('Occurrence', 'Whether an event happened at a point or lasted as a state of things.', {
  EVENT: 'Something that happened.',
  SITUATION: 'A state of things over a time, such as years of instability.',
});
export type Occurrence = keyof typeof Occurrence;

export const CasualtyUnit = enumeration('CasualtyUnit', 'What befell the persons counted.', {
  KILLED: 'Killed.',
  INJURED: 'Injured.',
  MISSING: 'Missing.',
  CAPTURED: 'Captured, abducted or arrested.',
  DISPLACED: 'Driven from home.',
});
export type CasualtyUnit = keyof typeof CasualtyUnit;
