import type { ContextBlockElement, RichTextElement } from '@slack/types';
import { clip, type Span } from '../../../cards/card.ts';

const TEXT_MAX = 3000;

/** A span as an element of rich text: nothing in it is read as markup. */
export function renderSpan(span: Span, workspace: string): RichTextElement[] {
  if (typeof span === 'string') return span === '' ? [] : [{ type: 'text', text: clip(span, TEXT_MAX) }];
  switch (span.kind) {
    case 'strong':
      return [{ type: 'text', text: clip(span.text, TEXT_MAX), style: { bold: true } }];
    case 'link':
      return [{ type: 'link', url: span.url, text: span.text }];
    case 'person': {
      const user = findUser(span, workspace);
      return user === undefined ? [{ type: 'text', text: span.name }] : [{ type: 'user', user_id: user }];
    }
  }
}

/** A span in small print, which knows neither bold nor links. */
export function renderSmallSpan(span: Span, workspace: string): ContextBlockElement[] {
  if (typeof span !== 'string' && span.kind === 'person') {
    const user = findUser(span, workspace);
    if (user !== undefined) return [{ type: 'mrkdwn', text: `<@${user}>` }];
  }
  const text = typeof span === 'string' ? span : span.kind === 'person' ? span.name : span.text;
  return text === '' ? [] : [{ type: 'plain_text', text: clip(text, TEXT_MAX), emoji: false }];
}

/** For Slack markup: what somebody wrote is escaped, so it mentions nobody and links nowhere. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function findUser(span: Extract<Span, { kind: 'person' }>, workspace: string): string | undefined {
  return span.identities.find((identity) => identity.platform === 'slack' && identity.workspace === workspace)?.user;
}
