import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reply } from '../../../src/cards/card.ts';
import { type Event, findEventShape, isEvent } from '../../../src/domain/event.ts';
import type { Instant } from '../../../src/domain/time.ts';
import { openDrawing } from '../../../src/flows/drawing.ts';
import { runFlows } from '../../../src/flows/engine.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Reads, Store } from '../../../src/store/store.ts';
import { asChat } from '../../store/makers.ts';
import { newestDatabase } from '../../world/database/postgres.ts';
import { copyNewest } from '../../world/database/sqlite.ts';
import { type Ask, openAsking } from './asking.ts';
import { type Cast, createCast, describeCast, identityOf } from './cast.ts';
import { type Eyes, leaveOut, openEyes } from './eyes.ts';
import { readReply } from './looks.ts';

/** What people do: an event's kind and what it carries; `who` is the person who does it. */
export type Move = { kind: string; who?: string; [field: string]: unknown };

/** One simulated organisation: the real flows and store, a clock that only moves when it is turned, and all that anybody was shown. */
export type Simulated = Pick<Eyes, 'looks'> & {
  cast: Cast;
  store: Store;
  database: string;
  random(): number;
  now(): Instant;
  turnTo(moment: Instant): void;
  /** Does it; answers what the person who did it was shown. */
  act(move: Move): Promise<Reply>;
  describe(): Promise<void>;
  tick(): Promise<void>;
  /** What waits is sent, as far as it may go now; as drawn, everybody has seen it already. */
  send(): Promise<void>;
  /** What the administrator asks of the database, on a connection of their own. */
  ask: Ask;
  end(): Promise<void>;
};

export type Engine = 'sqlite' | 'postgres';

/** The bot's own, which the administrator has. */
export const YEAR_SECRET = 'b2YgdGhlIHNpbXVsYXRlZCB5ZWFyLCB3aGljaCB0aGV5IGhhdmU=';

export async function simulate(engine: Engine, random: () => number, startsAt: Instant): Promise<Simulated> {
  const folder = mkdtempSync(join(tmpdir(), 'smarketing-'));
  const database = engine === 'sqlite' ? await copyNewest(join(folder, 'year.db')) : await newestDatabase();
  const opened = await openStore(database, YEAR_SECRET);
  const asking = await openAsking(database);
  let clock = startsAt;
  const now = () => clock;
  const cast = createCast(random);
  const eyes = openEyes(cast, now, openDrawing(opened.reads, now));
  // Messages are not sent: a lead's card is a message of its name.
  const leadAt: Reads['leadAt'] = (organisation, { message }) => opened.reads.lead(organisation, message);
  const store: Store = {
    ...opened,
    reads: { ...opened.reads, leadAt },
    commit: async (changes) => {
      const kept = await opened.commit(leaveOut(changes));
      if (kept === 'kept') await eyes.show(changes);
      return kept;
    },
  };
  const handle = runFlows(store, now);
  const describe = async (): Promise<void> => void (await handle(describeCast(cast)));
  await describe();
  return {
    ...{ cast, store, database, random, now, describe, looks: eyes.looks, ask: asking.ask },
    act: async (move) => {
      const reply = await handle(readEvent(move));
      const text = readReply(reply);
      const month = typeof move['month'] === 'string' ? { month: move['month'] } : {};
      if (move.who !== undefined && text !== '') eyes.keep(identityOf(move.who).user, move.kind, text, month);
      return reply;
    },
    turnTo: (moment) => {
      clock = Math.max(clock, moment);
    },
    tick: async () => void (await handle({ kind: 'time.passed' })),
    send: () => sendAll(opened, clock),
    end: async () => {
      await asking.end();
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const CLAIMED = 50;

async function sendAll({ outbox, commit }: Store, at: Instant): Promise<void> {
  for (let taken = CLAIMED; taken > 0; ) {
    const deliveries = await outbox.claim(at, CLAIMED);
    taken = deliveries.length;
    await commit(
      deliveries.map((delivery) => {
        const result = { kind: 'sent' as const, channel: asChat(delivery.target).id, message: `${at}.${delivery.id}` };
        return { kind: 'delivery.ended', delivery, result, at, againAt: at };
      }),
    );
  }
}

/** As the doors of a platform read it. */
function readEvent({ kind, who, ...fields }: Move): Event {
  const by = who === undefined ? {} : { by: identityOf(who) };
  const event = { kind, ...findEventShape(kind)?.event.parse({ ...fields, ...by }) };
  if (!isEvent(event)) throw new Error(`nothing decides on ${kind}`);
  return event;
}
