import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { computeLoad } from '../../bench/scale/model.ts';
import { describeLoads } from '../../bench/scale/table.ts';
import { LOOKED_AT_EACH_MINUTE } from '../../src/flows/setup/lib/tick-turns.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/scale.md'), 'utf8');

test('the page about scale has the table that the model computes', () => {
  expect(page).toContain(describeLoads([100, 1000, 10_000]).join('\n'));
  expect(page).toContain(`29 in ${LOOKED_AT_EACH_MINUTE} of them`);
});

test('what breaks first is the clock, and where the page says', () => {
  const sum = (organisations: number) => {
    const { ownSeconds, serverSeconds } = computeLoad(organisations).tick;
    return ownSeconds + serverSeconds;
  };
  expect(sum(7500)).toBeLessThan(60);
  expect(sum(8500)).toBeGreaterThan(60);
  expect(Math.round(sum(10_000))).toBe(Number(/nothing is due takes (\d+) s/.exec(page)?.[1]));
});
