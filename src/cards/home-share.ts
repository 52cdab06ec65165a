import type { Instant } from '../domain/time.ts';
import type { Button, Part, TapButton, Text } from './card.ts';

/** Something a person can do next, and by when it matters; the soonest come first. */
export type NextThing = { at: Instant; text: Text; button: TapButton };
/** What one room shows somebody of their own: what is next, a part of their page, and the buttons of its menu. */
export type HomeShare = {
  next: NextThing[];
  /** Rows under a heading, of which those that are next are not said twice. */
  list?: { title: string; rows: Part[] };
  parts: Part[];
  menu: Button[];
  /** After all others: what is about the person and the bot, not about the work. */
  isLast?: true;
};

/** A room that shows nothing there. */
export const NO_SHARE: HomeShare = { next: [], parts: [], menu: [] };
