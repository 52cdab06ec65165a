import type { Deeds } from './server-words.ts';
import type { SlackPlace } from './slack/place.ts';

/** What people did, by what it looked like: the sandbox does not know what the bot's buttons mean. */
export type DeedKeeper = {
  lead(): void;
  tapped(user: string, on: string, label: string): void;
  reacted(user: string, emoji: string): void;
  /** Played a week of work; what colleagues did in it is not theirs. */
  week(): void;
  troubled(): void;
  deeds(): Deeds;
};

const JUDGEMENT = /👍|👌|👎/u;
const TAKING = /take it|contacted|pak|gesproken|contact/i;
const JUDGING_EMOJI = new Set(['+1', 'thumbsup', 'ok_hand', '-1', 'thumbsdown']);

export const deedKeeper = (slack: SlackPlace): DeedKeeper => {
  const judges = new Set<string>();
  const counts = { leads: 0, reasons: 0, taken: 0, weeks: 0, failures: 0 };
  return {
    lead() {
      counts.leads += 1;
    },
    tapped(user, on, label) {
      // Other commands are confirmed privately as well: a reason comes from who judged.
      const isReason = judges.has(user) && slack.ephemerals(user).some(({ id }) => id === on);
      if (JUDGEMENT.test(label)) judges.add(user);
      else if (isReason) counts.reasons += 1;
      else if (TAKING.test(label)) counts.taken += 1;
    },
    reacted(user, emoji) {
      if (JUDGING_EMOJI.has(emoji)) judges.add(user);
    },
    week() {
      counts.weeks += 1;
    },
    troubled() {
      counts.failures += 1;
    },
    deeds: () => ({ ...counts, judges: judges.size }),
  };
};
