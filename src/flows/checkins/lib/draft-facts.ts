import type { DraftContent } from '../../../cards/checkins/draft-card.ts';
import type { SummaryContent } from '../../../cards/checkins/summary-parts.ts';
import { selectPublishable } from '../../../domain/checkins/anonymity.ts';
import {
  isApproved,
  listTeamsWithout,
  type RoundManager,
  selectCounting,
  selectEntitled,
} from '../../../domain/checkins/approval.ts';
import type { Approval, DraftLine, Invitation, Participation, Round } from '../../../domain/checkins/checkin.ts';
import { limitParticipation } from '../../../domain/checkins/participation.ts';
import { findSharedChannels, type Locale, type Organisation } from '../../../domain/organisation.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Instant } from '../../../domain/time.ts';
import { getLocalDate } from '../../../domain/working-time.ts';
import type { Reads } from '../../../store/store.ts';
import { say, sayChannels } from '../../../words/say.ts';

/** What a draft, and the summary made of it, is drawn from. */
export type DraftFacts = {
  organisation: Organisation;
  round: Round;
  lines: DraftLine[];
  approvals: Approval[];
  managers: RoundManager[];
  invitations: Invitation[];
  people: Person[];
};

export async function readDraftFacts(reads: Reads, organisation: Organisation, round: Round): Promise<DraftFacts> {
  const { id } = organisation;
  const { month } = round;
  const [lines, approvals, managers, invitations, people] = await Promise.all([
    reads.lines(id, month),
    reads.approvals(id, month),
    reads.roundManagers(id, month),
    reads.invitations(id, month),
    reads.people(id),
  ]);
  return { organisation, round, lines, approvals, managers, invitations, people };
}

/** What managers see of the draft: the summary exactly as it would be published, and who approved it. */
export function composeDraft(facts: DraftFacts, locale: Locale, now: Instant): DraftContent {
  const { organisation, round, lines, approvals, managers, people } = facts;
  const entitled = selectEntitled(managers, people);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return {
    round,
    summary: composeSummary(facts, locale),
    hidden: lines.filter(({ isHidden }) => isHidden).length,
    approvals: selectCounting(round, approvals, entitled).map((approval) => ({
      ...approval,
      name: names.get(approval.person) ?? say(locale, 'term.nobody'),
    })),
    isApproved: isApproved(round, approvals, entitled),
    teamsWithout: listTeamsWithout(entitled),
    channel: sayChannels(locale, findSharedChannels(organisation), organisation),
    locale,
    zone: organisation.zone,
    today: getLocalDate(now, organisation.zone),
  };
}

/** What is published of a round: nothing that fewer than k people stand behind. */
export function composeSummary({ round, lines, invitations }: DraftFacts, locale: Locale): SummaryContent {
  const { month, k } = round;
  const questions = selectPublishable(lines, k);
  const kept: Participation = round.participation ?? { asked: invitations.length, kind: 'some' };
  const participation = limitParticipation(kept, questions, k);
  return { month, k, questions, participation, locale };
}
