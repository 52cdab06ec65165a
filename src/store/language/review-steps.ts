import type { Team } from '../../domain/people/person.ts';
import { bind, prepare } from '../database/query.ts';
import type { Steps } from '../room.ts';
import type { ReviewChange } from './changes.ts';

export const reviewSteps: Steps<ReviewChange> = {
  'review.asked': ({ organisation, term, was, at }) => [bind(askReview, { organisation, term, was, at }, 'outrun')],
  'review.kept': ({ organisation, term, team, hasOther, askedAt }) => [
    bind(KEEP[team], { organisation, term, askedAt, hasOther: hasOther ? 1 : 0 }, 'outrun'),
  ],
  'review.moved': ({ organisation, term, reviewAt }) => [bind(moveReview, { organisation, term, reviewAt })],
};

type OfTerm = { organisation: string; term: string };

const askReview = prepare<OfTerm & { was: number; at: number }>()((db, $) =>
  db
    .updateTable('terms')
    .set({ review_asked_at: $.at, kept_by_sales: 0, kept_by_marketing: 0 })
    .where('organisation', '=', $.organisation)
    .where('id', '=', $.term)
    .where('review_at', '=', $.was)
    .where('review_asked_at', 'is', null),
);

const KEEP = { sales: keep('sales'), marketing: keep('marketing') };

/** Two who say so at once: the second sees the first, and the day moves on. */
function keep(team: Team) {
  return prepare<OfTerm & { askedAt: number; hasOther: number }>()((db, $) =>
    db
      .updateTable('terms')
      .set(team === 'sales' ? { kept_by_sales: 1 } : { kept_by_marketing: 1 })
      .where('organisation', '=', $.organisation)
      .where('id', '=', $.term)
      .where('review_asked_at', '=', $.askedAt)
      .where(team === 'sales' ? 'kept_by_marketing' : 'kept_by_sales', '=', $.hasOther),
  );
}

const moveReview = prepare<OfTerm & { reviewAt: number }>()((db, $) =>
  db
    .updateTable('terms')
    .set({ review_at: $.reviewAt, review_asked_at: null, kept_by_sales: 0, kept_by_marketing: 0 })
    .where('organisation', '=', $.organisation)
    .where('id', '=', $.term),
);
