import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { SETTINGS } from '../src/config.ts';
import { POLICY } from '../src/domain/anonymity.ts';
import { CHECKIN_COMMANDS, mayCommand, STANDINGS } from '../src/domain/checkin.ts';
import { KEYS_KEPT_MS, OUTBOX_KEPT_MS } from '../src/domain/delivery.ts';
import { readOrganisationFile } from '../src/domain/organisation-file.ts';
import { DAY_MS } from '../src/domain/time.ts';
import { VERDICT_OPEN_MS } from '../src/domain/verdict.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const readme = read('README.md');

test('the example organisation is one that setup takes', () => {
  expect(readOrganisationFile(JSON.parse(read('docs/org.example.json')))).toHaveProperty('file');
});

test('the README’s table names every setting, and no other', () => {
  const named = [...readme.matchAll(/^\| `([A-Z_]+)`\s+\|/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual([...SETTINGS].sort());
});

test('the README’s privacy figures are the code’s', () => {
  expect(readme).toContain(`**${VERDICT_OPEN_MS / DAY_MS} days**`);
  expect(readme).toContain(
    `**${KEYS_KEPT_MS / DAY_MS} days**, sent updates and lines after **${OUTBOX_KEPT_MS / DAY_MS}**`,
  );
});

test('the check-in’s figures are the code’s', () => {
  const { k, linesDays, sharedDays, leadsDays } = POLICY;
  for (const figure of [`**k = ${k}**`, `**${sharedDays} days**`, `**${linesDays}** after`, `**${leadsDays}** after`])
    expect(readme).toContain(figure);
});

test('the page about the check-in says who may do what when as the code does', () => {
  const rows = [...read('docs/checkin.md').matchAll(/^\| ([a-z, ]+) \| (.+) \|$/gm)];
  const table = new Map(rows.flatMap(([, names = '', cells = '']) => names.split(', ').map((name) => [name, cells])));
  for (const command of CHECKIN_COMMANDS) {
    const cells = STANDINGS.map((standing) => {
      if (mayCommand(command, 'member', standing) === 'yes') return 'all';
      return mayCommand(command, 'manager', standing) === 'yes' ? 'manager' : '–';
    });
    expect(table.get(command), command).toBe(cells.join(' | '));
  }
});

test.each(['README.md', 'docs/intake.md', 'docs/checkin.md', 'docs/decisions.md', 'CHANGELOG.md'])(
  'every link of %s leads somewhere',
  (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link]) => link ?? '');
    const broken = links.filter((link) => !existsSync(join(ROOT, dirname(page), link)));
    expect(broken).toEqual([]);
  },
);
