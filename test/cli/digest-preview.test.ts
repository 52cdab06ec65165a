import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { organisationOnSlack } from '../../sandbox/samples/noordlicht.ts';
import { findNewestEnd } from '../../src/domain/digests/digest-plan.ts';
import { deriveLeadId } from '../../src/domain/leads/lead.ts';
import { buildOrganisation, readOrganisationFile } from '../../src/domain/setup/organisation-file.ts';
import { DAY_MS } from '../../src/domain/time.ts';
import { runFlows } from '../../src/flows/engine.ts';
import { openStore } from '../../src/store/open.ts';
import { makeDatabase, setUpSample } from './stored.ts';
import { runTyped } from './terminal.ts';

test('writes the newest whole week in both languages, with its picture and what is held back, and posts nothing', async () => {
  const place = await makeDatabase();
  await setUpSample(place);
  const read = readOrganisationFile(organisationOnSlack);
  if ('faults' in read) throw new Error(read.faults.join());
  const { until, untilAt } = findNewestEnd(Date.now(), buildOrganisation(read.file).organisation);
  const store = await openStore(place.database);
  const handle = runFlows(store, () => untilAt - 3 * DAY_MS);
  for (const [n, person] of ['SANNE', 'BRAM', 'FLEUR', 'SANNE', 'BRAM', 'FLEUR'].entries()) {
    const facts = { externalId: `p${n}`, company: 'Voorbeeld BV', contact: { name: 'Iris' }, campaign: 'beurs' };
    await handle({ kind: 'lead.received', key: facts.externalId, organisation: 'noordlicht', lead: facts });
    const by = { platform: 'slack', workspace: 'T0NOORDLICHT', user: `U0${person}` } as const;
    const verdict = n % 2 === 0 ? 'good' : 'poor';
    await handle({ kind: 'lead.judged', lead: deriveLeadId('noordlicht', facts.externalId), verdict, by });
  }
  const queued = (await store.outbox.lines(100)).length;
  const out = join(place.folder, 'look');
  const env = { DATABASE_URL: place.database };
  const { code, said, complained } = await runTyped(['digest', 'preview', '--out', out], env);
  expect([code, complained]).toEqual([0, '']);
  const written = ['nl.txt', 'nl.png', 'en.txt', 'en.png'].map((end) => join(out, `digest-${until}.${end}`));
  expect(said.split('\n')).toEqual(written);
  const [dutch = '', picture = '', english = ''] = written;
  expect(await readFile(english, 'utf8')).toMatch(/6 leads judged: 👍 50% good.*What the figures mean/s);
  expect(await readFile(dutch, 'utf8')).toContain('6 leads beoordeeld');
  expect((await readFile(picture)).subarray(1, 4).toString()).toBe('PNG');
  expect((await store.outbox.lines(100)).length).toBe(queued);
  expect((await store.reads.newestDigest('noordlicht'))?.digest).toBeUndefined();
  const { said: asJson } = await runTyped(['digest', 'preview', '--out', out, '--json'], env);
  expect(JSON.parse(asJson)).toEqual({ until, files: written });
  await store.close();
});

test('refuses a week that is not over, a day that is none, and a database without an organisation', async () => {
  const place = await makeDatabase();
  const env = { DATABASE_URL: place.database };
  const refused = async (...until: string[]) => {
    const { code, complained } = await runTyped(['digest', 'preview', ...until], env);
    return [code, complained];
  };
  expect(await refused()).toEqual([1, expect.stringContaining('there is no database yet')]);
  expect(readdirSync(place.folder), 'and none is made').toEqual([]);
  await (await openStore(place.database)).close();
  expect(await refused()).toEqual([1, 'smarketing: no organisation is set up yet']);
  await setUpSample(place);
  expect(await refused('--until', '2999-01-01')).toEqual([1, 'smarketing: that week is not over before 2999-01-01']);
  expect(await refused('--until', 'soon')).toEqual([
    2,
    expect.stringContaining('soon is not a day such as 2026-11-23'),
  ]);
});
