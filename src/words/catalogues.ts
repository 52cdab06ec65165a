import type { Locale } from '../domain/organisation.ts';
import * as rooms from './rooms.ts';

type Rooms = typeof rooms;

/** The name of a message, such as `lead.claim`. */
export type WordKey = { [Room in keyof Rooms]: keyof Rooms[Room]['en'] }[keyof Rooms];

/** Every room's messages in each language. A key that Dutch lacks does not compile in that room's `nl.ts`. */
export const CATALOGUES: Record<Locale, Record<WordKey, string>> = { en: joinRooms('en'), nl: joinRooms('nl') };

function joinRooms(locale: Locale): Record<WordKey, string> {
  const entries = Object.values(rooms).flatMap((room) => Object.entries(room[locale]));
  return Object.fromEntries(entries) as Record<WordKey, string>;
}
