import type { Subject } from '../../domain/subject.ts';
import type { Instant } from '../../domain/time.ts';
import type { Change } from '../../store/change.ts';

/** Every message that shows this subject is drawn again at that moment, from what is true then. */
export function redraw(subject: Subject, at: Instant): Change {
  return { kind: 'card.changed', subject, at };
}
