import type { Subject } from '../../domain/subject.ts';
import type { Instant } from '../../domain/time.ts';
import type { Change } from '../../store/change.ts';

/** Every message of the organisation that shows this subject is drawn again at that moment, from what is true then. */
export function redraw(organisation: string, subject: Subject, at: Instant): Change {
  return { kind: 'card.changed', organisation, subject, at };
}
