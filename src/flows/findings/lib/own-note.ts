import { nameNobody } from '../../../cards/about.ts';
import { refuse } from '../../../cards/notices.ts';
import type { MarketNote } from '../../../domain/findings/finding.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import type { Reads } from '../../../store/store.ts';
import { type Decision, reply } from '../../flow.ts';
import type { Member, MemberFlow } from '../../guards/member.ts';
import { readNoteLead } from './note-lead.ts';

type NoteEvent = 'note.words-asked' | 'note.undone';
/** A note, and the lead it is about. */
export type KnownNote = { note: MarketNote; lead: Lead | undefined };
export type OwnNoteFlow<K extends NoteEvent> = MemberFlow<K, KnownNote | undefined>;

/** The flow of what somebody does with a note of their own; nobody else's is there for them. */
export function decideOnOwnNote<E extends { note: string }>(decide: (facts: Member & KnownNote, event: E) => Decision) {
  return {
    read: async (reads: Reads, member: Member, { note: id }: E): Promise<KnownNote | undefined> => {
      const note = await reads.marketNote(member.organisation.id, id);
      return note && { note, lead: await readNoteLead(reads, member, note) };
    },
    decide: ({ more: known, ...member }: Member & { more: KnownNote | undefined }, event: E): Decision =>
      known !== undefined && isOwnNote(known.note, member)
        ? decide({ ...member, ...known }, event)
        : reply(refuse(nameNobody(member.person.locale), 'market.gone')),
  };
}

export function isOwnNote(note: MarketNote | undefined, { person, organisation }: Member): note is MarketNote {
  return note !== undefined && note.person === person.id && note.organisation === organisation.id;
}
