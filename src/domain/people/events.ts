import { z } from 'zod';
import { byPerson } from '../event-shape.ts';

/** What people say of themselves, and what the bot cannot make sense of. */
export const events = {
  'person.away-told': byPerson({ from: z.string(), to: z.string() }),
  'person.back-told': byPerson({}),
  'link.asked': byPerson({}),
  'link.given': byPerson({ code: z.string() }),
  'help.asked': byPerson({}),
  'command.mistyped': byPerson({ text: z.string() }),
  'button.unknown': byPerson({}),
};
