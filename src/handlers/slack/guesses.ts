import type { WebClient } from '@slack/web-api';
import type { Reply } from '../../cards/card.ts';
import { awaitWithin } from '../deadline.ts';
import { fillGuesses, type GuessSource } from '../forms/guesses.ts';

/** A guess is not worth waiting for: without it the form is empty there. */
const GUESS_WITHIN_MS = 800;
/** Slack’s advice for a page; of a channel with more people nobody is proposed. */
const PAGE = 200;

/** The form with the channels and people that Slack lets one guess; as it was where Slack does not say in time. */
export async function fillSlackGuesses(reply: Reply, open: () => Promise<WebClient>): Promise<Reply> {
  const guessed = await awaitWithin(
    GUESS_WITHIN_MS,
    fillGuesses(reply, createSource(open)).catch(() => reply),
  );
  return guessed === 'late' ? reply : guessed;
}

function createSource(open: () => Promise<WebClient>): GuessSource {
  return {
    listChannels: async () => {
      const client = await open();
      const { channels = [] } = await client.users.conversations({
        types: 'public_channel,private_channel',
        exclude_archived: true,
        limit: PAGE,
      });
      return channels.flatMap(({ id, name }) => (id === undefined || name === undefined ? [] : [{ id, name }]));
    },
    listUsers: async (channel) => {
      const client = await open();
      const { members = [] } = await client.conversations.members({ channel, limit: PAGE });
      return members;
    },
    selectPeople: async (users) => {
      const client = await open();
      const are = await Promise.all(users.map((user) => isColleague(client, user)));
      return users.filter((_user, place) => are[place]);
    },
    readTitle: async (user) => {
      const client = await open();
      return (await client.users.info({ user })).user?.profile?.title ?? '';
    },
  };
}

/** No bot, nobody whose account is closed, no guest, and nobody of another company. */
async function isColleague(client: WebClient, user: string): Promise<boolean> {
  const { user: found = {} } = await client.users.info({ user });
  return !(found.is_bot || found.deleted || found.is_restricted || found.is_ultra_restricted || found.is_stranger);
}
