import { notice } from '../../../cards/notices.ts';
import type { EventOf } from '../../../domain/event.ts';
import type { MarketNote } from '../../../domain/findings/finding.ts';
import { type Decision, reply } from '../../flow.ts';
import type { Member, MemberFlow } from '../../guards/member.ts';

type NoteEvent = 'note.words-asked' | 'note.words-given' | 'note.undone';
export type OwnNoteFlow<K extends NoteEvent> = MemberFlow<K, MarketNote | undefined>;

/** The flow of what somebody does with a note of their own; nobody else's is there for them. */
export function decideOnOwnNote<K extends NoteEvent>(
  decide: (facts: Member & { note: MarketNote }, event: EventOf<K>) => Decision,
): OwnNoteFlow<K> {
  return {
    read: (reads, _member, event) => reads.marketNote((event as EventOf<NoteEvent>).note),
    decide: ({ more: note, ...member }, event) =>
      note === undefined || note.person !== member.person.id || note.organisation !== member.organisation.id
        ? reply(notice(member.person.locale, 'market.gone'))
        : decide({ ...member, note }, event),
  };
}
