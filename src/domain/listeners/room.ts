/** What the room declares: what can happen in it, and what its messages show. */
export { events } from './events.ts';
export { subjects } from './subjects.ts';
