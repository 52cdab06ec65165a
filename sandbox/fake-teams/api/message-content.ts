import { isJsonObject, type JsonObject } from '../../shared/json.ts';
import type { AdaptiveCardJson } from '../model.ts';
import { createSizeRefusal, createSyntaxRefusal } from '../refusal.ts';
import { findCardProblem } from './check-card.ts';
import type { TeamsContent } from './messages.ts';

const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';
const MESSAGE_BYTES_MAX = 100 * 1024;
const CARD_BYTES_MAX = 28 * 1024;

/**
 * What an activity of the bot shows, checked as Teams checks it. Stricter than Teams in one thing: text beside a
 * card.
 */
export function readTeamsContent(activity: unknown): TeamsContent {
  if (!isJsonObject(activity)) throw createSyntaxRefusal('Missing activity');
  if (activity['type'] !== 'message') throw createSyntaxRefusal(`Unknown activity type ${activity['type']}`);
  if (measureBytes(activity) > MESSAGE_BYTES_MAX) throw createSizeRefusal();
  const { text, summary } = activity;
  const card = readAttachedCard(activity);
  const hasText = typeof text === 'string' && text !== '';
  if (!hasText && !card) throw createSyntaxRefusal('Activity must include non empty text, or an attachment');
  // Teams sends these as two messages and tells the id of neither.
  if (hasText && card) throw createSyntaxRefusal('Text and a card in one activity: Teams would split them');
  return {
    ...(hasText ? { text } : {}),
    ...(typeof summary === 'string' ? { summary } : {}),
    ...(card ? { card } : {}),
  };
}

/** The card, when Teams would show it. Throws what Teams answers else. */
export function requireValidCard(content: unknown): AdaptiveCardJson {
  if (!isJsonObject(content)) throw createSyntaxRefusal('A card must be an object');
  if (measureBytes(stripImages(content)) > CARD_BYTES_MAX) throw createSyntaxRefusal('The card is larger than 28 KB');
  const problem = findCardProblem(content);
  if (problem !== undefined) throw createSyntaxRefusal(`Not an Adaptive Card 1.5: ${problem}`);
  return content as AdaptiveCardJson;
}

function readAttachedCard({ attachments }: JsonObject): AdaptiveCardJson | undefined {
  if (attachments === undefined || attachments === null) return undefined;
  if (!Array.isArray(attachments)) throw createSyntaxRefusal('attachments must be a list');
  if (attachments.length > 1) throw createSyntaxRefusal('One attachment a message');
  const [only] = attachments;
  if (only === undefined) return undefined;
  if (!isJsonObject(only) || only['contentType'] !== CARD_TYPE) throw createSyntaxRefusal('Unknown attachment type');
  return requireValidCard(only['content']);
}

function stripImages(card: JsonObject): unknown {
  return JSON.parse(JSON.stringify(card, (_key, value) => (isImageData(value) ? '' : value)));
}

function isImageData(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('data:image/');
}

function measureBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
