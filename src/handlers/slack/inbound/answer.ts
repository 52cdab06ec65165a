import type { Reply } from '../../../cards/card.ts';
import { writeMetadata } from '../metadata.ts';
import { renderSlackCard, renderSlackForm } from '../render/render.ts';
import { buildBlockId } from '../wire.ts';
import type { SlackRequest } from './parse.ts';

/**
 * What goes back with the acknowledgement itself: field errors of a form, the form that follows it, the answer to a
 * command. What it holds passes through no call of ours to Slack.
 */
export function buildAcknowledgement(reply: Reply, request: SlackRequest, workspace: string): object | undefined {
  const { as, replyTo, field } = request;
  if (reply.kind === 'form-errors' && field !== undefined) return buildErrors(reply.errors, request);
  // In the form that was filled, so that it stays open with what was typed.
  if (reply.kind === 'refusal' && field !== undefined) return buildErrors({ [field]: reply.card.summary }, request);
  if (as === 'form' && reply.kind === 'form') {
    return {
      response_action: 'update',
      view: renderSlackForm(reply.form, writeMetadata(replyTo, reply.form), workspace),
    };
  }
  if (as === 'command' && (reply.kind === 'notice' || reply.kind === 'refusal')) {
    return { response_type: 'ephemeral', ...renderSlackCard(reply.card, workspace) };
  }
  return undefined;
}

/** Errors by the block they stand at; what is wrong with the form itself stands at its first. */
export function buildErrors(errors: Record<string, string>, { field: first = '', step }: SlackRequest): object {
  const named = Object.entries(errors).map(([field, error]) => [buildBlockId(field || first, step), error]);
  return { response_action: 'errors', errors: Object.fromEntries(named) };
}
