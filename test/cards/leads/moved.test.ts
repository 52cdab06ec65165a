import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { movedCard, movedLineCard } from '../../../src/cards/leads/thread/moved-card.ts';
import { writePlainText } from '../../../src/cards/plain.ts';
import type { Channel, Locale } from '../../../src/domain/organisation.ts';
import { makeLead, makePerson } from '../../flows/people.ts';
import { getSnapshotPath, PLATFORMS_AND_LANGUAGES, snapshotCard } from '../platforms.ts';

const AT = Date.UTC(2026, 10, 20, 9);
const lead = makeLead({ owner: 'sanne', claimedAt: AT, contactedAt: AT, outcome: { kind: 'opportunity' } });
const counts = { good: 1, fair: 0, poor: 1 };
const placeOf = (platform: 'slack' | 'teams'): Channel => ({
  ...{ platform, workspace: 'T0NOORDLICHT', id: 'C0INFRA', name: 'sales-infra', purpose: 'sales', locale: 'en' },
  ...{ segments: [], isDefault: false },
});
const drawLine = (locale: Locale, more = {}, from: Channel | undefined = placeOf('slack')) =>
  movedLineCard({ ...{ lead, counts, owner: makePerson(), locale, zone: 'Europe/Amsterdam', now: AT }, ...more }, from);

describe.each(PLATFORMS_AND_LANGUAGES)('on $platform in $locale', ({ platform, locale }) => {
  const drawn = {
    'moved-away': movedCard({ lead, locale }, placeOf(platform)),
    'moved-line': drawLine(locale, {}, placeOf(platform)),
  };
  test.each(Object.entries(drawn))('the card “%s” is drawn as in its snapshot', async (name, card) => {
    await expect(snapshotCard(platform, card)).toMatchFileSnapshot(
      join('..', getSnapshotPath({ platform, locale }, `${name}.json`)),
    );
  });
});

describe('what stays where a card stood', () => {
  const read = (where: Parameters<typeof movedCard>[1], locale: Locale = 'en') =>
    writePlainText(movedCard({ lead, locale }, where)).trim();

  test('names the company and where it is now, without a button', () => {
    expect(read(placeOf('slack'))).toBe('Jansma Staalbouw is now in #sales-infra');
    expect(read(placeOf('teams'), 'nl')).toBe('Jansma Staalbouw staat nu in “sales-infra”');
    expect(read('here')).toBe('Jansma Staalbouw is now further down in this channel');
    expect(read(undefined)).toBe('Jansma Staalbouw is now in another channel');
    expect(movedCard({ lead, locale: 'nl' }, 'here').parts.map(({ kind }) => kind)).toEqual(['text']);
  });
});

describe('the line where it has moved to', () => {
  const read = (more = {}) => writePlainText(drawLine('en', more)).trim().replaceAll('\u00a0', ' ');

  test('sums up what happened, judgements only as their number', () => {
    expect(read()).toBe(
      'Until now in #sales-infra · taken by Sanne de Boer, Fri 10:00 · contacted, Fri 10:00 · 2 judgements · 🤝 Opportunity',
    );
    expect(read({ counts: { good: 0, fair: 0, poor: 1 } })).toContain(' · 1 judgement · ');
  });

  test('where nothing happened says only where it stood', () => {
    expect(read({ lead: makeLead(), counts: { good: 0, fair: 0, poor: 0 } })).toBe('Until now in #sales-infra');
  });
});
