import { describe, expect, test } from 'vitest';
import { encodeTap } from '../../../../src/cards/taps.ts';
import type { FormTap, Tap } from '../../../../src/domain/event.ts';
import { readCommandText } from '../../../../src/handlers/teams/inbound/command-text.ts';
import { parseTeamsActivity, readAddresses } from '../../../../src/handlers/teams/inbound/parse.ts';
import type { Activity } from '../../../../src/handlers/teams/inbound/verify.ts';
import { buildInputId } from '../../../../src/handlers/teams/wire.ts';

const TENANT = '11111111-1111-4111-8111-111111111111';
const SANNE = '33333333-3333-4333-8333-333333333331';
const by = { platform: 'teams', workspace: TENANT, user: SANNE } as const;
const THREAD = '19:sales@thread.tacv2;messageid=1700000000001';

const common = {
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  channelId: 'msteams' as const,
  recipient: { id: '28:bot' },
  from: { id: '29:sanne', name: 'Sanne', aadObjectId: SANNE },
  locale: 'nl-NL',
};
const inChat = { ...common, conversation: { id: 'a:chat', conversationType: 'personal', tenantId: TENANT } };
const inChannel = { ...common, conversation: { id: THREAD, conversationType: 'channel', tenantId: TENANT } };

const parsed = (activity: object) => parseTeamsActivity(activity as Activity, TENANT);
const pressed = (data: unknown, over: object = {}) =>
  parsed({
    ...inChat,
    id: 'f:1',
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: '1700000000009',
    value: { action: { type: 'Action.Execute', verb: 'tap', data }, trigger: 'manual' },
    ...over,
  });
const submitted = (value: unknown) =>
  parsed({ ...inChat, id: '7', type: 'message', replyToId: '1700000000009', value });

const JUDGED: Tap = { kind: 'lead.judged', lead: 'x1', verdict: 'good' };
const key = 'teams/a:chat/f:1';

describe('a press', () => {
  test('is the event the button carries, with who pressed it and where', () => {
    expect(pressed({ tap: encodeTap(JUDGED) }, { ...inChannel, id: 'f:1' })).toEqual({
      as: 'press',
      isInvoke: true,
      on: 'card',
      event: { ...JUDGED, by, key: `teams/${THREAD}/f:1` },
      replyTo: {
        serviceUrl: common.serviceUrl,
        conversation: THREAD,
        isChat: false,
        user: SANNE,
        member: '29:sanne',
        message: '1700000000009',
        locale: 'nl',
      },
    });
  });

  test('of an older client is the same', () => {
    const { replyTo, ...press } = { replyTo: undefined, ...pressed({ tap: encodeTap(JUDGED) }) };
    expect(submitted({ tap: encodeTap(JUDGED) })).toEqual({
      ...press,
      isInvoke: false,
      event: { ...JUDGED, by, key: 'teams/a:chat/7' },
      replyTo,
    });
  });

  test.each<[what: string, data: unknown, event: object | 'close', on: string]>([
    ['in a private answer', { tap: encodeTap(JUDGED), isReply: true }, JUDGED, 'reply'],
    ['of a picked value', { pick: 'pick_later', pick_later: encodeTap(JUDGED), isReply: true }, JUDGED, 'reply'],
    ['of nothing picked', { pick: 'pick_later', pick_later: '' }, { kind: 'button.unknown' }, 'card'],
    ['of something picked that is not there', { pick: 'pick_later' }, { kind: 'button.unknown' }, 'card'],
    ['that puts a form away', { close: true }, 'close', 'form'],
    ['of an older card', { tap: 'lead.danced?lead=x1' }, { kind: 'button.unknown' }, 'card'],
    ['with a forged author', { tap: `${encodeTap(JUDGED)}&by=somebody` }, JUDGED, 'card'],
    ['of an older form', { form: 'lead.danced?lead=x1' }, { kind: 'button.unknown' }, 'form'],
    ['with nothing', {}, { kind: 'button.unknown' }, 'card'],
    ['with a text', 'tap', { kind: 'button.unknown' }, 'card'],
    ['with a number for a tap', { tap: 1 }, { kind: 'button.unknown' }, 'card'],
    ['with null', null, { kind: 'button.unknown' }, 'card'],
    ['with a list', [{ tap: encodeTap(JUDGED) }], { kind: 'button.unknown' }, 'card'],
  ])('%s', (_what, data, event, on) => {
    expect(pressed(data)).toMatchObject({ on, event: event === 'close' ? event : { ...event, by, key } });
  });

  test.each([
    [undefined],
    [null],
    ['x'],
    [{}],
    [{ action: {} }],
    [{ action: 'x' }],
    [{ trigger: 'manual', action: { data: 5 } }],
  ])('whose value is %j is an unknown button', (value) => {
    expect(pressed({}, { value })).toMatchObject({ event: { kind: 'button.unknown' } });
  });

  test('is none when Teams refreshes a card by itself', () => {
    const data = { tap: encodeTap(JUDGED) };
    expect(pressed(data, { value: { action: { data }, trigger: 'automatic' } })).toBeUndefined();
  });

  test('without an id has no key, so that it is not taken for another', () => {
    expect(pressed({ tap: encodeTap(JUDGED) }, { id: undefined })).toMatchObject({ event: { ...JUDGED, by } });
    expect(pressed({ tap: encodeTap(JUDGED) }, { id: undefined })).not.toHaveProperty('event.key');
  });
});

describe('a form', () => {
  const filled = (form: FormTap, inputs: Record<string, unknown>) => pressed({ form: encodeTap(form), ...inputs });

  test.each<[what: string, form: FormTap, inputs: Record<string, unknown>, event: object]>([
    [
      'text and ticks',
      { kind: 'lead.note-given', lead: 'x1' },
      { [buildInputId('text', 'note')]: 'Too\u0000 small', [buildInputId('tick', 'mayBeQuoted')]: 'yes' },
      { note: 'Too small', mayBeQuoted: true },
    ],
    [
      'nothing typed, not ticked',
      { kind: 'lead.note-given', lead: 'x1' },
      { [buildInputId('text', 'note')]: '', [buildInputId('tick', 'mayBeQuoted')]: 'no' },
      { note: '', mayBeQuoted: false },
    ],
    [
      'one of a few',
      { kind: 'checkin.answered', month: '2026-09' },
      { [buildInputId('text', 'gained')]: 'a, b', [buildInputId('choice', 'readers')]: 'interviewer' },
      { gained: 'a, b', lost: '', readers: 'interviewer' },
    ],
    [
      'none of a few',
      { kind: 'checkin.answered', month: '2026-09' },
      { [buildInputId('choice', 'readers')]: '' },
      { gained: '', readers: 'anonymised' },
    ],
    [
      'one of many',
      { kind: 'checkin.shared-read', month: '2026-09' },
      { [buildInputId('pick', 'person')]: 'sanne' },
      { person: 'sanne' },
    ],
    [
      'several of many',
      { kind: 'checkin.talks-told', month: '2026-09' },
      { [buildInputId('many', 'people')]: 'sanne,joris' },
      { people: ['sanne', 'joris'] },
    ],
    [
      'none of many',
      { kind: 'checkin.talks-told', month: '2026-09' },
      { [buildInputId('many', 'people')]: '' },
      { people: [] },
    ],
  ])('with %s', (_what, form, inputs, event) => {
    expect(filled(form, inputs)).toMatchObject({ on: 'form', event: { kind: form.kind, ...event, by, key } });
  });

  test.each([
    ['an input that is no text', { text_note: ['x'], tick_mayBeQuoted: true }, { note: '', mayBeQuoted: false }],
    ['inputs that are none of ours', { note: 'x', other_note: 'y', text_: 'z' }, { note: '' }],
    ['names that mean something else', { text___proto__: 'x', text_by: 'x', text_kind: 'y' }, { note: '' }],
  ])('%s is left out', (_what, inputs, event) => {
    const given = filled({ kind: 'lead.note-given', lead: 'x1' }, inputs);
    expect(given).toMatchObject({ event: { kind: 'lead.note-given', ...event, by } });
  });

  test('that holds more than may be typed is an unknown button', () => {
    const given = filled({ kind: 'lead.note-given', lead: 'x1' }, { text_note: 'x'.repeat(100_000) });
    expect(given).toMatchObject({ on: 'form', event: { kind: 'button.unknown' } });
  });
});

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
    'of nothing but %j is read at once',
    (piece) => {
      const started = performance.now();
      readCommandText(piece.repeat(250_000 / piece.length));
      expect(performance.now() - started).toBeLessThan(500);
    },
  );

  test('in the chat, with who typed it', () => {
    expect(parsed({ ...inChat, id: '5', type: 'message', text: 'checkin start' })).toMatchObject({
      as: 'command',
      event: { kind: 'checkin.start-asked', by, key: 'teams/a:chat/5' },
      replyTo: { isChat: true, conversation: 'a:chat' },
    });
  });

  test.each([
    ['nothing', undefined],
    ['no more than the bot’s name', '<at>smarketing</at>'],
    ['something that is no text', 7],
  ])('of %s asks for help', (_what, text) => {
    expect(parsed({ ...inChannel, id: '5', type: 'message', text })).toMatchObject({
      as: 'command',
      event: { kind: 'help.asked', by },
      replyTo: { isChat: false, conversation: THREAD },
    });
  });

  test('that is none is told back', () => {
    const activity = { ...inChat, id: '5', type: 'message', text: 'hoi &lt;b&gt;', value: null };
    expect(parsed(activity)).toMatchObject({ event: { kind: 'command.mistyped', text: 'hoi <b>' } });
  });

  test.each([
    ['nl-NL', 'nl'],
    ['NL', 'nl'],
    ['en-GB', 'en'],
    ['de-DE', 'en'],
    [undefined, 'en'],
    [5, 'en'],
  ])('from a client in %s is answered in %s', (locale, spoken) => {
    expect(parsed({ ...inChat, type: 'message', locale })).toMatchObject({ replyTo: { locale: spoken } });
  });
});

describe('a reaction', () => {
  const ROOT = '1700000000001';
  const reacted = (over: object, at: object = inChannel) =>
    parsed({ ...at, id: 'f:2', type: 'messageReaction', replyToId: ROOT, ...over });
  const lead = { platform: 'teams', workspace: TENANT, channel: THREAD, message: ROOT };
  const replyTo = expect.objectContaining({ isChat: false, user: by.user });
  const judged = (kind: string, verdict: string, key = `teams/${THREAD}/f:2`) => ({ kind, lead, verdict, by, key });

  test.each([
    ['like', 'good'],
    ['1f44d', 'good'],
    ['1f44d_thumbsup', 'good'],
    ['1f44d-tone3', 'good'],
    ['1f44c_okhand', 'fair'],
    ['1f44c-tone1', 'fair'],
    ['1f44e_thumbsdown', 'poor'],
  ])('%s is %s', (type, verdict) => {
    expect(reacted({ reactionsAdded: [{ type }] })).toEqual({
      as: 'notification',
      events: [judged('lead.judged', verdict)],
      replyTo,
    });
    expect(reacted({ reactionsRemoved: [{ type }] })).toEqual({
      as: 'notification',
      events: [judged('lead.verdict-withdrawn', verdict)],
      replyTo,
    });
  });

  test.each([['heart'], ['laugh'], ['1f44'], ['likewise'], ['__proto__'], ['constructor'], ['']])(
    '%j is none',
    (type) => {
      expect(reacted({ reactionsAdded: [{ type }] })).toBeUndefined();
    },
  );

  test('that takes the place of another is taken back first, each under a key of its own', () => {
    const both = reacted({ reactionsAdded: [{ type: '1f44e' }], reactionsRemoved: [{ type: 'like' }] });
    expect(both).toEqual({
      as: 'notification',
      events: [judged('lead.verdict-withdrawn', 'good'), judged('lead.judged', 'poor', `teams/${THREAD}/f:2/1`)],
      replyTo,
    });
  });

  test('names the card also where Teams names only the channel', () => {
    const conversation = { id: '19:sales@thread.tacv2', conversationType: 'channel' };
    expect(reacted({ reactionsAdded: [{ type: 'like' }] }, { ...common, conversation })).toMatchObject({
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
  const { serviceUrl } = common;
  const person = { ...place, kind: 'person', id: SANNE, serviceUrl, member: '29:sanne', conversation: 'a:chat' };
  const team = { ...place, kind: 'team', id: '19:general@thread.tacv2', serviceUrl };
  const updated = (action: string, at: object = inChat) => parsed({ ...at, type: 'installationUpdate', action });
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

  test.each(['add', 'add-upgrade'])('%s for a team, which is not welcomed', (action) => {
    expect(updated(action, inTeam)).toEqual({ as: 'notification', events: [{ kind: 'app.installed', address: team }] });
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
    expect(updated('add', { ...common, conversation: { id: '19:x', conversationType: 'groupChat' } })).toBeUndefined();
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
  expect(parsed({ ...inChat, id: '1', type, text: 'x', ...over })).toBeUndefined();
});

describe('addresses', () => {
  const { serviceUrl } = common;
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
