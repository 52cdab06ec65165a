import { expect } from 'vitest';
import type { Change } from '../../../src/store/change.ts';
import { ACME, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const noted = (people: string[], at = NOW): Change => ({ kind: 'newcomers.noted', organisation: ACME, people, at });
const ended: Change = { kind: 'introduction.ended', organisation: ACME, person: 'sanne', at: NOW + 5 };

testOnBoth('somebody new is introduced once, also when they come again', async ({ store }) => {
  expect(await store.commit([noted(['sanne', 'daan'])])).toBe('kept');
  expect(await store.reads.newcomers(ACME, 5)).toEqual(['daan', 'sanne']);
  expect(await store.reads.newcomers(ACME, 1)).toEqual(['daan']);
  expect(await store.reads.newcomers('another', 5)).toEqual([]);
  expect(await store.commit([ended])).toBe('kept');
  expect(await store.commit([ended])).toBe('outrun');
  expect(await store.commit([noted(['sanne'], NOW + 9)])).toBe('kept');
  expect(await store.reads.newcomers(ACME, 5)).toEqual(['daan']);
  expect(await store.reads.introduction(ACME, 'sanne')).toEqual({ at: NOW, endedAt: NOW + 5 });
  await store.commit([{ kind: 'introductions.forgotten', organisation: ACME, before: NOW + 6 }]);
  expect(await store.reads.introduction(ACME, 'sanne')).toBeUndefined();
  await store.commit([{ kind: 'person.erased', organisation: ACME, person: 'daan', at: NOW }]);
  expect(await store.reads.newcomers(ACME, 5)).toEqual([]);
});
