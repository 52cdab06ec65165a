import { describe, expect, test } from 'vitest';
import { readCommandText } from '../../../../src/handlers/teams/inbound/command-text.ts';
import { readAddresses } from '../../../../src/handlers/teams/inbound/parse.ts';
import type { Activity } from '../../../../src/handlers/teams/inbound/verify.ts';
import { by, fromSanne, inChannel, inChat, parseActivity, SANNE, TENANT, THREAD } from './activities.ts';

describe('a command', () => {
  test.each([
    ['checkin start', 'checkin start'],
    ['<at>smarketing</at> checkin start', 'checkin start'],
    ['<at>smarketing</at>&nbsp;checkin start\n', 'checkin start'],
    ['<at id="0">smarketing</at>\u00a0checkin\u00a0start', 'checkin\u00a0start'],
    ['checkin start <at>smarketing</at>', 'checkin start'],
    ['<AT>smarketing\nbot</AT> help', 'help'],
    ['/checkin start', 'checkin start'],
    ['/smarketing checkin start', 'checkin start'],
    ['smarketing help', 'help'],
    ['<at>smarketing</at> /smarketing', ''],
    ['smarketingplan', 'smarketingplan'],
    ['/help', 'help'],
    ['<p>away 2026-12-21</p>', 'away 2026-12-21'],
    ['a &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39; &apos;e&apos;', `a <b> & "c" 'd' 'e'`],
    ['&lt;at&gt;x&lt;/at&gt; help', '<at>x</at> help'],
    ['&unknown; &#9999999999; &#1114112;', '&unknown; &#9999999999; &#1114112;'],
    ['\u200bhelp\ufeff', 'help'],
    ['he\u0000lp', 'help'],
    ['', ''],
    ['  \n ', ''],
  ])('%j is %j', (text, words) => {
    expect(readCommandText(text)).toBe(words);
  });

  test.each(['<at>', '<at ', '<p', '&amp', '<at></at', '/smarketing '])(
    'of nothing but %j is read no further than a command goes',
    (piece) => {
      expect(readCommandText(piece.repeat(250_000 / piece.length)).length).toBeLessThanOrEqual(4000);
    },
  );

  test('in the chat, with who typed it', () => {
    expect(parseActivity({ ...inChat, id: '5', type: 'message', text: 'checkin start' })).toMatchObject({
      as: 'command',
      event: { kind: 'checkin.start-asked', by, key: 'teams/a:chat/5' },
      replyTo: { isChat: true, conversation: 'a:chat' },
    });
  });

  test.each([
    ['nothing', undefined],
    ['no more than the bot’s name', '<at>smarketing</at>'],
    ['something that is no text', 7],
  ])('of %s asks for the menu', (_what, text) => {
    expect(parseActivity({ ...inChannel, id: '5', type: 'message', text })).toMatchObject({
      as: 'command',
      event: { kind: 'menu.asked', by },
      replyTo: { isChat: false, conversation: THREAD },
    });
  });

  test('that is none is told back', () => {
    const activity = { ...inChat, id: '5', type: 'message', text: 'hoi &lt;b&gt;', value: null };
    expect(parseActivity(activity)).toMatchObject({ event: { kind: 'command.mistyped', text: 'hoi <b>' } });
  });

  test.each([
    ['nl-NL', 'nl'],
    ['NL', 'nl'],
    ['en-GB', 'en'],
    ['de-DE', 'en'],
    [undefined, 'en'],
    [5, 'en'],
  ])('from a client in %s is answered in %s', (locale, spoken) => {
    expect(parseActivity({ ...inChat, type: 'message', locale })).toMatchObject({ replyTo: { locale: spoken } });
  });
});

describe('a reaction', () => {
  const ROOT = '1700000000001';
  const reacted = (over: object, at: object = inChannel) =>
    parseActivity({ ...at, id: 'f:2', type: 'messageReaction', replyToId: ROOT, ...over });
  const lead = { platform: 'teams', workspace: TENANT, channel: THREAD, message: ROOT };
  const replyTo = expect.objectContaining({ isChat: false, user: by.user });
  const KEY = `teams/${THREAD}/f:2`;
  const judged = (kind: string, emoji: string, verdict: string, key = KEY) => ({
    kind,
    lead: { ...lead, emoji },
    verdict,
    by,
    key,
  });

  test.each([
    ['like', 'good', 'like'],
    ['1f44d', 'good', 'like'],
    ['1f44d_thumbsup', 'good', 'like'],
    ['yes', 'good', 'like'],
    ['1f44d-tone3', 'good', 'like-tone3'],
    ['1f44d_thumbsup-tone3', 'good', 'like-tone3'],
    ['1f44c_okhand', 'fair', '1f44c'],
    ['1f44c-tone1', 'fair', '1f44c-tone1'],
    ['1f44e_thumbsdown', 'poor', '1f44e'],
  ])('%s is %s, by one name', (type, verdict, name) => {
    expect(reacted({ reactionsAdded: [{ type }] })).toEqual({
      as: 'notification',
      events: [judged('lead.judged', name, verdict)],
      replyTo,
    });
    expect(reacted({ reactionsRemoved: [{ type }] })).toEqual({
      as: 'notification',
      events: [judged('lead.verdict-withdrawn', name, verdict)],
      replyTo,
    });
  });

  test.each([
    ['heart'],
    ['laugh'],
    ['1f44'],
    ['likewise'],
    ['__proto__'],
    ['constructor'],
    ['toString'],
    ['heart-tone1'],
    [''],
  ])('%j is none', (type) => {
    expect(reacted({ reactionsAdded: [{ type }] })).toBeUndefined();
  });

  test('that takes the place of another is taken back first, each under a key of its own', () => {
    const both = reacted({ reactionsAdded: [{ type: '1f44e' }], reactionsRemoved: [{ type: 'like' }] });
    expect(both).toEqual({
      as: 'notification',
      events: [judged('lead.verdict-withdrawn', 'like', 'good'), judged('lead.judged', '1f44e', 'poor', `${KEY}/1`)],
      replyTo,
    });
  });

  test('is from when Teams says it was given, as far as that is a moment', () => {
    const given = (timestamp: unknown) => reacted({ reactionsAdded: [{ type: 'like' }], timestamp });
    expect(given('2026-03-03T09:00:00.123Z')).toMatchObject({ events: [{ at: Date.UTC(2026, 2, 3, 9, 0, 0, 123) }] });
    for (const none of ['yesterday', 5, null]) expect(JSON.stringify(given(none))).not.toContain('"at"');
  });

  test('names the card also where Teams names only the channel', () => {
    const conversation = { id: '19:sales@thread.tacv2', conversationType: 'channel' };
    expect(reacted({ reactionsAdded: [{ type: 'like' }] }, { ...fromSanne, conversation })).toMatchObject({
      events: [{ lead }],
    });
  });

  test('in the private chat is none, nor is one to nothing', () => {
    expect(reacted({ reactionsAdded: [{ type: 'like' }] }, inChat)).toBeUndefined();
    expect(reacted({ reactionsAdded: [{ type: 'like' }], replyToId: undefined })).toBeUndefined();
    expect(reacted({})).toBeUndefined();
  });
});

describe('an installation', () => {
  const place = { platform: 'teams', workspace: TENANT } as const;
  const { serviceUrl } = fromSanne;
  const person = { ...place, kind: 'person', id: SANNE, serviceUrl, member: '29:sanne', conversation: 'a:chat' };
  const team = { ...place, kind: 'team', id: '19:general@thread.tacv2', serviceUrl };
  const updated = (action: string, at: object = inChat) => parseActivity({ ...at, type: 'installationUpdate', action });
  const inTeam = { ...inChannel, channelData: { team: { id: team.id }, tenant: { id: TENANT } } };

  test.each([
    ['add', true],
    ['add-upgrade', false],
  ])('%s for a person', (action, isWelcomed) => {
    const told = updated(action);
    expect(told).toMatchObject({ as: 'notification', events: [{ kind: 'app.installed', address: person }] });
    expect(told).toHaveProperty('events.length', 1);
    expect(told !== undefined && 'welcome' in told).toBe(isWelcomed);
  });

  const joined = { kind: 'channel.joined', place: { ...place, id: '19:sales@thread.tacv2' }, isTeam: true };

  test.each([
    ['add', [joined]],
    ['add-upgrade', []],
  ])('%s for a team, whose channels are greeted when it is new there', (action, more) => {
    const installed = { kind: 'app.installed', address: team };
    const added = expect.objectContaining({ user: SANNE, isChat: false });
    const isNew = more.length > 0;
    const events = [installed, ...more];
    expect(updated(action, inTeam)).toEqual({ as: 'notification', events, ...(isNew && { added }) });
  });

  test('told as an arrival is the same; that others arrive, or in a private chat, is none', () => {
    const arrived = (id: string, at: object = inChannel) =>
      parseActivity({ ...at, type: 'conversationUpdate', recipient: { id: '28:app' }, membersAdded: [{ id }] });
    expect(arrived('28:app')).toEqual({ as: 'notification', events: [joined] });
    expect(arrived('29:sanne')).toBeUndefined();
    expect(arrived('28:app', inChat)).toBeUndefined();
  });

  test.each(['remove', 'remove-upgrade'])('%s', (action) => {
    expect(updated(action)).toEqual({
      as: 'notification',
      events: [{ kind: 'app.removed', place: { ...place, kind: 'person', id: SANNE } }],
    });
    expect(updated(action, inTeam)).toEqual({
      as: 'notification',
      events: [{ kind: 'app.removed', place: { ...place, kind: 'team', id: team.id } }],
    });
  });

  test('of another kind, or in a group, is none', () => {
    expect(updated('dance')).toBeUndefined();
    expect(
      updated('add', { ...fromSanne, conversation: { id: '19:x', conversationType: 'groupChat' } }),
    ).toBeUndefined();
    expect(updated('add', { ...inChat, from: { id: '28:app' } })).toBeUndefined();
  });
});

test.each([
  ['conversationUpdate', {}],
  ['messageUpdate', {}],
  ['messageDelete', {}],
  ['typing', {}],
  ['event', { name: 'application/vnd.microsoft.meetingStart' }],
  ['invoke', { name: 'composeExtension/query' }],
  ['invoke', { name: 'signin/verifyState' }],
  ['invoke', {}],
  ['toString', {}],
])('%s %j is none of ours', (type, over) => {
  expect(parseActivity({ ...inChat, id: '1', type, text: 'x', ...over })).toBeUndefined();
});

describe('addresses', () => {
  const { serviceUrl } = fromSanne;
  const place = { platform: 'teams', workspace: TENANT, serviceUrl };

  test.each([
    ['the chat', inChat, { conversation: 'a:chat' }],
    ['a channel', inChannel, {}],
  ])('from %s', (_where, at, chat) => {
    expect(readAddresses(at as unknown as Activity, TENANT)).toEqual([
      { ...place, kind: 'workspace', id: TENANT },
      { ...place, kind: 'person', id: SANNE, member: '29:sanne', ...chat },
    ]);
  });

  test('from nobody are the workspace’s alone', () => {
    const nobody = { ...inChannel, from: undefined } as unknown as Activity;
    expect(readAddresses(nobody, TENANT)).toEqual([{ ...place, kind: 'workspace', id: TENANT }]);
  });
});
