import { agreementEvents } from './agreement/events.ts';
import { agreementSubjects } from './agreement/subjects.ts';
import { goalEvents } from './goal/events.ts';
import { goalSubjects } from './goal/subjects.ts';
import { introductionSubjects } from './introduction/subjects.ts';
import { pairEvents } from './pair/events.ts';
import { pairSubjects } from './pair/subjects.ts';

/** What can happen in the room. */
export const events = { ...pairEvents, ...agreementEvents, ...goalEvents };

/** What its messages show. */
export const subjects = { ...pairSubjects, ...agreementSubjects, ...goalSubjects, ...introductionSubjects };
