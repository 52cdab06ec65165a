import fc from 'fast-check';
import { expect } from 'vitest';
import { TEAMS, type Team } from '../../../src/domain/people/person.ts';
import type { PairVersion } from '../../../src/domain/promises/pair/pair.ts';
import type { OptionalRoom, RoomSwitch } from '../../../src/domain/setup/steps/room-switch.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, makeOrganisation, makePerson, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const UNTIL = NOW + 90 * DAY_MS;
const pair = (number: number, more: Partial<PairVersion> = {}): PairVersion => ({
  ...{ number, sqls: 40, hours: 2.5, attempts: 3, until: UNTIL, state: 'proposed', by: 'ruben', at: NOW + number },
  signatures: { sales: { person: 'ruben', at: NOW } },
  keptBy: [],
  ...more,
});
const proposed = (number: number, more?: Partial<PairVersion>): Change => ({
  kind: 'pair.proposed',
  organisation: ACME,
  version: pair(number, more),
});
const place = (number: number) => ({ organisation: ACME, number });
const signed = (number: number, by = 'helen', hasOther = true): Change => ({
  ...{ kind: 'pair.signed', ...place(number), team: 'marketing', by, hasOther, at: NOW + 10 },
});
const agreed = (number: number, at = NOW + 20): Change => ({ kind: 'pair.agreed', ...place(number), at });
const commitAll = async (store: Store, ...all: Change[][]) => {
  for (const changes of all) expect(await store.commit(changes)).toBe('kept');
};
const on: RoomSwitch = { room: 'promises' satisfies OptionalRoom, state: 'on', by: 'ruben', team: 'sales', at: NOW };
const switchOn: Change = { kind: 'room.switched', organisation: ACME, to: on, was: undefined };

testOnBoth(
  'a pair is in force from its second signature until the next, and its end can move on once',
  async ({ store }) => {
    await commitAll(store, [proposed(1)], [signed(1), agreed(1)]);
    expect(await store.commit([proposed(1)])).toBe('outrun');
    expect(await store.commit([signed(1), agreed(1)])).toBe('outrun');
    const signatures = { sales: { person: 'ruben', at: NOW }, marketing: { person: 'helen', at: NOW + 10 } };
    const first = pair(1, { state: 'agreed', agreedAt: NOW + 20, signatures });
    expect(await store.reads.pairVersions(ACME)).toEqual([first]);
    const asked: Change = { kind: 'pair.end-asked', ...place(1), at: NOW + 30 };
    await commitAll(store, [asked]);
    expect(await store.commit([asked])).toBe('outrun');
    const kept = (team: Team, hasOther: boolean): Change => {
      return { kind: 'pair.kept', ...place(1), team, hasOther, askedAt: NOW + 30 };
    };
    await commitAll(store, [kept('sales', false)]);
    expect(await store.commit([kept('marketing', false)])).toBe('outrun');
    expect(await store.reads.pairVersions(ACME)).toEqual([{ ...first, askedAt: NOW + 30, keptBy: ['sales'] }]);
    await commitAll(store, [kept('marketing', true), { kind: 'pair.prolonged', ...place(1), until: UNTIL + DAY_MS }]);
    expect(await store.reads.pairVersions(ACME)).toEqual([{ ...first, until: UNTIL + DAY_MS }]);
    expect(await store.reads.pairVersions('another')).toEqual([]);
  },
);

testOnBoth(
  'an edit withdraws what was proposed, and what is withdrawn or replaced long ago is forgotten',
  async ({ store }) => {
    await commitAll(store, [proposed(1)], [proposed(2)], [{ kind: 'pair.withdrawn', ...place(2), at: NOW + 5 }]);
    expect(await store.commit([signed(1), agreed(1)])).toBe('outrun');
    await commitAll(store, [proposed(3)], [signed(3), agreed(3)], [proposed(4)], [signed(4), agreed(4, NOW + 40)]);
    const states = async () => (await store.reads.pairVersions(ACME)).map(({ number, state }) => [number, state]);
    expect(await states()).toEqual([
      [4, 'agreed'],
      [3, 'replaced'],
      [2, 'withdrawn'],
      [1, 'withdrawn'],
    ]);
    await commitAll(store, [{ kind: 'pairs.forgotten', organisation: ACME, before: NOW + 40 }]);
    expect(await states()).toEqual([
      [4, 'agreed'],
      [3, 'replaced'],
    ]);
  },
);

testOnBoth(
  'what is in force comes with its organisation while the room is on, and can be asked of any moment',
  async ({ store }) => {
    const organisation = makeOrganisation();
    await commitAll(store, [{ kind: 'organisation.kept', organisation, people: [makePerson('ruben')] }]);
    await commitAll(store, [proposed(1)], [signed(1), agreed(1)]);
    expect(await store.reads.organisation(ACME)).toEqual(organisation);
    expect(await store.reads.promisedAt(ACME, NOW + 20)).toBeUndefined();
    await commitAll(store, [switchOn]);
    const promised = { sqls: 40, hours: 2.5, attempts: 3, from: NOW + 20, until: UNTIL };
    expect(await store.reads.organisation(ACME)).toEqual({ ...organisation, promised });
    expect(await store.reads.organisations()).toEqual([{ ...organisation, promised }]);
    await commitAll(store, [proposed(2, { hours: 8 })], [signed(2), agreed(2, NOW + 40)]);
    const at = (moment: number) => store.reads.promisedAt(ACME, moment);
    expect(await at(NOW + 19)).toBeUndefined();
    expect(await at(NOW + 20)).toEqual(promised);
    expect(await at(NOW + 39)).toEqual(promised);
    expect(await at(NOW + 40)).toEqual({ ...promised, hours: 8, from: NOW + 40 });
    expect(await at(UNTIL)).toBeUndefined();
  },
);

type Deed = {
  kind: 'propose' | 'sign' | 'agree' | 'withdraw' | 'keep';
  back: number;
  team: Team;
  by: string;
  hasOther: boolean;
};
const deeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('propose', 'propose', 'sign', 'sign', 'sign', 'agree', 'withdraw', 'keep'),
    back: fc.constantFrom(0, 0, 0, 1),
    team: fc.constantFrom(...TEAMS),
    by: fc.constantFrom('ruben', 'helen'),
    hasOther: fc.constantFrom(true, true, false),
  }),
  { minLength: 6, maxLength: 12 },
);

testOnBoth(
  'whatever is tried in whatever order, one pair at most is in force, signed by two people of two teams',
  async ({ store }) => {
    let runs = 0;
    let agreements = 0;
    await fc.assert(
      fc.asyncProperty(deeds, async (all) => {
        runs += 1;
        const organisation = `org-${runs}`;
        let newest = 0;
        for (const deed of all) {
          if (deed.kind === 'propose') newest += 1;
          await store.commit(toChanges(deed, organisation, newest));
          const versions = await store.reads.pairVersions(organisation);
          const inForce = versions.filter(({ state }) => state === 'agreed');
          expect(inForce.length).toBeLessThanOrEqual(1);
          expect(versions.filter(({ state }) => state === 'proposed').length).toBeLessThanOrEqual(1);
          for (const { state, signatures } of versions) {
            if (state !== 'agreed' && state !== 'replaced') continue;
            expect(new Set(TEAMS.map((team) => signatures[team]?.person)).size).toBe(2);
            expect(TEAMS.every((team) => signatures[team] !== undefined)).toBe(true);
          }
          agreements += inForce.length;
        }
      }),
      { numRuns: 10, seed: 7 },
    );
    expect(agreements).toBeGreaterThan(2);
  },
);

/** On the newest version, or the one before. */
function toChanges({ kind, back, team, by, hasOther }: Deed, organisation: string, newest: number): Change[] {
  const number = kind === 'propose' ? newest : newest - back;
  const of = { organisation, number };
  switch (kind) {
    case 'propose':
      return [
        {
          kind: 'pair.proposed',
          organisation,
          version: pair(number, { signatures: { [team]: { person: by, at: NOW } } }),
        },
      ];
    case 'sign':
      return [
        { kind: 'pair.signed', ...of, team, by, hasOther, at: NOW },
        ...(hasOther ? [{ kind: 'pair.agreed' as const, ...of, at: NOW }] : []),
      ];
    case 'agree':
      return [{ kind: 'pair.agreed', ...of, at: NOW }];
    case 'withdraw':
      return [{ kind: 'pair.withdrawn', ...of, at: NOW }];
    case 'keep':
      return [{ kind: 'pair.prolonged', ...of, until: UNTIL + DAY_MS }];
  }
}
