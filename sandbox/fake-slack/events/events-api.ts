import { randomBytes } from 'node:crypto';
import { dropOldest } from '../../shared/bounds.ts';
import type { SlackBotAnswer } from '../contract.ts';
import type { BotRequest, SlackDelivery, SlackWorkspace } from '../workspace.ts';

const RETRIES_AFTER_MS = [60_000, 300_000];
const WAITING_MAX = 1_000;
const LOOK_MS = 25;

type Waiting = { request: BotRequest; num: number; dueAt: number; reason: string };

/** The way events go to the bot, with their retries. */
export type EventsApi = {
  send(event: { type: string; [field: string]: unknown }, teamId?: string): Promise<SlackBotAnswer>;
  waiting(): number;
  close(): void;
};

/**
 * The Events API: sends an event, and when it fails again at once, after a minute and after five, by the fake's
 * clock.
 */
export function openEventsApi(workspace: SlackWorkspace): EventsApi {
  const waiting = new Map<string, Waiting>();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  function attempt(request: BotRequest, num: number, reason: string): Promise<SlackDelivery> {
    return workspace.deliver(num === 0 ? request : { ...request, retry: { num, reason } });
  }

  function retryLater(request: BotRequest, num: number, reason: string): void {
    const after = RETRIES_AFTER_MS[num - 2];
    if (after === undefined || isClosed) return;
    const dueAt = workspace.now() + after;
    waiting.set(randomBytes(8).toString('hex'), { request, num, dueAt, reason });
    dropOldest(waiting, WAITING_MAX);
    timer ??= setInterval(sendDue, LOOK_MS).unref();
  }

  // The clock can be turned, so a timer for the whole wait would miss it.
  function sendDue(): void {
    for (const [id, { request, num, dueAt, reason }] of waiting) {
      if (workspace.now() < dueAt) continue;
      waiting.delete(id);
      void attempt(request, num, reason).then((answer) => {
        if (answer.failure) retryLater(request, num + 1, nameReason(answer));
      });
    }
    if (waiting.size === 0 && timer) {
      clearInterval(timer);
      timer = undefined;
    }
  }

  return {
    async send(event, teamId) {
      const request: BotRequest = { kind: 'events_api', payload: createEventCallback(workspace, event, teamId) };
      const first = await attempt(request, 0, '');
      if (!first.failure) return summarizeSlackDelivery(first, 0);
      const second = await attempt(request, 1, nameReason(first));
      if (second.failure) retryLater(request, 2, nameReason(second));
      return summarizeSlackDelivery(second, 1);
    },
    waiting: () => waiting.size,
    close() {
      isClosed = true;
      waiting.clear();
      clearInterval(timer);
    },
  };
}

/** The delivery as the person who caused it is told of it. */
export function summarizeSlackDelivery({ status, body, elapsedMs }: SlackDelivery, retries = 0): SlackBotAnswer {
  return { status, body, elapsedMs, retries };
}

function nameReason(answer: SlackDelivery): string {
  return answer.failure ?? 'http_error';
}

function createEventCallback(
  workspace: SlackWorkspace,
  event: { type: string },
  teamId?: string,
): Record<string, unknown> {
  const { team, bot } = workspace.memory;
  const id = teamId ?? team.id;
  const extra = workspace.options.extraBots?.find((one) => one.teamId === id);
  const authorization = {
    enterprise_id: null,
    team_id: id,
    user_id: extra?.userId ?? bot.userId,
    is_bot: true,
    is_enterprise_install: false,
  };
  return {
    token: 'verification-token',
    team_id: id,
    api_app_id: bot.appId,
    event,
    type: 'event_callback',
    event_id: `Ev${randomBytes(6).toString('hex').toUpperCase()}`,
    event_time: Math.floor(workspace.now() / 1_000),
    authorizations: [authorization],
    is_ext_shared_channel: false,
    event_context: `4-${randomBytes(8).toString('hex')}`,
  };
}
