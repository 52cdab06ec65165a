import type { Subject } from '../subject.ts';

/** What a message shows where it stood before it moved to another place; undefined for what never moves. */
export function findLeftBehind(subject: Subject): Subject | undefined {
  return subject.kind === 'lead' ? { kind: 'lead-moved', lead: subject.lead } : undefined;
}
