import { describe, expect, test } from 'vitest';
import { sampleLeads } from '../../../sandbox/samples/leads.ts';
import { type Card, flattenText } from '../../../src/cards/card.ts';
import { leadCard } from '../../../src/cards/leads/lead-card.ts';
import { countLines, LINE_WIDTHS } from '../../../src/cards/phone-lines.ts';
import { leadIntakeSchema, readLeadFacts } from '../../../src/domain/leads/lead.ts';
import { LOCALES, type Locale } from '../../../src/domain/organisation.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { HOUR_MS } from '../../../src/domain/time.ts';
import { renderSlackPart } from '../../../src/handlers/slack/render/render-part.ts';
import { makePerson } from '../../flows/people.ts';

const AT = Date.UTC(2026, 10, 23, 8, 30);
const partner = makePerson({ id: 'oliver', name: 'Oliver Hughes' });

/** A lead of the sandbox as its channel sees it, judged by somebody. */
function draw(
  sample: keyof typeof sampleLeads,
  locale: Locale,
  more: object = {},
  owner?: Person,
  dueAt = AT + 4 * HOUR_MS,
): Card {
  const facts = readLeadFacts(leadIntakeSchema.parse({ ...sampleLeads[sample](1), ...more }));
  const lead = { id: 'lead', organisation: 'o', facts, receivedAt: AT, dueAt };
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
      const card = draw(sample, locale, {}, owner);
      expect([...readTexts(card), ...readSmall(card)].join()).toContain('👍\u00a01');
    },
  );

  test('leaves out the score before it leaves out what is missing', () => {
    const [line = ''] = readSmall(draw('wind', locale));
    expect(line).toContain(locale === 'nl' ? 'mist:\u00a0afspraak' : 'missing:\u00a0appointment');
    expect(countLines(line, LINE_WIDTHS.small)).toBe(1);
  });
});

describe.each(LOCALES)('how to reach them, in %s', (locale) => {
  const owners = [undefined, 'Max Bos', 'Wilhelmina van der Meulen-Terpstra'].map(
    (name) => name && makePerson({ id: 'max', name }),
  );
  const samples = Object.keys(sampleLeads) as (keyof typeof sampleLeads)[];
  const cards = samples.flatMap((sample) =>
    owners.flatMap((owner) =>
      [AT + 1, AT - 1].map((dueAt) => ({ sample, card: draw(sample, locale, {}, owner || undefined, dueAt) })),
    ),
  );

  test.each(cards)('is whole on the card of the sample “$sample”, whoever has it until when', ({ sample, card }) => {
    const { phone, email } = sampleLeads[sample](1).contact as { phone?: string; email?: string };
    const shown = readTexts(card).join('\n');
    expect(shown).toContain(email ?? '');
    expect(shown).toContain(phone?.replaceAll(' ', '\u00a0') ?? '');
  });
});

describe('an address', () => {
  const readReach = (contact: object, more: object = {}) => {
    const [reach] = draw('shipyard', 'nl', { contact, note: 'Wil een inspectie.', ...more }).parts.flatMap((part) =>
      part.kind === 'text' ? [part.text] : [],
    );
    const links = (reach ?? []).flatMap((span) => (typeof span === 'object' && span.kind === 'link' ? [span] : []));
    return { text: flattenText(reach ?? []), links };
  };
  const phone = '+31 (0)20 555 01 23 ext. 17';

  test('stands beside the telephone number where both fit, else under it', () => {
    expect(readReach({ name: 'A', phone: '112', email: 'a@b.example' }).text).toContain('112\u00a0· a@b.example');
    const email = 'iris.de.vries@brugrenovatie-zuid.example';
    expect(readReach({ name: 'A', phone, email }).text).toContain(`${phone.replaceAll(' ', '\u00a0')}\n${email}`);
  });

  test('has two lines where it needs them and there is room', () => {
    const email = 'iris.van-der-vries.wetering@brugrenovatie-zuid-nederland.example';
    expect(readReach({ name: 'A', email }).text).toContain(email);
  });

  const LONG: [email: string, shown: RegExp][] = [
    [`${'iris'.repeat(16)}@brug.example`, /^iris\S+…@brug\.example$/],
    [`iris@${'brug'.repeat(40)}.example`, /^iris@…\S+\.example$/],
    [`${'iris'.repeat(16)}@${'brug'.repeat(40)}.example`, /^irisir…@…\S+\.example$/],
    [`${'j'.repeat(60)}@${'münchen-süd.'.repeat(10)}example`, /^j+…@(…\S+)?\.?example$/],
  ];
  test.each(LONG)('that is too long for all is left out in its middle: %s', (email, shown) => {
    const contact = { name: 'Iris', title: 'inkoop', phone, email };
    const note = 'Vroeg na het webinar om een proefvlak op de Waalbrug, voor de bouwvak.';
    const { text, links } = readReach(contact, { note });
    expect(text.split('\n').at(-1)).toMatch(shown);
    expect(decodeURIComponent(links.at(-1)?.url ?? '')).toBe(`mailto:${email}`);
    expect(links[0]).toMatchObject({ url: 'tel:+31205550123', text: phone.replaceAll(' ', '\u00a0') });
  });
});

describe('a card that has no line for somebody', () => {
  const facts = { company: 'Delta BV', note: 'Stond twintig minuten op de stand; wil in week 48 een inspectie.' };
  const reach = { phone: '112', email: 'marieke.vandenberg@bouwbedrijf-delta-zuid.nl' };
  const drawFacts = (contact: object, campaign?: string) => {
    const lead = {
      ...{ id: 'lead', organisation: 'o', receivedAt: AT, dueAt: AT + 4 * HOUR_MS },
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

  test('keeps the address whole where it has both, and the note to a line', () => {
    const [ways, note] = drawFacts({ name: 'Marieke van den Berg' }, 'beurs');
    expect(ways).toContain('112\nmarieke.vandenberg@bouwbedrijf-delta-zuid.nl');
    expect(note).toMatch(/^“Stond twintig minuten op de stand; wil in w.*…”$/);
  });
});

test('on Slack no line’s end parts a label of the details from what it is of', () => {
  const rows = [[{ label: 'Opvolgen vóór', value: ['vr 13:00'] }], [{ label: 'Bron', value: ['Webinar'] }]];
  const drawn = JSON.stringify(renderSlackPart({ kind: 'facts', rows }, { workspace: 'T', files: new Map() }));
  expect(drawn).toContain('Opvolgen\u00a0vóór');
  expect(drawn).toContain('\u00a0\u00a0');
  expect(drawn).not.toContain('"  "');
});
