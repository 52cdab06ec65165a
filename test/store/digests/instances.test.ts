import { expect } from 'vitest';
import { organisationOnSlack } from '../../../sandbox/samples/noordlicht.ts';
import { buildOrganisation, readOrganisationFile } from '../../../src/domain/setup/organisation-file.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/domain/time.ts';
import { runFlows } from '../../../src/flows/engine.ts';
import { testOnBoth } from '../test-store.ts';

const TUESDAY = Date.UTC(2026, 10, 17, 9);
const MONDAY = Date.UTC(2026, 10, 23, 8);
const WEEKS = 4;

function described() {
  const read = readOrganisationFile(organisationOnSlack);
  if ('faults' in read) throw new Error(read.faults.join());
  return buildOrganisation(read.file);
}

testOnBoth(
  'instances whose clocks tick at once post each week once in each channel',
  async ({ store, openAnother }) => {
    const stores = [store, await openAnother(), await openAnother()];
    let now = TUESDAY;
    const handles = stores.map((each) => runFlows(each, () => now));
    await handles[0]?.({ kind: 'organisation.described', ...described() });
    for (let week = 0; week < WEEKS; week += 1) {
      now = MONDAY + week * 7 * DAY_MS - HOUR_MS;
      await Promise.all(handles.map((handle) => handle({ kind: 'time.passed' })));
      now += HOUR_MS;
      await Promise.all(handles.map((handle) => handle({ kind: 'time.passed' })));
      now += MINUTE_MS;
      await Promise.all(handles.map((handle) => handle({ kind: 'time.passed' })));
    }
    const lines = await store.outbox.lines(200);
    const digests = lines.filter(({ subject }) => subject.includes('"digest"'));
    expect(digests.map(({ target }) => target).toSorted()).toEqual([
      ...Array.from({ length: WEEKS }, () => expect.stringContaining('C0MARKETING')),
      ...Array.from({ length: WEEKS }, () => expect.stringContaining('C0SALES')),
    ]);
  },
);
