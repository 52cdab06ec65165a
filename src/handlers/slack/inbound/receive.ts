import { setImmediate } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import { nameCard, nameNobody } from '../../../cards/about.ts';
import { briefCard, NOTHING, type Reply } from '../../../cards/card.ts';
import { errorCard, lateNotice, slowCommandCard } from '../../../cards/notices.ts';
import { findTap } from '../../../cards/taps.ts';
import { say } from '../../../words/say.ts';
import { awaitWithin } from '../../deadline.ts';
import { provePicks } from '../../forms/picks.ts';
import { logNotKept } from '../../handle.ts';
import type { PlatformParts } from '../../platform.ts';
import { fillSlackGuesses } from '../guesses.ts';
import type { SlackHomes } from '../homes.ts';
import type { FindEnded } from '../oauth/ended.ts';
import type { SlackPlace } from '../oauth/tokens.ts';
import { NoSlackToken } from '../outbound/failures.ts';
import { createSlackProof, offerGroups } from '../picks.ts';
import { isBotIn } from '../presence.ts';
import { renderSlackCard } from '../render/render.ts';
import { buildAcknowledgement, buildErrors } from './answer.ts';
import { parseSlackRequest, type SlackRequest } from './parse.ts';
import { showReply } from './show.ts';

/** Slack waits 3 s. */
const ACK_WITHIN_MS = 2500;

export type SlackReceiveParts = Pick<PlatformParts, 'handle' | 'log' | 'meter' | 'onReplying'> & {
  /** The client for a person who waits, with the token of where they did something; rejects where there is none. */
  openClient(at: SlackPlace): Promise<WebClient>;
  /** Looks whether the app is gone from there; absent where it is in one workspace by a token that is given. */
  findEnded?: FindEnded;
  responseOrigins: string[];
  homes: SlackHomes;
};

/** Tells Slack that it is kept, perhaps with something to show at once. */
export type Acknowledge = (response?: unknown) => Promise<void>;

/** Slack is not told that all is well: it says so where somebody tapped, and tells its own events again. */
class NotKept extends Error {
  readonly code = 'NOT_KEPT';
}

/** The one way of what Slack sends: parse, handle, acknowledge what is kept, show the reply. Events come without `acknowledge`. */
export async function receiveFromSlack(
  parts: SlackReceiveParts,
  body: unknown,
  acknowledge: Acknowledge | undefined,
): Promise<void> {
  const request = parseSlackRequest(body);
  if (request === undefined) return acknowledge?.();
  if (acknowledge === undefined) return receiveEvent(parts, request);
  const handled = findWhere(parts, request).then((placed) => handleOrExplain(parts, placed));
  const inTime = await awaitWithin(ACK_WITHIN_MS, handled);
  if (inTime === 'late') {
    void handled.then(({ reply }) => showLater(parts, request, replaceForm(reply, request)));
    return acknowledgeUnkept(acknowledge, buildLateAcknowledgement(request, readWorkspace(request)));
  }
  const { reply, isKept } = inTime;
  if (isKept) refreshHome(parts, request);
  const response = buildAcknowledgement(reply, request, readWorkspace(request));
  if (response === undefined) showLater(parts, request, replaceErrors(reply, request));
  return isKept ? acknowledge(response) : acknowledgeUnkept(acknowledge, response);
}

/** What was not kept is answered by words that say so, or not at all. */
async function acknowledgeUnkept(acknowledge: Acknowledge, response: object | undefined): Promise<void> {
  if (response === undefined) throw new NotKept('not kept');
  await acknowledge(response);
}

/** What Slack has to say first: of what was picked in a form; and a message may be taken up only where the bot is. */
async function findWhere({ openClient }: SlackReceiveParts, request: SlackRequest): Promise<SlackRequest> {
  const { event, replyTo, filled } = request;
  if (filled !== undefined) {
    const prove = createSlackProof(() => openClient(replyTo.at));
    return { ...request, event: await provePicks(filled, prove) };
  }
  if (event.kind !== 'note.message-asked' || replyTo.channel === undefined) return request;
  const client = await openClient(replyTo.at).catch(() => undefined);
  const isHere = client !== undefined && (await isBotIn(client, replyTo.channel));
  return { ...request, event: { ...event, isHere } };
}

/** Slack's own events are acknowledged when this returns; one that was not kept Slack sends again. */
async function receiveEvent(parts: SlackReceiveParts, heard: SlackRequest): Promise<void> {
  const request = await findEnding(parts, heard);
  if (request === undefined) return;
  const reply = await parts.handle(request.event).catch((reason: unknown) => {
    // For all we know the app is not there. Told again it would be the same, and Slack stops telling whoever fails.
    if (reason instanceof NoSlackToken) return NOTHING;
    logNotKept(parts.log, request.event, reason);
    throw reason;
  });
  if (request.event.kind === 'home.opened') {
    parts.homes.remember(request.event.by);
    return showPage(parts, request, reply);
  }
  refreshHome(parts, request);
  showLater(parts, request, reply);
}

/** Somebody’s page is brought by the courier; before there is anybody to bring it for, it is what they are answered. */
function showPage({ openClient, log, onReplying }: SlackReceiveParts, { event, replyTo }: SlackRequest, reply: Reply) {
  if (event.kind !== 'home.opened') return;
  const { workspace, user } = event.by;
  if (reply.kind !== 'notice' && reply.kind !== 'refusal') return;
  const { blocks } = renderSlackCard(reply.card, workspace);
  const showing = openClient(replyTo.at)
    .then((client) => client.views.publish({ user_id: user, view: { type: 'home', blocks } }))
    .then(
      () => {},
      (reason: unknown) => log.warn({ event: 'home.opened', reason: nameError(reason) }, 'a page could not be shown'),
    );
  onReplying(showing);
}

/** Of an app that is gone, which installing that was; undefined where nothing has ended. */
async function findEnding({ findEnded }: SlackReceiveParts, request: SlackRequest): Promise<SlackRequest | undefined> {
  const { event, replyTo } = request;
  if (event.kind !== 'workspace.uninstalled') return request;
  const ended = await findEnded?.(replyTo.at);
  if (ended === undefined) return undefined;
  const workspace = { platform: 'slack', id: ended.workspace } as const;
  return { ...request, event: { ...event, workspace, grant: ended.grant } };
}

/** What somebody did may show on their page. */
function refreshHome({ homes, onReplying }: SlackReceiveParts, { event }: SlackRequest): void {
  const drawing = 'by' in event && event.by !== undefined ? homes.refresh(event.by) : undefined;
  if (drawing !== undefined) onReplying(drawing);
}

/** A failure becomes a message with a reference; in a form it stands at the first field, so that nothing typed is lost. */
async function handleOrExplain(
  { handle, log, openClient }: SlackReceiveParts,
  { event, field, typed, replyTo }: SlackRequest,
): Promise<{ reply: Reply; isKept: boolean }> {
  try {
    const open = () => openClient(replyTo.at);
    return { reply: await fillSlackGuesses(await offerGroups(await handle(event), open), open), isKept: true };
  } catch (reason) {
    const card = errorCard(logNotKept(log, event, reason), { locale: replyTo.locale, typed });
    const errors = field === undefined ? undefined : { [field]: card.summary };
    return { reply: errors ? { kind: 'form-errors', errors } : { kind: 'refusal', card }, isKept: false };
  }
}

/** Not kept yet: a form stays open with what was typed (sent again, it is what was sent before), a command is given back. */
function buildLateAcknowledgement(request: SlackRequest, workspace: string): object | undefined {
  const { field, typed, replyTo } = request;
  if (field !== undefined) return buildErrors({ [field]: say(replyTo.locale ?? 'en', 'form.slow') }, request);
  const reply: Reply | undefined = typed === undefined ? undefined : { kind: 'notice', card: slowCommandCard(typed) };
  return reply && buildAcknowledgement(reply, request, workspace);
}

/** Its form was answered already: what was to stand in it becomes a private message, or is asked for again. */
function replaceForm(reply: Reply, request: SlackRequest): Reply {
  const { as, replyTo } = request;
  return as === 'form' && reply.kind === 'form' ? lateNotice(replyTo.locale) : replaceErrors(reply, request);
}

/** Without a field at which they could stand, errors are a private message. */
function replaceErrors(reply: Reply, { replyTo: { locale = 'en' } }: SlackRequest): Reply {
  if (reply.kind !== 'form-errors') return reply;
  const words = Object.values(reply.errors).join('\n');
  return { kind: 'refusal', card: nameCard(nameNobody(locale), briefCard([words])) };
}

/** After the acknowledgement, so that a slow Slack never makes a tap fail that was kept. */
function showLater(parts: SlackReceiveParts, request: SlackRequest, reply: Reply): void {
  if (reply.kind === 'nothing') return;
  const { openClient, responseOrigins, log } = parts;
  const { event, replyTo } = request;
  const workspace = readWorkspace(request);
  const onMissed = (reason: unknown): void =>
    log.warn({ event: event.kind, reason: nameError(reason) }, 'a reply could not be shown');
  const again = findTap(event);
  const showing = setImmediate()
    .then(() => showReply(reply, replyTo, { openClient, workspace, responseOrigins, again, onMissed }))
    .catch(onMissed);
  parts.onReplying(showing);
}

function readWorkspace({ event }: Pick<SlackRequest, 'event'>): string {
  return 'by' in event ? event.by.workspace : '';
}

/** An error's kind without its text, which may hold what somebody wrote. */
function nameError(reason: unknown): string {
  if (typeof reason === 'object' && reason !== null && 'data' in reason) {
    const { data } = reason as { data?: { error?: string } };
    if (data?.error !== undefined) return /^\w{1,60}$/.test(data.error) ? data.error : 'an answer without a code';
  }
  return reason instanceof Error ? reason.name : 'no error';
}
