import type { AgreementActionType } from '../agreement/agreement.enum.js';
import type { EventType } from '../event/event.enum.js';
import type { Role } from '../fact/fact.enum.js';
import type { MeetingMode } from '../meeting/meeting.enum.js';
import type { StatementAct } from '../statement/statement.enum.js';

/** Where an argument of a verb or noun stands: its subject, its object, or behind a preposition. */
export type Slot = 'subject' | 'object' | 'with' | 'to' | 'by' | 'of' | 'between' | 'against' | 'on' | 'from' | 'for' | 'at' | 'in' | 'over' | 'into' | 'as' | 'among' | 'near' | 'about' | 'behind' | 'beside' | 'alongside' | 'opposite' | 'next' | 'before';

/** How a verb and its arguments, or a noun and its, tell a fact. Data: the engine knows no verb of its own. */
export interface Frame {
  /** Names the rule, in the citation of each fact it made: `meet.with`. */
  readonly id: string;
  /** How often it is right, by judgement of its output; 0 to 1. */
  readonly prior: number;
  readonly kind: 'MEETING' | 'VISIT' | 'EVENT' | 'AGREEMENT_ACTION' | 'STATEMENT';
  /** Lemmas of the verb. Empty: a noun tells it by itself. */
  readonly verbs: readonly string[];
  /** Heads of the object that the verb needs ("hold talks"), or of the noun that tells it by itself. */
  readonly nouns: readonly string[];
  /** Which part the actor of a slot takes. */
  readonly roles: Readonly<Partial<Record<Slot, Role>>>;
  /** Slots that must have an actor; of an inner list one is enough. */
  readonly needs: readonly (Slot | readonly Slot[])[];
  /** What it is done to: `ACTOR` asks for somebody or what is theirs, `NONE` for no object. */
  readonly patient?: 'ACTOR' | 'NONE';
  /** Heads of the subject that the verb needs. */
  readonly agents?: readonly string[];
  /** A word directly behind the verb or its object: "threw them out". */
  readonly particle?: string;
  /** What a noun must be of: "the lifting of sanctions". */
  readonly of?: readonly string[];
  /** Words of which the clause must have one. */
  readonly words?: RegExp;
  /** Whether the object, or what stands behind the preposition, must be a body such as NATO. */
  readonly body?: boolean;
  readonly mode?: MeetingMode;
  readonly type?: EventType;
  readonly modes?: readonly string[];
  readonly action?: AgreementActionType;
  readonly act?: StatementAct;
  /** Sentences it applies to, at least two, and sentences it must leave alone, at least two. They run as tests. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
}
