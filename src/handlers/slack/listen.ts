import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { type AllMiddlewareArgs, App, HTTPReceiver, type Receiver } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Reply } from '../../cards/card.ts';
import { failureCard } from '../../cards/notices.ts';
import type { Instant } from '../../domain/time.ts';
import { type Handle, type Log, newReference } from '../handle.ts';
import { type Asked, bare, type Door } from '../http.ts';
import { acknowledgement, answer } from './answer.ts';
import { silent } from './client.ts';
import { type Parsed, parse } from './parse.ts';
import { isReadable, refusedStatus } from './verify.ts';

/** Bytes; Slack's largest is a modal with its state. */
const BODY_MAX = 1024 * 1024;
/** Slack waits 3 s. */
const ACK_WITHIN_MS = 2500;

export type ListenParts = {
  handle: Handle;
  log: Log;
  /** The client for a person who waits. */
  clientOf(workspace: string): WebClient;
  responseOrigins: string[];
};

/** The door Slack knocks on, Bolt behind it. Our own check comes first: it also refuses the future and the unreadable. */
export function slackDoor(parts: ListenParts, signingSecret: string, now: () => Instant): Door {
  const receiver = new HTTPReceiver({
    signingSecret,
    signatureVerification: false,
    // Slack's events are acknowledged when they are kept, not before.
    processBeforeResponse: true,
    logger: silent(),
    processEventErrorHandler: async ({ response }) => {
      bare(response as ServerResponse, 500);
      return false;
    },
  });
  slackApp(parts, receiver);
  return {
    method: 'POST',
    path: '/slack/events',
    bodyMax: BODY_MAX,
    open: ({ request, response, body }: Asked) => {
      const status = refusedStatus(request, body, signingSecret, now());
      if (status !== undefined) return bare(response, status);
      if (!isReadable(request, body)) return bare(response, 400);
      receiver.requestListener(readAlready(request, body), response);
    },
  };
}

/** Bolt takes a body that was read before from `rawBody`, and knows form bodies only without parameters. */
function readAlready(request: IncomingMessage, body: Buffer): IncomingMessage {
  const type = request.headers['content-type']?.split(';')[0];
  if (type !== undefined) request.headers['content-type'] = type;
  return Object.assign(request, { rawBody: body });
}

/** Everything Slack sends goes one way: parse, handle, acknowledge what is kept, show the reply. */
export function slackApp(parts: ListenParts, receiver: Receiver): App {
  const app = new App({
    receiver,
    authorize: async () => ({}),
    ignoreSelf: false,
    logger: silent(),
  });
  app.use((args) => listen(parts, args));
  app.error(async (error) => {
    throw error;
  });
  return app;
}

type Ack = (response?: unknown) => Promise<void>;

async function listen(parts: ListenParts, args: AllMiddlewareArgs): Promise<void> {
  const { body, ack } = args as unknown as { body: Record<string, unknown>; ack?: Ack };
  const parsed = parse(body);
  if (parsed === undefined) return ack?.();
  // Slack's own events: Bolt acknowledges when this returns, so it returns when they are kept.
  if (ack === undefined) return showLater(parts, parsed, await parts.handle(parsed.event));
  const handled = handleOrExplain(parts, parsed);
  const reply = await Promise.race([handled, tooLate()]);
  if (reply === 'late') {
    void handled.then((late) => showLater(parts, parsed, late));
    return ack();
  }
  const isCommand = 'command' in body;
  await ack(acknowledgement(reply, isCommand, workspaceOf(parsed)));
  if (!isCommand || reply.kind !== 'notice') showLater(parts, parsed, reply);
}

async function tooLate(): Promise<'late'> {
  return setTimeout(ACK_WITHIN_MS, 'late', { ref: false });
}

/** A failure becomes a message with a reference; in a form it stands at the first field, so that nothing typed is lost. */
async function handleOrExplain(parts: ListenParts, { event, field }: Parsed): Promise<Reply> {
  try {
    return await parts.handle(event);
  } catch (reason) {
    const ref = newReference();
    parts.log.error({ ref, event: event.kind, err: reason }, 'not kept');
    const card = failureCard(ref);
    return field === undefined
      ? { kind: 'notice', card }
      : { kind: 'form-errors', errors: { [field]: card.summary } };
  }
}

/** After the acknowledgement, so that a slow Slack never makes a tap fail that was kept. */
function showLater(parts: ListenParts, parsed: Parsed, reply: Reply): void {
  if (reply.kind === 'nothing') return;
  const workspace = workspaceOf(parsed);
  const replies = { client: parts.clientOf(workspace), workspace, responseOrigins: parts.responseOrigins };
  setImmediate(() => {
    answer(reply, parsed.place, replies).catch((reason: unknown) =>
      parts.log.warn({ event: parsed.event.kind, err: nameOf(reason) }, 'a reply could not be shown'),
    );
  });
}

function workspaceOf({ event }: Parsed): string {
  return 'by' in event ? event.by.workspace : '';
}

/** An error's kind without its text, which may hold what somebody wrote. */
function nameOf(reason: unknown): string {
  if (typeof reason === 'object' && reason !== null && 'data' in reason) {
    const { data } = reason as { data?: { error?: string } };
    if (data?.error !== undefined) return data.error;
  }
  return reason instanceof Error ? reason.name : 'unknown';
}
