import type { PolicyFigures } from '../../cards/privacy/privacy-card.ts';
import type { Locale } from '../../domain/organisation.ts';
import type { Door, HttpExchange } from '../http.ts';
import { chooseLanguage } from './language.ts';
import { PAGE_PATHS, type PageName } from './paths.ts';

/** What holds in the organisation of this installation. `locale` is for whoever asks for no language the bot speaks. */
export type FindPolicy = () => Promise<{ figures: PolicyFigures; locale: Locale }>;

/** `/`, `/privacy`, `/terms`: small pages without scripts, for whoever follows a link of the app. In the language of the browser, or of `?lang=`. */
export function createPageDoors(find: FindPolicy): Door[] {
  return Object.entries(PAGE_PATHS).map(([name, path]) => ({
    method: 'GET',
    path,
    bodyMax: 0,
    aMinute: 120,
    open: (asked) => servePage(name as PageName, asked, find),
  }));
}

async function servePage(name: PageName, { request, response }: HttpExchange, find: FindPolicy): Promise<void> {
  const { figures, locale: fallback } = await find();
  const locale = chooseLanguage(request.url ?? '', request.headers['accept-language'], fallback);
  // Seldom asked for, so not loaded with the bot.
  const [{ writePage }, { listPageHeaders }] = await Promise.all([import('./write-page.ts'), import('./document.ts')]);
  const headers = {
    ...listPageHeaders(),
    'content-language': locale,
    vary: 'accept-language',
    'cache-control': 'no-cache',
  };
  response.writeHead(200, headers).end(writePage(name, figures, locale));
}
