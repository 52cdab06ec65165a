import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordRefusedCard, recordTakenCard, sourceStuckCard } from '../../../src/cards/crm/record-cards.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import { makeLead } from '../../flows/people.ts';
import { NOW } from '../../flows/specification.ts';
import { getSnapshotPath, PLATFORMS_AND_LANGUAGES, snapshotCard } from '../platforms.ts';

const { facts } = makeLead();
const lead = makeLead({ facts: { ...facts, url: 'https://app.hubspot.com/contacts/1/record/0-1/4711' } });

describe.each(PLATFORMS_AND_LANGUAGES)('on $platform in $locale', ({ platform, locale }) => {
  test.each([
    ['record-refused', recordRefusedCard({ lead, vendor: 'hubspot', field: 'phone', isCompletable: true, locale })],
    ['record-refused-unnamed', recordRefusedCard({ lead, vendor: 'dynamics', isCompletable: false, locale })],
    ['record-taken', recordTakenCard({ lead, vendor: 'hubspot', locale })],
    ...(['account', 'unset', 'unreachable'] as const).map(
      (reason) =>
        [
          `source-stuck-${reason}`,
          sourceStuckCard({
            ...{ vendor: 'pipedrive', reason, since: NOW - DAY_MS, locale, zone: 'Europe/Amsterdam', now: NOW },
          }),
        ] as const,
    ),
  ] as const)('%s is drawn as in its snapshot', async (name, card) => {
    await expect(snapshotCard(platform, card)).toMatchFileSnapshot(
      join('..', getSnapshotPath({ platform, locale }, `${name}.json`)),
    );
  });
});
