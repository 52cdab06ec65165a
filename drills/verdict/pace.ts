import type { DrillPlatforms } from '../stage/platforms.ts';

/** Counts what the platforms refused because it came too fast. */
export type PaceWatch = {
  /** Looks at the calls since the last look: the platforms remember only so many. */
  look(): void;
  /** By call. */
  tooFast(): Map<string, number>;
};

/** What carries a message, and what is paced by us; other calls may be told to wait. */
const PACED = new Set(['chat.postMessage', 'chat.update', 'post', 'send', 'update']);

/** Begins to watch now. */
export function watchPace({ slack, teams }: DrillPlatforms): PaceWatch {
  const tooFast = new Map<string, number>();
  const last: Record<string, object | undefined> = { slack: slack.calls().at(-1), teams: teams.calls().at(-1) };
  const take = <Call extends object>(name: string, calls: readonly Call[]): readonly Call[] => {
    const known = last[name];
    last[name] = calls.at(-1);
    return known === undefined ? calls : calls.slice(calls.lastIndexOf(known as Call) + 1);
  };
  return {
    tooFast: () => tooFast,
    look: () => {
      const onSlack = take('slack', slack.calls()).map(({ method, answer }) => ({ call: method, answer }));
      for (const { call, answer } of [...onSlack, ...take('teams', teams.calls())]) {
        const isTooFast = answer === 'ratelimited' || answer.startsWith('429 TooManyRequests');
        if (isTooFast && PACED.has(call)) tooFast.set(call, (tooFast.get(call) ?? 0) + 1);
      }
    },
  };
}
