import { notice } from '../../../cards/notices.ts';
import type { MarketNote } from '../../../domain/findings/finding.ts';
import type { Reads } from '../../../store/store.ts';
import { type Decision, reply } from '../../flow.ts';
import type { Member, MemberFlow } from '../../guards/member.ts';

type NoteEvent = 'note.words-asked' | 'note.words-given' | 'note.undone';
export type OwnNoteFlow<K extends NoteEvent> = MemberFlow<K, MarketNote | undefined>;

/** The flow of what somebody does with a note of their own; nobody else's is there for them. */
export function decideOnOwnNote<E extends { note: string }>(
  decide: (facts: Member & { note: MarketNote }, event: E) => Decision,
) {
  return {
    read: (reads: Reads, { organisation }: Member, { note }: E) => reads.marketNote(organisation.id, note),
    decide: ({ more: note, ...member }: Member & { more: MarketNote | undefined }, event: E): Decision =>
      note === undefined || note.person !== member.person.id || note.organisation !== member.organisation.id
        ? reply(notice(member.person.locale, 'market.gone'))
        : decide({ ...member, note }, event),
  };
}
