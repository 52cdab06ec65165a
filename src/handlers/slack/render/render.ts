import type { ModalView } from '@slack/types';
import { listNamedFields } from '../../../cards/about.ts';
import { type Card, clip, type Form } from '../../../cards/card.ts';
import { encodeForm } from '../../../cards/taps.ts';
import type { SlackMessageBody } from '../wire.ts';
import { NO_FILES, type UploadedFiles } from './context.ts';
import { renderSlackField } from './render-field.ts';
import { joinLists, renderSlackPart } from './render-part.ts';
import { escapeMarkup } from './render-text.ts';

/** Slack's limits on what it shows. */
const TITLE_MAX = 24;
const SUMMARY_MAX = 3000;
const METADATA_MAX = 3000;

/** A card as Block Kit; a picture without a file is left out. The text beside the blocks is Slack markup, so it is escaped. */
export function renderSlackCard(card: Card, workspace: string, files: UploadedFiles = NO_FILES): SlackMessageBody {
  return {
    text: escapeMarkup(clip(card.summary, SUMMARY_MAX)),
    blocks: joinLists(card.parts.flatMap((part) => renderSlackPart(part, { workspace, files }))),
  };
}

/** A form as a modal. `metadata` comes back with the submission. */
export function renderSlackForm(form: Form, metadata: string, workspace: string): ModalView {
  return {
    type: 'modal',
    callback_id: encodeForm(form),
    private_metadata: metadata.slice(0, METADATA_MAX),
    title: { type: 'plain_text', text: clip(form.title, TITLE_MAX) },
    ...(form.submit !== undefined && { submit: { type: 'plain_text', text: clip(form.submit, TITLE_MAX) } }),
    close: { type: 'plain_text', text: clip(form.cancel, TITLE_MAX) },
    blocks: listNamedFields(form).flatMap((field) =>
      renderSlackField(field, form.step, { workspace, files: NO_FILES }),
    ),
  };
}
