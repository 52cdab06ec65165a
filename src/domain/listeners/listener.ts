import { createHmac } from 'node:crypto';
import { z } from 'zod';

/** What listeners can be told, each with a body of its own (`event-body.ts`). */
export const LISTENED_EVENTS = ['lead.judged', 'lead.outcome', 'lead.held'] as const;
export type ListenedEvent = (typeof LISTENED_EVENTS)[number];

export const LISTENERS_MAX = 10;
const SECRETS_MAX = 5;
const SECRET_NUMBER_MAX = 10_000;

/** An address that is told what happens to leads. `secrets`: the numbers of those it is signed with. */
export const listenerSchema = z.object({
  id: z.string(),
  url: z.string(),
  events: z.array(z.enum(LISTENED_EVENTS)),
  secrets: z.array(z.number()),
});
export type Listener = z.infer<typeof listenerSchema>;

/** Numbers of secrets: each is another one. */
export const secretNumbersSchema = z.array(z.int().min(1).max(SECRET_NUMBER_MAX)).min(1).max(SECRETS_MAX);

/** How a listener stands: `off` since when and why; what waits for it, since when, and why it is tried again. */
export type ListenerStanding = {
  id: string;
  off?: { at: number; reason: string };
  waiting: number;
  oldestAt?: number;
  reason?: string;
};

/** Whose secret, and which of them. */
export type ListenerSecret = { organisation: string; listener: string; number: number };

/** The secret as Standard Webhooks writes it, the same in every instance that has the key; kept nowhere. */
export function deriveListenerSecret(key: Buffer, { organisation, listener, number }: ListenerSecret): string {
  const digest = createHmac('sha256', key)
    .update(JSON.stringify([organisation, listener, number]))
    .digest('base64');
  return `whsec_${digest}`;
}
