import { describe, expect, test } from 'vitest';
import type { Channel, Organisation, Platform } from '../../src/domain/organisation.ts';
import { sayChannels } from '../../src/words/say.ts';
import { makeOrganisation } from '../flows/people.ts';

const [channel] = makeOrganisation().channels;
if (channel === undefined) throw new Error('no channel');
const on = (platform: Platform, name: string): Channel => ({ ...channel, platform, workspace: platform, name });
const at = (...platforms: Platform[]): Organisation =>
  makeOrganisation({ workspaces: platforms.map((platform) => ({ platform, id: platform })) });

describe('channels in a sentence', () => {
  const CASES: [what: string, channels: Channel[], organisation: Organisation, words: string][] = [
    ['on Slack alone', [on('slack', 'sales'), on('slack', '#marketing')], at('slack'), '#sales en #marketing'],
    ['on Teams alone', [on('teams', 'Sales NL')], at('teams'), '“Sales NL”'],
    [
      'on both, under one name',
      [on('slack', 'samen'), on('teams', 'samen')],
      at('slack', 'teams'),
      '#samen (Slack) en “samen” (Teams)',
    ],
    [
      'on both, each under its own name',
      [on('slack', 'sales-marketing'), on('teams', 'Sales en marketing')],
      at('slack', 'teams'),
      '#sales-marketing (Slack) en “Sales en marketing” (Teams)',
    ],
    ['of one of two platforms', [on('teams', 'sales')], at('slack', 'teams'), '“sales” (Teams)'],
    ['of two workspaces with one name', [on('slack', 'sales'), on('slack', 'sales')], at('slack', 'slack'), '#sales'],
  ];
  test.each(CASES)('%s are written as they are there', (_what, channels, organisation, words) => {
    expect(sayChannels('nl', channels, organisation)).toBe(words);
  });
});
