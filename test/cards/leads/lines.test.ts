import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Card, flattenText, type Part } from '../../../src/cards/card.ts';
import { leadCard } from '../../../src/cards/leads/lead-card.ts';
import type { LeadContent } from '../../../src/cards/leads/lead-content.ts';
import { CARD_LINES_MAX } from '../../../src/cards/leads/lead-lines.ts';
import { countLines, fitText, LINE_WIDTHS, measureWords } from '../../../src/cards/phone-lines.ts';
import { LOCALES } from '../../../src/domain/organisation.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { renderSlackCard } from '../../../src/handlers/slack/render/render.ts';
import { renderTeamsCard } from '../../../src/handlers/teams/render/render.ts';
import { leadCards } from '../../handlers/hostile-cards.ts';
import { listButtons, TENANT, WORKSPACE } from '../platforms.ts';

/** Its first line is broken on a telephone where names are long. */
const SHRUNK_LINES_MAX = 4;
/** Three dots and the space before them take so much of a line. */
const MENU_WIDTH = 6;
const AT = Date.UTC(2026, 10, 23, 8, 30);
const long = (word: string) => `${word} `.repeat(60).trim();

const makePerson = (name: string): Person => ({
  ...{ id: name, organisation: 'o', name, team: 'sales', role: 'member', locale: 'nl' },
  identities: [],
});

/** Everything at once, each as long as the intake takes it. */
const longest: Omit<LeadContent, 'locale'> = {
  lead: {
    id: 'HiN_PiD8ivjGksBl',
    organisation: 'o',
    facts: {
      externalId: 'crm-4711',
      company: long('Coöperatieve Vereniging'),
      contact: {
        name: long('Wilhelmina'),
        title: long('Inkoopmanager'),
        email: `${'w'.repeat(60)}@${'voorbeeld'.repeat(8)}.example`,
        phone: '+31 (0)20 555 01 23 ext. 1234567890',
      },
      campaign: long('corrosie_webinar'),
      source: long('trade_show'),
      segment: long('infra'),
      score: 123_456.789,
      value: { amount: 999_999_999_999.99, currency: 'EUR' },
      criteria: Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`criterion_${n}_of_ours`, false])),
      note: long('Vroeg na het webinar om een proefvlak.'),
      url: 'https://crm.noordlicht.example/leads/4711',
    },
    owner: 'x',
    receivedAt: AT,
    dueAt: AT - 400 * 24 * 60 * 60 * 1000,
  },
  counts: { good: 100, fair: 100, poor: 100 },
  owner: makePerson(long('Maximiliaan')),
  partner: makePerson(long('Wilhelmina')),
  zone: 'Europe/Amsterdam',
  now: AT,
};

/** Lines of text as a telephone of 390 px breaks them. */
function countPhoneLines({ parts }: Card): number {
  return parts.map(countOf).reduce((sum, lines) => sum + lines, 0);
}

function countOf(part: Part): number {
  if (part.kind === 'title') return countLines(part.text, LINE_WIDTHS.title);
  if (part.kind !== 'text' && part.kind !== 'small') return 0;
  const lines = flattenText(part.text).split('\n');
  const width = LINE_WIDTHS[part.kind] - ('menu' in part ? MENU_WIDTH : 0);
  return lines.reduce((sum, line) => sum + countLines(line, width), 0);
}

/** Rows of buttons on each platform. */
function countButtonRows(card: Card): number[] {
  return [
    renderSlackCard(card, WORKSPACE).blocks.filter(({ type }) => type === 'actions').length,
    renderTeamsCard(card, { workspace: TENANT }).body.filter(({ type }) => type === 'ActionSet').length,
  ];
}

describe.each(LOCALES)('in %s', (locale) => {
  const noOwner = ({ owner: _owner, ...rest }: typeof longest) => rest;

  test('everything at its longest stands in seven lines and two rows of buttons', () => {
    for (const content of [longest, noOwner(longest)]) {
      const card = leadCard({ ...content, locale });
      expect(countPhoneLines(card)).toBeLessThanOrEqual(CARD_LINES_MAX);
      expect(countButtonRows(card)).toEqual([2, 2]);
    }
  });

  test('once it was handled, in two or three lines and one row', () => {
    const { facts } = longest.lead;
    const lead = { ...longest.lead, facts: { ...facts, company: 'Brugrenovatie Zuid BV' }, contactedAt: AT };
    const card = leadCard({ ...longest, lead, contactedBy: makePerson('Sanne de Boer'), locale });
    expect(card.parts.map(({ kind }) => kind)).toEqual(['text', 'small', 'buttons']);
    expect(countPhoneLines(card)).toBeLessThanOrEqual(3);
    expect(countButtonRows(card)).toEqual([1, 1]);
  });

  test('a menu in Slack takes five choices', () => {
    const card = leadCard({ ...noOwner(longest), locale });
    const menus = listButtons(card).filter(({ kind }) => kind === 'menu');
    expect(menus).toEqual([expect.objectContaining({ choices: expect.objectContaining({ length: 5 }) })]);
  });
});

test('whatever the intake takes, a card is seven lines and two rows of buttons at most', () => {
  fc.assert(
    fc.property(leadCards, (card) => {
      const isShrunk = card.parts[0]?.kind === 'text';
      expect(countPhoneLines(card)).toBeLessThanOrEqual(isShrunk ? SHRUNK_LINES_MAX : CARD_LINES_MAX);
      for (const rows of countButtonRows(card)) expect(rows).toBeLessThanOrEqual(2);
    }),
    { numRuns: 300 },
  );
});

describe('a line on a telephone', () => {
  const LINES: [text: string, width: number, lines: number][] = [
    ['', 10, 0],
    ['nnnnn nnnn', 10, 1],
    ['nnnnn nnnnn', 10, 2],
    ['nnnnn\u00a0nnnnn n', 10, 2],
    ['nnnnnnnnnnnnnnnnnnnnnnnnn', 10, 3],
    ['n nnnnnnnnnnnnnnn n', 10, 3],
    ['iiiiiiiiii', 10, 1],
  ];
  test.each(LINES)('%j breaks at the width %d into %d', (text, width, lines) => {
    expect(countLines(text, width)).toBe(lines);
  });

  test('what is fitted stands in so many lines, and is whole where it fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 1, max: 3 }), (text, lines) => {
        const fitted = fitText(text, lines, 38);
        if (countLines(text, 38) <= lines) expect(fitted).toBe(text);
        else expect(countLines(fitted, 38)).toBeLessThanOrEqual(lines);
      }),
    );
  });

  test('marks without width take none', () => {
    expect(measureWords('\u2068\u200bn\u2069')).toBe(1);
  });
});
