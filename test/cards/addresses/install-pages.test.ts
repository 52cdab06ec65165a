import { expect, test } from 'vitest';
import { installRefusedPageCard } from '../../../src/cards/addresses/install-pages.ts';
import { writePlainText } from '../../../src/cards/plain.ts';
import type { Locale } from '../../../src/domain/organisation.ts';

const CASES: [locale: Locale, reference: string | undefined, said: string][] = [
  ['en', 'a1b2', 'give your administrator this reference: a1b2.'],
  ['en', undefined, 'if it keeps happening, ask your administrator.'],
  ['nl', 'a1b2', 'geef je beheerder dit kenmerk als het mis blijft gaan: a1b2.'],
  ['nl', undefined, 'vraag je beheerder als het mis blijft gaan.'],
];
test.each(CASES)('an installation that failed says in %s where to go, with reference %s', (locale, reference, said) => {
  expect(writePlainText(installRefusedPageCard('failed', locale, reference))).toContain(said);
});
