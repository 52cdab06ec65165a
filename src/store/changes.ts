import type { Change } from './change.ts';
import { lineSteps, postSteps, redrawSteps } from './changes-deliveries.ts';
import { endingSteps } from './changes-endings.ts';
import { leadSteps } from './changes-leads.ts';
import { organisationSteps } from './changes-organisation.ts';
import { forgetSteps } from './changes-past.ts';
import { verdictSteps } from './changes-verdicts.ts';
import { query, type Step, step } from './query.ts';

/** The statements that make a change true, in order. */
export function stepsOf(change: Change): Step[] {
  switch (change.kind) {
    case 'key.taken':
      return [step(takeKey, { key: change.key, at: change.at }, 'repeated')];
    case 'organisation.kept':
      return organisationSteps(change);
    case 'lead.added':
    case 'lead.updated':
    case 'lead.claimed':
    case 'lead.contacted':
      return leadSteps(change);
    case 'verdict.given':
    case 'verdict.explained':
    case 'verdict.noted':
    case 'verdict.withdrawn':
      return verdictSteps(change);
    case 'post.queued':
    case 'direct.queued':
      return postSteps(change);
    case 'card.changed':
      return redrawSteps(change);
    case 'line.queued':
      return lineSteps(change);
    case 'delivery.ended':
    case 'target.closed':
    case 'target.opened':
      return endingSteps(change);
    case 'past.forgotten':
      return forgetSteps(change);
  }
}

const takeKey = query<{ key: string; at: number }>()((db, $) =>
  db
    .insertInto('keys')
    .values({ key: $.key, at: $.at })
    .onConflict((conflict) => conflict.doNothing()),
);
