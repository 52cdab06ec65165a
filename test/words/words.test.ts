import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import type { Card } from '../../src/cards/card.ts';
import { leadCard } from '../../src/cards/leads/lead-card.ts';
import { misfitCard, noteForm, reasonCard, reasonThanksCard } from '../../src/cards/leads/reason-card.ts';
import type { Lead } from '../../src/domain/leads/lead.ts';
import { LOCALES, type Locale } from '../../src/domain/organisation.ts';
import { CATALOGUES, type WordKey } from '../../src/words/catalogues.ts';
import * as rooms from '../../src/words/rooms.ts';
import { say, sayDays, sayMoment, sayMoney, sayNumber, type WordValues } from '../../src/words/say.ts';
import { listButtons } from '../cards/platforms.ts';

const LIMITS = { button: 75, title: 24, option: 75, label: 2000, hint: 2000 } as const;
/** So many characters of a button are seen on a telephone. */
const BUTTON_SEEN = 30;

const { en, nl } = CATALOGUES;
const KEYS = Object.keys(en) as WordKey[];

/** A message's arguments: how each is used, and the choices of a `select` or `plural`. */
type Arguments = Record<string, { used: string; choices: string[] }>;
type Node = ReturnType<IntlMessageFormat['getAst']>[number];
const USES = ['literal', 'text', 'number', 'date', 'time', 'select', 'plural', 'pound', 'tag'];

function readArguments(message: string): Arguments {
  const found: Arguments = {};
  const look = (nodes: Node[]): void => {
    for (const node of nodes) {
      const used = USES[node.type] ?? 'unknown';
      if (used === 'literal' || used === 'pound' || !('value' in node)) continue;
      const options = 'options' in node ? node.options : {};
      found[String(node.value)] = { used, choices: Object.keys(options).sort() };
      for (const { value } of Object.values(options)) look(value);
    }
  };
  look(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
  return found;
}

/** Every way a message can be filled: each choice once, sample values for the rest. */
function listFillings(message: string): WordValues[] {
  const given = Object.entries(readArguments(message));
  const longest = Math.max(1, ...given.map(([, { choices }]) => choices.length));
  return Array.from({ length: longest }, (_, turn) =>
    Object.fromEntries(
      given.map(([name, { used, choices }]) => [
        name,
        used === 'number' ? turn : (choices[turn % choices.length] ?? `«${name}»`),
      ]),
    ),
  );
}

test.each(LOCALES)('no two rooms have a message under the same key in %s', (locale) => {
  const keys = Object.values(rooms).flatMap((room) => Object.keys(room[locale]));
  expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
});

test('both languages have the same keys, and every message says something', () => {
  expect(Object.keys(nl).sort()).toEqual(Object.keys(en).sort());
  for (const locale of LOCALES) for (const key of KEYS) expect(CATALOGUES[locale][key].trim(), key).not.toBe('');
});

describe.each(KEYS)('%s', (key) => {
  test('takes the same arguments in both languages', () => {
    expect(readArguments(nl[key])).toEqual(readArguments(en[key]));
  });

  test('can be said, in every choice, with every value in it', () => {
    for (const locale of LOCALES) {
      for (const values of listFillings(en[key])) {
        const said = say(locale, key, values);
        expect(said).not.toMatch(/[{}]|undefined|\[object/);
        for (const value of Object.values(values)) {
          if (String(value).startsWith('«')) expect(said).toContain(String(value));
        }
      }
    }
  });

  test('cannot be said without the values it needs', () => {
    const needed = Object.keys(readArguments(en[key]));
    if (needed.length > 0) expect(() => say('en', key)).toThrow();
    else expect(say('en', key)).toBe(en[key].replaceAll("''", "'"));
  });

  test('is written as we write: a win alone has an exclamation mark, no straight quotes, no spaces at its ends', () => {
    for (const locale of LOCALES) {
      const message = CATALOGUES[locale][key];
      expect(message.includes('!')).toBe(key === 'line.thanks');
      expect(message).not.toMatch(/"|\w'\w|^\s|\s$|\.\.\./);
    }
  });
});

const ENGLISH =
  /\b(the|you|your|and|with|not|please|this|that|have|has|been|who|what|when|which|please|nobody|saved)\b/i;
const DUTCH = /\b(de|het|een|niet|je|jouw|jij|wordt|zijn|naar|deze|geen|heeft|kaart|oordeel|zonder)\b/i;

test('no language speaks the other’s words', () => {
  const said = (locale: Locale, key: WordKey) =>
    listFillings(en[key])
      .map((values) => say(locale, key, values))
      .join(' ');
  expect(KEYS.filter((key) => ENGLISH.test(said('nl', key)))).toEqual([]);
  expect(KEYS.filter((key) => DUTCH.test(said('en', key)))).toEqual([]);
});

test('arguments are found with their use and their choices, so that comparing them proves something', () => {
  expect(readArguments('{a} {b, number} {c, select, x {{d}} other {}}')).toEqual({
    a: { used: 'text', choices: [] },
    b: { used: 'number', choices: [] },
    c: { used: 'select', choices: ['other', 'x'] },
    d: { used: 'text', choices: [] },
  });
});

test('only words that both languages share are the same in both', () => {
  const same = KEYS.filter((key) => en[key] === nl[key]);
  const shared = [
    ...['lead.contact', 'lead.segment', 'lead.score', 'lead.owner', 'lead.partner'],
    ...['lead.marketing', 'lead.score-of', 'lead.details', 'criterion.budget', 'source.webinar', 'source.website'],
    ...['source.partner', 'source.linkedin', 'source.chat', 'source.content'],
  ];
  const marks = [
    'verdict.mark',
    'misfit.sector',
    'page.privacy',
    'scope.commands',
    'scrub.email',
    'scrub.link',
    'talks.held',
    'edit.line',
    'digest.campaign',
    'digest.reason',
    'digest.topic',
    'digest.action.open',
    'digest.action.done',
    'digest.chart.n',
    'kpis.before',
    'own.answer',
    'own.goal',
    'own.invitations',
    'own.lead',
    'own.note',
    'own.action',
    'record.reason-count',
  ];
  const titles = [
    'help.room.checkin',
    'help.do.privacy',
    'team.name',
    'checkin.title',
    'summary.title',
    'answer.title',
    'invitation.outlook',
    'summary.theme',
    'lead-form.segment',
    'find.leads',
    'value.alone',
    'settings.section.managers',
    'settings.form.managers',
    'settings.value.team',
    'settings.person.saved',
    'step.always.leads',
    'step.always.checkin',
  ];
  expect(same.filter((key) => ![...shared, ...marks, ...titles].includes(key))).toEqual([]);
});

const lead: Lead = {
  id: 'HiN_PiD8ivjGksBl',
  organisation: 'o',
  facts: { externalId: 'x', company: 'Voorbeeld BV', contact: { name: 'Iris' }, url: 'https://crm.example/' },
  receivedAt: 0,
};
const picture = { lead, counts: { good: 0, fair: 0, poor: 0 }, zone: 'Europe/Amsterdam', now: 0 };
const makeCards = (locale: Locale): Card[] => [
  leadCard({ ...picture, locale }),
  leadCard({ ...picture, locale, lead: { ...lead, contactedAt: 1 } }),
  leadCard({ ...picture, locale, counts: { good: 3, fair: 0, poor: 0 } }),
  reasonCard(lead, locale),
  misfitCard(lead, locale),
  reasonThanksCard(lead, { reason: 'no_need' }, locale),
];

describe.each(LOCALES)('in %s', (locale) => {
  test('no button or menu is cut off', () => {
    const buttons = makeCards(locale).flatMap(listButtons);
    const choices = buttons.flatMap((button) => (button.kind === 'menu' ? button.choices : []));
    expect(buttons.length).toBeGreaterThan(15);
    expect(choices.length).toBeGreaterThan(3);
    for (const { label } of [...buttons, ...choices]) {
      expect(label.length, label).toBeLessThanOrEqual(Math.min(LIMITS.button, LIMITS.option, BUTTON_SEEN));
    }
  });

  test.each([true, false])('no title, label or hint of the note form (required: %s) is cut off', (isOther) => {
    const form = noteForm(lead, isOther, locale);
    for (const text of [form.title, form.submit ?? '', form.cancel])
      expect(text.length, text).toBeLessThanOrEqual(LIMITS.title);
    for (const field of form.fields) {
      if (field.kind !== 'text' && field.kind !== 'tick') throw new Error(`${field.kind} is not looked at here`);
      expect(field.label.length).toBeLessThanOrEqual(LIMITS.label);
      if (field.kind === 'tick') expect(field.choice.length, field.choice).toBeLessThanOrEqual(LIMITS.option);
      else expect((field.hint ?? '').length).toBeLessThanOrEqual(LIMITS.hint);
    }
  });
});

test('figures and moments are written as people there write them', () => {
  const noon = Date.UTC(2026, 6, 6, 10, 5);
  expect(sayMoment('nl', 'Europe/Amsterdam', noon, '2026-07')).toMatch(/^ma 6 jul.* 12:05$/);
  expect(sayMoment('en', 'Europe/Amsterdam', noon, '2026-07-31')).toMatch(/^Mon 6 Jul.* 12:05$/);
  expect(sayNumber('nl', 18000.5)).toBe('18.000,5');
  expect(sayNumber('en', 18000.5)).toBe('18,000.5');
  expect(sayMoney('nl', 18000, 'EUR')).toMatch(/^€\s18\.000$/);
  expect(sayMoney('en', 18000, 'EUR')).toBe('€18,000');
});

test('a day of another year than the reader’s is said with its year, and a range over New Year with both', () => {
  // Half an hour before midnight in London it is the new year here.
  const newYear = Date.UTC(2026, 11, 31, 23, 30);
  expect(sayMoment('nl', 'Europe/Amsterdam', newYear, '2026-12-31')).toMatch(/^vr 1 jan 2027.* 00:30$/);
  expect(sayMoment('en', 'Europe/Amsterdam', newYear, '2026-12')).toMatch(/^Fri 1 Jan 2027.* 00:30$/);
  expect(sayMoment('en', 'Europe/London', newYear, '2026-12')).not.toContain('202');
  expect(sayMoment('nl', 'Europe/Amsterdam', newYear, '2027-01')).not.toContain('202');
  const write = (first: string, last: string, today: string) =>
    LOCALES.map((locale) => sayDays(locale, first, last, today).replaceAll(/\p{White_Space}/gu, ' '));
  expect(write('2026-12-28', '2027-01-03', '2027-01-04')).toEqual([
    '28 december 2026 – 3 januari 2027',
    '28 December 2026 – 3 January 2027',
  ]);
  expect(write('2026-12-21', '2026-12-27', '2026-12-28')).toEqual(['21–27 december', '21 – 27 December']);
  for (const text of write('2026-12-25', '2026-12-31', '2027-01-01')) expect(text).toContain('2026');
});
