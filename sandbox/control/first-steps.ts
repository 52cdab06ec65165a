import type { Deeds } from './protocol.ts';

/** What people did, by what it looked like: the sandbox does not know what the bot's buttons mean. People by their Slack ids. */
export type DeedKeeper = {
  lead(): void;
  /** `isPrivate`: what was tapped only this person sees. */
  tapped(user: string, label: string, on: { isPrivate: boolean }): void;
  /** `name` as the platform calls it. */
  reacted(user: string, name: string): void;
  /** Played a week of work; what colleagues did in it is not theirs. */
  week(): void;
  troubled(): void;
  deeds(): Deeds;
};

const JUDGEMENT = /👍|👌|👎/u;
const TAKING = /take it|contacted|pak|gesproken|contact/i;
/** Slack's names and Teams'. */
const JUDGING_EMOJI = /^(\+1|thumbsup|ok_hand|-1|thumbsdown|like|1f44[cde].*)$/;

export const deedKeeper = (): DeedKeeper => {
  const judges = new Set<string>();
  const counts = { leads: 0, reasons: 0, taken: 0, weeks: 0, failures: 0 };
  return {
    lead() {
      counts.leads += 1;
    },
    tapped(user, label, { isPrivate }) {
      const isReason = isPrivate && judges.has(user);
      if (JUDGEMENT.test(label)) judges.add(user);
      else if (isReason) counts.reasons += 1;
      else if (TAKING.test(label)) counts.taken += 1;
    },
    reacted(user, name) {
      if (JUDGING_EMOJI.test(name)) judges.add(user);
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
