import type { FirstSteps } from './protocol.ts';

/**
 * Counts what people did by the words on what they tapped: the sandbox does not know what the bot's buttons mean.
 * People are Slack ids.
 */
export type FirstStepsRecorder = {
  recordLead(): void;
  /** `isPrivate`: what was tapped only this person sees. */
  recordTap(user: string, label: string, on: { isPrivate: boolean }): void;
  /** `name` as the platform calls it. */
  recordReaction(user: string, name: string): void;
  /** A week of work was played. What colleagues did in it does not count as the newcomer's. */
  recordWeek(): void;
  recordTrouble(): void;
  countSteps(): FirstSteps;
};

const JUDGEMENT = /👍|👌|👎/u;
const OPENING = /^open the check-in|^check-in openen/i;
const TAKING = /take it|take over|pak|overnemen|contact/i;
/** Slack's names and Teams'. */
const JUDGING_EMOJI = /^(\+1|thumbsup|ok_hand|-1|thumbsdown|like|1f44[cde].*)$/;

/** A recorder that begins with nothing done. */
export const createFirstStepsRecorder = (): FirstStepsRecorder => {
  const judges = new Set<string>();
  const counts = { leads: 0, reasons: 0, taken: 0, weeks: 0, troubles: 0, rounds: 0 };
  return {
    recordLead() {
      counts.leads += 1;
    },
    recordTap(user, label, { isPrivate }) {
      const isReason = isPrivate && judges.has(user);
      if (OPENING.test(label)) counts.rounds += 1;
      else if (JUDGEMENT.test(label)) judges.add(user);
      else if (isReason) counts.reasons += 1;
      else if (TAKING.test(label)) counts.taken += 1;
    },
    recordReaction(user, name) {
      if (JUDGING_EMOJI.test(name)) judges.add(user);
    },
    recordWeek() {
      counts.weeks += 1;
    },
    recordTrouble() {
      counts.troubles += 1;
    },
    countSteps: () => ({ ...counts, judges: judges.size }),
  };
};
