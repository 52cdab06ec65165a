import type { JsonObject } from '../../shared/json.ts';
import { postToBot } from '../../shared/post-to-bot.ts';
import type { TeamsDelivery } from '../tenant.ts';

/** How long Teams waits for an answer. */
export const TEAMS_ANSWER_MS = 15_000;

/** Where the bot is, and how activities to it are signed. */
export type TeamsBotConnection = {
  botUrl: () => string | undefined;
  connect: (botUrl: string) => void;
  answerMs: number;
  /** A token the bot accepts. */
  createToken: () => Promise<string>;
};

/** The way activities go to the bot. */
export type TeamsDeliveries = {
  /** Sends an activity; after a silence, which `onFailure` hears of at once, once more under the same id. */
  send(activity: JsonObject, onFailure?: () => void): Promise<TeamsDelivery>;
  /** The last activity once more. */
  repeat(isNewId: boolean, newId: () => string): Promise<TeamsDelivery>;
};

/** Sends activities to the bot, and remembers the last one. */
export function openTeamsDeliveries(connection: TeamsBotConnection): TeamsDeliveries {
  let last: JsonObject | undefined;
  return {
    async send(activity, onFailure) {
      last = activity;
      const body = JSON.stringify(activity);
      const first = await sendActivityBody(connection, body);
      if (first.failure) onFailure?.();
      if (first.failure !== 'timeout') return first;
      const second = await sendActivityBody(connection, body);
      return { ...second, failure: first.failure, deliveries: 2 };
    },
    async repeat(isNewId, newId) {
      if (!last) throw new Error('nothing was sent to the bot yet');
      const activity = isNewId ? { ...last, id: newId() } : last;
      return sendActivityBody(connection, JSON.stringify(activity));
    },
  };
}

/**
 * Posts any body with any Authorization header (absent: a good token; `null`: none), and waits as long as Teams
 * does.
 */
export async function sendActivityBody(
  connection: TeamsBotConnection,
  body: string,
  authorization?: string | null,
): Promise<TeamsDelivery> {
  const given = authorization === undefined ? `Bearer ${await connection.createToken()}` : authorization;
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)',
    ...(given === null ? {} : { authorization: given }),
  };
  const answer = await postToBot(connection.botUrl(), { headers, body, answerMs: connection.answerMs });
  return { ...answer, deliveries: 1 };
}

/** The delivery as the person who caused it is told of it. */
export function summarizeTeamsDelivery({ status, body, elapsedMs, deliveries }: TeamsDelivery) {
  return { status, body, elapsedMs, deliveries };
}
