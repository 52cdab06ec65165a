/** The wire words of Slack that the files of this folder share. */
import type { KnownBlock } from '@slack/types';

/** What a message shows: blocks, and the text that stands in for them in notifications. */
export type SlackMessageBody = { text: string; blocks: KnownBlock[] };

/** Begins what Slack tells of a button that only opened a page. */
export const LINK_PREFIX = 'link:';

/** The one action of every field; a field is found by its block's id. */
export const FIELD_ACTION = 'value';
/** What a ticked box sends. */
export const TICKED_VALUE = 'yes';

/** Begins the value of a user group in a list: Slack has no picker of them, whose answer would say what it is. */
export const GROUP_MARK = 'group:';

/** Slack keeps what was typed where a block's id stays the same; so a form's next step gives its blocks others. */
const STEP_MARK = '~';

/** A field's block: its name, and the step its form is at. */
export function buildBlockId(field: string, step: string | undefined): string {
  return step === undefined ? field : `${field}${STEP_MARK}${step}`;
}

export function splitBlockId(id: string): { field: string; step?: string } {
  const [field = '', step] = id.split(STEP_MARK);
  return { field, ...(step !== undefined && { step }) };
}

/** The shortcuts of the app's manifest, by what Slack sends of them. */
export const SHORTCUTS = { lead: 'new-lead', note: 'note-from-message' } as const;

/**
 * The wire form of a button or a form as we wrote it. Slack gives texts of a message back with `&` escaped, and does not say of which it
 * does so; ours never hold what that looks like.
 */
export function restoreWire(given: string): string {
  return given.replaceAll('&amp;', '&');
}
