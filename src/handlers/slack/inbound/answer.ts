import type { Reply } from '../../../cards/card.ts';
import { renderSlackCard, renderSlackForm } from '../render/render.ts';
import { buildBlockId } from '../wire.ts';
import { type SlackRequest, writeMetadata } from './parse.ts';

/**
 * What goes back with the acknowledgement itself: field errors of a form, the form that follows it, the answer to a
 * command. What it holds passes through no call of ours to Slack.
 */
export function buildAcknowledgement(reply: Reply, request: SlackRequest, workspace: string): object | undefined {
  const { as, replyTo, step } = request;
  if (reply.kind === 'form-errors') return { response_action: 'errors', errors: nameErrorBlocks(reply.errors, step) };
  if (as === 'form' && reply.kind === 'form') {
    return { response_action: 'update', view: renderSlackForm(reply.form, writeMetadata(replyTo), workspace) };
  }
  if (as === 'command' && reply.kind === 'notice') {
    return { response_type: 'ephemeral', ...renderSlackCard(reply.card, workspace) };
  }
  return undefined;
}

/** Errors by the block they stand at. */
function nameErrorBlocks(errors: Record<string, string>, step: string | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([field, error]) => [buildBlockId(field, step), error]));
}
