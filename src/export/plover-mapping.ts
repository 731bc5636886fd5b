import type { AgreementActionType } from '../agreement/agreement.enum.js';
import type { EventType } from '../event/event.enum.js';
import type { Modality, Role } from '../fact/fact.enum.js';
import type { MeetingMode } from '../meeting/meeting.enum.js';
import type { StatementAct } from '../statement/statement.enum.js';

/**
 * How facts become PLOVER events, after the definitions of its manual (openeventdata/PLOVER, PLOVER_MANUAL.tex): "ratify,
 * sign, or finalize an agreement" is SUPPORT, a promise to do so is AGREE, holding talks is CONSULT. Null: no event. The
 * same tables stand in docs/exporting.md, where a test compares them.
 */
export const typeOfAction: Readonly<Record<AgreementActionType, EventType | null>> = {
  PROPOSED: 'AGREE',
  NEGOTIATED: 'CONSULT',
  AGREED: 'AGREE',
  INITIALLED: 'SUPPORT',
  CONCLUDED: 'SUPPORT',
  ADOPTED: 'SUPPORT',
  SIGNED: 'SUPPORT',
  RATIFIED: 'SUPPORT',
  ACCEDED: 'SUPPORT',
  // Nobody does these: they come by themselves.
  ENTERED_INTO_FORCE: null,
  EXPIRED: null,
  IMPLEMENTED: 'COOPERATE',
  AMENDED: 'SUPPORT',
  EXTENDED: 'SUPPORT',
  RESTORED: 'SUPPORT',
  SUSPENDED: 'SANCTION',
  VIOLATED: 'REJECT',
  WITHDRAWN: 'SANCTION',
  TERMINATED: 'SANCTION',
};

/** PLOVER leaves out plain comment. */
export const typeOfAct: Readonly<Record<StatementAct, EventType | null>> = {
  ASSERT: null,
  WELCOME: 'SUPPORT',
  HOPE: null,
  INTEND: null,
  PROMISE: 'AGREE',
  REQUEST: 'REQUEST',
  DEMAND: 'REQUEST',
  ACCUSE: 'ACCUSE',
  CONDEMN: 'ACCUSE',
  DENY: null,
  REJECT: 'REJECT',
  THREATEN: 'THREATEN',
  CLAIM_RESPONSIBILITY: null,
  NO_COMMENT: null,
};

/** "Consultation occurs via phone or some other remote medium." */
export const modeOfMeeting: Readonly<Record<MeetingMode, string | null>> = { IN_PERSON: null, PHONE: 'phone', VIDEO: 'phone', LETTER: 'phone', UNKNOWN: null };

/** PLOVER tells by its context what did not happen, or not yet. */
export const contextOfModality: Readonly<Record<Modality, string | null>> = { ACTUAL: null, PLANNED: 'future', DESIRED: 'hypothetical', HYPOTHETICAL: 'hypothetical', NEGATED: 'negation' };

/**
 * On which side of the event a role stands. Where nobody is at the receiving end, as in most meetings, all are sources, as
 * the manual has it. Who is only said to have done it is on neither side.
 */
export const sideOfRole: Readonly<Record<Role, 'source' | 'target' | 'alleged'>> = {
  HOLDER: 'source',
  PARTICIPANT: 'source',
  HOST: 'target',
  VISITOR: 'source',
  DELEGATION_HEAD: 'source',
  DELEGATE: 'source',
  MEDIATOR: 'source',
  SPEAKER: 'source',
  ADDRESSEE: 'target',
  PRINCIPAL: 'source',
  SIGNATORY: 'source',
  PARTY: 'source',
  ACTOR: 'source',
  RECIPIENT: 'target',
  TARGET: 'target',
  VICTIM: 'target',
  PERPETRATOR: 'source',
  ORDERED_BY: 'source',
  ACCUSED: 'alleged',
  CLAIMANT: 'alleged',
};

/** What becomes AGREE where it is only promised: "cooperative actions reported in future tense are taken to imply intentions". */
export const agreedWhenPlanned: ReadonlySet<EventType> = new Set(['SUPPORT', 'COOPERATE', 'AID', 'CONCEDE']);
