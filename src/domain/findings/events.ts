import { z } from 'zod';
import { byForm, byPerson, byTap, pickOne } from '../event-shape.ts';
import { ACTION_STATES, STORY_OWNERS, TOPICS, WHY_MAX, WORDS_MAX } from './finding.ts';

const lead = z.string().regex(/^[\w-]{1,32}$/);
/** A note, an action: see `deriveFindingId`. */
const finding = z.string().regex(/^[\w-]{16}$/);
/** When the card or form was opened: a repeat of the same is kept once. */
const asked = z.coerce.number<number>().int().min(0).max(Number.MAX_SAFE_INTEGER);
const words = z.string().max(WORDS_MAX).default('');
const why = z.string().max(WHY_MAX).default('');
const OPTION_MAX = 75;
const picked = pickOne(z.string().max(OPTION_MAX));

/** Notes from the market, actions, thanks and brave failures. */
export const events = {
  /** What is theirs: leads, and what their feedback led to. */
  'mine.asked': byTap({}),
  'note.asked': byTap({ lead: lead.exactOptional() }),
  'note.given': byTap({ asked, topic: z.enum(TOPICS), lead: lead.exactOptional() }),
  /** Of a message somebody chose; `isHere`: the bot is where it stands. */
  'note.message-asked': byPerson({ text: z.string(), isHere: z.boolean() }),
  'note.message-given': byForm(
    { asked },
    { topic: z.enum([...TOPICS, '']).default(''), words, mayBeQuoted: z.boolean().default(false) },
  ),
  'note.words-asked': byTap({ note: finding }),
  /** `words` are absent where they were left as empty as they were shown. */
  'note.words-given': byForm(
    { note: finding },
    { words: z.string().max(WORDS_MAX).exactOptional(), mayBeQuoted: z.boolean().default(false) },
  ),
  'note.undone': byTap({ note: finding }),
  'action.asked': byTap({}),
  'action.form-asked': byTap({}),
  'action.recorded': byForm(
    { asked },
    { about: picked, finding: words, words, state: z.enum(ACTION_STATES).default('open'), why },
  ),
  'action.done': byTap({ action: finding }),
  'action.decline-asked': byTap({ action: finding }),
  'action.declined': byForm({ action: finding }, { why }),
  'action.reopened': byTap({ action: finding }),
  'thanks.asked': byTap({}),
  'thanks.given': byForm({ asked }, { to: picked, words, mayBeShown: z.boolean().default(false) }),
  /** Of the thanks that a digest may say. */
  'thanks.words-asked': byTap({ thanks: finding }),
  'thanks.reworded': byForm({ thanks: finding }, { words }),
  'failure.asked': byTap({}),
  'failure.form-asked': byForm({ asked }, {}),
  'failure.shared': byForm({ asked }, { words, whose: z.enum(STORY_OWNERS) }),
};
