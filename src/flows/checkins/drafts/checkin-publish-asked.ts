import { nameRound } from '../../../cards/checkins/round-name.ts';
import { listCutQuestions, splitIntoPages } from '../../../cards/checkins/summary-card.ts';
import { notice, refuse } from '../../../cards/notices.ts';
import { isApproved, listTeamsWithout, selectCounting, selectEntitled } from '../../../domain/checkins/approval.ts';
import type { Approval } from '../../../domain/checkins/checkin.ts';
import { findSharedChannels, LOCALES, type Locale } from '../../../domain/organisation.ts';
import { TEAMS } from '../../../domain/people/person.ts';
import type { Subject } from '../../../domain/subject.ts';
import type { Change } from '../../../store/change.ts';
import { sayChannels, sayList } from '../../../words/say.ts';
import { reply } from '../../flow.ts';
import type { RoundFlow } from '../../guards/round.ts';
import { queueChannelPosts } from '../../shared/channel-posts.ts';
import { type MonthPosting, postMonth, readMonthPosting } from '../../shared/month-posting.ts';
import { composeSummary, type DraftFacts, readDraftFacts } from '../lib/draft-facts.ts';
import { redrawRound } from '../lib/round-messages.ts';

type Facts = DraftFacts & { figures: MonthPosting | undefined };

/**
 * The summary goes to the shared channel, once, when both managers approved its newest version; last month's shared
 * figures go with it.
 */
export const checkinPublishAsked: RoundFlow<'checkin.publish-asked', Facts> = {
  read: async (reads, { organisation, round }, _event, now) => {
    const [facts, figures] = await Promise.all([
      readDraftFacts(reads, organisation, round),
      readMonthPosting(reads, organisation, now),
    ]);
    return { ...facts, figures };
  },
  decide: ({ organisation, round, here, more }, event, now) => {
    const { locale } = here;
    const { month, version } = round;
    const about = nameRound(month, locale);
    if (event.version !== undefined && event.version !== version) return reply(refuse(about, 'draft.outdated'));
    // Asked once more at publishing: somebody may have left, or moved to the other team, since they said yes.
    const entitled = selectEntitled(more.managers, more.people);
    const [stuck] = listTeamsWithout(entitled);
    if (stuck !== undefined) return reply(refuse(about, 'draft.stuck', { team: stuck }));
    if (!isApproved(round, more.approvals, entitled)) {
      const counting = selectCounting(round, more.approvals, entitled);
      return reply(refuse(about, 'draft.needs-both', { version, teams: sayTeamsWithout(counting, locale) }));
    }
    const channels = findSharedChannels(organisation);
    if (channels.length === 0) return reply(refuse(about, 'draft.no-channel'));
    const subject: Subject = { kind: 'summary', month };
    return {
      changes: [
        { kind: 'round.published', organisation: organisation.id, month, version, at: now },
        ...queueChannelPosts(organisation.id, channels, subject, now),
        ...listPages(more).map(
          (line): Change => ({ kind: 'line.queued', organisation: organisation.id, subject, line, at: now }),
        ),
        ...(more.figures === undefined ? [] : postMonth(more.figures, now)),
        ...redrawRound(round, more.invitations, now),
      ],
      reply: notice(about, 'draft.done', { channel: sayChannels(locale, channels, organisation) }),
    };
  },
};

/** The teams whose manager has not approved the newest version. */
function sayTeamsWithout(counting: Approval[], locale: Locale): string {
  const without = TEAMS.filter((team) => !counting.some((each) => each.team === team));
  return sayList(locale, without);
}

/** What the card has no room for stands in its thread, whole. */
function listPages(facts: DraftFacts): Subject[] {
  const { month } = facts.round;
  return listCutQuestions(composeSummary(facts, facts.organisation.locale)).flatMap((publishable) => {
    const count = Math.max(...LOCALES.map((locale) => splitIntoPages(publishable, locale).length));
    return Array.from({ length: count }, (_none, page): Subject => {
      return { kind: 'summary-page', month, question: publishable.question, page };
    });
  });
}
