import { termCard } from '../../../cards/language/term-card.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { readTerm, refuseGone, type TermFacts } from '../lib/term-facts.ts';

/** Somebody opens a word; a manager sees first what waits for a signature. */
export const termOpened: MemberFlow<'term.opened', TermFacts> = {
  read: (reads, { organisation }, { term }) => readTerm(reads, organisation.id, term),
  decide: ({ person, organisation, more: { entry, names } }, _event, now) => {
    const isManager = person.role === 'manager';
    const version = isManager ? (entry?.proposed ?? entry?.agreed) : (entry?.agreed ?? entry?.proposed);
    if (entry === undefined || version === undefined) return reply(refuseGone(person.locale));
    return reply({ kind: 'notice', card: termCard({ entry, version, names }, person, organisation, now) });
  },
};
