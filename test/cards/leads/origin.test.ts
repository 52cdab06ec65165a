import { describe, expect, test } from 'vitest';
import { sampleLeads } from '../../../sandbox/samples/leads.ts';
import { type Card, flattenText } from '../../../src/cards/card.ts';
import { leadCard } from '../../../src/cards/leads/lead-card.ts';
import { CARD_LINES_MAX } from '../../../src/cards/leads/lead-lines.ts';
import { countLines, LINE_WIDTHS } from '../../../src/cards/phone-lines.ts';
import { leadIntakeSchema, readLeadFacts } from '../../../src/domain/leads/lead.ts';
import { LOCALES, type Locale } from '../../../src/domain/organisation.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { renderSlackPart } from '../../../src/handlers/slack/render/render-part.ts';
import { makePerson } from '../../flows/people.ts';

const AT = Date.UTC(2026, 10, 23, 8, 30);
const partner = makePerson({ id: 'oliver', name: 'Oliver Hughes' });

/** A lead of the sandbox as its channel sees it, judged by somebody. */
function draw(sample: keyof typeof sampleLeads, locale: Locale, more: object = {}, owner?: Person): Card {
  const facts = readLeadFacts(leadIntakeSchema.parse({ ...sampleLeads[sample](1), ...more }));
  const lead = { id: 'lead', organisation: 'o', facts, receivedAt: AT, dueAt: AT + 4 * 60 * 60 * 1000 };
  const counts = { good: 1, fair: 0, poor: 0 };
  return leadCard({ lead, counts, partner, ...(owner && { owner }), locale, zone: 'Europe/Amsterdam', now: AT });
}

const readSmall = ({ parts }: Card) => parts.flatMap((part) => (part.kind === 'small' ? [flattenText(part.text)] : []));
const readTexts = ({ parts }: Card) => parts.flatMap((part) => (part.kind === 'text' ? [flattenText(part.text)] : []));

describe.each(LOCALES)('the quiet line of a card in %s', (locale) => {
  test.each(Object.keys(sampleLeads) as (keyof typeof sampleLeads)[])(
    'of the sample “%s” says what is missing in whole words, or not at all',
    (sample) => {
      for (const line of readSmall(draw(sample, locale))) {
        expect(line).not.toMatch(/(missing|mist):?…/);
        expect(line).not.toMatch(/-…/);
      }
    },
  );

  test.each(Object.keys(sampleLeads) as (keyof typeof sampleLeads)[])(
    'of the sample “%s” says how it was judged, also where owner and deadline take two lines',
    (sample) => {
      const owner = makePerson({ id: 'max', name: 'Wilhelmina van der Meulen' });
      expect(readSmall(draw(sample, locale, {}, owner)).join()).toContain('👍\u00a01');
    },
  );

  test('leaves out the score before it leaves out what is missing', () => {
    const [line = ''] = readSmall(draw('wind', locale));
    expect(line).toContain(locale === 'nl' ? 'mist:\u00a0afspraak' : 'missing:\u00a0appointment');
    expect(countLines(line, LINE_WIDTHS.small)).toBe(1);
  });
});

test('an address that is too long beside a telephone number has a line of its own where there is room', () => {
  const [, email = ''] = (readTexts(draw('show', 'nl', { note: 'Wil een inspectie.' }))[0] ?? '').split('\n').slice(1);
  expect(email).toBe('ayse@botlek-terminals.example');
  const crowded = draw('show', 'nl');
  expect(readTexts(crowded)[0]).toContain('…');
  expect(CARD_LINES_MAX).toBe(7);
});

describe('a card that has no line for somebody', () => {
  const facts = { company: 'Delta BV', note: 'Stond twintig minuten op de stand; wil in week 48 een inspectie.' };
  const reach = { phone: '112', email: 'marieke.vandenberg@bouwbedrijf-delta-zuid.nl' };
  const drawFacts = (contact: object, campaign?: string) => {
    const lead = {
      ...{ id: 'lead', organisation: 'o', receivedAt: AT, dueAt: AT + 4 * 60 * 60 * 1000 },
      facts: { ...facts, externalId: 'x', contact: { ...reach, ...contact }, ...(campaign && { campaign }) },
    };
    const counts = { good: 0, fair: 0, poor: 0 };
    return readTexts(leadCard({ lead, counts, locale: 'nl', zone: 'Europe/Amsterdam', now: AT }));
  };

  test.each([
    ['no contact’s name', drawFacts({}, 'beurs')],
    ['no origin', drawFacts({ name: 'Marieke van den Berg' })],
  ])('has one for the address where it has %s, and the whole note', (_lacks, [ways, note]) => {
    expect(ways).toContain('112\nmarieke.vandenberg@bouwbedrijf-delta-zuid.nl');
    expect(note).toContain('inspectie.”');
  });

  test('keeps the note whole where it has both, and the address as far as it goes', () => {
    const [ways, note] = drawFacts({ name: 'Marieke van den Berg' }, 'beurs');
    expect(ways).toContain('112\u00a0· marieke.vandenberg@bouwbedrijf-delta');
    expect(note).toContain('inspectie.”');
  });
});

test('on Slack no line’s end parts a label of the details from what it is of', () => {
  const rows = [[{ label: 'Opvolgen vóór', value: ['vr 13:00'] }], [{ label: 'Bron', value: ['Webinar'] }]];
  const drawn = JSON.stringify(renderSlackPart({ kind: 'facts', rows }, { workspace: 'T', files: new Map() }));
  expect(drawn).toContain('Opvolgen\u00a0vóór');
  expect(drawn).toContain('\u00a0\u00a0');
  expect(drawn).not.toContain('"  "');
});
