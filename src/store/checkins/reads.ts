import type { AnonymousAnswers } from '../../domain/checkins/anonymity.ts';
import type { RoundManager } from '../../domain/checkins/approval.ts';
import type { Answers, Approval, DraftLine, Invitation, Round, SharedAnswers } from '../../domain/checkins/checkin.ts';
import type { Team } from '../../domain/people/person.ts';
import type { Month } from '../../domain/working-time.ts';

/** What flows may ask about check-ins. Whose an answer is, only its writer's own questions can find. */
export type CheckinReads = {
  /** Newest first, at most two years of them. */
  rounds(organisation: string): Promise<Round[]>;
  invitations(organisation: string, month: Month): Promise<Invitation[]>;
  /** While the round has its key: under which name this person answers, and what they did. */
  ownAnswer(organisation: string, month: Month, person: string): Promise<OwnAnswer | undefined>;
  /** All answers of a round that has its key, with the team of each and whether somebody may know them, without who. */
  answered(organisation: string, month: Month): Promise<AnonymousAnswers[]>;
  /** What this person set themselves in the newest of these months, for them alone. */
  rememberedGoal(organisation: string, person: string, months: Month[]): Promise<string | undefined>;
  sharedWith(organisation: string, month: Month, interviewer: string): Promise<SharedAnswers[]>;
  /** What this person shared, of any month, as long as it is kept. */
  sharedBy(organisation: string, person: string): Promise<{ month: Month; answers: Answers }[]>;
  /** Who was asked in any round that was held before this month. */
  invitedBefore(organisation: string, before: Month): Promise<ReadonlySet<string>>;
};

/** What is one person’s own besides what they wrote, newest first. Of others only how many they are. */
export type OwnCheckinReads = {
  invitationsOf(organisation: string, person: string): Promise<{ month: Month; invitation: Invitation }[]>;
  /** Rounds in which they hold talks. */
  interviewsBy(organisation: string, person: string): Promise<{ month: Month; people: number }[]>;
  /** What was shared with them alone. */
  copiesFor(organisation: string, person: string): Promise<{ month: Month; people: number }[]>;
  /** Of which rounds that go on this person is kept as a manager. */
  managedBy(organisation: string, person: string): Promise<{ month: Month; team: Team }[]>;
  approvalsBy(organisation: string, person: string): Promise<{ month: Month; version: number }[]>;
};

/** `isRemembered`: they ticked to have their goal remembered. */
export type OwnAnswer = { pseudonym: string; answers?: Answers; isShared: boolean; isRemembered: boolean };

export type DraftReads = {
  /** In the order of their random ids. */
  lines(organisation: string, month: Month): Promise<DraftLine[]>;
  approvals(organisation: string, month: Month): Promise<Approval[]>;
  /** Who was manager when the round opened, as long as it goes on. */
  roundManagers(organisation: string, month: Month): Promise<RoundManager[]>;
  /** The highest k that was promised to anything of a check-in that is still kept: answers, lines, copies, goals. */
  promisedK(organisation: string): Promise<number | undefined>;
};
