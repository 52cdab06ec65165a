import { isCutOnCard, splitIntoPages } from '../../../cards/checkins/summary-card.ts';
import { notice } from '../../../cards/notices.ts';
import { selectPublishable } from '../../../domain/checkins/anonymity.ts';
import { type Approval, isApproved, type Round } from '../../../domain/checkins/checkin.ts';
import { findSharedChannels, LOCALES, type Locale } from '../../../domain/organisation.ts';
import { TEAMS } from '../../../domain/people/person.ts';
import type { Subject } from '../../../domain/subject.ts';
import type { Change } from '../../../store/change.ts';
import { say, sayList } from '../../../words/say.ts';
import { type MonthFacts, monthChanges, monthFacts } from '../../digests/lib/month-posting.ts';
import { reply } from '../../flow.ts';
import type { RoundFlow } from '../../guards/round.ts';
import { roundShown } from '../../shared/round-shown.ts';
import { type DraftFacts, draftFacts } from '../lib/draft-facts.ts';

type Facts = DraftFacts & { figures: MonthFacts | undefined };

/**
 * The summary goes to the shared channel, once, when both managers said yes to the version that stands; last month's
 * shared figures go with it.
 */
export const checkinPublishAsked: RoundFlow<'checkin.publish-asked', Facts> = {
  read: async (reads, { organisation, round }, _event, now) => {
    const [facts, figures] = await Promise.all([
      draftFacts(reads, organisation, round),
      monthFacts(reads, organisation, now),
    ]);
    return { ...facts, figures };
  },
  decide: ({ round, here, more }, event, now) => {
    const { locale } = here;
    const { month, version } = round;
    if (event.version !== undefined && event.version !== version) return reply(notice(locale, 'draft.outdated'));
    if (!isApproved(round, more.approvals)) {
      return reply(notice(locale, 'draft.needs-both', { version, teams: missing(round, more.approvals, locale) }));
    }
    const channels = findSharedChannels(more.organisation);
    if (channels.length === 0) return reply(notice(locale, 'draft.no-channel'));
    const { organisation } = round;
    const subject: Subject = { kind: 'summary', month };
    return {
      changes: [
        { kind: 'round.published', organisation, month, version, at: now },
        ...channels.map(({ platform, workspace, id }): Change => {
          const target = { kind: 'channel', platform, workspace, id } as const;
          return { kind: 'post.queued', organisation, subject, target, at: now };
        }),
        ...pages(more).map((line): Change => ({ kind: 'line.queued', subject, line, at: now })),
        ...(more.figures === undefined ? [] : monthChanges(more.figures, now)),
        ...roundShown(round, more.invitations, now),
      ],
      reply: notice(locale, 'draft.done', {
        channel: sayList(
          locale,
          channels.map(({ name }) => `#${name}`),
        ),
      }),
    };
  },
};

function missing({ version }: Round, approvals: Approval[], locale: Locale): string {
  const without = TEAMS.filter((team) => !approvals.some((each) => each.team === team && each.version === version));
  return sayList(
    locale,
    without.map((team) => say(locale, 'team.name', { team })),
  );
}

/** What the card has no room for stands in its thread, whole. */
function pages({ round, lines }: DraftFacts): Subject[] {
  return selectPublishable(lines, round.k)
    .filter(isCutOnCard)
    .flatMap((shown) => {
      const count = Math.max(...LOCALES.map((locale) => splitIntoPages(shown, locale).length));
      return Array.from({ length: count }, (_none, page): Subject => {
        return { kind: 'summary-page', month: round.month, question: shown.question, page };
      });
    });
}
