import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/domain/time.ts';
import { digestManager } from '../../../src/flows/digests/lib/digest-manager.ts';
import { valueManager } from '../../../src/flows/digests/lib/value-manager.ts';
import { digests } from '../../../src/flows/digests/room.ts';
import { listGuards } from '../permissions.ts';
import { makeReads } from '../reads.ts';
import { BY, NOW, readReply } from '../specification.ts';
import { helen, LAST, MONDAY, makePosted, NEXT, organisation, ruben, sanne } from './builders.ts';

test('only managers look at a digest before everybody, or post it', () => {
  expect(listGuards(digests)).toEqual({
    'digest.asked': digestManager,
    'digest.now-asked': digestManager,
    'value.asked': valueManager,
  });
});

describe('who may ask for a digest', () => {
  const refuse = (person: typeof sanne | undefined) =>
    digestManager.refuse({ person, organisation, last: LAST, next: NEXT }, { by: BY }, NOW);

  test.each([ruben, helen])('the manager of $team may', (person) => {
    expect(refuse(person)).toBeUndefined();
  });

  test('somebody else is told when it comes', () => {
    const refusal = refuse(sanne);
    expect(refusal && readReply(refusal)).toMatch(
      /managers of sales and marketing preview and post the weekly digest\. It comes on Mon.9.Mar, 09:00/,
    );
  });

  test('somebody nobody knows is told so', () => {
    const refusal = refuse(undefined);
    expect(refusal && readReply(refusal)).toContain('I do not know you yet');
  });
});

describe('the period a manager asks about', () => {
  const read = (newest: typeof LAST | undefined) => {
    const reads = makeReads({
      person: async () => helen,
      organisation: async () => organisation,
      newestDigest: async () => newest,
    });
    return digestManager.read(reads, { by: BY }, NOW);
  };

  test('is the one that was planned when the newest week ended, whatever the settings are now', async () => {
    const next = { ...NEXT, until: '2026-03-05', dueAt: MONDAY - DAY_MS };
    expect(await read({ ...makePosted(), next })).toMatchObject({ next });
  });

  test('is the one after the newest digest', async () => {
    const last = makePosted();
    expect(await read(last)).toEqual({ person: helen, organisation, last, next: NEXT });
  });

  test('is the running week where there was no digest yet', async () => {
    const { next: _next, ...begins } = LAST;
    expect(await read(undefined)).toEqual({ person: helen, organisation, last: begins, next: NEXT });
  });

  test('is none for somebody nobody knows', async () => {
    const reads = makeReads({ person: async () => undefined });
    expect(await digestManager.read(reads, { by: BY }, NOW)).toMatchObject({ last: undefined, next: undefined });
  });
});

describe('what was won', () => {
  test('is for managers of both teams', () => {
    const refuse = (person: typeof sanne | undefined) => valueManager.refuse({ person, organisation }, { by: BY }, NOW);
    expect([refuse(ruben), refuse(helen)]).toEqual([undefined, undefined]);
    expect(refuse(sanne)).toMatchObject({ kind: 'refusal' });
    expect(refuse(undefined)).toBeDefined();
  });
});
