import { z } from 'zod';
import { byForm, byTap } from '../event-shape.ts';

/** Which page of an export; numbers travel as text. */
const page = z.coerce.number<number>().int().min(0).max(1_000_000);

/** What people ask about what is kept of them. */
export const events = {
  'privacy.asked': byTap({}),
  'privacy.export-asked': byTap({}),
  'privacy.export-read': byForm({ page }, {}),
  'privacy.erase-asked': byTap({}),
  'privacy.erase-confirmed': byTap({}),
};
