import type { Card, Chart } from '../cards/card.ts';
import type { ChatOutbound } from '../courier.ts';
import type { PickedGroup } from '../domain/people/picked.ts';
import type { Meter } from '../metrics/meter.ts';
import type { Handle, Log } from './handle.ts';
import type { Door } from './http.ts';

/** What every platform is given. */
export type PlatformParts = {
  handle: Handle;
  log: Log;
  meter?: Meter | undefined;
  pictures: PictureParts;
  /** Given every reply that is on its way, so that a stop waits for it. */
  onReplying(reply: Promise<void>): void;
};

/** What draws a chart as PNG; `onMissed` gets a code, nobody's words, when a message goes without its picture. */
export type PictureParts = { draw(chart: Chart): Promise<Uint8Array>; onMissed(reason: string): void };

/** A platform as the bot sees it: the ways in, and the courier's way out. */
export type OpenedPlatform = {
  doors: Door[];
  outbound: ChatOutbound<Card>;
  socket?: Socket;
  /** Who is in a group now, however long that takes. Rejects where it cannot be read. */
  readGroup(group: PickedGroup): Promise<PickedGroup>;
};

/** A way in that the bot opens itself. */
export type Socket = { start(): Promise<void>; stop(): Promise<void> };
