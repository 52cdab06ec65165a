import { notice } from '../../../cards/notices.ts';
import type { MarketNote } from '../../../domain/findings/finding.ts';
import type { Reads } from '../../../store/store.ts';
import { type Decision, reply } from '../../flow.ts';
import type { Member, MemberFlow } from '../../guards/member.ts';

type NoteEvent = 'note.words-asked' | 'note.undone';
export type OwnNoteFlow<K extends NoteEvent> = MemberFlow<K, MarketNote | undefined>;

/** The flow of what somebody does with a note of their own; nobody else's is there for them. */
export function decideOnOwnNote<E extends { note: string }>(
  decide: (facts: Member & { note: MarketNote }, event: E) => Decision,
) {
  return {
    read: (reads: Reads, { organisation }: Member, { note }: E) => reads.marketNote(organisation.id, note),
    decide: ({ more: note, ...member }: Member & { more: MarketNote | undefined }, event: E): Decision =>
      isOwnNote(note, member) ? decide({ ...member, note }, event) : reply(notice(member.person.locale, 'market.gone')),
  };
}

export function isOwnNote(note: MarketNote | undefined, { person, organisation }: Member): note is MarketNote {
  return note !== undefined && note.person === person.id && note.organisation === organisation.id;
}
