import { notice } from '../../../cards/notices.ts';
import type { EventOf } from '../../../domain/event.ts';
import type { MarketNote } from '../../../domain/findings/finding.ts';
import { type AnyFlow, type Decision, reply } from '../../flow.ts';
import { type Member, memberFlow } from './member-asked.ts';

type NoteEvent = 'note.words-asked' | 'note.words-given' | 'note.undone';

/** The flow of what somebody does with a note of their own; nobody else's is there for them. */
export function ownNoteFlow<K extends NoteEvent>(
  decide: (facts: Member & { note: MarketNote }, event: EventOf<K>) => Decision,
): AnyFlow<K> {
  return memberFlow<K, MarketNote | undefined>({
    read: (reads, _member, event) => reads.marketNote((event as EventOf<NoteEvent>).note),
    decide: ({ more: note, ...member }, event) =>
      note === undefined || note.person !== member.person.id || note.organisation !== member.organisation.id
        ? reply(notice(member.person.locale, 'market.gone'))
        : decide({ ...member, note }, event),
  });
}
