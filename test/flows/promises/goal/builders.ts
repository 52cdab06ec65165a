import type { Digest } from '../../../../src/domain/digests/digest.ts';
import type { Goal } from '../../../../src/domain/promises/goal/goal.ts';
import { DAY_MS } from '../../../../src/domain/time.ts';
import { makePosted } from '../../digests/builders.ts';
import { NOW } from '../../specification.ts';

/** Ruben of sales set it yesterday: sixty SQLs in the first quarter. */
export const makeGoal = (more: Partial<Goal> = {}): Goal => ({
  ...{ id: 'goal-00000000001', organisation: 'acme', name: 'More leads', figure: 'handed-over', target: 60 },
  ...{ from: '2026-01-01', to: '2026-03-31', team: 'sales', state: 'open', by: 'ruben', at: NOW - DAY_MS },
  ...more,
});

export const shared = { sharedBy: 'helen', sharedAt: NOW - DAY_MS };

/** The digest of a week of February, of ten judged leads and twenty that came. */
export const makeDigest = (more: Partial<Digest> = {}): Digest => ({
  ...makePosted().digest,
  last: '2026-02-08',
  ...more,
});
