import { VALUE_DAYS, type WonSum, type WonValue } from '../../domain/digests/value.ts';
import type { Locale } from '../../domain/organisation.ts';
import { say, sayList, sayMoney } from '../../words/say.ts';
import { nameCard, nameNobody } from '../about.ts';
import { type NamedCard, type Part, titledCard } from '../card.ts';
import { sayCode } from '../leads/lead-words.ts';
import { keepTogether } from '../phone-lines.ts';

/** So many campaigns are shown; all stand in the file. */
export const VALUE_CAMPAIGNS_MAX = 12;

/** To a manager: what was won, by campaign. It is of leads whose cards say so to everybody, and of nobody who judged them. */
export function valueCard({ total, campaigns }: WonValue, locale: Locale): NamedCard {
  const title = say(locale, 'value.title');
  const months = Math.round(VALUE_DAYS / 30.4);
  if (total.leads === 0) {
    return nameCard(
      nameNobody(locale),
      titledCard(title, { kind: 'text', text: [say(locale, 'value.none', { months })] }),
    );
  }
  const rest = campaigns.length - VALUE_CAMPAIGNS_MAX;
  const rows = campaigns.slice(0, VALUE_CAMPAIGNS_MAX).map(({ campaign, first, any }): Part => {
    const name = campaign === '' ? say(locale, 'value.no-campaign') : sayCode(campaign);
    const lines = campaign === '' ? [describe('value.alone', any, locale)] : describeBoth(first, any, locale);
    return { kind: 'text', text: [{ kind: 'strong', text: name }, `\n${lines.join('\n')}`] };
  });
  const more: Part[] = rest > 0 ? [{ kind: 'small', text: [say(locale, 'value.rest', { rest })] }] : [];
  return nameCard(
    nameNobody(locale),
    titledCard(title, { kind: 'text', text: [describe('value.total', total, locale, { months })] }, ...rows, ...more, {
      kind: 'small',
      text: [say(locale, 'value.explained')],
    }),
  );
}

function describeBoth(first: WonSum, any: WonSum, locale: Locale): string[] {
  return [describe('value.first', first, locale), describe('value.any', any, locale)];
}

type Sentence = 'value.total' | 'value.alone' | 'value.first' | 'value.any';

function describe(key: Sentence, { leads, unpriced, amounts }: WonSum, locale: Locale, more = {}): string {
  const sums = [...amounts].map(([currency, { amount }]) => keepTogether(sayMoney(locale, amount, currency)));
  const sum = sums.length === 0 ? '–' : sayList(locale, sums);
  const said = say(locale, key, { sum, leads, ...more });
  return unpriced === 0 ? said : `${said}\u00a0· ${say(locale, 'value.unpriced', { unpriced })}`;
}
