import { type Fields, isFields } from '../../shared/fields.ts';
import type { AdaptiveCardJson } from '../model.ts';
import { badSyntax, tooBig } from '../refusal.ts';
import { cardProblem } from './check-card.ts';
import type { Content } from './messages.ts';

const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';
const MESSAGE_BYTES_MAX = 100 * 1024;
const CARD_BYTES_MAX = 28 * 1024;

/** What an activity of the bot shows, checked as Teams checks it. Stricter than Teams in one thing: text beside a card. */
export function contentOf(activity: unknown): Content {
  if (!isFields(activity)) throw badSyntax('Missing activity');
  if (activity['type'] !== 'message') throw badSyntax(`Unknown activity type ${activity['type']}`);
  if (bytesOf(activity) > MESSAGE_BYTES_MAX) throw tooBig();
  const { text, summary } = activity;
  const card = attachedCard(activity);
  const hasText = typeof text === 'string' && text !== '';
  if (!hasText && !card) throw badSyntax('Activity must include non empty text, or an attachment');
  // Teams sends these as two messages and tells the id of neither.
  if (hasText && card) throw badSyntax('Text and a card in one activity: Teams would split them');
  return {
    ...(hasText ? { text } : {}),
    ...(typeof summary === 'string' ? { summary } : {}),
    ...(card ? { card } : {}),
  };
}

/** The card, when Teams would show it. Throws what Teams answers else. */
export function checkedCard(content: unknown): AdaptiveCardJson {
  if (!isFields(content)) throw badSyntax('A card must be an object');
  if (bytesOf(withoutImages(content)) > CARD_BYTES_MAX) throw badSyntax('The card is larger than 28 KB');
  const problem = cardProblem(content);
  if (problem !== undefined) throw badSyntax(`Not an Adaptive Card 1.5: ${problem}`);
  return content as AdaptiveCardJson;
}

function attachedCard({ attachments }: Fields): AdaptiveCardJson | undefined {
  if (attachments === undefined || attachments === null) return undefined;
  if (!Array.isArray(attachments)) throw badSyntax('attachments must be a list');
  if (attachments.length > 1) throw badSyntax('One attachment a message');
  const [only] = attachments;
  if (only === undefined) return undefined;
  if (!isFields(only) || only['contentType'] !== CARD_TYPE) throw badSyntax('Unknown attachment type');
  return checkedCard(only['content']);
}

function withoutImages(card: Fields): unknown {
  return JSON.parse(JSON.stringify(card, (_key, value) => (isImageData(value) ? '' : value)));
}

function isImageData(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('data:image/');
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
