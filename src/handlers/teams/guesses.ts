import type { Reply } from '../../cards/card.ts';
import type { NamedChannel } from '../../domain/setup/founding/guesses.ts';
import { fillGuesses } from '../forms/guesses.ts';

/** Teams' own word for a team's first channel, which it lists without a name. */
export const FIRST_CHANNEL = 'General';

/** A team the app is in: all of it is in its channels. */
type CrowdedTeam = { name: string; channels: NamedChannel[]; members: { aadObjectId: string }[] };

/** The form with the channels and people that the teams of the app let one guess. */
export function fillTeamsGuesses(reply: Reply, look: () => Promise<CrowdedTeam[]>): Promise<Reply> {
  return fillGuesses(reply, {
    listChannels: async () =>
      (await look()).flatMap(({ name: team, channels }) =>
        channels.map(({ id, name }) => ({ id, name: name === FIRST_CHANNEL ? `${team} ${name}` : name })),
      ),
    listUsers: async (channel) => {
      const team = (await look()).find(({ channels }) => channels.some(({ id }) => id === channel));
      return (team?.members ?? []).map(({ aadObjectId }) => aadObjectId.toLowerCase());
    },
    selectPeople: async (users) => users,
    readTitle: async () => '',
  });
}
