import { type Card, flattenText, type Part } from '../../cards/card.ts';
import type { Locale } from '../../domain/organisation.ts';

const STYLE =
  ':root{color-scheme:light dark}body{font:1rem/1.6 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.5rem;line-height:1.3}li{margin:.5rem 0}nav{margin-top:2rem;display:flex;flex-wrap:wrap;gap:.5rem 1.5rem}';

/** Nothing is loaded, run, sent or framed; the one style is known by its hash (SHA-256 of `STYLE`). */
const POLICY_OF_CONTENT =
  "default-src 'none'; style-src 'sha256-8VcaCYd1ilRZpGx5nNG37X2CyVsoepGnycKB142AU7c='; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What every page of the bot's is sent with. */
export function listPageHeaders(): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': POLICY_OF_CONTENT,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
}

/** A whole page of cards, each in its language, every word of it escaped; `links` are HTML already. */
export function writeDocument(sections: { card: Card; locale: Locale }[], links: string[] = []): string {
  const [first] = sections;
  return [
    '<!doctype html>',
    `<html lang="${first?.locale ?? 'en'}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${escapeHtml(first?.card.summary ?? '')}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    ...(sections.length === 1
      ? sections.map(({ card }) => `<main>${card.parts.map(writePart).join('\n')}</main>`)
      : ['<main>', ...sections.map(writeSection), '</main>']),
    ...(links.length > 0 ? [`<nav>${links.join('\n')}</nav>`] : []),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function writeSection({ card, locale }: { card: Card; locale: Locale }): string {
  return `<section lang="${locale}">${card.parts.map(writePart).join('\n')}</section>`;
}

/** The parts that these cards are made of; what else a card may hold has no place on a page. */
function writePart(part: Part): string {
  switch (part.kind) {
    case 'title':
      return `<h1>${escapeHtml(part.text)}</h1>`;
    case 'text':
    case 'small':
      return `<p>${escapeHtml(flattenText(part.text))}</p>`;
    case 'list':
      return `<ul>${part.items.map((item) => `<li>${escapeHtml(flattenText(item))}</li>`).join('\n')}</ul>`;
    case 'facts':
    case 'line':
    case 'picture':
    case 'buttons':
      return '';
  }
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
