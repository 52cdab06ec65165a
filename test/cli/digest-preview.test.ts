import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deriveLeadId } from '../../src/domain/leads/lead.ts';
import { openStore } from '../../src/store/open.ts';
import { freezeWeek, makeDatabase, setUpSample } from './stored.ts';
import { runTyped } from './terminal.ts';

test('writes the newest frozen week in both languages, with its picture, as everybody reads it, and counts nothing', async () => {
  const place = await makeDatabase();
  await setUpSample(place);
  const out = join(place.folder, 'look');
  const env = { DATABASE_URL: place.database };
  const preview = (...more: string[]) => runTyped(['digest', 'preview', '--out', out, ...more], env);
  const unknown = 'the bot knows no week yet; each is kept at its end, while it runs';
  expect((await preview()).complained).toBe(`smarketing: ${unknown}`);
  const { until } = await freezeWeek(place.database, async (handle) => {
    for (const [n, person] of ['SANNE', 'BRAM', 'FLEUR', 'SANNE', 'BRAM', 'FLEUR'].entries()) {
      const facts = { externalId: `p${n}`, company: 'Voorbeeld BV', contact: { name: 'Iris' }, campaign: 'beurs' };
      await handle({ kind: 'lead.received', key: facts.externalId, organisation: 'noordlicht', lead: facts });
      const by = { platform: 'slack', workspace: 'T0NOORDLICHT', user: `U0${person}` } as const;
      const verdict = n % 2 === 0 ? 'good' : 'poor';
      await handle({ kind: 'lead.judged', lead: deriveLeadId('noordlicht', facts.externalId), verdict, by });
    }
  });
  const store = await openStore(place.database);
  const kept = await store.reads.newestDigest('noordlicht');
  const queued = (await store.outbox.lines(100)).length;
  const { code, said, complained } = await preview();
  expect([code, complained]).toEqual([0, '']);
  const written = ['nl.txt', 'nl.png', 'en.txt', 'en.png'].map((end) => join(out, `digest-${until}.${end}`));
  expect(said.split('\n')).toEqual(written);
  const [dutch = '', picture = '', english = ''] = written;
  expect(await readFile(english, 'utf8')).toMatch(/6 leads judged: 👍 3 good.*What the figures mean/s);
  expect(await readFile(dutch, 'utf8')).toContain('6 leads beoordeeld');
  expect((await readFile(picture)).subarray(1, 4).toString()).toBe('PNG');
  expect((await store.outbox.lines(100)).length).toBe(queued);
  expect(await store.reads.newestDigest('noordlicht')).toEqual(kept);
  const { said: asJson } = await preview('--json', '--until', until);
  expect(JSON.parse(asJson)).toEqual({ until, files: written });
  await store.close();
});

test('refuses a week that was not frozen, a day that is none, and a database without an organisation', async () => {
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
  for (const until of ['2999-01-01', '2026-01-05', '2026-01-06']) {
    const which = `the bot knows no week that ended before ${until}; each is kept at its end, while it runs`;
    expect(await refused('--until', until)).toEqual([1, `smarketing: ${which}`]);
  }
  expect(await refused('--until', 'soon')).toEqual([
    2,
    expect.stringContaining('soon is not a day such as 2026-11-23'),
  ]);
});
