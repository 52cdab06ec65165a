import { describe, expect, test } from 'vitest';
import { deriveFindingId } from '../../../src/domain/findings/finding.ts';
import { failureFormAsked } from '../../../src/flows/findings/failures/failure-form-asked.ts';
import { failureShared } from '../../../src/flows/findings/failures/failure-shared.ts';
import { createFindingsRoom } from '../../../src/flows/findings/room.ts';
import type { OwnCelebration } from '../../../src/store/store.ts';
import { sayPlaceholders } from '../../../src/words/placeholders.ts';
import { NO_HOUSE } from '../people.ts';
import { makeReads } from '../reads.ts';
import { BY, given, NOW } from '../specification.ts';
import { ASKED, helen, organisation, sanne } from './builders.ts';

const findings = createFindingsRoom(NO_HOUSE);

const id = deriveFindingId('failure', 'acme', 'sanne', ASKED);
const celebration = { id, organisation: 'acme', kind: 'failure', words: 'We mailed everybody.', at: NOW } as const;
const SHARED: OwnCelebration = { ...celebration, person: 'sanne', isUsed: false };
const USED: OwnCelebration = { ...SHARED, isUsed: true };
const TOO_LATE = 'This has already been in a digest, so it stays as it was.';
const recognisable = { people: [sanne, helen], leads: [], placeholders: sayPlaceholders('en') };

const share = (words: string, before?: OwnCelebration) =>
  given(findings, 'failure.shared', { person: sanne, organisation, more: { recognisable, before } }).when({
    asked: ASKED,
    words,
    whose: 'mine',
  });

describe('somebody who wants to tell of a brave failure', () => {
  test('fills a form', () => {
    given(findings, 'failure.asked', { person: sanne, organisation }).when({}).follows([], { form: 'failure.shared' });
  });

  test('who told it may say it otherwise, beginning with what was kept', () => {
    const { reply } = given(findings, 'failure.form-asked', { person: sanne, organisation, more: SHARED })
      .when({ asked: ASKED })
      .follows([], { form: 'failure.shared' });
    expect(reply).toMatchObject({ form: { tap: { asked: ASKED }, step: String(NOW) } });
    expect(JSON.stringify(reply)).toContain('We mailed everybody.');
  });

  test('may not say it otherwise once a digest told it', () => {
    given(findings, 'failure.form-asked', { person: sanne, organisation, more: USED })
      .when({ asked: ASKED })
      .follows([], TOO_LATE);
  });
});

describe('a brave failure', () => {
  test('is kept as everybody may read it, and shown so', () => {
    const { changes, reply } = share(' We mailed everybody. ').follows([{ kind: 'celebration.kept' }], {
      form: 'failure.form-asked',
    });
    expect(changes).toEqual([{ kind: 'celebration.kept', celebration, person: 'sanne' }]);
    expect(JSON.stringify(reply)).toContain('We mailed everybody.');
    expect(JSON.stringify(reply)).not.toContain('replaced');
  });

  test('with a name is scrubbed before it is kept, and the form says so', () => {
    const { changes, reply } = share('Helen Bakker mailed everybody.');
    expect(changes).toMatchObject([{ celebration: { words: '[name] mailed everybody.' } }]);
    expect(JSON.stringify(changes)).not.toContain('Helen');
    expect(JSON.stringify(reply)).toContain('[name] mailed everybody.');
    expect(JSON.stringify(reply).length).toBeGreaterThan(
      JSON.stringify(share('[name] mailed everybody.').reply).length,
    );
  });

  test('said otherwise takes the place of what was kept', () => {
    const { changes } = share('We mailed nobody.', SHARED);
    expect(changes).toEqual([
      { kind: 'celebration.reworded', celebration: id, person: 'sanne', words: 'We mailed nobody.' },
    ]);
  });

  test('that a digest told stays as it was', () => {
    share('We mailed nobody.', USED).follows([], TOO_LATE);
  });

  test.each([undefined, SHARED, USED])('without words is refused at the field', (before) => {
    share('  \n ', before).follows([], { errors: { words: 'Please write a few words.' } });
  });
});

test('what somebody shared is found by the form it was shared with, and only their own', async () => {
  const reads = makeReads({
    celebration: async (_organisation, asked) => (asked === id ? SHARED : undefined),
    people: async () => [sanne],
    namesAmong: async () => [],
  });
  const read = (asked: number, person = sanne) =>
    failureFormAsked.read?.(reads, { person, organisation }, { kind: 'failure.form-asked', asked, by: BY }, NOW);
  expect(await read(ASKED)).toBe(SHARED);
  expect(await read(ASKED + 1)).toBeUndefined();
  expect(await read(ASKED, helen)).toBeUndefined();
  const event = { kind: 'failure.shared', asked: ASKED, words: 'x', whose: 'mine', by: BY } as const;
  expect(await failureShared.read?.(reads, { person: sanne, organisation }, event, NOW)).toEqual({
    recognisable: { ...recognisable, people: [sanne] },
    before: SHARED,
  });
});
