import type { OddAnswer } from '../../sandbox/shared/odd-answers.ts';
import { HOUR_MS } from '../../src/domain/time.ts';
import type { FailingProxy } from '../stage/proxy.ts';
import type { Stage } from '../stage/stage.ts';

type Illness = {
  kind: 'odd-answer' | 'silence' | 'refused-connection';
  odd?: OddAnswer;
  /** In so many steps the time passes, between attempts that take so long at most. */
  steps: number;
  attemptMs: number;
};

const PAGE = '<html><body><h1>Bad gateway</h1></body></html>';
const QUICK = { steps: 40, attemptMs: 2000 };

/** What both platforms do to every call while they are ill. */
export const ILLNESSES = {
  '502': { kind: 'odd-answer', odd: { status: 502, body: PAGE }, ...QUICK },
  html: { kind: 'odd-answer', odd: { status: 200, body: PAGE }, ...QUICK },
  half: { kind: 'odd-answer', odd: { status: 200, body: '{"ok":true,"chan', isCut: true }, ...QUICK },
  '429': { kind: 'odd-answer', odd: { status: 429, body: 'slow down' }, ...QUICK },
  refused: { kind: 'refused-connection', ...QUICK },
  hang: { kind: 'silence', steps: 12, attemptMs: 15_000 },
} as const satisfies Record<string, Illness>;
export type IllnessName = keyof typeof ILLNESSES;

/** What waits longer than three days is given up, so the longer one ends an hour before. */
export const OUTAGES = { '5h': 5 * HOUR_MS, '3d': 71 * HOUR_MS } as const;
export type OutageLength = keyof typeof OUTAGES;

/** The way into it and out of it. Slack takes no connections at all where they are refused; Teams breaks them off. */
export function openIllness(
  { slack, teams }: Stage,
  toSlack: FailingProxy,
  name: IllnessName,
): { begin(): Promise<void>; end(): Promise<void> } {
  const { steps: _steps, attemptMs: _attemptMs, ...trouble } = ILLNESSES[name];
  return {
    begin: async () => {
      slack.setTroubles([{ method: '*', ...trouble }]);
      teams.setTroubles([{ call: '*', ...trouble }]);
      if (name === 'refused') await toSlack.refuse();
    },
    end: async () => {
      if (name === 'refused') await toSlack.listen();
      slack.setTroubles([]);
      teams.setTroubles([]);
    },
  };
}
