import { Webhook } from 'standardwebhooks';
import type { OutletOutbound } from '../../courier.ts';
import type { Delivery, DeliveryResult } from '../../domain/deliveries/delivery.ts';
import type { ListenerTarget } from '../../domain/deliveries/target.ts';
import type { EventBody } from '../../domain/listeners/event-body.ts';
import { deriveListenerSecret, type Listener } from '../../domain/listeners/listener.ts';
import { type Instant, SECOND_MS } from '../../domain/time.ts';
import type { Post, PostAnswer } from './post.ts';

const GONE = 410;
const TOO_MANY = 429;
const UNAVAILABLE = 503;

/** `keys`: what the secrets are derived from, the newest first. `draw`: what a listener is told, as things are now. */
export type ListenerParts = {
  keys: Buffer[];
  draw(delivery: Delivery<ListenerTarget>): Promise<{ listener: Listener; body: EventBody } | undefined>;
  post: Post;
  now(): Instant;
};

/** The courier's way to the addresses of the set-up, by Standard Webhooks. */
export function createListenerOutbound({ keys, draw, post, now }: ListenerParts): OutletOutbound<ListenerTarget> {
  return {
    prepare: async (delivery) => {
      const told = await draw(delivery);
      if (told === undefined) return { result: { kind: 'accepted' } };
      const { listener } = told;
      const body = JSON.stringify(told.body);
      return async ({ cut }) => {
        const headers = { ...HEADERS, ...sign(delivery, { listener, body, keys }, now()) };
        return { result: readAnswer(await post({ url: listener.url, headers, body }, cut)) };
      };
    },
  };
}

const HEADERS = { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'smarketing-bot' };

type Signed = { listener: Listener; body: string; keys: Buffer[] };

/** With each of its secrets, by each of our keys, so that a receiver may go over from one to the next; the id is the same at every attempt. */
function sign(
  { organisation, key: delivery }: Delivery,
  { listener, body, keys }: Signed,
  now: Instant,
): Record<string, string> {
  const id = `msg_${delivery}`;
  const at = new Date(now);
  const signatures = listener.secrets.flatMap((number) =>
    keys.map((key) =>
      new Webhook(deriveListenerSecret(key, { organisation, listener: listener.id, number })).sign(id, at, body),
    ),
  );
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now / SECOND_MS)),
    'webhook-signature': signatures.join(' '),
  };
}

/** Only 2xx is good and only 410 is final; all else is tried again, since a receiver may be mended. Redirects lead nowhere. */
function readAnswer(answer: PostAnswer): DeliveryResult {
  if (answer.kind === 'failed')
    return answer.hasLeft
      ? { kind: 'unknown', reason: answer.code }
      : { kind: 'retry', reason: answer.code, isRateLimit: false };
  const { status, retryAfterMs } = answer;
  if (status >= 200 && status < 300) return { kind: 'accepted' };
  const reason = `answered ${status}`;
  if (status === GONE) return { kind: 'refused', reason, isTargetClosed: true };
  const isRateLimit = status === TOO_MANY || status === UNAVAILABLE;
  const isWaitSaid = isRateLimit && retryAfterMs !== undefined;
  return { kind: 'retry', reason, isRateLimit, ...(isWaitSaid && { afterMs: retryAfterMs }) };
}
