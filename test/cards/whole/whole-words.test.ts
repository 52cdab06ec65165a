import { describe, expect, test } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import { summaryCard } from '../../../src/cards/checkins/summary-card.ts';
import { buildDraftParts, type RestWords } from '../../../src/cards/checkins/summary-parts.ts';
import { digestCard } from '../../../src/cards/digests/digest-card.ts';
import { shortenWords } from '../../../src/cards/digests/digest-fit.ts';
import { mineCard } from '../../../src/cards/findings/mine-card.ts';
import { leadDetailsCard } from '../../../src/cards/leads/lead-details-card.ts';
import { sayOutcome } from '../../../src/cards/leads/outcome-card.ts';
import { writePlainText } from '../../../src/cards/plain.ts';
import {
  agreementDueCard,
  agreementNotedCard,
  nameAgreement,
  sayAgreement,
} from '../../../src/cards/promises/agreement/agreement-card.ts';
import { ANSWER_MAX } from '../../../src/domain/checkins/checkin.ts';
import type { Digest } from '../../../src/domain/digests/digest.ts';
import { WHY_MAX, WORDS_MAX } from '../../../src/domain/findings/finding.ts';
import { TERM_NAME_MAX } from '../../../src/domain/language/term.ts';
import { listTimeline } from '../../../src/domain/leads/history.ts';
import type { Lead } from '../../../src/domain/leads/lead.ts';
import { COMPETITOR_MAX } from '../../../src/domain/leads/outcome.ts';
import { QUOTE_MAX } from '../../../src/domain/leads/verdict.ts';
import { LOCALES, type Locale } from '../../../src/domain/organisation.ts';
import { AGREEMENT_WHAT_MAX } from '../../../src/domain/promises/agreement/agreement.ts';
import { makePerson } from '../../flows/people.ts';
import { makeAgreement } from '../../flows/promises/agreement/builders.ts';
import { makeLines, makeSummary } from '../checkin-samples.ts';
import { longest } from '../digest-samples.ts';
import { AT, lead, makeAction } from '../finding-samples.ts';
import { PLATFORMS_AND_LANGUAGES, snapshotCard } from '../platforms.ts';

/** So many letters, of which the last is another. */
const write = (letter: string, max: number) => `${letter.repeat(max - 1)}z`;

const [about, words, why] = [write('a', WORDS_MAX), write('w', WORDS_MAX), write('y', WHY_MAX)];
const [quote, name] = [write('q', QUOTE_MAX), write('n', TERM_NAME_MAX)];
const what = write('g', AGREEMENT_WHAT_MAX);
const celebrate = (kind: 'thanks' | 'failure'): Digest => ({
  ...longest,
  actions: [{ about: { kind: 'finding', words: about }, words, why, state: 'declined' }],
  quotes: [quote],
  celebrated: { kind, words: write('t', WORDS_MAX) },
  defined: [{ name, version: 1 }],
});
const company = write('C', 300);
const win: Digest = { ...celebrate('thanks'), actions: [], celebrated: { kind: 'win', company } };
const share = { part: 30, of: 60 };
const around: Digest = { ...win, defined: [], acceptedAround: { name, version: 2, before: share, after: share } };
const [campaign, segment] = [write('E', 100), write('S', 100)];
const ofCampaign: Lead = { ...lead, facts: { ...lead.facts, campaign, segment } };
const answer = makeAction({ kind: 'finding', words: about }, { words, why, state: 'declined' });
const agreement = makeAgreement({ what });
const here = (locale: Locale) => ({ locale, today: '2026-11-23' });

const CARDS: [string, string[], (locale: Locale) => Card][] = [
  ['a digest', [about, words, why, quote, name, 't'.repeat(299)], (locale) => digestCard(celebrate('thanks'), locale)],
  ['its brave failure', [write('t', WORDS_MAX)], (locale) => digestCard(celebrate('failure'), locale)],
  ['what it says of a win', [company], (locale) => digestCard(win, locale)],
  ['what came of a definition', [name], (locale) => digestCard(around, locale)],
  [
    'where a lead comes from, in its details,',
    [campaign, segment],
    (locale) =>
      leadDetailsCard({
        ...{ lead: ofCampaign, counts: { good: 0, fair: 0, poor: 0 }, viewer: makePerson({ locale }), locale },
        ...{ zone: 'Europe/Amsterdam', now: AT },
        timeline: { lead: ofCampaign, entries: listTimeline(ofCampaign, []), people: new Map() },
      }),
  ],
  [
    'what feedback led to',
    [about, words, why],
    (locale) =>
      mineCard(
        {
          ...{ leads: { page: 0, leads: [], hasMore: false }, answers: Array.from({ length: 3 }, () => answer) },
          waiting: { lines: [], more: 0 },
        },
        { viewer: makePerson({ locale }), zone: 'Europe/Amsterdam', now: AT },
      ),
  ],
  ['an agreement for its owner', [what], (locale) => agreementNotedCard(agreement, 'Ruben', here(locale))],
  ['a reminder of it', [what], (locale) => agreementDueCard(agreement, here(locale))],
];

describe.each(PLATFORMS_AND_LANGUAGES)('on $platform in $locale', ({ platform, locale }) => {
  test.each(CARDS)('%s shows whole what a form took', (_what, texts, draw) => {
    const drawn = snapshotCard(platform, draw(locale));
    for (const text of texts) expect(drawn).toContain(text);
  });
});

test('a short answer names an agreement by how it begins', () => {
  for (const locale of LOCALES) expect(nameAgreement(agreement, locale).name).toMatch(/^“g{20,}…”$/);
});

test('what is next at Home, and to whom a lead was lost, is whole', () => {
  expect(sayAgreement(agreement)).toBe(`“${what}”`);
  const competitor = write('c', COMPETITOR_MAX);
  for (const locale of LOCALES) expect(sayOutcome({ kind: 'lost', competitor }, locale)).toContain(competitor);
});

test('where all of a digest is too much, each of what people wrote is cut', () => {
  const { actions, quotes, celebrated } = shortenWords(celebrate('thanks'));
  const texts = [...actions.flatMap((each) => [each.words, each.why]), ...quotes];
  if (celebrated?.kind === 'thanks') texts.push(celebrated.words);
  expect(texts).toHaveLength(4);
  for (const text of texts) expect(text).toMatch(/^(.)\1{200,248}…$/);
});

const CUT = { nl: 'op “…” eindigt, was geen plaats', en: 'ends in “…” there was no room' };
const UNDER_EDIT = { nl: 'staan helemaal onder “Bewerken”', en: 'are whole under “Edit”' };
const IN_REPLIES = { nl: 'alle 5 regels staan in de reacties', en: 'all 5 lines are in the replies' };

describe.each(LOCALES)('where a message has no room, in %s', (locale) => {
  const read = (card: Card) => writePlainText(card);

  test('a digest says so, and where open actions are whole; else it says nothing of it', () => {
    expect(read(digestCard(longest, locale))).toContain(CUT[locale]);
    expect(read(digestCard(longest, locale))).toContain('/smarketing did');
    expect(read(digestCard(celebrate('thanks'), locale))).not.toContain(CUT[locale]);
  });

  const lines = (text: string) =>
    makeLines(5).flatMap((line) => {
      if (line.question !== 'lost') return [];
      return [line.id === 'lost-0' ? { ...line, text } : line];
    });
  const draft = (text: string, rest: RestWords = 'draft.more') => ({
    summary: '',
    parts: buildDraftParts(makeSummary(lines(text), { asked: 9, kind: 'most' }, locale), rest),
  });
  const summary = (text: string) => summaryCard(makeSummary(lines(text), { asked: 9, kind: 'most' }, locale));
  const long = write('l', ANSWER_MAX);

  test('a draft of few lines says that long ones are whole under Edit', () => {
    expect(read(draft(long))).toContain(UNDER_EDIT[locale]);
    expect(read(draft('short'))).not.toContain(UNDER_EDIT[locale]);
    expect(read(draft(long, 'draft.rest')), 'nobody may edit it').not.toContain(UNDER_EDIT[locale]);
  });

  test('a summary of few lines says that all of them are in its replies', () => {
    expect(read(summary(long))).toContain(IN_REPLIES[locale]);
    expect(read(summary('short'))).not.toContain(IN_REPLIES[locale]);
  });
});
