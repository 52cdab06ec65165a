import type { Receiver, ReceiverEvent } from '@slack/bolt';
import { dropOddities } from '../../../limits/odd-lengths.ts';
import { measureAcknowledged } from '../../../metrics/measure.ts';
import { createSilentLogger } from '../../outbound/client.ts';
import { type Acknowledge, receiveFromSlack, type SlackReceiveParts } from '../receive.ts';
import { BoltApp } from './bolt.ts';

/** Bolt between a receiver and us: everything Slack sends goes the one way of `receive.ts`. */
export function createSlackApp(parts: SlackReceiveParts, receiver: Receiver): BoltApp {
  const app = new BoltApp({
    receiver: answerWhenDone(receiver),
    authorize: async () => ({}),
    ignoreSelf: false,
    // Conversations are not kept in Bolt; looking for one costs every request an error and its stack.
    convoStore: false,
    logger: createSilentLogger(),
  });
  app.use((args) => {
    const { body, ack } = args as unknown as { body: Record<string, unknown>; ack?: Acknowledge };
    const of = { door: 'slack', kind: nameKind(body) } as const;
    return measureAcknowledged(parts.meter, of, () => receiveFromSlack(parts, body, ack));
  });
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
  return {
    init: (app) => receiver.init({ processEvent: (given: ReceiverEvent) => processEvent(app, given) } as BoltApp),
    start: () => receiver.start(),
    stop: () => receiver.stop(),
  };
}

async function processEvent(app: BoltApp, given: ReceiverEvent): Promise<void> {
  const { body } = given;
  // A shape that Bolt would stumble over, too.
  if (typeof body['type'] !== 'string' && !('command' in body)) throw new TypeError('nothing that Slack sends');
  if (given.customProperties?.['isPlain'] !== true) dropOddities(body);
  const isEvent = 'event' in body;
  let isAnswered = false;
  const ack: Acknowledge = async (response) => {
    if (isEvent) return;
    isAnswered = true;
    await given.ack(response);
  };
  await app.processEvent({ ...given, ack });
  if (!isAnswered) await given.ack();
}

/** What somebody did, by the kind of what Slack sends for it. */
const KINDS: Record<string, string> = {
  block_actions: 'tap',
  view_submission: 'form',
  shortcut: 'shortcut',
  message_action: 'shortcut',
  event_callback: 'event',
};

function nameKind({ type, command }: Record<string, unknown>): string {
  if (command !== undefined) return 'command';
  return KINDS[String(type)] ?? 'other';
}
