import { z } from 'zod';
import { byForm, byItself, byPerson, byTap } from '../event-shape.ts';
import { LOCALES } from '../organisation.ts';
import { ASKED_FIRST } from './asked-first.ts';
import { formFaultSchema } from './form-fault.ts';
import { identitySchema } from './person.ts';

const DAY_TYPED_MAX = 100;
const day = z.string().max(DAY_TYPED_MAX).default('');

/** What people say of themselves, and what the bot cannot make sense of. */
export const events = {
  /** `days`: as they were typed; what they mean depends on today. */
  'person.away-told': byPerson({ days: z.string() }),
  'person.back-told': byTap({}),
  'absence.form-asked': byTap({}),
  /** The days as they were chosen or typed. */
  'absence.given': byForm({}, { from: day, to: day }),
  /** The days as they were on the button. */
  'absence.removed': byTap({ from: z.iso.date(), to: z.iso.date() }),
  'language.asked': byTap({}),
  /** `none`: whatever set-up, chat and organisation say. */
  'language.chosen': byTap({ language: z.enum([...LOCALES, 'none']) }),
  /** What somebody’s chat is in, where that says something of them. */
  'language.seen': byItself({ who: identitySchema, language: z.enum(LOCALES).exactOptional() }),
  'link.asked': byTap({}),
  'link.given': byPerson({ code: z.string() }),
  'link.undone': byTap(identitySchema.shape),
  /** `isEmojiUnheard`: an emoji on a card does nothing where they are. */
  'help.asked': { ...byPerson({ isEmojiUnheard: z.literal(true).exactOptional() }), tap: z.object({}) },
  /** What others will see at once is asked once more when it comes from a button. */
  'command.confirm-asked': byTap({ command: z.enum(ASKED_FIRST) }),
  'command.mistyped': byPerson({ text: z.string() }),
  'button.unknown': byPerson({}),
  'form.misread': byPerson({ faults: z.array(formFaultSchema) }),
};
