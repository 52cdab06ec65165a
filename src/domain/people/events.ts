import { z } from 'zod';
import { byPerson, byTap } from '../event-shape.ts';
import { identitySchema } from './person.ts';

/** What people say of themselves, and what the bot cannot make sense of. */
export const events = {
  /** `days`: as they were typed; what they mean depends on today. */
  'person.away-told': byPerson({ days: z.string() }),
  'person.back-told': byPerson({}),
  'link.asked': byPerson({}),
  'link.given': byPerson({ code: z.string() }),
  'link.undone': byTap(identitySchema.shape),
  'help.asked': byPerson({}),
  'command.mistyped': byPerson({ text: z.string() }),
  'button.unknown': byPerson({}),
};
