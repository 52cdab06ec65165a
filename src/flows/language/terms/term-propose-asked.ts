import { nameTerm } from '../../../cards/language/term-card.ts';
import { termForm } from '../../../cards/language/term-form.ts';
import { refuse } from '../../../cards/notices.ts';
import { deriveDefinitionId, type TermVersion, VERSIONS_MAX } from '../../../domain/language/term.ts';
import { isDefinitionName } from '../../../domain/language/term-matching.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { refuseGone } from '../lib/term-facts.ts';

/** Somebody wants a word in the lexicon, or another text for one that is there: begun from what is proposed, else from what is agreed. */
export const termProposeAsked: MemberFlow<'term.propose-asked', TermVersion[]> = {
  read: async (reads, { organisation }, { term }) =>
    term === undefined ? [] : reads.termVersions(organisation.id, term),
  decide: ({ person: { locale, organisation }, more: versions }, { term, name }, now) => {
    if (term === undefined) {
      const isDefinition = name !== undefined && isDefinitionName(name);
      return reply({ kind: 'form', form: termForm({ asked: now, isDefinition, ...(name && { name }) }, locale) });
    }
    const [newest] = versions;
    const from =
      versions.find(({ state }) => state === 'proposed') ?? versions.find(({ state }) => state === 'agreed') ?? newest;
    if (newest === undefined || from === undefined) return reply(refuseGone(locale));
    const isDefinition = term === deriveDefinitionId(organisation);
    if (newest.number >= VERSIONS_MAX)
      return reply(refuse(nameTerm(from, locale), 'term.full-versions', { most: VERSIONS_MAX }));
    return reply({ kind: 'form', form: termForm({ asked: now, from, newest: newest.number, isDefinition }, locale) });
  },
};
