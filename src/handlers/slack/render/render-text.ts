import type { ContextBlockElement, RichTextElement } from '@slack/types';
import { clip, flattenText, type Span } from '../../../cards/card.ts';

const TEXT_MAX = 3000;

/** A span as an element of rich text: nothing in it is read as markup. */
export function renderSpan(span: Span, workspace: string): RichTextElement[] {
  if (typeof span === 'string') return span === '' ? [] : [{ type: 'text', text: clip(span, TEXT_MAX) }];
  switch (span.kind) {
    case 'strong':
      return [{ type: 'text', text: clip(span.text, TEXT_MAX), style: { bold: true } }];
    case 'link':
      return [{ type: 'link', url: span.url, text: span.text, ...(span.isStrong && { style: { bold: true } }) }];
    case 'person': {
      const user = findUser(span, workspace);
      return user === undefined ? [{ type: 'text', text: span.name }] : [{ type: 'user', user_id: user }];
    }
    case 'channel':
      return isHere(span, workspace)
        ? [{ type: 'channel', channel_id: span.id }]
        : [{ type: 'text', text: clip(span.name, TEXT_MAX) }];
  }
}

/** A span in small print, which knows neither bold nor links. */
export function renderSmallSpan(span: Span, workspace: string): ContextBlockElement[] {
  if (typeof span !== 'string' && span.kind === 'person') {
    const user = findUser(span, workspace);
    if (user !== undefined) return [{ type: 'mrkdwn', text: `<@${user}>` }];
  }
  if (typeof span !== 'string' && span.kind === 'channel' && isHere(span, workspace))
    return [{ type: 'mrkdwn', text: `<#${span.id}>` }];
  const text = flattenText([span]);
  return text === '' ? [] : [{ type: 'plain_text', text: clip(text, TEXT_MAX), emoji: false }];
}

/** For Slack markup: what somebody wrote is escaped, so it mentions nobody and links nowhere. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function isHere(channel: Extract<Span, { kind: 'channel' }>, workspace: string): boolean {
  return channel.platform === 'slack' && channel.workspace === workspace;
}

function findUser(span: Extract<Span, { kind: 'person' }>, workspace: string): string | undefined {
  return span.identities.find((identity) => identity.platform === 'slack' && identity.workspace === workspace)?.user;
}
