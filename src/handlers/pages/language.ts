import { LOCALES, type Locale } from '../../domain/organisation.ts';

/** The language of `?lang=`, else the one that a browser likes best of those the bot speaks, else the one given. */
export function chooseLanguage(url: string, accepted: string | undefined, fallback: Locale): Locale {
  const asked = new URLSearchParams(url.split('?')[1]).get('lang');
  return findLocale(asked ?? '') ?? listLiked(accepted ?? '')[0] ?? fallback;
}

/** Best first, as `nl-BE, en;q=0.8` ranks them; what has no weight, or an odd one, weighs 1, and 0 is a no. */
function listLiked(accepted: string): Locale[] {
  const liked = accepted.split(',').flatMap((each) => {
    const [tag = '', ...parameters] = each.split(';').map((part) => part.trim().toLowerCase());
    const locale = findLocale(tag);
    const weight = Number(parameters.find((part) => part.startsWith('q='))?.slice(2) ?? 1);
    return locale === undefined || weight <= 0 ? [] : [{ locale, weight: weight > 0 ? weight : 1 }];
  });
  return liked.toSorted((one, other) => other.weight - one.weight).map(({ locale }) => locale);
}

function findLocale(tag: string): Locale | undefined {
  return LOCALES.find((locale) => tag === locale || tag.startsWith(`${locale}-`));
}
