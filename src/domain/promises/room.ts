/** What the room declares: what can happen in it, and what its messages show. */
export { pairEvents as events } from './pair/events.ts';
export { pairSubjects as subjects } from './pair/subjects.ts';
