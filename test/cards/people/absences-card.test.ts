import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { NamedCard } from '../../../src/cards/card.ts';
import { absenceForm } from '../../../src/cards/people/absence-form.ts';
import type { Days } from '../../../src/domain/people/absences.ts';
import { people } from '../../../src/flows/people/room.ts';
import { makeOrganisation, makePerson } from '../../flows/people.ts';
import { BY, NOW } from '../../flows/specification.ts';
import { getSnapshotPath, PLATFORMS_AND_LANGUAGES, snapshotCard, snapshotForm } from '../platforms.ts';

const TODAY = '2026-03-03';
const RUNNING: Days = { from: '2026-03-02', to: '2026-03-06' };
const DAY: Days = { from: '2026-05-04', to: '2026-05-04' };
const WINTER: Days = { from: '2026-12-21', to: '2027-01-01' };
const FULL = Array.from({ length: 12 }, (_no, n): Days => {
  const day = `2027-02-${String(1 + 2 * n).padStart(2, '0')}`;
  return { from: day, to: day };
});

describe.each(PLATFORMS_AND_LANGUAGES)('on $platform in $locale', ({ platform, locale }) => {
  const known = { person: makePerson({ locale }), organisation: makeOrganisation() };
  const told = (days: string, ...more: Days[]) =>
    people.flows['person.away-told'].decide({ ...known, more }, { kind: 'person.away-told', days, by: BY }, NOW);
  const back = (...more: Days[]) =>
    people.flows['person.back-told'].decide({ ...known, more }, { kind: 'person.back-told', by: BY }, NOW);
  const removed = (days: Days, ...more: Days[]) =>
    people.flows['absence.removed'].decide({ ...known, more }, { kind: 'absence.removed', ...days, by: BY }, NOW);

  const answers = {
    'absences-listed': told('', RUNNING, DAY, WINTER),
    'absence-added': told('21-12 – 1-1', DAY),
    'absences-limit': told('1-6', ...FULL),
    'absence-ended': back(RUNNING, DAY, WINTER),
    'absence-not-running': back(DAY, WINTER),
    'absence-removed': removed(WINTER, DAY, WINTER),
    'absence-removed-last': removed(DAY, DAY),
  };

  test.each(Object.entries(answers))('the answer “%s” is drawn as in its snapshot', async (name, { reply }) => {
    const { card } = reply as { card: NamedCard };
    await expect(snapshotCard(platform, card)).toMatchFileSnapshot(
      join('..', getSnapshotPath({ platform, locale }, `${name}.json`)),
    );
  });

  test.each([
    ['absence-form', []],
    ['absence-form-known', [DAY, WINTER]],
  ] as const)('the form “%s” is drawn as in its snapshot', async (name, toCome) => {
    const drawn = snapshotForm(platform, absenceForm([...toCome], TODAY, locale));
    await expect(drawn).toMatchFileSnapshot(join('..', getSnapshotPath({ platform, locale }, `form-${name}.json`)));
  });
});
