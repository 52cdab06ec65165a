import { addressSteps } from './addresses/steps.ts';
import type { Change } from './change.ts';
import { answerSteps } from './checkins/answer-steps.ts';
import { draftSteps } from './checkins/draft-steps.ts';
import { roundSteps } from './checkins/round-steps.ts';
import { bind, prepare, type Step } from './database/query.ts';
import { endingSteps } from './deliveries/end-steps.ts';
import { lineSteps, postSteps, redrawSteps } from './deliveries/queue-steps.ts';
import { postedSteps } from './digests/posted-steps.ts';
import { findingSteps } from './findings/steps.ts';
import { leadSteps } from './leads/lead-steps.ts';
import { outcomeSteps } from './leads/outcome-steps.ts';
import { verdictSteps } from './leads/verdict-steps.ts';
import { absenceSteps } from './people/absence-steps.ts';
import { linkSteps } from './people/link-steps.ts';
import { eraseAnswerSteps, eraseSteps } from './privacy/erasure-steps.ts';
import { forgetAnswersSteps, forgetSteps, sweepSteps } from './privacy/retention-steps.ts';
import type { Sealer } from './sealing.ts';
import { organisationSteps } from './setup/steps.ts';

/** The statements that make a change true, in order. */
export function stepsOf(change: Change, sealer: Sealer): Step[] {
  switch (change.kind) {
    case 'key.taken':
      return [bind(takeKey, { key: change.key, at: change.at }, 'repeated')];
    case 'organisation.kept':
      return organisationSteps(change);
    case 'lead.added':
    case 'lead.updated':
    case 'lead.claimed':
    case 'lead.contacted':
    case 'lead.forgotten':
      return leadSteps(change);
    case 'lead.outcome-given':
    case 'lead.outcome-detailed':
    case 'lead.returned':
      return outcomeSteps(change);
    case 'verdict.given':
    case 'verdict.explained':
    case 'verdict.noted':
    case 'verdict.withdrawn':
      return verdictSteps(change);
    case 'address.kept':
    case 'address.dropped':
      return addressSteps(change);
    case 'link.offered':
    case 'identity.linked':
      return linkSteps(change);
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
    case 'round.opened':
    case 'round.reopened':
    case 'round.closed':
    case 'round.published':
    case 'round.cancelled':
      return roundSteps(change);
    case 'answer.given':
    case 'answer.withdrawn':
    case 'talk.held':
    case 'reminder.counted':
      return answerSteps(change, sealer);
    case 'draft.edited':
    case 'draft.approved':
      return draftSteps(change);
    case 'note.kept':
    case 'note.worded':
    case 'note.undone':
    case 'action.recorded':
    case 'action.moved':
    case 'receipt.given':
    case 'thanks.kept':
    case 'celebration.kept':
    case 'celebration.reworded':
    case 'celebration.used':
    case 'findings.forgotten':
      return findingSteps(change);
    case 'person.away':
    case 'person.back':
      return absenceSteps(change);
    case 'person.erased':
      return eraseSteps(change);
    case 'answers.erased':
      return eraseAnswerSteps(change, sealer);
    case 'past.forgotten':
      return forgetSteps(change);
    case 'answers.forgotten':
      return forgetAnswersSteps(change);
    case 'day.swept':
      return sweepSteps(change);
    case 'digest.begun':
    case 'digest.posted':
    case 'month.posted':
    case 'campaign.signalled':
    case 'campaign.recovered':
    case 'signals.looked':
      return postedSteps(change);
  }
}

const takeKey = prepare<{ key: string; at: number }>()((db, $) =>
  db
    .insertInto('keys')
    .values({ key: $.key, at: $.at })
    .onConflict((conflict) => conflict.doNothing()),
);
