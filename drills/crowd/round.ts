import { answerCheckin } from '../../sandbox/control/colleagues/checkin.ts';
import { listButtonLabels } from '../../sandbox/control/colleagues/checkin-in-slack.ts';
import { toSlackId } from '../../sandbox/samples/noordlicht.ts';
import { say } from '../../src/words/say.ts';
import type { Crowded, Deed } from './deeds.ts';

const MANAGER = toSlackId('ruben');
const OPEN = say('nl', 'start.confirm');

/** A manager opens the month's check-in, and everybody who is asked answers it. */
export function createRoundRunner({ stage, ledger }: Crowded): Deed {
  const { slack } = stage;
  let isOpen = false;
  const answered = new Set<string>();
  const open = async (): Promise<void> => {
    const { status } = await slack.typeCommand(MANAGER, 'C0SHARED', '/smarketing', 'checkin start');
    const asked = slack.ephemerals(MANAGER).findLast(({ blocks = [] }) => listButtonLabels(blocks).includes(OPEN));
    if (status !== 200 || asked === undefined) return ledger.miss('round');
    const tapped = await slack.tap(MANAGER, asked.id, { label: OPEN });
    if (tapped.status !== 200) return ledger.miss('round');
    isOpen = true;
    ledger.tell({ traffic: 'round', on: 'slack', what: 'the round', isKept: ({ rounds }) => rounds === 1 });
  };
  return async () => {
    if (!isOpen) return open();
    const onAnswered = (person: string): void => {
      answered.add(person);
      // Whoever sees their invitation twice answers twice, and it is one answer.
      const least = answered.size;
      const isKept = ({ answers }: { answers: number }) => answers >= least;
      ledger.tell({ traffic: 'answer', on: 'slack', what: `an answer of ${person}`, isKept });
    };
    const { refused } = await answerCheckin(stage, { team: undefined, at: stage.clock.now(), onAnswered });
    for (const _refusal of refused) ledger.miss('answer');
  };
}
