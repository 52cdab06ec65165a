import { describe, expect, test } from 'vitest';
import type { LoadWatch } from '../../../src/domain/digests/load.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';
import { watchLoads } from '../../../src/flows/digests/rules.ts';
import { countBegun, makePerson } from '../people.ts';
import { makeReads } from '../reads.ts';
import { NOW } from '../specification.ts';
import { helen, organisation, ruben, sanne } from './builders.ts';

const agreed = { ...organisation, openLeadsPerRep: 12 };
const reps = [sanne, makePerson({ id: 'bram' }), makePerson({ id: 'fleur' })];
const TODAY = '2026-03-03';

const look = (open: number, was?: LoadWatch, people = [...reps, ruben, helen], of: Organisation = agreed) =>
  watchLoads.prepare(
    makeReads({
      loadWatch: async () => was,
      people: async () => people,
      absences: async () => [],
      messageDays: async () => [],
      countOpen: async () => open,
    }),
    of,
    NOW,
  );

const A_WEEK_AGO = { day: '2026-03-02', over: { since: '2026-02-24', isTold: false } };
const message = {
  kind: 'direct.queued',
  organisation: 'acme',
  subject: { kind: 'load', perRep: 12.3, agreed: 12 },
  target: { kind: 'person', platform: 'slack', workspace: 'T1', id: 'U-helen' },
  at: NOW,
};

describe('once a day open leads are counted', () => {
  test('too many for the first time are remembered', async () => {
    expect(await look(37)).toEqual([
      { kind: 'load.looked', organisation: 'acme', watch: { day: TODAY, over: { since: TODAY, isTold: false } } },
    ]);
  });

  test('after a week marketing’s manager hears, with both figures and nobody’s name; sales’ does not', async () => {
    const watch = { day: TODAY, over: { since: '2026-02-24', isTold: true } };
    expect(await look(37, A_WEEK_AGO)).toEqual([
      { kind: 'load.looked', organisation: 'acme', watch, was: A_WEEK_AGO },
      countBegun('helen'),
      message,
    ]);
  });

  test('few enough are the end of it', async () => {
    expect(await look(36, A_WEEK_AGO)).toEqual([
      { kind: 'load.looked', organisation: 'acme', watch: { day: TODAY }, was: A_WEEK_AGO },
    ]);
  });

  test('not twice on a day, not for two people, and not where no number was agreed', async () => {
    expect(await look(37, { day: TODAY })).toEqual([]);
    // Looked at where it was tomorrow already: another time zone brings no day back.
    expect(await look(37, { day: '2026-03-04' })).toEqual([]);
    expect(await look(37, A_WEEK_AGO, [...reps.slice(1), helen])).toEqual([]);
    expect(await look(37, A_WEEK_AGO, reps, organisation)).toEqual([]);
  });
});
