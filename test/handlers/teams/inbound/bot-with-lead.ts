import type { FakeTeams, TeamsBotAnswer, TeamsMessage } from '../../../../sandbox/fake-teams/contract.ts';
import { TEAMS_CHANNELS, toTeamsId } from '../../../../sandbox/samples/noordlicht-teams.ts';
import type { Change } from '../../../../src/store/change.ts';
import type { Store } from '../../../../src/store/store.ts';
import { createLeadData, postToIntake } from '../../../world/world.ts';
import { waitUntil } from '../../bot-on-slack.ts';
import { type BotOnTeamsOptions, openBotOnTeams } from '../../bot-on-teams.ts';

export const SANNE = toTeamsId('sanne');
export const SALES = TEAMS_CHANNELS.sales;

/** Every text of a message's card as it stands for everybody. */
export const readText = (message: TeamsMessage | undefined) => JSON.stringify(message?.card ?? {});
/** Of the newest message in Sanne's chat. */
export const readNewest = (place: FakeTeams) => readText(place.chat(SANNE).at(-1));
/** What Sanne was last told under a card. */
export const readToast = (place: FakeTeams) => place.toasts(SANNE).at(-1)?.text;
/** The bot's calls, by name. */
export const listCalls = (place: FakeTeams) => place.calls().map(({ call }) => call);

/** A bot that Sanne has spoken to, and a lead's card in the channel. */
export async function openBotWithLead(options: BotOnTeamsOptions = {}) {
  const running = await openBotOnTeams(options);
  const { place, bot, address } = running;
  await place.say(SANNE, 'chat', 'help');
  await bot.replied();
  const at = new Date().toISOString();
  await postToIntake(
    address,
    JSON.stringify({ type: 'lead.qualified', timestamp: at, data: createLeadData(1) }),
    'msg_1',
  );
  await waitUntil(() => place.messages(SALES).length === 1, 'the card stands in the channel');
  // Until it is kept where the card stands, a reaction on it is asked for again.
  await waitUntil(
    async () => (await running.store.outbox.lines(9)).every(({ state }) => state === 'sent'),
    'the bot knows that the card stands there',
  );
  const lead = () => place.messages(SALES)[0] as TeamsMessage;
  const done = async (asked: Promise<TeamsBotAnswer>) => {
    const answer = await asked;
    await bot.replied();
    return answer;
  };
  const tap = (message: string, label: string, options = {}) => done(place.tap(SANNE, message, { label }, options));
  const last = () => place.chat(SANNE).at(-1) as TeamsMessage;
  return { ...running, lead, tap, done, last };
}

/** A store whose commits go through `commit`. */
export const wrapCommit = (commit: (changes: Change[], store: Store) => ReturnType<Store['commit']>) => ({
  store: (store: Store): Store => ({ ...store, commit: (changes) => commit(changes, store) }),
});
