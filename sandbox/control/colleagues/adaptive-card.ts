import type { AdaptiveCardJson } from '../../fake-teams/contract.ts';

type Part = Record<string, unknown>;

/** A button of a card, wherever it stands in it. */
export type CardButton = { title: string; verb?: string };
/** An input as it was sent; what somebody typed meanwhile is not in it. */
export type CardInput = { id: string; type: string; value?: string };

/** All buttons, in the order they are read. */
export const listCardButtons = (card: AdaptiveCardJson | undefined): CardButton[] =>
  listParts(card).flatMap(({ type, title, verb }) =>
    type === 'Action.Execute' && typeof title === 'string'
      ? [{ title, ...(typeof verb === 'string' && { verb }) }]
      : [],
  );

/** All inputs, in the order they are read. */
export const listCardInputs = (card: AdaptiveCardJson | undefined): CardInput[] =>
  listParts(card).flatMap(({ type, id, value }) =>
    typeof type === 'string' && type.startsWith('Input.') && typeof id === 'string'
      ? [{ id, type, ...(typeof value === 'string' && value !== '' && { value }) }]
      : [],
  );

/** Whether a card has a title, which reminders and short answers have not. */
export const hasHeading = (card: AdaptiveCardJson | undefined): boolean =>
  listParts(card).some(({ type, style }) => type === 'TextBlock' && style === 'heading');

/** Fields of a card that are not drawn: a button's data, and what other clients fall back on. */
const UNSEEN = new Set(['data', 'fallback', 'msteams', 'refresh']);

const listParts = (value: unknown): Part[] => {
  if (Array.isArray(value)) return value.flatMap(listParts);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([field, each]) => (UNSEEN.has(field) ? [] : listParts(each)));
  return [value as Part, ...inner];
};
