import { clip } from '../../cards/card.ts';
import { openButton } from '../../cards/deliveries/bundle-card.ts';
import type { BegunKind, BegunSubject } from '../../domain/deliveries/message-kinds.ts';
import type { SubjectOf } from '../../domain/subject.ts';
import type { Brief, Draw } from '../room.ts';

const LINE_MAX = 140;

/** A line of what the message itself says first, and a button that shows all of it. */
export function createBriefOf<K extends BegunKind>(draw: Draw<K>): Brief<K> {
  return async (reads, subject: SubjectOf<K>, audience) => {
    const card = await draw(reads, subject, audience);
    // A subject of a kind that is begun.
    const begun = subject as unknown as BegunSubject;
    return card && { text: [clip(card.summary, LINE_MAX)], button: openButton(begun, audience.locale) };
  };
}
