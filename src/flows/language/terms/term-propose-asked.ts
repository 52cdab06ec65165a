import type { FormOf } from '../../../cards/card.ts';
import { nameTerm } from '../../../cards/language/term-card.ts';
import { termForm } from '../../../cards/language/term-form.ts';
import { refuse } from '../../../cards/notices.ts';
import { type TermVersion, VERSIONS_MAX } from '../../../domain/language/term.ts';
import { findKind, findKindOf } from '../../../domain/language/term-kinds.ts';
import type { Locale, Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { refuseGone } from '../lib/term-facts.ts';

/** Somebody wants a word in the lexicon, or another text for one that is there: begun from what is proposed, else from what is agreed. */
export const termProposeAsked: MemberFlow<'term.propose-asked', TermVersion[]> = {
  read: async (reads, { organisation }, { term }) =>
    term === undefined ? [] : reads.termVersions(organisation.id, term),
  decide: ({ person: { locale }, organisation, more: versions }, { term, name }, now) => {
    if (term === undefined) return reply({ kind: 'form', form: beginTermForm(name, organisation, locale, now) });
    const [newest] = versions;
    const from =
      versions.find(({ state }) => state === 'proposed') ?? versions.find(({ state }) => state === 'agreed') ?? newest;
    if (newest === undefined || from === undefined) return reply(refuseGone(locale));
    const kind = findKindOf(from, organisation.id);
    if (newest.number >= VERSIONS_MAX)
      return reply(refuse(nameTerm(from, locale), 'term.full-versions', { most: VERSIONS_MAX }));
    return reply({ kind: 'form', form: termForm({ asked: now, from, newest: newest.number, kind }, locale) });
  },
};

/** By what a name is to be: what an SQL is, the customer profile and what a segment is told ask for more. */
export function beginTermForm(
  name: string | undefined,
  organisation: Organisation,
  locale: Locale,
  asked: Instant,
): FormOf<'term.proposed'> {
  const found = findKind(name ?? '', organisation);
  const segment = found.kind === 'message' ? { segment: found.segment } : {};
  return termForm({ asked, kind: found.kind, ...segment, ...(name && { name }) }, locale);
}
