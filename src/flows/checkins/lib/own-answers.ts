import { getMonthBefore, type Month } from '../../../domain/working-time.ts';
import type { OwnAnswer, Reads } from '../../../store/store.ts';
import { say } from '../../../words/say.ts';
import type { Invited } from '../../guards/invited.ts';

/** A goal is shown at the next round, which may be held some months later. */
const GOAL_SHOWN_MONTHS = 3;

/** What is somebody's own in a round: their answers, the goal they set themselves before, and who talks with them. */
export type OwnFacts = {
  own: OwnAnswer | undefined;
  goal: string | undefined;
  /** In an earlier round. */
  wasAsked: boolean;
  interviewer: string;
};

export async function readOwnFacts(reads: Reads, { person, round, invitation }: Invited): Promise<OwnFacts> {
  const { organisation, month } = round;
  const [own, goal, asked, interviewer] = await Promise.all([
    reads.ownAnswer(organisation, month, person.id),
    reads.rememberedGoal(organisation, person.id, listMonthsBefore(month)),
    reads.invitedBefore(organisation, month),
    reads.personById(organisation, invitation.interviewer),
  ]);
  return {
    own,
    goal,
    wasAsked: asked.has(person.id),
    interviewer: interviewer?.name ?? say(person.locale, 'term.nobody'),
  };
}

/** Newest first. */
function listMonthsBefore(month: Month): Month[] {
  const months: Month[] = [];
  for (let back = getMonthBefore(month); months.length < GOAL_SHOWN_MONTHS; back = getMonthBefore(back)) {
    months.push(back);
  }
  return months;
}
