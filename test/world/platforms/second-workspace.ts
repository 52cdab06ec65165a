import type { SlackSeed } from '../../../sandbox/fake-slack/contract.ts';
import { slackSeed, toSlackId } from '../../../sandbox/samples/noordlicht.ts';

/** The app at Slack, for whoever installs it by OAuth. */
export const SLACK_APP = {
  clientId: '111.222',
  clientSecret: 'a-client-secret-of-slack',
  stateSecret: 'a state secret of 32 signs, at least',
};

/** The sandbox's workspace, and one more of the same company abroad. */
export const [HOME, ABROAD] = [
  { id: slackSeed.team.id, name: 'Noordlicht' },
  { id: 'T0ABROAD', name: 'Noordlicht Gent' },
];

/** Each workspace has people and channels of its own; whoever installs the app is the first of them: Ruben, and Otto. */
export const twoWorkspaces: SlackSeed = {
  ...slackSeed,
  users: [
    ...slackSeed.users.toSorted(
      (one, other) => Number(other.id === toSlackId('ruben')) - Number(one.id === toSlackId('ruben')),
    ),
    {
      ...{ id: toSlackId('otto'), name: 'otto', realName: 'Otto Peeters', email: 'otto@noordlicht.example' },
      ...{ locale: 'nl-NL', tz: 'Europe/Brussels', teamId: ABROAD.id },
    },
  ],
  channels: [
    ...slackSeed.channels,
    {
      ...{ id: 'C0ABROAD', name: 'abroad', kind: 'public', teamId: ABROAD.id },
      members: [toSlackId('otto'), slackSeed.bot.userId],
    },
  ],
};
