import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkView } from '../../../sandbox/fake-slack/blocks/check-view.ts';
import type { FakeSlack } from '../../../sandbox/fake-slack/contract.ts';
import { openFakeSlack } from '../../../sandbox/fake-slack/open.ts';
import { slackSeed } from '../../../sandbox/samples/noordlicht.ts';
import type { Picked } from '../../../src/domain/people/picked.ts';
import { parseSlackRequest } from '../../../src/handlers/slack/inbound/parse.ts';
import { createSlackProof, offerGroups } from '../../../src/handlers/slack/picks.ts';
import { renderSlackForm } from '../../../src/handlers/slack/render/render.ts';
import { CHAT_PICKS, makeForm } from './fields.ts';

const TEAM = 'T0NOORDLICHT';
const here = { platform: 'slack', workspace: TEAM } as const;
const person = (user: string): Picked => ({ of: 'people', ...here, user });
const channel = (id: string): Picked => ({ of: 'channels', ...here, id });
const group = (id: string): Picked => ({ of: 'groups', ...here, id });

describe('what is picked in the chat, on Slack', () => {
  const offered = [{ label: 'Sales team', value: 'S0SALES' }];
  const draw = (changed: object) => {
    const view = renderSlackForm(makeForm(CHAT_PICKS.map((field) => ({ ...field, ...changed }))), '{}', TEAM);
    expect(checkView({ ...view }, 'modal')).toEqual([]);
    return view.blocks.map((block) => ('element' in block ? block.element : block.type));
  };

  test('is found by Slack’s own pickers, a user group in a list of what is offered', () => {
    expect(draw({ offered })).toMatchSnapshot();
  });

  test('begins with what is picked already', () => {
    expect(draw({ offered, value: ['S0SALES'] })).toMatchSnapshot();
  });

  test('of user groups that cannot be seen says so in their place', () => {
    expect(draw({}).slice(4)).toEqual(['rich_text', 'rich_text']);
  });

  test('comes back as what it is, and waits for what Slack says of it', () => {
    const inputs = [
      ['one-people', { type: 'users_select', selected_user: 'U0SANNE' }],
      ['many-people', { type: 'multi_users_select', selected_users: ['U0SANNE', 'U0BRAM'] }],
      ['one-channels', { type: 'conversations_select', selected_conversation: 'C0SALES' }],
      ['many-channels', { type: 'multi_conversations_select', selected_conversations: ['C0SALES'] }],
      ['one-groups', { type: 'static_select', selected_option: { value: 'group:S0SALES' } }],
      ['many-groups', { type: 'multi_static_select', selected_options: [{ value: 'group:S0SALES' }] }],
      ['none', { type: 'users_select', selected_user: null }],
      ['other', { type: 'multi_static_select', selected_options: [{ value: 'fleur' }] }],
    ] as const;
    const view = {
      callback_id: 'checkin.form-asked?month=2026-11',
      private_metadata: '{}',
      state: { values: Object.fromEntries(inputs.map(([name, value]) => [name, { value }])) },
    };
    const team = { id: TEAM };
    const request = parseSlackRequest({ type: 'view_submission', user: { id: 'U0HELEN', team_id: TEAM }, team, view });
    expect(request?.filled?.values).toEqual({
      'one-people': [person('U0SANNE')],
      'many-people': [person('U0SANNE'), person('U0BRAM')],
      'one-channels': [channel('C0SALES')],
      'many-channels': [channel('C0SALES')],
      'one-groups': [group('S0SALES')],
      'many-groups': [group('S0SALES')],
      none: [],
      other: ['fleur'],
    });
  });
});

describe('what Slack says of what was picked', () => {
  let slack: FakeSlack;
  let client: WebClient;
  beforeAll(async () => {
    slack = await openFakeSlack({ seed: slackSeed, signingSecret: 's', now: Date.now, limits: false });
    client = new WebClient(slackSeed.bot.token, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });
  });
  afterAll(() => slack.stop());

  const prove = async (picked: Picked) => (await createSlackProof(async () => client)([picked]))[0]?.found;

  test.each<[what: string, picked: Picked, found: unknown]>([
    [
      'a person',
      person('U0SANNE'),
      { name: 'Sanne de Boer', email: 'sanne@noordlicht.example', zone: 'Europe/Amsterdam' },
    ],
    ['a bot', person('U0SMARKETING'), { name: 'smarketing', zone: 'Europe/Amsterdam', isNobody: true }],
    ['nobody there', person('U0NOBODY'), undefined],
    ['a channel', channel('C0SALES'), { name: 'sales', isMember: true, isPrivate: false, isArchived: false }],
    [
      'an archived channel',
      channel('C0FAIR2025'),
      { name: 'fair-2025', isMember: true, isPrivate: false, isArchived: true },
    ],
    ['a channel that is not there', channel('C0NOWHERE'), undefined],
    ['a group that is not there', group('S0NONE'), undefined],
  ])('%s', async (_what, picked, found) => {
    expect(await prove(picked)).toEqual(found);
  });

  test('a user group, or everybody of a channel: its name and who is in it', async () => {
    expect(await prove(group('S0SALES'))).toMatchObject({ name: 'Sales team', people: { length: 7 } });
    expect(await prove(group('C0MARKETING'))).toMatchObject({ name: '#marketing', people: expect.anything() });
  });

  test('user groups are offered after what the form offers itself, and only where the bot may see them', async () => {
    const own = [{ label: '#sales', value: 'C0SALES' }];
    const form = makeForm(
      CHAT_PICKS.filter(({ isMany }) => !isMany).map((field) =>
        field.of === 'groups' ? { ...field, offered: own } : field,
      ),
    );
    const offer = async () => {
      const reply = await offerGroups({ kind: 'form', form }, async () => client);
      return reply.kind === 'form' ? reply.form.fields.map((field) => 'offered' in field && field.offered) : [];
    };
    const readHint = async () => {
      const reply = await offerGroups({ kind: 'form', form }, async () => client);
      return reply.kind === 'form' ? reply.form.fields.map((field) => 'hint' in field && field.hint).at(-1) : '';
    };
    const groups = [
      { label: 'Sales team', value: 'S0SALES' },
      { label: 'Marketing team', value: 'S0MARKETING' },
    ];
    expect(await offer()).toEqual([false, false, [...own, ...groups]]);
    expect(await readHint()).not.toBe('Hier zijn er geen.');
    slack.setScopes(slackSeed.bot.scopes.filter((scope) => scope !== 'usergroups:read'));
    expect(await offer()).toEqual([false, false, own]);
    expect(await readHint()).toBe('Hier zijn er geen.');
    expect(await prove(group('S0SALES'))).toBeUndefined();
  });
});
