import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FakeTeams } from '../../../../sandbox/fake-teams/contract.ts';
import { openFakeTeams } from '../../../../sandbox/fake-teams/open.ts';
import { TEAMS_CHANNELS, TENANT_ID, teamsSeed, toTeamsId } from '../../../../sandbox/samples/noordlicht-teams.ts';
import { briefCard, type Card, titledCard } from '../../../../src/cards/card.ts';
import type { Address } from '../../../../src/domain/addresses/address.ts';
import type { Delivery, DeliveryResult } from '../../../../src/domain/deliveries/delivery.ts';
import type { ChatTarget } from '../../../../src/domain/deliveries/target.ts';
import { TEAMS_CALL_MS } from '../../../../src/handlers/teams/account.ts';
import type { AddressBook } from '../../../../src/handlers/teams/outbound/calls.ts';
import { createTeamsCalls } from '../../../../src/handlers/teams/outbound/client.ts';
import { createTeamsOutbound } from '../../../../src/handlers/teams/outbound/send.ts';
import { ATTEMPT } from '../../attempt.ts';
import { ACCOUNT, type Answer, answerJson, answerRefusal, openConnector } from '../connector.ts';

const SANNE = toTeamsId('sanne');
const CARD: Card = titledCard('A lead', { kind: 'text', text: ['Voorbeeld BV'] });

let teams: FakeTeams;
beforeAll(async () => {
  teams = await openFakeTeams({ seed: teamsSeed, password: ACCOUNT.password ?? '', now: Date.now, limits: false });
});
afterAll(() => teams.stop());
beforeEach(() => teams.setTroubles([]));

const sales: ChatTarget = { kind: 'channel', platform: 'teams', workspace: TENANT_ID, id: TEAMS_CHANNELS.sales };
const sanne: ChatTarget = { kind: 'person', platform: 'teams', workspace: TENANT_ID, id: SANNE };

let ids = 0;
function delivery(over: Partial<Delivery<ChatTarget>>): Delivery<ChatTarget> {
  ids += 1;
  return {
    id: ids,
    kind: 'post',
    organisation: 'o',
    subject: { kind: 'lead', lead: 'l' },
    target: sales,
    key: `key-${ids}`,
    attempts: 1,
    doubts: 0,
    queuedAt: Date.now(),
    token: 't',
    ...over,
  };
}

/** An outbound that knows how to reach these, and what it kept. */
function outboundTo(serviceUrl: string | undefined, over: Partial<Address> = {}) {
  const kept: Address[] = [];
  const addresses: AddressBook = {
    teams: async () => [],
    find: async ({ kind, id }) =>
      serviceUrl === undefined
        ? undefined
        : (kept.findLast((address) => address.id === id) ?? {
            platform: 'teams',
            workspace: TENANT_ID,
            kind: kind === 'person' ? 'person' : 'team',
            id,
            serviceUrl,
            ...over,
          }),
    keep: async (address) => void kept.push(address),
  };
  const pictures = { draw: async () => new Uint8Array(), onMissed: () => {} };
  const outbound = createTeamsOutbound(createTeamsCalls(ACCOUNT, TEAMS_CALL_MS.outbox), addresses, pictures);
  return {
    kept,
    send: (to: Delivery<ChatTarget>, card: Card) => outbound.send(to, card, ATTEMPT),
    find: (of: Delivery<ChatTarget>) => outbound.find(of, ATTEMPT),
  };
}

const sentOf = (result: DeliveryResult) => {
  if (result.kind !== 'sent') throw new Error(`not sent: ${JSON.stringify(result)}`);
  return { channel: result.channel, message: result.message };
};
const callsOf = async (deed: () => Promise<unknown>) => {
  const before = teams.calls().length;
  await deed();
  return teams
    .calls()
    .slice(before)
    .map(({ call, answer }) => [call, answer]);
};

describe('in a channel', () => {
  test('a post, a line in its thread, and the post in another state', async () => {
    const { send } = outboundTo(teams.serviceUrl);
    const of = sentOf(await send(delivery({}), CARD));
    expect(of.channel).toBe(`${TEAMS_CHANNELS.sales};messageid=${of.message}`);
    const line = sentOf(await send(delivery({ kind: 'line', of }), briefCard(['Claimed by Sanne'])));
    expect(line.channel).toBe(of.channel);
    const updated = await send(delivery({ kind: 'update', of }), titledCard('A lead, claimed'));
    expect(updated).toEqual({ kind: 'sent', ...of });
    const thread = teams.thread(of.message);
    expect(thread.map(({ id, summary, edited }) => [id, summary, edited ?? false])).toEqual([
      [of.message, 'A lead, claimed', true],
      [line.message, 'Claimed by Sanne', false],
    ]);
    expect(teams.messages(TEAMS_CHANNELS.sales).map(({ id }) => id)).toContain(of.message);
    expect(thread.every(({ text, card }) => text === undefined && card !== undefined)).toBe(true);
  });

  test('one that is not there, or takes no messages, is closed', async () => {
    const { send } = outboundTo(teams.serviceUrl);
    const nowhere = await send(delivery({ target: { ...sales, id: '19:nowhere@thread.tacv2' } }), CARD);
    expect(nowhere).toMatchObject({ kind: 'refused', isTargetClosed: true });
  });
});

describe('to a person', () => {
  test('the chat is opened once, kept, and used from then on', async () => {
    const { send, kept } = outboundTo(teams.serviceUrl);
    const calls = await callsOf(async () => {
      const first = sentOf(await send(delivery({ kind: 'direct', target: sanne }), CARD));
      const second = sentOf(await send(delivery({ kind: 'post', target: sanne }), CARD));
      expect(second.channel).toBe(first.channel);
      await send(delivery({ kind: 'update', target: sanne, of: second }), titledCard('Changed'));
    });
    expect(calls).toEqual([
      ['open-chat', 'ok'],
      ['send', 'ok'],
      ['send', 'ok'],
      ['update', 'ok'],
    ]);
    expect(kept).toEqual([
      {
        platform: 'teams',
        workspace: TENANT_ID,
        kind: 'person',
        id: SANNE,
        serviceUrl: teams.serviceUrl,
        conversation: teams.chat(SANNE)[0]?.conversation,
      },
    ]);
    expect(teams.chat(SANNE).map(({ summary }) => summary)).toEqual(['A lead', 'Changed']);
  });

  test('who blocked the bot is closed to it, said as Teams says it', async () => {
    teams.change(toTeamsId('bram'), { blocked: true });
    const { send } = outboundTo(teams.serviceUrl);
    const target = { ...sanne, id: toTeamsId('bram') };
    expect(await send(delivery({ kind: 'direct', target }), CARD)).toEqual({
      kind: 'refused',
      reason: 'ConversationBlockedByUser',
      isTargetClosed: true,
    });
  });

  test('a chat that is gone is opened anew, once, and kept', async () => {
    const { url, requests } = await openConnector((response, { line }) => {
      if (line === 'POST /v3/conversations') return answerJson(201, { id: 'a:new' })(response, {} as never);
      const answer = line.includes('a%3Aold')
        ? answerRefusal(404, 'ConversationNotFound')
        : answerJson(201, { id: '7' });
      return answer(response, {} as never);
    });
    const { send, kept } = outboundTo(url, { conversation: 'a:old', member: '29:sanne' });
    const result = await send(delivery({ kind: 'direct', target: sanne }), CARD);
    expect(result).toEqual({ kind: 'sent', channel: 'a:new', message: '7' });
    expect(requests.map(({ line }) => line)).toEqual([
      'POST /v3/conversations/a%3Aold/activities',
      'POST /v3/conversations',
      'POST /v3/conversations/a%3Anew/activities',
    ]);
    expect(requests[1]?.body['members']).toEqual([{ id: '29:sanne' }]);
    expect(kept).toMatchObject([{ conversation: 'a:new', member: '29:sanne' }]);
  });

  test.each([
    [403, 'BotNotInConversationRoster'],
    [404, 'ConversationNotFound'],
  ])('gone for good (%i %s): refused after one more try', async (status, code) => {
    const { url, requests } = await openConnector((response, { line }) =>
      (line === 'POST /v3/conversations' ? answerJson(201, { id: 'a:old' }) : answerRefusal(status, code))(
        response,
        {} as never,
      ),
    );
    const { send } = outboundTo(url, { conversation: 'a:old' });
    const result = await send(delivery({ kind: 'direct', target: sanne }), CARD);
    expect(result).toMatchObject({ kind: 'refused', reason: code, isTargetClosed: true });
    expect(requests).toHaveLength(3);
  });

  test('opening a chat is the same when done twice, so it is never in doubt; a message is', async () => {
    const opening = await openConnector((response) => response.destroy());
    const target = delivery({ kind: 'direct', target: sanne });
    expect((await outboundTo(opening.url).send(target, CARD)).kind).toBe('retry');
    const known = outboundTo(opening.url, { conversation: 'a:1' });
    expect((await known.send(target, CARD)).kind).toBe('unknown');
  });
});

test('where nothing ever came from, nothing is asked: the app is not installed', async () => {
  const { send } = outboundTo(undefined);
  expect(await send(delivery({}), CARD)).toEqual({
    kind: 'refused',
    reason: 'BotNotInConversationRoster',
    isTargetClosed: true,
  });
});

test('Teams cannot be looked through: what may have arrived is never sent again', async () => {
  expect(await outboundTo(teams.serviceUrl).find(delivery({}))).toEqual({ kind: 'never' });
  expect(await outboundTo(undefined).find(delivery({}))).toEqual({ kind: 'never' });
});

test.each<[string, Answer, object]>([
  ['is away', answerRefusal(502, 'BadGateway'), { kind: 'unreachable', reason: 'BadGateway' }],
  ['asks to wait', answerRefusal(429, 'TooManyRequests'), { kind: 'unreachable', reason: 'ratelimited' }],
  ['breaks off', (response) => response.destroy(), { kind: 'unreachable', reason: 'ECONNRESET' }],
  ['says no', answerRefusal(404, 'ConversationNotFound'), { kind: 'never' }],
  ['answers', answerJson(200, { members: [] }), { kind: 'never' }],
])('what may have arrived is decided when Teams is well again: it %s', async (_name, answer, found) => {
  const { url, requests } = await openConnector(answer);
  const member = delivery({ kind: 'direct', target: sanne });
  expect(await outboundTo(url).find(delivery({}))).toEqual(found);
  expect(await outboundTo(url, { conversation: 'a:1' }).find(member)).toEqual(found);
  expect(requests.map(({ line }) => line.split(' ')[0])).toEqual(['GET', 'GET']);
});

test('an error of our own is not taken for Teams’', async () => {
  const addresses: AddressBook = {
    find: () => Promise.reject(new Error('the database')),
    keep: async () => {},
    teams: async () => [],
  };
  const pictures = { draw: async () => new Uint8Array(), onMissed: () => {} };
  const { send } = createTeamsOutbound(createTeamsCalls(ACCOUNT, TEAMS_CALL_MS.outbox), addresses, pictures);
  await expect(send(delivery({}), CARD, ATTEMPT)).rejects.toThrow('the database');
});
