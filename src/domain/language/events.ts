import { z } from 'zod';
import { byForm, byPerson, byTap } from '../event-shape.ts';
import {
  CRITERIA_TYPED_MAX,
  PLACE_KEY_LENGTH,
  SPELLINGS_MAX,
  TERM_EXAMPLE_MAX,
  TERM_NAME_MAX,
  TERM_TEXT_MAX,
  VERSIONS_MAX,
} from './term.ts';
import { PART_TEXT_MAX } from './term-kinds.ts';

const PAGES_MAX = 100;
/** See `deriveTermId`. */
const term = z.string().regex(/^[\w-]{16}$/);
const version = z.coerce.number<number>().int().min(1).max(VERSIONS_MAX);
const page = z.coerce.number<number>().int().min(0).max(PAGES_MAX);
/** When the form was opened: a repeat of the same is kept once. */
const asked = z.coerce.number<number>().int().min(0).max(Number.MAX_SAFE_INTEGER);
const part = z.string().max(PART_TEXT_MAX).exactOptional();
const SPELLINGS_TYPED_MAX = SPELLINGS_MAX * (TERM_NAME_MAX + 2);
const DIGITS_MAX = 3;

/** The lexicon: what words mean, as both teams agree. */
export const events = {
  /** `words`: what somebody looks for; without any, all of it. */
  'lexicon.asked': byPerson({ words: z.string() }),
  'lexicon.listed': byTap({ page }),
  'term.opened': byTap({ term }),
  'term.versions-asked': byTap({ term, page }),
  /** `name`: of a word that is not there yet; `term`: one whose text is to be another. */
  'term.propose-asked': byTap({ name: z.string().max(TERM_NAME_MAX).exactOptional(), term: term.exactOptional() }),
  /** `version`: the newest when the form was opened; `asks`: what the form asks for beside a text; `segment`: of a message. */
  'term.proposed': byForm(
    {
      ...{ asked, term: term.exactOptional(), version: version.exactOptional() },
      asks: z.enum(['criteria', 'profile', 'message']).exactOptional(),
      segment: z.string().max(TERM_NAME_MAX).exactOptional(),
    },
    {
      name: z.string().max(TERM_NAME_MAX).default(''),
      spellings: z.string().max(SPELLINGS_TYPED_MAX).default(''),
      text: z.string().max(TERM_TEXT_MAX).default(''),
      example: z.string().max(TERM_EXAMPLE_MAX).default(''),
      review: z.string().max(DIGITS_MAX).default(''),
      criteria: z.string().max(CRITERIA_TYPED_MAX).default(''),
      ...{ size: part, sector: part, region: part, role: part, who: part, how: part, what: part },
      isAnother: z.boolean().default(false),
    },
  ),
  'term.signed': byTap({ term, version }),
  'term.withdrawn': byTap({ term, version }),
  /** `place`: of the organisation’s channels (`derivePlaceKey`). */
  'term.shown': byTap({ term, version, place: z.string().length(PLACE_KEY_LENGTH) }),
  'term.kept': byTap({ term, version }),
};
