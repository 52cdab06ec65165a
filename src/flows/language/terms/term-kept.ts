import { nameTerm } from '../../../cards/language/term-card.ts';
import { notice, refuse } from '../../../cards/notices.ts';
import { findSigningTeam, planReview, type TermEntry } from '../../../domain/language/term.ts';
import { getLocalDate } from '../../../domain/working-time.ts';
import { sayDayNear } from '../../../words/say.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { refuseGone } from '../lib/term-facts.ts';

/** A manager finds a word still right; once both teams’ do, the date moves on. */
export const termKept: MemberFlow<'term.kept', TermEntry | undefined> = {
  read: (reads, { organisation }, { term }) => reads.termEntry(organisation.id, term),
  decide: ({ person, organisation, more: entry }, { version: number }, now) => {
    const { locale } = person;
    if (entry?.agreed === undefined) return reply(refuseGone(locale));
    const { term, agreed } = entry;
    const about = nameTerm(agreed, locale);
    const team = findSigningTeam(person);
    if (team === undefined) return reply(refuse(about, 'term.manager-only'));
    const askedAt = term.reviewAskedAt;
    if (askedAt === undefined || agreed.number !== number || term.keptBy.includes(team))
      return reply(refuse(about, 'term.not-asked'));
    const other = team === 'sales' ? 'marketing' : 'sales';
    const hasOther = term.keptBy.includes(other);
    const kept = {
      kind: 'review.kept' as const,
      organisation: organisation.id,
      term: term.id,
      team,
      hasOther,
      askedAt,
    };
    if (!hasOther) return { changes: [kept], reply: notice(about, 'term.kept-half', { team: other }) };
    const reviewAt = planReview(term, now);
    const date = sayDayNear(locale, getLocalDate(reviewAt, organisation.zone), getLocalDate(now, organisation.zone));
    return {
      changes: [kept, { kind: 'review.moved', organisation: organisation.id, term: term.id, reviewAt }],
      reply: notice(about, 'term.kept', { date }),
    };
  },
};
