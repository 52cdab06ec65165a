import type { Vendor } from '../../src/domain/crm/source.ts';
import { postToBot } from '../shared/post-to-bot.ts';
import type { CrmDoor, CrmWebhook } from './contract.ts';
import { type CrmChange, writeCrmWebhook } from './webhook-bodies.ts';

const ANSWER_MS = 10_000;
const WAITING_MAX = 1_000;

/** Sends changes to the bot’s doors, in order, one after another. */
export type CrmWebhooks = {
  connect(vendor: Vendor, door: CrmDoor): void;
  /** Resolves when the bot has answered, at once where it waits. */
  send(change: Omit<CrmChange, 'number'>): Promise<void>;
  hold(): void;
  release(copies: number): Promise<void>;
  list(): readonly CrmWebhook[];
};

export function openCrmWebhooks(): CrmWebhooks {
  const doors = new Map<Vendor, CrmDoor>();
  const sent: CrmWebhook[] = [];
  let held: CrmChange[] | undefined;
  let last: Promise<void> = Promise.resolve();
  let number = 0;

  async function post(change: CrmChange): Promise<void> {
    const { vendor, object, id } = change.record;
    const door = doors.get(vendor);
    if (!door) return;
    const answer = await postToBot(door.url, { ...writeCrmWebhook(change, door), answerMs: ANSWER_MS });
    sent.push({ vendor, of: { object, id }, by: change.by, status: answer.status });
    if (sent.length > WAITING_MAX) sent.shift();
  }

  function queue(change: CrmChange): Promise<void> {
    last = last.then(() => post(change));
    return last;
  }

  return {
    connect: (vendor, door) => void doors.set(vendor, door),
    async send(change) {
      number += 1;
      const numbered = { ...change, number };
      if (held === undefined) return queue(numbered);
      if (held.length < WAITING_MAX) held.push(numbered);
    },
    hold() {
      held ??= [];
    },
    async release(copies) {
      const waiting = (held ?? []).toReversed();
      held = undefined;
      for (let copy = 0; copy < copies; copy += 1) for (const change of waiting) await queue(change);
    },
    list: () => [...sent],
  };
}
