import { cabinets } from './cabinets.js';
import { codedEvents } from './events.js';
import { usPrincipals } from './principals.js';
import type { RegisterFormat } from './register.js';
import { usTravels } from './travels.js';
import { ukTreaties } from './treaties.js';
import { usVisits } from './visits.js';

/** All registers that can be read, in the order of the help. */
export const registers: readonly RegisterFormat[] = [usTravels, usVisits, usPrincipals, cabinets, ukTreaties, codedEvents];
