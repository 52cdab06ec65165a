import { expect, test } from 'vitest';
import { slackSeed } from '../../../../sandbox/samples/noordlicht.ts';
import type { DeliveryResult } from '../../../../src/domain/deliveries/delivery.ts';
import { SLACK_CALL_MS } from '../../../../src/handlers/slack/account.ts';
import { createSlackClient } from '../../../../src/handlers/slack/outbound/client.ts';
import { checkSlackAccount } from '../../../../src/handlers/slack/setup/check.ts';
import { buildSlackManifest } from '../../../../src/handlers/slack/setup/manifest.ts';
import { listOptionalScopes, SCOPES, type ScopeName } from '../../../../src/handlers/slack/setup/scopes.ts';
import {
  buildDelivery,
  buildDigest,
  CHANNEL,
  findImages,
  openPictureSender,
  type PictureSender,
} from '../outbound/picture-sender.ts';

const [USER = ''] = slackSeed.users.filter(({ isBot }) => isBot !== true).map(({ id }) => id);
const EMAIL = slackSeed.users.find(({ id }) => id === USER)?.email ?? '';
const PRIVATE = slackSeed.channels.find(({ kind }) => kind === 'private')?.id ?? '';

/** What each scope is needed for, done at the simulated Slack: true where it can be done. A scope without its line does not compile. */
const NEEDED_FOR: Record<ScopeName, (at: PictureSender) => Promise<boolean>> = {
  'chat:write': async ({ send }) => isSent(await send(buildDigest())),
  commands: async ({ slack }) => isHeard(await slack.typeCommand(USER, CHANNEL, '/smarketing', 'help')),
  'im:write': async ({ send }) => isSent(await send(buildDigest(), toPerson())),
  'users:read': (at) => isTaken(() => clientOf(at).users.list({ limit: 1 })),
  'users:read.email': (at) => isTaken(() => clientOf(at).users.lookupByEmail({ email: EMAIL })),
  'reactions:read': async (at) => {
    await at.send(buildDigest());
    const [message] = at.slack.messages(CHANNEL);
    return isHeard(await at.slack.react(USER, CHANNEL, message?.ts ?? '', '+1'));
  },
  'channels:read': (at) => isTaken(() => clientOf(at).conversations.info({ channel: CHANNEL })),
  'groups:read': (at) => isTaken(() => clientOf(at).conversations.info({ channel: PRIVATE })),
  'files:write': async (at) => {
    await at.send(buildDigest());
    return findImages(at.slack.messages(CHANNEL)[0]?.blocks).length > 0;
  },
  'usergroups:read': (at) => isTaken(() => clientOf(at).usergroups.list()),
};

test.each(Object.entries(NEEDED_FOR))(
  '%s is asked for because without it this cannot be done',
  async (scope, tryIt) => {
    const sender = await openPictureSender();
    expect(await tryIt(sender)).toBe(true);
    const without = await openPictureSender();
    without.slack.setScopes(slackSeed.bot.scopes.filter((each) => each !== scope));
    expect(await tryIt(without)).toBe(false);
  },
);

test('the manifest asks for these and no other; what the bot can do without is optional', () => {
  const { oauth_config: asked } = buildSlackManifest('https://smarketing.example.com') as { oauth_config: unknown };
  expect(asked).toMatchObject({
    scopes: { bot: Object.keys(SCOPES), bot_optional: ['reactions:read', 'files:write', 'usergroups:read'] },
  });
});

test('without any optional scope leads, digests and direct messages still arrive; a digest says its picture in rows', async () => {
  const sender = await openPictureSender();
  sender.slack.setScopes(slackSeed.bot.scopes.filter((scope) => !listOptionalScopes().includes(scope)));
  expect(isSent(await sender.send(buildDigest()))).toBe(true);
  expect(isSent(await sender.send(buildDigest('to one'), toPerson()))).toBe(true);
  const blocks = JSON.stringify(sender.slack.messages(CHANNEL)[0]?.blocks);
  expect(blocks).toContain('Trade fair: 5, 3, 1');
  expect(blocks).toContain('the same in words');
});

test('at the start the token says which scopes were not given', async () => {
  const { slack } = await openPictureSender();
  const check = () => checkSlackAccount({ token: slackSeed.bot.token, apiUrl: slack.apiUrl });
  expect(await check()).toMatchObject({ kind: 'good', missing: [] });
  slack.setScopes(slackSeed.bot.scopes.filter((scope) => !listOptionalScopes().includes(scope)));
  expect(await check()).toMatchObject({ kind: 'good', missing: ['reactions:read', 'files:write', 'usergroups:read'] });
});

function clientOf({ slack }: PictureSender) {
  return createSlackClient({ token: slackSeed.bot.token, apiUrl: slack.apiUrl }, SLACK_CALL_MS.outbox);
}

function toPerson() {
  return buildDelivery({ kind: 'direct', target: { ...buildDelivery().target, kind: 'person', id: USER } });
}

function isSent({ kind }: DeliveryResult): boolean {
  return kind === 'sent';
}

function isHeard({ body }: { body: string }): boolean {
  return !body.startsWith('not sent');
}

function isTaken(call: () => Promise<unknown>): Promise<boolean> {
  return call().then(
    () => true,
    () => false,
  );
}
