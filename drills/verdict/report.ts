import { type Ledger, TRAFFIC } from '../crowd/ledger.ts';
import type { Double } from './doubles.ts';
import { groupBy } from './group.ts';
import type { Losses } from './losses.ts';

/** What came of a drill. */
export type Outcome = Losses & {
  title: string;
  seed: number;
  kills: number;
  ledger: Ledger;
  doubles: Double[];
  twiceDue: string[];
  outOfOrder: string[];
  tooFast: Map<string, number>;
  /** How many doubles are allowed: a kill and lane. */
  doublesMost: number;
  /** Further figures, and what of them is a promise broken. */
  further?: string[];
  broken?: string[];
};

const SHOWN_MAX = 12;

/** All that breaks a promise, in a line each. */
export function listBroken(outcome: Outcome): string[] {
  const { lost, twiceDue, outOfOrder, tooFast, doublesMost, broken = [] } = outcome;
  const most = countMostDoubles(outcome);
  return [
    ...lost,
    ...twiceDue,
    ...outOfOrder,
    ...[...tooFast].map(([call, count]) => `${call} was too fast ${count} times`),
    ...(most > doublesMost
      ? [`${most} doubled in one lane by one kill, ${doublesMost} allowed: ${describeDoubles(outcome)}`]
      : []),
    ...broken,
  ];
}

export function printOutcome(outcome: Outcome): void {
  const { title, seed, kills, ledger, lost, inDoubt, doubles, outOfOrder, twiceDue, tooFast, further = [] } = outcome;
  const traffic = TRAFFIC.flatMap((each) => {
    const count = ledger.count(each);
    return count === 0 ? [] : [`${each} ${count}`];
  });
  const unanswered = [...ledger.unanswered].map(([each, count]) => `${each} ${count}`);
  const broken = listBroken(outcome);
  const lines = [
    `${title}, seed ${seed}`,
    `  kills                 ${kills}`,
    `  acknowledged          ${traffic.join(', ')}`,
    `  not acknowledged      ${unanswered.join(', ') || 'nothing'}`,
    `  lost                  ${lost.length}`,
    `  doubled               ${doubles.length}; at most ${countMostDoubles(outcome)} a kill and lane (allowed ${outcome.doublesMost})`,
    `  due twice             ${twiceDue.length}`,
    `  in doubt, and told    ${inDoubt.length}`,
    `  out of order          ${outOfOrder.length}`,
    `  pace broken           ${[...tooFast].map(([call, count]) => `${call} ${count}`).join(', ') || 'never'}`,
    ...further.map((line) => `  ${line}`),
    ...broken.slice(0, SHOWN_MAX).map((line) => `  BROKEN: ${line}`),
    ...(broken.length > SHOWN_MAX ? [`  and ${broken.length - SHOWN_MAX} more`] : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function describeDoubles({ doubles }: Outcome): string {
  const each = doubles.map(({ kill, lane, lead }) => `${lane}, lead ${lead ?? 'none'}, after kill ${kill}`);
  return each.slice(0, SHOWN_MAX).join('; ');
}

function countMostDoubles({ doubles }: Outcome): number {
  const groups = groupBy(doubles, ({ kill, lane }) => `${kill} ${lane}`);
  return Math.max(0, ...[...groups.values()].map(({ length }) => length));
}
