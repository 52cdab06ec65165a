import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Card, clip } from '../../../src/cards/card.ts';
import { listCutQuestions, summaryCard } from '../../../src/cards/checkins/summary-card.ts';
import { digestCard } from '../../../src/cards/digests/digest-card.ts';
import { monthCard } from '../../../src/cards/digests/month-card.ts';
import { writePlainText } from '../../../src/cards/plain.ts';
import { layOutChart } from '../../../src/charts/layout.ts';
import { THEME_MAX } from '../../../src/domain/checkins/checkin.ts';
import { composeWeek } from '../../../src/domain/digests/compose/compose-digest.ts';
import { LOCALES } from '../../../src/domain/organisation.ts';
import { showPlaceholders } from '../../../src/words/placeholders.ts';
import { countCampaign, countPromise, countWeek, makeDigestFacts } from '../../domain/digests/any-week.ts';
import { makeLines, makeSummary } from '../checkin-samples.ts';

const PEOPLE = ['sanne', 'bram', 'fleur', 'jack'];
const small = countWeek([countCampaign('beurs', 4, 1, 2, PEOPLE)], {
  promise: countPromise({ due: 8, inTime: 1, untouched: 2 }),
});
const large = countWeek([countCampaign('beurs', 9, 6, 5, PEOPLE), countCampaign('webinar', 4, 1, 3, PEOPLE)], {
  promise: countPromise({ due: 20, inTime: 17, untouched: 2 }),
});
const before = composeWeek(makeDigestFacts(small)).digest;

describe.each(LOCALES)('in %s', (locale) => {
  const read = (card: Card) => writePlainText(card);

  test('of fewer than ten leads every row says how many, and no share', () => {
    const text = read(digestCard(composeWeek(makeDigestFacts(small, { before })).digest, locale));
    expect(text).not.toContain('%');
    expect(text).toMatch(locale === 'nl' ? /4 van 7 goed/ : /4 of 7 good/);
    expect(text).toMatch(locale === 'nl' ? /👍 4 goed, 👌 1 redelijk, 👎 2 zwak/ : /👍 4 good, 👌 1 fair, 👎 2 poor/);
    expect(text).toMatch(
      locale === 'nl' ? /Van 8 leads .* is er 1 op tijd opgevolgd/ : /Of 8 leads .* 1 was followed up/,
    );
    expect(text).toMatch(/→ 4 .*7.*4.*7/);
  });

  test('a small row under a large whole says how many, beside shares with their n', () => {
    const text = read(digestCard(composeWeek(makeDigestFacts(large, { before })).digest, locale));
    expect(text).toMatch(/👍 45% {2}👌 30% {2}👎 25% {2}\(n 20\)/);
    expect(text).toMatch(/👍 4 {2}👌 1 {2}👎 3 {2}\(n 8\)/);
    for (const line of text
      .split('\n')
      .slice(3)
      .filter((each) => each.includes('%')))
      expect(line).toMatch(/\d\d.*%|%.*\d\d/);
  });

  test('a month says so too, with the month before beside it', () => {
    const was = { month: '2026-09', accepted: { part: 40, of: 60 } };
    const text = read(monthCard({ figures: { month: '2026-10', accepted: { part: 3, of: 8 } }, before: was, locale }));
    expect(text).toMatch(/ {2}3 (van|of) 8 {3}\(\w+: 67%, (van|of) 60\)/);
  });
});

test('a bar of fewer than ten leads has counts in it', () => {
  const legend = { good: 'good', fair: 'fair', poor: 'poor' };
  const bars = [
    { label: 'a', note: 'n 8', good: 4, fair: 1, poor: 3 },
    { label: 'b', note: 'n 20', good: 10, fair: 5, poor: 5 },
  ];
  const { rows } = layOutChart({ title: 'x', legend, bars });
  expect(rows.map(({ segments }) => segments.map(({ share }) => share))).toEqual([
    ['4', '1', '3'],
    ['50%', '25%', '25%'],
  ]);
});

describe('the summary’s card', () => {
  const anyLines = fc
    .tuple(
      fc.integer({ min: 5, max: 60 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 900 }),
      fc.constantFrom(0, 1, 3, 40),
    )
    .map(([count, teams, length, themes]) =>
      makeLines(count, teams).map((line, n) => ({
        ...line,
        text: `${line.text} ${'lang '.repeat(length / 5)}`,
        ...(themes > 0 && n % 3 < 2 && { theme: `${n % themes} ${'thema '.repeat(20)}`.slice(0, THEME_MAX) }),
      })),
    );

  test('has 1,500 characters at most, whatever was said; what it leaves out stands in the replies', () => {
    fc.assert(
      fc.property(anyLines, fc.constantFrom(...LOCALES), (lines, locale) => {
        const picture = makeSummary(lines, { asked: 300, kind: 'most' }, locale);
        const card = summaryCard(picture);
        const text = writePlainText(card);
        expect(text.replaceAll(/\n(=+|- | )?/g, '').length).toBeLessThanOrEqual(1500);
        const cut = new Set(listCutQuestions(picture).map(({ question }) => question));
        const isShown = (words: string) => text.includes(showPlaceholders(words, locale));
        for (const line of lines) if (!isShown(line.text)) expect(cut.has(line.question)).toBe(true);
      }),
    );
  });

  test('of questions with themes names these with their counts, and of others the first lines', () => {
    const lines = makeLines(6).map((line, n) => (n < 4 ? { ...line, theme: n < 3 ? 'Samen op pad' : 'Rust' } : line));
    const text = writePlainText(summaryCard(makeSummary(lines, { asked: 6, kind: 'exact', answered: 6 }, 'en')));
    expect(text).toContain('Samen op pad (3)\n- Rust (1)\n- Also mentioned (2)\nall 6 lines are in the replies');
    expect(text).not.toMatch(/Samen naar de beurs[\s\S]*Cost energy/);
    expect(text.split('Samen naar de beurs')).toHaveLength(4);
  });
});

describe('words that are cut', () => {
  test.each([
    ['Sanne zei tegen [naam] dat', 18, 'Sanne zei tegen…'],
    ['Sanne zei tegen [naam] dat', 24, 'Sanne zei tegen [naam]…'],
    ['een [vreemde zin van iemand', 20, 'een [vreemde zin va…'],
    ['👍👍👍👍', 4, '👍…'],
  ])('%s, of at most %i', (text, max, cut) => {
    expect(clip(text, max)).toBe(cut);
  });

  test('keep placeholders and characters whole, at every length', () => {
    const piece = fc.constantFrom('[naam]', '[company]', '[e-mail]', '👩‍👩‍👧', '😀', 'é', 'woord ', ' ', '[', ']');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.integer({ min: 1, max: 120 }), (pieces, max) => {
        const cut = clip(pieces.join(''), max);
        expect(cut.length).toBeLessThanOrEqual(Math.max(max, 1));
        expect(cut).not.toMatch(/\p{Surrogate}/u);
        expect(cut).not.toMatch(/\[(n|na|naa|naam|c|co|com|comp|compa|compan|company|e|e-|e-m|e-ma|e-mai|e-mail)…$/);
      }),
    );
  });
});
