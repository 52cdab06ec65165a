import type { Form, Reply } from '../../cards/card.ts';
import type { ChatPick } from '../../cards/chat-pick.ts';
import { TEAMS } from '../../domain/people/person.ts';
import {
  findChannelGuess,
  listPeopleGuesses,
  type NamedChannel,
  type PickGuess,
  type TeamCrowds,
} from '../../domain/setup/founding/guesses.ts';

/** What a platform is asked for guesses: the channels where the bot is, who is in one, who of these can be talked to, and what somebody does. */
export type GuessSource = {
  listChannels(): Promise<NamedChannel[]>;
  listUsers(channel: string): Promise<string[]>;
  selectPeople(users: string[]): Promise<string[]>;
  /** Empty where the platform does not say. */
  readTitle(user: string): Promise<string>;
};

/** The form with what its platform lets one guess filled in, where nothing is yet. */
export async function fillGuesses(reply: Reply, source: GuessSource): Promise<Reply> {
  if (reply.kind !== 'form' || !reply.form.fields.some(isGuessed)) return reply;
  const guess = createGuessing(source);
  const fields = await Promise.all(
    reply.form.fields.map(async (field) => (isGuessed(field) ? { ...field, value: await guess(field.guess) } : field)),
  );
  return { kind: 'form', form: { ...reply.form, fields } };
}

function isGuessed(field: Form['fields'][number]): field is ChatPick & { guess: PickGuess } {
  return field.kind === 'chat-pick' && field.guess !== undefined && (field.value ?? []).length === 0;
}

/** Each is asked for once. */
function createGuessing({ listChannels, listUsers, selectPeople, readTitle }: GuessSource) {
  let channels: Promise<NamedChannel[]> | undefined;
  let crowds: Promise<TeamCrowds> | undefined;
  return async (guess: PickGuess): Promise<string[]> => {
    if (guess.kind === 'channel') {
      channels ??= listChannels();
      return findChannelGuess(guess.purpose, await channels);
    }
    crowds ??= gatherCrowds(guess.channels, listUsers);
    const title = guess.role === 'manager' ? await readTitle(guess.founder) : '';
    return selectPeople(listPeopleGuesses(guess, await crowds, title));
  };
}

async function gatherCrowds(
  channels: Extract<PickGuess, { kind: 'people' }>['channels'],
  listUsers: GuessSource['listUsers'],
): Promise<TeamCrowds> {
  const [sales = [], marketing = []] = await Promise.all(
    TEAMS.map(async (team) => (await Promise.all(channels[team].map(listUsers))).flat()),
  );
  return { sales, marketing };
}
