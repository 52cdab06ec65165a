import { describe, expect, test } from 'vitest';
import { PAUSE_TOLD_AFTER_MS, type Pause } from '../../../src/domain/deliveries/pause.ts';
import type { PersonTarget } from '../../../src/domain/deliveries/target.ts';
import type { Identity, Person } from '../../../src/domain/people/person.ts';
import { drawWorkspacePaused } from '../../../src/flows/deliveries/draws.ts';
import { tellOfPauses } from '../../../src/flows/deliveries/rules.ts';
import type { Change } from '../../../src/store/change.ts';
import { countBegun, makeOrganisation, makePerson } from '../people.ts';
import { makeReads } from '../reads.ts';
import { NOW } from '../specification.ts';

const ON_SLACK: Identity = { platform: 'slack', workspace: 'T1', user: 'U1' };
const ON_TEAMS: Identity = { platform: 'teams', workspace: 'tenant', user: 'aad-1' };
const acme = makeOrganisation();
const makePause = (more: Partial<Pause> = {}): Pause => ({
  organisation: acme.id,
  workspace: { platform: 'slack', id: 'T1' },
  ...{ reason: 'token_revoked', at: NOW - PAUSE_TOLD_AFTER_MS, isTold: false, ...more },
});
const makeManager = (id: string, team: Person['team'], ...identities: Identity[]) =>
  makePerson({ id, team, role: 'manager', identities });
const ruben = makeManager('ruben', 'sales', ON_SLACK, ON_TEAMS);
const helen = makeManager('helen', 'marketing', ON_TEAMS);

const tell = (pauses: Pause[], people: Person[], closed: PersonTarget[] = []): Promise<Change[]> => {
  const reads = makeReads({
    pauses: async () => pauses,
    people: async () => people,
    messageDays: async () => [],
    absences: async () => [],
    isTargetClosed: async (_organisation, target) => closed.some(({ platform }) => platform === target.platform),
  });
  return tellOfPauses.prepare(reads, acme, NOW);
};
const toldTo = (changes: Change[]) =>
  changes.flatMap((each) => (each.kind === 'direct.queued' ? [[each.target.platform, each.target.id]] : []));

describe('a platform that refuses the account', () => {
  test('is told to the sales manager on the other, once, and what waits is ready to be told of anew later', async () => {
    expect(await tell([makePause()], [ruben, helen])).toEqual([
      { kind: 'pause.told', workspace: { platform: 'slack', id: 'T1' } },
      countBegun('ruben'),
      {
        ...{ kind: 'direct.queued', organisation: acme.id, at: NOW },
        subject: { kind: 'workspace-paused', platform: 'slack', workspace: 'T1' },
        target: { kind: 'person', platform: 'teams', workspace: 'tenant', id: 'aad-1' },
      },
    ]);
    expect(await tell([makePause({ isTold: true })], [ruben, helen])).toEqual([]);
  });

  const onSlackAlone = makeManager('ruben', 'sales', ON_SLACK);
  test.each<[string, Pause[], Person[], PersonTarget[], unknown[]]>([
    ['that has only begun', [makePause({ at: NOW - PAUSE_TOLD_AFTER_MS + 1 })], [ruben], [], []],
    ['where sales’ manager is nowhere else', [makePause()], [onSlackAlone, helen], [], [['teams', 'aad-1']]],
    ['where nobody is anywhere else', [makePause()], [onSlackAlone], [], []],
    ['where the other takes no messages', [makePause()], [ruben], [targetOf(ON_TEAMS)], []],
    ['both of them', [makePause(), makePause({ workspace: { platform: 'teams', id: 'tenant' } })], [ruben], [], []],
    ['where members alone are elsewhere', [makePause()], [makePerson({ identities: [ON_TEAMS] })], [], []],
  ])('%s', async (_what, pauses, people, closed, expected) => {
    const changes = await tell(pauses, people, closed);
    expect(toldTo(changes)).toEqual(expected);
    // Whoever was told nothing is not marked as told.
    expect(changes.filter(({ kind }) => kind === 'pause.told')).toHaveLength(expected.length);
  });

  test('shows nothing any more once it takes the account again', async () => {
    const subject = { kind: 'workspace-paused', platform: 'slack', workspace: 'T1' } as const;
    const audience = { organisation: acme, locale: 'en', target: targetOf(ON_TEAMS), now: NOW } as const;
    const paused = makeReads({ pauses: async () => [makePause()] });
    expect(JSON.stringify(await drawWorkspacePaused(paused, subject, audience))).toContain(
      'Slack no longer lets me in: “token_revoked”',
    );
    expect(await drawWorkspacePaused(makeReads({ pauses: async () => [] }), subject, audience)).toBeUndefined();
  });
});

function targetOf({ user, ...where }: Identity): PersonTarget {
  return { kind: 'person', ...where, id: user };
}
