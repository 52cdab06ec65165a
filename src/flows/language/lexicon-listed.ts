import { lexiconCard, type MissedWord } from '../../cards/language/lexicon-card.ts';
import type { TermEntry } from '../../domain/language/term.ts';
import { reply } from '../flow.ts';
import type { MemberFlow } from '../guards/member.ts';
import { readMissed } from './lexicon-asked.ts';

type Facts = { entries: TermEntry[]; missed: MissedWord[] };

/** A page of all words. */
export const lexiconListed: MemberFlow<'lexicon.listed', Facts> = {
  read: async (reads, { organisation: { id }, person }) => {
    const entries = await reads.lexicon(id);
    return { entries, missed: await readMissed(reads, id, person, entries) };
  },
  decide: ({ person, more: { entries, missed } }, { page }) =>
    reply({ kind: 'card', card: lexiconCard(entries, page, missed, person.locale) }),
};
