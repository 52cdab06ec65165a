import { describe, expect, test } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import { goalSharingCard } from '../../../src/cards/promises/goal/goal-messages.ts';
import { pairCard } from '../../../src/cards/promises/pair/pair-card.ts';
import { pairProposalCard } from '../../../src/cards/promises/pair/pair-messages.ts';
import { LOCALES, type Locale } from '../../../src/domain/organisation.ts';
import { findStanding, planEnd } from '../../../src/domain/promises/pair/pair.ts';
import { say } from '../../../src/words/say.ts';
import { makePerson } from '../../flows/people.ts';
import { makeGoal } from '../../flows/promises/goal/builders.ts';
import { makePair } from '../../flows/promises/pair/builders.ts';
import { AT } from '../finding-samples.ts';

const proposal = makePair({ until: planEnd('2027-02-28', 'Europe/Amsterdam'), at: AT });
const here = (locale: Locale) => ({ locale, zone: 'Europe/Amsterdam', now: AT });
const standing = findStanding([proposal], AT);

/** Each of somebody who is no longer there. */
const CARDS: Record<string, (locale: Locale) => Card> = {
  'a goal they propose': (locale) => goalSharingCard(makeGoal(), undefined, { locale, today: '2026-11-23' }),
  'a promise they propose': (locale) => pairProposalCard(proposal, undefined, here(locale)),
  'a promise they signed': (locale) =>
    pairCard({ version: proposal, standing, names: new Map() }, makePerson({ locale }), here(locale)),
};

describe.each(LOCALES)('whoever is no longer there, in %s,', (locale) => {
  test.each(Object.entries(CARDS))('is someone who left, as a sentence begins or goes on: %s', (_what, draw) => {
    const card = draw(locale);
    const words = JSON.stringify(card.parts);
    const [first, within] = [say(locale, 'term.nobody-first'), say(locale, 'term.nobody')];
    expect(words).not.toContain('—');
    expect(words).toContain(first);
    expect(words).not.toMatch(new RegExp(`[.:?]"? ${within}|"${within}`));
  });
});
