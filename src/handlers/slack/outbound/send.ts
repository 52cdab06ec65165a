import type { WebClient } from '@slack/web-api';
import type { Card } from '../../../cards/card.ts';
import type { Attempt, ChatOutbound, DeliverySearchResult } from '../../../courier.ts';
import { measurePicturesMs } from '../../../domain/deliveries/attempts.ts';
import { type Delivery, type DeliveryResult, UNREADABLE_ANSWER } from '../../../domain/deliveries/delivery.ts';
import type { ChatTarget } from '../../../domain/deliveries/target.ts';
import { SECOND_MS } from '../../../domain/time.ts';
import { SLACK_CALL_MS } from '../account.ts';
import { renderSlackCard } from '../render/render.ts';
import type { SlackMessageBody } from '../wire.ts';
import { classifySlackFailure, isMissingScope, removeDoubt } from './failures.ts';
import { createPictureSender, type OutgoingMessage } from './pictures.ts';
import type { SlackPictures } from './uploads.ts';

const METADATA_TYPE = 'smarketing_delivery';
/** A person’s page has no id of its own. */
const HOME = 'home';
/** A delivery in doubt is looked for among so many messages: the newest of a channel, or of a thread all that Slack gives at once. */
const LOOK_BACK_MAX = { channel: 200, thread: 1000 };

/** A client of this very workspace; rejects with `NoSlackToken` where there is no token for it. */
export type OpenSlackClient = (workspace: string, cut: AbortSignal) => Promise<WebClient>;

/** The courier's way into Slack, one client an attempt: what is under way is cut with it. */
export function createSlackOutbound(openClient: OpenSlackClient, pictures: SlackPictures): ChatOutbound<Card> {
  const pictured = createPictureSender(pictures);
  return {
    send: async (delivery, card, attempt) => {
      let isLeaving = false;
      try {
        const client = await openClient(delivery.target.workspace, attempt.cut);
        const channel = await findChannel(client, delivery);
        isLeaving = true;
        return await pictured(prepareMessage(client, delivery, card, { channel, attempt }));
      } catch (reason) {
        const result = classifySlackFailure(reason);
        return isLeaving ? result : removeDoubt(result);
      }
    },
    find: async (delivery, { cut }) => {
      try {
        return await findDelivery(await openClient(delivery.target.workspace, cut), delivery);
      } catch (reason) {
        if (isMissingScope(reason)) return { kind: 'cannot' };
        const result = classifySlackFailure(reason);
        if (result.kind === 'account-refused') return result;
        return result.kind === 'refused'
          ? { kind: 'cannot' }
          : { kind: 'unreachable', reason: 'reason' in result ? result.reason : result.kind };
      }
    },
    isAccountGood: (workspace, _waiting, cut) => isAccountGood(() => openClient(workspace, cut)),
  };
}

/** Without these nothing is sent. */
const SCOPES_NEEDED = ['chat:write', 'im:write'];

async function isAccountGood(open: () => Promise<WebClient>): Promise<boolean> {
  try {
    const { response_metadata: metadata } = await (await open()).auth.test();
    const granted = metadata?.scopes ?? [];
    return granted.length === 0 || SCOPES_NEEDED.every((scope) => granted.includes(scope));
  } catch {
    return false;
  }
}

/** A person’s channel was opened first: for one who left, nothing is drawn. */
function prepareMessage(
  client: WebClient,
  delivery: Delivery<ChatTarget>,
  card: Card,
  { channel, attempt }: { channel: string; attempt: Attempt },
): OutgoingMessage {
  return {
    client,
    delivery,
    card,
    late: () => AbortSignal.timeout(measurePicturesMs(attempt.leftMs(), SLACK_CALL_MS.outbox)),
    put: (files) => putMessage(client, delivery, channel, renderSlackCard(card, delivery.target.workspace, files)),
  };
}

async function putMessage(
  client: WebClient,
  delivery: Delivery<ChatTarget>,
  channel: string,
  body: SlackMessageBody,
): Promise<DeliveryResult> {
  const { of, target } = delivery;
  if (target.kind === 'home') {
    // Without a hash: what is drawn now is newer than whatever is there.
    await client.views.publish({ user_id: target.id, view: { type: 'home', blocks: body.blocks } });
    return { kind: 'sent', channel: target.id, message: HOME };
  }
  if (delivery.kind === 'update' && of !== undefined) {
    await client.chat.update({ channel: of.channel, ts: of.message, ...body });
    return { kind: 'sent', channel: of.channel, message: of.message };
  }
  const sent = await client.chat.postMessage({
    channel,
    ...body,
    ...(of && { thread_ts: of.message }),
    unfurl_links: false,
    unfurl_media: false,
    metadata: { event_type: METADATA_TYPE, event_payload: { delivery: delivery.key } },
    ...buildUnlistedFields(delivery.key),
  });
  // Without its id a message can neither be redrawn nor answered.
  if (!sent.ts) return { kind: 'unknown', reason: UNREADABLE_ANSWER };
  return { kind: 'sent', channel: sent.channel ?? channel, message: sent.ts };
}

/** Slack honours it as best effort, though its types do not list it. */
function buildUnlistedFields(key: string): object {
  return { client_msg_id: key };
}

async function findChannel(client: WebClient, { target, of }: Delivery<ChatTarget>): Promise<string> {
  if (of !== undefined) return of.channel;
  switch (target.kind) {
    case 'channel':
    case 'home':
      return target.id;
    case 'person':
      return (await client.conversations.open({ users: target.id })).channel?.id ?? target.id;
  }
}

/** Every post carries its delivery's key; what stands there tells whether it arrived. Not asked by a moment: our clock may have been ahead. */
async function findDelivery(client: WebClient, delivery: Delivery<ChatTarget>): Promise<DeliverySearchResult> {
  const channel = await findChannel(client, delivery);
  const request = { channel, include_all_metadata: true };
  const { messages, has_more: hasMore } =
    delivery.of === undefined
      ? await client.conversations.history({ ...request, limit: LOOK_BACK_MAX.channel })
      : await client.conversations.replies({ ...request, limit: LOOK_BACK_MAX.thread, ts: delivery.of.message });
  const found = messages?.find((message) => readDeliveryKey(message) === delivery.key);
  if (found?.ts !== undefined) return { kind: 'found', channel, message: found.ts };
  const isBefore = ({ ts }: { ts?: string }): boolean => Number(ts) * SECOND_MS < delivery.queuedAt;
  // Of a channel the newest were given, of a thread the first.
  const isPartly = hasMore === true && (delivery.of !== undefined || !messages?.some(isBefore));
  return { kind: 'absent', isPartly };
}

function readDeliveryKey(message: { metadata?: { event_payload?: unknown } }): unknown {
  const payload = message.metadata?.event_payload;
  return typeof payload === 'object' && payload !== null && 'delivery' in payload ? payload.delivery : undefined;
}
