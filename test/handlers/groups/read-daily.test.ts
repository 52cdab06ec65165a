import { describe, expect, test } from 'vitest';
import type { Event } from '../../../src/domain/event.ts';
import type { PickedGroup } from '../../../src/domain/people/picked.ts';
import { DAY_MS, HOUR_MS } from '../../../src/domain/time.ts';
import { createGroupReading } from '../../../src/handlers/groups/read-daily.ts';
import { makeOrganisation } from '../../flows/people.ts';
import { createLogger } from '../logger.ts';

const NINE = Date.UTC(2026, 10, 3, 8);
const SALES = { platform: 'slack' as const, workspace: 'T1', id: 'S1', name: 'Sales team' };
const found = { name: 'Sales team', people: [] };

/** A reading whose platform answers as it is told to; `read`: which groups it was asked for. */
function openReading(answer: (group: PickedGroup) => Promise<PickedGroup>) {
  let now = NINE;
  let group = SALES;
  const read: string[] = [];
  const heard: Event[] = [];
  const readGroups = createGroupReading(async () => [makeOrganisation({ teamGroups: { sales: group } })], {
    platforms: {
      slack: {
        readGroup: async (asked) => {
          read.push(asked.id);
          return answer(asked);
        },
      },
      teams: undefined,
    },
    handle: async (event) => {
      heard.push(event);
      return { kind: 'nothing' };
    },
    log: createLogger([]),
    now: () => now,
  });
  return {
    read,
    heard,
    turn: async (ms: number) => {
      now += ms;
      await readGroups();
    },
    follow: (id: string) => {
      group = { ...SALES, id };
    },
  };
}

describe('the group that a team follows', () => {
  test('is read once a day, and at once when it is another', async () => {
    const { read, heard, turn, follow } = openReading(async (group) => ({ ...group, found }));
    for (const ms of [0, HOUR_MS, HOUR_MS]) await turn(ms);
    expect(read).toEqual(['S1']);
    expect(heard).toMatchObject([
      { kind: 'group.read', organisation: 'acme', team: 'sales', group: { id: 'S1', found } },
    ]);
    await turn(DAY_MS);
    follow('S2');
    await turn(HOUR_MS);
    expect(read).toEqual(['S1', 'S1', 'S2']);
  });

  test('that cannot be read is tried an hour later, and tells nobody anything', async () => {
    let isDown = true;
    const { read, heard, turn } = openReading((group) =>
      isDown ? Promise.reject(new Error('down')) : Promise.resolve({ ...group, found }),
    );
    await turn(0);
    await turn(HOUR_MS / 2);
    expect(read).toHaveLength(1);
    isDown = false;
    await turn(HOUR_MS / 2);
    expect(read).toHaveLength(2);
    expect(heard).toHaveLength(1);
  });
});
