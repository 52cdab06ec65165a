import { type Card, flattenText, type Part } from '../../cards/card.ts';
import { aboutCard, privacyPageCard, termsCard } from '../../cards/pages.ts';
import { type PolicyFigures, privacyCard } from '../../cards/privacy/privacy-card.ts';
import { LOCALES, type Locale } from '../../domain/organisation.ts';
import { say } from '../../words/say.ts';
import { PAGE_PATHS, type PageName } from './paths.ts';

const STYLE =
  ':root{color-scheme:light dark}body{font:1rem/1.6 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.5rem;line-height:1.3}li{margin:.5rem 0}nav{margin-top:2rem;display:flex;flex-wrap:wrap;gap:.5rem 1.5rem}';

/** Nothing is loaded, run, sent or framed; the one style is known by its hash (SHA-256 of `STYLE`). */
export const POLICY_OF_CONTENT =
  "default-src 'none'; style-src 'sha256-8VcaCYd1ilRZpGx5nNG37X2CyVsoepGnycKB142AU7c='; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A whole page, every word of it escaped. */
export function writePage(name: PageName, figures: PolicyFigures, locale: Locale): string {
  const card = chooseCard(name, figures, locale);
  return [
    '<!doctype html>',
    `<html lang="${locale}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${escapeHtml(card.summary)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<main>${card.parts.map(writePart).join('\n')}</main>`,
    `<nav>${[...listPageLinks(name, locale), ...listLanguageLinks(locale)].join('\n')}</nav>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function chooseCard(name: PageName, figures: PolicyFigures, locale: Locale): Card {
  switch (name) {
    case 'about':
      return aboutCard(locale);
    case 'privacy':
      return privacyPageCard(privacyCard(figures, locale), locale);
    case 'terms':
      return termsCard(locale);
  }
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

/** Relative, so that they hold behind a proxy that gives the bot a path of its own. */
function listPageLinks(here: PageName, locale: Locale): string[] {
  return Object.entries(PAGE_PATHS)
    .filter(([name]) => name !== here)
    .map(([name, path]) => {
      const words = escapeHtml(say(locale, `page.${name as PageName}`));
      return `<a href=".${path}?lang=${locale}">${words}</a>`;
    });
}

function listLanguageLinks(here: Locale): string[] {
  return LOCALES.filter((locale) => locale !== here).map(
    (locale) =>
      `<a href="?lang=${locale}" hreflang="${locale}" lang="${locale}">${escapeHtml(say(locale, 'page.language'))}</a>`,
  );
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
