import { WebAPIPlatformError, WebAPIRequestError } from '@slack/web-api';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../../src/domain/time.ts';
import { runFlows } from '../../../../src/flows/engine.ts';
import { createFindEnded } from '../../../../src/handlers/slack/oauth/ended.ts';
import { makeGrant, readExpiry, readGranted } from '../../../../src/handlers/slack/oauth/installation.ts';
import { createTokenFinder } from '../../../../src/handlers/slack/oauth/tokens.ts';
import { NoSlackToken, SlackTokenAwaited } from '../../../../src/handlers/slack/outbound/failures.ts';
import { openGrants } from '../../../../src/slack-grants.ts';
import type { Store } from '../../../../src/store/store.ts';
import { openEmptyStore } from '../../../world/database/sqlite.ts';
import { TOKEN_KEYS } from '../../../world/intake.ts';

const TEAMS = ['T1', 'T2'];
const LIVES_MS = 12 * HOUR_MS;

let store: Store;
beforeAll(async () => {
  store = await openEmptyStore(undefined, { tokenKeys: TOKEN_KEYS });
});
afterAll(() => store.close());

/** Slack, as far as tokens go: by team those that live, those that renew them, and of each when it ends. */
function openModel(now: () => number) {
  let serial = 0;
  const tokens = new Map<string, { team: string; endsAt: number }>();
  const refreshTokens = new Map<string, string>();
  const issue = (team: string) => {
    serial += 1;
    const [token, refreshToken] = [`${team}-token-${serial}`, `${team}-refresh-${serial}`];
    tokens.set(token, { team, endsAt: now() + LIVES_MS });
    refreshTokens.set(refreshToken, team);
    return { token, refreshToken, expiresIn: LIVES_MS / SECOND_MS };
  };
  const refuse = (error: string) => new WebAPIPlatformError({ ok: false, error });
  const drop = (of: Map<string, unknown>, team: string) => {
    for (const key of of.keys()) if (key.startsWith(`${team}-`)) of.delete(key);
  };
  return {
    issue,
    remove: (team: string) => {
      drop(tokens, team);
      drop(refreshTokens, team);
    },
    has: (team: string) => [...refreshTokens.values()].includes(team),
    /** What of a Grid is granted. */
    listTeams: async (token: string) => {
      if (!tokens.has(token)) throw refuse('account_inactive');
      return tokens.get(token)?.team === 'E1' ? ['T7'] : [];
    },
    renew: async (refreshToken: string) => {
      const team = refreshTokens.get(refreshToken);
      if (team === undefined) throw refuse('invalid_refresh_token');
      refreshTokens.delete(refreshToken);
      return issue(team);
    },
    call: async (token: string) => {
      const known = tokens.get(token);
      if (known === undefined) throw refuse('account_inactive');
      if (known.endsAt <= now()) throw refuse('token_expired');
      return known.team;
    },
  };
}

/** Two instances on one store, beside one Slack; each deed as it reaches one of them. */
function openInstances() {
  let at = Date.UTC(2026, 10, 27, 9);
  let serial = 0;
  const now = () => at;
  const slack = openModel(now);
  const [one, other] = [0, 1].map(() => {
    const grants = openGrants(store, now);
    const findToken = createTokenFinder({
      grants,
      ask: slack.renew,
      listTeams: slack.listTeams,
      now,
      pause: async () => {},
    });
    return { grants, findToken, findEnded: createFindEnded(grants, findToken, slack.call) };
  });
  if (one === undefined || other === undefined) throw new Error('two are opened');
  const handle = runFlows(store, now);
  const install = async (team: string, instance: typeof one) => {
    serial += 1;
    const { token, refreshToken } = slack.issue(team);
    const bot = { token, refreshToken, expiresAt: Math.floor((at + LIVES_MS) / SECOND_MS) };
    const rest = { scopes: ['chat:write'], id: 'B', userId: 'U-bot' };
    const user = { id: 'U', token: undefined, scopes: undefined };
    const grant = makeGrant(
      { team: { id: team }, enterprise: undefined, user, bot: { ...bot, ...rest }, authVersion: 'v2' },
      `${serial}`,
      at,
    );
    await instance.grants.keep(grant, readExpiry(readGranted(grant)));
    await handle({
      kind: 'workspace.installed',
      workspace: { platform: 'slack', id: team },
      name: team,
      installer: 'U',
    });
  };
  const hear = async (team: string, instance: typeof one) => {
    const ended = await instance.findEnded({ workspace: team });
    if (ended === undefined) return;
    const workspace = { platform: 'slack', id: ended.workspace } as const;
    await handle({ kind: 'workspace.uninstalled', workspace, grant: ended.grant });
  };
  /** A call of each kind at once, for each team: whose the token was, or that there was none. */
  const call = async (instance: typeof one) => {
    const asked = [...TEAMS, ...TEAMS].map(async (team) => {
      const token = await instance.findToken({ workspace: team }).catch((reason: unknown) => {
        if (reason instanceof NoSlackToken || reason instanceof SlackTokenAwaited) return undefined;
        throw reason;
      });
      expect(token === undefined || token.startsWith(`${team}-`)).toBe(true);
      const reached = token === undefined ? undefined : await slack.call(token).catch(() => undefined);
      expect([team, undefined]).toContain(reached);
      return [team, reached] as const;
    });
    return new Map(await Promise.all(asked));
  };
  const turn = (ms: number) => {
    at += ms;
  };
  return { slack, one, other, install, hear, call, turn };
}

type World = ReturnType<typeof openInstances>;
type Deed = { what: 'install' | 'remove' | 'hear' | 'call' | 'turn'; team: string; isOther: boolean };

const deed: fc.Arbitrary<Deed> = fc.record({
  what: fc.constantFrom('install', 'remove', 'hear', 'hear', 'call', 'turn'),
  team: fc.constantFrom(...TEAMS),
  isOther: fc.boolean(),
});

async function play(world: World, { what, team, isOther }: Deed): Promise<void> {
  const instance = isOther ? world.other : world.one;
  switch (what) {
    case 'install':
      return world.install(team, instance);
    case 'remove':
      return world.slack.remove(team);
    case 'hear':
      return void (await Promise.allSettled([world.hear(team, instance), world.hear(team, world.one)]));
    case 'call':
      return void (await Promise.all([world.call(world.one), world.call(world.other)]));
    case 'turn':
      return world.turn(11 * HOUR_MS);
  }
}

test('installed, removed, told of it and renewed in any order, on two instances: each call has its own team’s token, or none', async () => {
  const deeds = fc.array(deed, { minLength: 3, maxLength: 14 });
  const holds = fc.asyncProperty(deeds, async (played) => {
    const world = openInstances();
    for (const team of TEAMS) await world.install(team, world.one);
    for (const each of played) await play(world, each);
    // What Slack had still to say it says again a minute later, more than once; then all stands as Slack has it.
    for (const team of [...TEAMS, ...TEAMS]) {
      world.turn(MINUTE_MS);
      await world.hear(team, world.other);
    }
    const reached = await world.call(world.one);
    const kept = (await store.grants.list()).map(({ workspace }) => workspace);
    const standing = TEAMS.filter(world.slack.has);
    expect(kept).toEqual(standing);
    expect(TEAMS.filter((team) => reached.get(team) === team)).toEqual(standing);
  });
  await fc.assert(holds, { numRuns: 60 });
});

test('however many calls find a token that ends, one of them renews it', async () => {
  const { one, other, slack, install, call, turn } = openInstances();
  await install('T1', one);
  await install('T2', one);
  turn(11 * HOUR_MS);
  let renewals = 0;
  const { renew } = slack;
  slack.renew = async (refreshToken) => {
    renewals += 1;
    return renew(refreshToken);
  };
  const ask = (refreshToken: string) => slack.renew(refreshToken);
  const finders = [one, other].map(({ grants }) =>
    createTokenFinder({
      grants,
      ask,
      listTeams: slack.listTeams,
      now: () => Date.UTC(2026, 10, 27, 20),
      pause: async () => {},
    }),
  );
  const found = await Promise.all([...finders, ...finders].map((find) => find({ workspace: 'T1' })));
  expect(found.every((token) => token.startsWith('T1-'))).toBe(true);
  expect(renewals).toBe(1);
  expect([...(await call(one)).values()]).toEqual(['T1', 'T2']);
});

test('while Slack does not answer, what has not ended serves; what has, waits', async () => {
  const { one, install, turn } = openInstances();
  await install('T1', one);
  const outage = new WebAPIRequestError(new Error('ECONNREFUSED'));
  const begun = Date.UTC(2026, 10, 27, 9);
  let at = begun + 11 * HOUR_MS;
  const parts = { ask: () => Promise.reject(outage), now: () => at, pause: async () => {}, listTeams: async () => [] };
  const find = createTokenFinder({ ...parts, grants: openGrants(store, () => at) });
  expect(await find({ workspace: 'T1' })).toMatch(/^T1-/);
  at = begun + LIVES_MS + 1;
  await expect(find({ workspace: 'T1' })).rejects.toBe(outage);
  turn(0);
});

test('in a Grid the whole of it serves where a workspace has nothing of its own', async () => {
  const { one, install } = openInstances();
  await store.commit(
    (await store.grants.list()).map(({ workspace, id }) => ({
      kind: 'grant.ended' as const,
      grant: { workspace, id },
    })),
  );
  await install('E1', one);
  expect(await one.findToken({ workspace: 'T1', enterprise: 'E1' })).toMatch(/^E1-/);
  expect(await one.findToken({ workspace: 'T7' }), 'as Slack says').toMatch(/^E1-/);
  await expect(one.findToken({ workspace: 'T1' })).rejects.toThrow(NoSlackToken);
  await install('T7', one);
  expect(await one.findToken({ workspace: 'T7' }), 'its own comes first').toMatch(/^T7-/);
  await expect(one.findToken({ workspace: 'T1', enterprise: 'E2' })).rejects.toThrow('not_installed');
});
