import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCsvLine } from '../../src/handlers/intake/csv/cells.ts';
import { openStore } from '../../src/store/open.ts';
import { makeDatabase, setUpSample } from './stored.ts';
import { runTyped } from './terminal.ts';

async function openPlace() {
  const place = await makeDatabase();
  await setUpSample(place);
  const env = { DATABASE_URL: place.database };
  return {
    ...place,
    write: async (name: string, content: string) => {
      await writeFile(join(place.folder, name), content);
      return join(place.folder, name);
    },
    run: (...args: string[]) => runTyped(args, env),
    /** All leads, as they are kept, and in which list. */
    look: async () => {
      const store = await openStore(place.database);
      const leads = await store.reads.leadsAfter('noordlicht', { after: '', from: 0, until: 9e15, most: 10_000 });
      const lines = await store.outbox.lines(1000);
      await store.close();
      return { leads, posts: lines.filter(({ kind }) => kind === 'post').length };
    },
  };
}

const SAMPLE = join(import.meta.dirname, '../fixtures/payloads/csv-leads-en-comma.csv');

test('a file is read twice: the second time nothing changes; the dry run says beforehand what the real one does', async () => {
  const { run, look, write } = await openPlace();
  const path = await write('leads.csv', await readFile(SAMPLE, 'utf8'));
  const dry = await run('import', path, '--dry-run');
  expect((await look()).leads).toEqual([]);
  const first = await run('import', path);
  expect(first).toEqual({
    code: 0,
    complained: '',
    said: [
      'Line 2: Create  Voorbeeld BV (4711)',
      'Line 3: Create  Acme, Inc. (4712)',
      'Line 4: Unchanged  Voorbeeld BV (4711): says the same as line 2',
      '3 lines: 2 Create, 0 Update, 1 Unchanged, 0 Skipped.',
    ].join('\n'),
  });
  expect(dry.said).toBe(`${first.said}\nNothing was changed (--dry-run).`);
  const before = await look();
  expect(before.posts).toBe(2);
  expect((await run('import', path)).said).toContain('0 Create, 0 Update, 3 Unchanged, 0 Skipped');
  expect(await look()).toEqual(before);
});

test('lines that are skipped stand in a file beside it, which is imported again once mended', async () => {
  const { run, write, folder } = await openPlace();
  const path = await write('leads.csv', 'Bedrijf;Contact;Telefoon\nAcme;;+31205550123\n;;\nJansma;Iris;\n');
  const { said } = await run('import', path);
  expect(said).toContain('Line 2: Skipped: has neither a contact name nor an e-mail address');
  expect(said).toContain('3 lines: 1 Create, 0 Update, 0 Unchanged, 2 Skipped (1 empty).');
  const rejected = join(folder, 'rejected.csv');
  const text = await readFile(rejected, 'utf8');
  expect(text).toBe(
    "\uFEFFBedrijf;Contact;Telefoon;Rejected because\r\nAcme;;'+31205550123;has neither a contact name nor an e-mail address\r\n",
  );
  expect((await stat(rejected)).mode & 0o777).toBe(0o600);
  await writeFile(rejected, text.replace('Acme;;', 'Acme;Kim;'));
  expect((await run('import', rejected)).said).toContain('1 lines: 1 Create');
  await writeFile(rejected, text);
  await run('import', rejected);
  expect((await readdir(folder)).filter((name) => name.startsWith('rejected'))).toEqual([
    'rejected-2.csv',
    'rejected.csv',
  ]);
  expect(await readFile(join(folder, 'rejected-2.csv'), 'utf8')).toBe(text);
});

test('where no file can be made beside it, the import goes on and says so', async () => {
  const { run, write, folder, look } = await openPlace();
  const path = await write('leads.csv', 'Company,Contact\nAcme,Kim\nBoer,\nCato,Iris\n');
  // Whoever runs the tests may write everywhere; every name that it could have is taken.
  await mkdir(join(folder, 'rejected.csv'));
  for (let number = 2; number <= 1000; number += 1)
    await symlink('rejected.csv', join(folder, `rejected-${number}.csv`));
  const { code, said } = await run('import', path);
  expect(said).toContain('3 lines: 2 Create, 0 Update, 0 Unchanged, 1 Skipped.');
  expect(said).toMatch(
    /Not all lines that were skipped are in a file: .*rejected-1000\.csv is there already \(EEXIST\)\./,
  );
  expect([code, (await look()).leads.length]).toEqual([0, 2]);
});

const toFile = (leads: number[]) =>
  ['External ID,Company,Contact,Segment', ...leads.map((each) => `x-${each},Bedrijf ${each},Iris,`)].join('\n');
const count = (many: number) => Array.from({ length: many }, (_each, place) => place);

test('ten new leads get their cards; eleven stand in a list, with one message', async () => {
  const ten = await openPlace();
  await ten.run('import', await ten.write('ten.csv', toFile(count(10))));
  expect(await ten.look()).toMatchObject({ posts: 10 });
  const eleven = await openPlace();
  const { said } = await eleven.run('import', await eleven.write('eleven.csv', toFile(count(11))));
  expect(said).toContain('The new leads stand in a list');
  const { leads, posts } = await eleven.look();
  expect(posts).toBe(1);
  expect(new Set(leads.map(({ list }) => list)).size).toBe(1);
  expect(leads.every(({ list, dueAt }) => list !== undefined && dueAt === undefined)).toBe(true);
});

test('facts for which the file has no column stay; newer facts stay, and the line says so', async () => {
  const { run, write, look } = await openPlace();
  const header = 'External ID,Company,Contact,Phone,Campaign,Owner Email,Modified';
  await run(
    'import',
    await write('all.csv', `${header}\n1,Acme,Kim,020 555,fair,sanne@noordlicht.example,2026-11-20\n`),
  );
  const some = await write('some.csv', 'External ID,Company,E-mail,Modified\n1,Acme BV,kim@a.example,2026-11-21\n');
  expect((await run('import', some)).said).toContain('Line 2: Update');
  const [lead] = (await look()).leads;
  expect(lead).toMatchObject({
    owner: 'sanne',
    facts: { company: 'Acme BV', campaign: 'fair', contact: { name: 'Kim', phone: '020 555', email: 'kim@a.example' } },
  });
  const old = await write('old.csv', `${header}\n1,Old,Kim,,,,2026-11-19\n`);
  expect((await run('import', old)).said).toContain('Line 2: Unchanged  Old (1): newer facts are known');
});

test('two lines of one lead that say different things: the first counts', async () => {
  const { run, write } = await openPlace();
  const path = await write('leads.csv', 'External ID,Company,Contact\n1,Acme,Kim\n1,Acme BV,Kim\n');
  expect((await run('import', path)).said).toContain(
    'Line 3: Skipped  Acme BV (1): line 2 has the same External ID and says something else',
  );
  expect((await run('import', path)).said).toContain('Line 2: Unchanged');
});

test('as JSON it is one document, in which the lines sum up', async () => {
  const { run, write } = await openPlace();
  const path = await write('leads.csv', 'Bedrijf;Contact;Iets\nAcme;Kim;x\n;Bob;\n\n');
  const told = JSON.parse((await run('import', path, '--json')).said);
  expect(told).toMatchObject({
    unread: ['Iets'],
    lines: [
      { line: 2, became: 'Create', company: 'Acme' },
      { line: 3, became: 'Skipped', because: 'has no company' },
      { line: 4, became: 'Skipped', because: 'is empty' },
    ],
    ...{ read: 3, created: 1, updated: 0, unchanged: 0, skipped: 2, empty: 1 },
  });
});

test.each([
  ['there is none', undefined, /ENOENT|no such file|does not exist|is not there/i],
  ['it is no table', 'just words\n', /leads\.csv has no column for the company.*nothing was changed/],
])('a file is refused in a sentence where %s', async (_what, content, sentence) => {
  const { run, write, folder } = await openPlace();
  const path = content === undefined ? join(folder, 'leads.csv') : await write('leads.csv', content);
  const ran = run('import', path).catch((reason: Error) => ({ code: 1, complained: reason.message }));
  expect(await ran).toMatchObject({ code: 1, complained: expect.stringMatching(sentence) });
});

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'=+-@\'";,\t\n\r %<>&*_`[]()\u200b\u00a0é€😀＝'),
    fc.string({ minLength: 1, maxLength: 1 }),
  ),
  maxLength: 12,
});
const lead = fc.record({
  id: fc.integer({ min: 1, max: 30 }),
  company: text,
  contact: text,
  phone: text,
  campaign: text,
  note: text,
  score: fc.oneof(fc.constant(''), fc.double({ noNaN: true, noDefaultInfinity: true }).map(String)),
  value: fc.oneof(
    fc.constant(''),
    fc.double({ min: 0, max: 1e9, noNaN: true }).map((amount) => amount.toExponential()),
  ),
});
const HEADER = ['External ID', 'Company', 'Contact', 'Phone', 'Campaign', 'Note', 'Score', 'Value'];
type Line = typeof lead extends fc.Arbitrary<infer L> ? L : never;
const writeFileOf = (lines: Line[]) =>
  [HEADER, ...lines.map((each) => [`x-${each.id}`, ...Object.values(each).slice(1).map(String)])]
    .map((cells) => `${writeCsvLine(cells)}\n`)
    .join('');

describe('for any file', () => {
  test('the dry run says what the real one does; a beginning of it and then all of it come to the same as all of it', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(lead, { minLength: 1, maxLength: 30 }), fc.nat(), async (lines, at) => {
        const [one, other] = [await openPlace(), await openPlace()];
        const path = await one.write('all.csv', writeFileOf(lines));
        const [dry] = (await one.run('import', path, '--dry-run')).said.split('Nothing was changed');
        expect((await one.run('import', path)).said.startsWith(dry?.trimEnd() ?? '-')).toBe(true);
        const whole = await other.write('all.csv', writeFileOf(lines));
        await other.run('import', await other.write('part.csv', writeFileOf(lines.slice(0, at % lines.length))));
        await other.run('import', whole);
        const facts = async ({ look }: typeof one) => (await look()).leads.map((each) => [each.id, each.facts]);
        expect(await facts(other)).toEqual(await facts(one));
      }),
      { numRuns: 8 },
    );
  });

  test('what is exported and imported again changes nothing', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(lead, { minLength: 1, maxLength: 30 }), async (lines) => {
        const { run, write, look } = await openPlace();
        await run('import', await write('all.csv', writeFileOf(lines)));
        const before = await look();
        const { said } = await run('export', 'leads', '--bom');
        const { leads } = before;
        const told = (await run('import', await write('again.csv', said))).said;
        expect(told).toContain(`${leads.length} lines: 0 Create, 0 Update, ${leads.length} Unchanged, 0 Skipped.`);
        expect(await look()).toEqual(before);
      }),
      { numRuns: 8 },
    );
  });
});

test('leads are exported by the days on which they came', async () => {
  const { run, write } = await openPlace();
  await run('import', await write('leads.csv', 'External ID,Company,Contact,Phone\n1,=Acme,Kim,+31205550123\n'));
  const [header, line] = (await run('export', 'leads')).said.split('\n');
  expect(header).toMatch(/^External ID,Company,Contact,Title,Email,Phone,/);
  expect(line).toMatch(/^1,'=Acme,Kim,,,'\+31205550123,/);
  expect((await run('export', 'leads', '--to', '2020-01-01')).said.split('\n')).toHaveLength(1);
});
