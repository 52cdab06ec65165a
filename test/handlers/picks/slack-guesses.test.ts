import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FakeSlack } from '../../../sandbox/fake-slack/contract.ts';
import { openFakeSlack } from '../../../sandbox/fake-slack/open.ts';
import { slackSeed } from '../../../sandbox/samples/noordlicht.ts';
import type { ChatPick } from '../../../src/cards/chat-pick.ts';
import type { PickGuess } from '../../../src/domain/setup/founding/guesses.ts';
import { fillSlackGuesses } from '../../../src/handlers/slack/guesses.ts';
import { makeForm } from './fields.ts';

const BOT = slackSeed.bot.userId;
let slack: FakeSlack;
let client: WebClient;
beforeAll(async () => {
  slack = await openFakeSlack({ seed: slackSeed, signingSecret: 's', now: Date.now, limits: false });
  client = new WebClient(slackSeed.bot.token, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });
});
afterAll(() => slack.stop());

const guess = async (given: PickGuess, more: Partial<ChatPick> = {}) => {
  const field: ChatPick = {
    ...{
      kind: 'chat-pick',
      of: 'people',
      name: 'one',
      label: 'Wie?',
      isMany: true,
      isRequired: true,
      without: 'Geen.',
    },
    ...{ guess: given, ...more },
  };
  const reply = await fillSlackGuesses({ kind: 'form', form: makeForm([field]) }, async () => client);
  const [filled] = reply.kind === 'form' ? reply.form.fields : [];
  return filled?.kind === 'chat-pick' ? filled.value : undefined;
};
const members: PickGuess = {
  ...{ kind: 'people', team: 'sales', role: 'member', founder: 'U0RUBEN' },
  channels: { sales: ['C0SALES'], marketing: ['C0MARKETING'] },
};

describe('what is guessed of a set-up on Slack', () => {
  test('a channel is one where the bot is', async () => {
    expect(await guess({ kind: 'channel', purpose: 'sales' })).toEqual(['C0SALES']);
    slack.setMembers(
      'C0SALES',
      slack
        .state()
        .channels.find(({ id }) => id === 'C0SALES')
        ?.members.filter((each) => each !== BOT) ?? [],
    );
    expect(await guess({ kind: 'channel', purpose: 'sales' })).toEqual(['C0SALESEXPORT']);
  });

  test('people are those of one channel alone, and nobody whom none can talk to', async () => {
    slack.setMembers('C0SALES', ['U0SANNE', 'U0BRAM', 'U0HELEN', 'U0RUBEN', BOT]);
    slack.setMembers('C0MARKETING', ['U0DAAN', 'U0HELEN']);
    expect(await guess(members)).toEqual(['U0SANNE', 'U0BRAM']);
  });

  test('what stands there already stays, and what Slack does not say stays empty', async () => {
    expect(await guess(members, { value: ['U0FLEUR'] })).toEqual(['U0FLEUR']);
    slack.setScopes(['chat:write']);
    expect(await guess(members)).toBeUndefined();
  });
});
