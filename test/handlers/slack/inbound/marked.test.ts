import { describe, expect, test } from 'vitest';
import { decodeForm, encodeTap } from '../../../../src/cards/taps.ts';
import { parseSlackRequest } from '../../../../src/handlers/slack/inbound/parse.ts';

const TEAM = { id: 'T1' };
const by = { platform: 'slack', workspace: 'T1', user: 'U1' } as const;
const mark = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const command = (text: string) =>
  parseSlackRequest({ command: '/smarketing', text, team_id: 'T1', user_id: 'U1', channel_id: 'C1' });

describe('a command is read as it was typed, whatever marks Slack puts into it', () => {
  test.each([
    ['find Smit &amp; Zonen', 'Smit & Zonen'],
    ['find <http://smit.nl|smit.nl>', 'smit.nl'],
    ['find <https://smit.nl/over?a=1&amp;b=2>', 'https://smit.nl/over?a=1&b=2'],
    ['find <mailto:iris@smit.nl|iris@smit.nl>', 'iris@smit.nl'],
    ['find <@U0SANNE|sanne>', '@sanne'],
    ['find <#C0SALES|sales>', '#sales'],
    ['find &lt;!channel&gt;', '<!channel>'],
    ['find Smit & Zonen', 'Smit & Zonen'],
  ])('%s', (text, words) => {
    expect(command(text)).toMatchObject({
      event: { kind: 'lead.find-asked', words, by },
      typed: `/smarketing find ${words}`,
    });
  });

  test('the short form for check-ins, too', () => {
    const short = parseSlackRequest({
      ...{ command: '/checkin', text: 'a &amp; b', team_id: 'T1', user_id: 'U1', channel_id: 'C1' },
    });
    expect(short).toMatchObject({ event: { text: 'checkin a & b' }, typed: '/checkin a & b' });
  });
});

describe('what a button or a form carries is the same, also where Slack gives it back escaped', () => {
  const tap = { kind: 'lead.judged', lead: 'x', verdict: 'good' } as const;
  const sought = { kind: 'lead.find-asked', words: 'Smit & <Zonen>', page: 1 } as const;
  const press = (action: object) =>
    parseSlackRequest({
      type: 'block_actions',
      team: TEAM,
      user: { id: 'U1' },
      actions: [{ action_id: 'a', ...action }],
    });

  test.each([tap, sought])('a button: $kind', (each) => {
    const value = encodeTap(each);
    expect(press({ value })?.event).toEqual({ ...each, by });
    expect(press({ value: mark(value) })?.event).toEqual({ ...each, by });
  });

  test('a menu', () => {
    expect(press({ selected_option: { value: mark(encodeTap(tap)) } })?.event).toEqual({ ...tap, by });
  });

  test('a form', () => {
    const wire = encodeTap({ kind: 'lead.outcome-told', lead: 'x', outcome: 'lost' });
    const sent = parseSlackRequest({
      ...{ type: 'view_submission', team: TEAM, user: { id: 'U1' } },
      view: { callback_id: mark(wire), private_metadata: '', state: { values: {} } },
    });
    expect(sent?.event).toEqual(decodeForm(wire, {}, by));
    expect(sent?.event).toMatchObject({ kind: 'lead.outcome-told', lead: 'x', outcome: 'lost' });
  });
});
