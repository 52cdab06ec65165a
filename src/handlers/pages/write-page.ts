import type { Card } from '../../cards/card.ts';
import { aboutCard, privacyPageCard, termsCard } from '../../cards/pages.ts';
import { type PolicyFigures, privacyCard } from '../../cards/privacy/privacy-card.ts';
import { LOCALES, type Locale } from '../../domain/organisation.ts';
import { say } from '../../words/say.ts';
import { escapeHtml, writeDocument } from './document.ts';
import { PAGE_PATHS, type PageName } from './paths.ts';

export function writePage(name: PageName, figures: PolicyFigures, locale: Locale): string {
  const links = [...listPageLinks(name, locale), ...listLanguageLinks(locale)];
  return writeDocument([{ card: chooseCard(name, figures, locale), locale }], links);
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
