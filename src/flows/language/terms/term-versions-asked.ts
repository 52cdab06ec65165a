import { versionsCard } from '../../../cards/language/lexicon-card.ts';
import type { TermVersion } from '../../../domain/language/term.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { refuseGone } from '../lib/term-facts.ts';

/** What a word meant before can be read. */
export const termVersionsAsked: MemberFlow<'term.versions-asked', TermVersion[]> = {
  read: (reads, { organisation }, { term }) => reads.termVersions(organisation.id, term),
  decide: ({ person, organisation: { zone }, more: versions }, { page }, now) =>
    versions.length === 0
      ? reply(refuseGone(person.locale))
      : reply({ kind: 'notice', card: versionsCard(versions, page, { locale: person.locale, zone, now }) }),
};
