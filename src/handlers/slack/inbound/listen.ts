import type { IncomingMessage, ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import type { AllMiddlewareArgs, Receiver, ReceiverEvent } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { briefCard, type Reply } from '../../../cards/card.ts';
import { errorCard } from '../../../cards/notices.ts';
import type { Instant } from '../../../domain/time.ts';
import { awaitWithin } from '../../deadline.ts';
import { createErrorReference } from '../../handle.ts';
import { type HttpExchange, sendStatus, type Door } from '../../http.ts';
import type { PlatformParts } from '../../platform.ts';
import { createSilentLogger } from '../outbound/client.ts';
import { buildAcknowledgement, showReply } from './answer.ts';
import { readSlackBody, type SlackBody } from './body.ts';
import { App, HTTPReceiver } from './bolt.ts';
import { type SlackRequest, parseSlackRequest } from './parse.ts';
import { createSlackVerifier } from './verify.ts';

/** Bytes; Slack's largest is a modal with its state. */
const BODY_MAX = 1024 * 1024;
/** Slack waits 3 s. */
const ACK_WITHIN_MS = 2500;

export type SlackListenParts = Pick<PlatformParts, 'handle' | 'log' | 'onReplying'> & {
  /** The client for a person who waits. */
  clientOf(workspace: string): WebClient;
  responseOrigins: string[];
};

/** The door Slack knocks on, Bolt behind it. Our own check comes first: it also refuses the future and the unreadable. */
export function createSlackDoor(parts: SlackListenParts, signingSecret: string, now: () => Instant): Door {
  const verify = createSlackVerifier(signingSecret);
  const receiver = new HTTPReceiver({
    signingSecret,
    signatureVerification: false,
    // Slack's events are acknowledged when they are kept, not before.
    processBeforeResponse: true,
    logger: createSilentLogger(),
    processEventErrorHandler: async ({ error, response }) => {
      // What we throw reaches this wrapped; Bolt's own stumbling over a shape it did not expect does not.
      if (!response.headersSent) sendStatus(response as ServerResponse, error instanceof TypeError ? 400 : 500);
      return true;
    },
    // However long keeping takes, the answer says whether it was kept; Bolt would say 404 after 3 s.
    unhandledRequestHandler: () => {},
  });
  createSlackApp(parts, receiver);
  return {
    method: 'POST',
    path: '/slack/events',
    bodyMax: BODY_MAX,
    open: ({ request, response, body }: HttpExchange) => {
      const status = verify(request, body, now());
      if (status !== undefined) return sendStatus(response, status);
      const read = readSlackBody(request, body);
      if (read === undefined) return sendStatus(response, 400);
      receiver.requestListener(attachBody(request, read), response);
    },
  };
}

/** Bolt takes a body that was read before from `rawBody`, and knows its type only without parameters. */
function attachBody(request: IncomingMessage, { type, body }: SlackBody): IncomingMessage {
  request.headers['content-type'] = type;
  return Object.assign(request, { rawBody: body });
}

/** Everything Slack sends goes one way: parse, handle, acknowledge what is kept, show the reply. */
export function createSlackApp(parts: SlackListenParts, receiver: Receiver): App {
  const app = new App({
    receiver: answerWhenDone(receiver),
    authorize: async () => ({}),
    ignoreSelf: false,
    // Conversations are not kept in Bolt; looking for one costs every request an error and its stack.
    convoStore: false,
    logger: createSilentLogger(),
  });
  app.use((args) => receive(parts, args));
  app.error(async (error) => {
    throw error;
  });
  return app;
}

/**
 * Bolt answers nothing to kinds it does not know (Slack then waits its 3 s), and acknowledges Slack's events before we
 * have kept them. Behind this every request is answered when all is done, and an event that was not kept is not.
 */
function answerWhenDone(receiver: Receiver): Receiver {
  const processed = async (app: App, given: ReceiverEvent): Promise<void> => {
    const { body } = given;
    // Checked here, where the body has been parsed anyway; see `processEventErrorHandler`.
    if (typeof body['type'] !== 'string' && !('command' in body)) throw new TypeError('nothing that Slack sends');
    const isEvent = 'event' in body;
    let isAnswered = false;
    const ack: Ack = async (response) => {
      if (isEvent) return;
      isAnswered = true;
      await given.ack(response);
    };
    await app.processEvent({ ...given, ack });
    if (!isAnswered) await given.ack();
  };
  return {
    init: (app) => receiver.init({ processEvent: (given: ReceiverEvent) => processed(app, given) } as App),
    start: () => receiver.start(),
    stop: () => receiver.stop(),
  };
}

type Ack = (response?: unknown) => Promise<void>;

async function receive(parts: SlackListenParts, args: AllMiddlewareArgs): Promise<void> {
  const { body, ack } = args as unknown as { body: Record<string, unknown>; ack?: Ack };
  const parsed = parseSlackRequest(body);
  if (parsed === undefined) return ack?.();
  // Slack's own events are acknowledged when this returns; one that was not kept Slack sends again.
  if (ack === undefined) {
    const reply = await parts.handle(parsed.event).catch((reason: unknown) => {
      logFailure(parts, parsed, reason);
      throw reason;
    });
    return showLater(parts, parsed, reply);
  }
  const handled = handleOrExplain(parts, parsed);
  const reply = await awaitWithin(ACK_WITHIN_MS, handled);
  if (reply === 'late') {
    void handled.then((late) => showLater(parts, parsed, withoutForm(late)));
    return ack();
  }
  const { as, replyTo: place, step } = parsed;
  const told = buildAcknowledgement(reply, { as, workspace: readWorkspace(parsed), place, step });
  await ack(told);
  if (told === undefined) showLater(parts, parsed, reply);
}

/** A failure becomes a message with a reference; in a form it stands at the first field, so that nothing typed is lost. */
async function handleOrExplain(parts: SlackListenParts, parsed: SlackRequest): Promise<Reply> {
  try {
    return await parts.handle(parsed.event);
  } catch (reason) {
    const { field } = parsed;
    const card = errorCard(logFailure(parts, parsed, reason));
    return field === undefined ? { kind: 'notice', card } : { kind: 'form-errors', errors: { [field]: card.summary } };
  }
}

/** Its form was closed by the acknowledgement: what was to stand in it becomes a private message. */
function withoutForm(reply: Reply): Reply {
  if (reply.kind !== 'form-errors') return reply;
  return { kind: 'notice', card: briefCard([Object.values(reply.errors).join('\n')]) };
}

/** The reference it is logged under. */
function logFailure({ log }: SlackListenParts, { event }: SlackRequest, reason: unknown): string {
  const ref = createErrorReference();
  log.error({ ref, event: event.kind, err: reason }, 'not kept');
  return ref;
}

/** After the acknowledgement, so that a slow Slack never makes a tap fail that was kept. */
function showLater(parts: SlackListenParts, parsed: SlackRequest, reply: Reply): void {
  if (reply.kind === 'nothing') return;
  const sent = reply.kind === 'notice' && reply.instead !== undefined ? { ...reply, card: reply.instead } : reply;
  const workspace = readWorkspace(parsed);
  const replies = { client: parts.clientOf(workspace), workspace, responseOrigins: parts.responseOrigins };
  const shown = setImmediate()
    .then(() => showReply(sent, parsed.replyTo, replies))
    .catch((reason: unknown) =>
      parts.log.warn({ event: parsed.event.kind, err: nameError(reason) }, 'a reply could not be shown'),
    );
  parts.onReplying(shown);
}

function readWorkspace({ event }: SlackRequest): string {
  return 'by' in event ? event.by.workspace : '';
}

/** An error's kind without its text, which may hold what somebody wrote. */
function nameError(reason: unknown): string {
  if (typeof reason === 'object' && reason !== null && 'data' in reason) {
    const { data } = reason as { data?: { error?: string } };
    if (data?.error !== undefined) return data.error;
  }
  return reason instanceof Error ? reason.name : 'unknown';
}
