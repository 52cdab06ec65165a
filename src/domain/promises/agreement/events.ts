import { z } from 'zod';
import { byForm, byTap } from '../../event-shape.ts';
import { AGREEMENT_WHAT_MAX, DROPPED_WHY_MAX } from './agreement.ts';

const agreement = z.string().regex(/^[\w-]{16}$/);
/** When the form was opened: a repeat of the same is kept once. */
const asked = z.coerce.number<number>().int().min(0).max(Number.MAX_SAFE_INTEGER);
const PERSON_ID_MAX = 75;
const owner = z.array(z.string().max(PERSON_ID_MAX)).max(1).default([]);
const PAGE_MAX = 9;
const DATE_LENGTH = 10;

/** Agreements: who does what by when. */
export const agreementEvents = {
  /** Somebody looks at those that are open. */
  'agreement.listed': byTap({ page: z.coerce.number<number>().int().min(0).max(PAGE_MAX) }),
  'agreement.form-asked': byTap({}),
  'agreement.made': byForm(
    { asked },
    {
      what: z.string().max(AGREEMENT_WHAT_MAX).default(''),
      sales: owner,
      marketing: owner,
      lastDay: z.string().max(DATE_LENGTH).default(''),
    },
  ),
  'agreement.done': byTap({ agreement }),
  'agreement.drop-asked': byTap({ agreement }),
  'agreement.dropped': byForm({ agreement }, { why: z.string().max(DROPPED_WHY_MAX).default('') }),
};
