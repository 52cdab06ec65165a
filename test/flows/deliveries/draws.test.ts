import { expect, test } from 'vitest';
import { writePlainText } from '../../../src/cards/plain.ts';
import { PERHAPS_SENT } from '../../../src/domain/deliveries/delivery.ts';
import type { Target } from '../../../src/domain/deliveries/target.ts';
import type { SubjectOf } from '../../../src/domain/subject.ts';
import { drawTargetClosed } from '../../../src/flows/deliveries/draws.ts';
import { makeOrganisation, makePerson } from '../people.ts';
import { makeReads } from '../reads.ts';
import { NOW } from '../specification.ts';

const target: Target = { kind: 'person', platform: 'slack', workspace: 'T1', id: 'U-ruben' };
const audience = { organisation: makeOrganisation(), locale: 'en', target, now: NOW } as const;
/** Sanne, who is known on Teams as aad-sanne and in Slack as U-sanne. */
const reads = makeReads({
  person: async ({ platform, workspace, user }) =>
    ['teams tenant aad-sanne', 'slack T1 U-sanne'].includes(`${platform} ${workspace} ${user}`)
      ? makePerson()
      : undefined,
});
type Closed = Omit<SubjectOf<'target-closed'>, 'kind'>;
const ON_TEAMS = { platform: 'teams', workspace: 'tenant' } as const;

const CASES: [what: string, closed: Closed, text: string][] = [
  [
    'a channel’s name, and how it takes messages again',
    { target: 'C-sales', platform: 'slack', workspace: 'T1', reason: 'is_archived' },
    'I could not post in #sales: “is_archived”. Unarchive the channel',
  ],
  [
    'a person’s name, found where the message was to go, and how they are reached again',
    { target: 'aad-sanne', ...ON_TEAMS, reason: 'ConversationBlockedByUser' },
    'I cannot reach Sanne de Boer: “ConversationBlockedByUser”. They blocked the app,',
  ],
  [
    'a person’s name, found in the manager’s own workspace where the message does not say which',
    { target: 'U-sanne', reason: 'gone' },
    'I cannot reach Sanne de Boer: “gone”.',
  ],
  [
    'the id of what nobody knows',
    { target: '19:other', ...ON_TEAMS, reason: 'gone' },
    'I could not post in 19:other: “gone”. Ask your administrator to look at the app’s settings.',
  ],
  [
    'that a message may have arrived',
    { target: 'aad-sanne', ...ON_TEAMS, reason: PERHAPS_SENT },
    'A message for Sanne de Boer may not have arrived',
  ],
];
test.each(CASES)('a manager reads %s', async (_what, closed, text) => {
  const card = await drawTargetClosed(reads, { kind: 'target-closed', ...closed }, audience);
  expect(card && writePlainText(card)).toContain(text);
});

const ADVICE: [reason: string, advice: string][] = [
  ['BotNotInConversationRoster', 'In Teams, add the app to that team, or for that person.'],
  ['ForbiddenOperationException', 'In Teams, add the app to that team, or for that person.'],
  ['ConversationNotFound', 'In Teams, add the app to that team, or for that person.'],
  ['ConversationBlockedByUser', 'They blocked the app, and can unblock it in their chat with it.'],
  ['SomethingNew', 'Ask your administrator to look at the app’s settings.'],
];
test.each(ADVICE)(
  'somebody who cannot be reached on Teams for %s: a manager reads what to do',
  async (reason, advice) => {
    const subject = { kind: 'target-closed', target: 'aad-sanne', ...ON_TEAMS, reason } as const;
    const card = await drawTargetClosed(reads, subject, audience);
    expect(card && writePlainText(card)).toContain(`I cannot reach Sanne de Boer: “${reason}”. ${advice} Once`);
  },
);
