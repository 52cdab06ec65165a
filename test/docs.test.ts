import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig, SETTINGS } from '../src/config.ts';
import { CHECKIN_COMMANDS, checkCommand, ROUND_PHASES } from '../src/domain/checkins/checkin-command.ts';
import { VENDOR_DEFAULTS } from '../src/domain/crm/mapping/vendor-defaults.ts';
import { KEYS_KEPT_MS, OUTBOX_KEPT_MS } from '../src/domain/deliveries/delivery.ts';
import { FEW_BELOW } from '../src/domain/digests/compose/disclosure.ts';
import { FIGURES } from '../src/domain/digests/digest-figures.ts';
import { DIGEST_AT } from '../src/domain/digests/digest-plan.ts';
import { MONTH_WITHOUT_SUMMARY_DAY } from '../src/domain/digests/month.ts';
import { SIGNAL } from '../src/domain/digests/signal.ts';
import { FEEDBACK_MS } from '../src/domain/findings/finding.ts';
import { FOLLOW_UP_HOURS } from '../src/domain/leads/follow-up-clock.ts';
import { LEAD_STAGES, mayFollow, OUTCOME_SOURCES, OUTCOMES } from '../src/domain/leads/outcome.ts';
import { VERDICT_OPEN_MS } from '../src/domain/leads/verdict.ts';
import { LINK_CODE_MS, LINK_MISSES_MAX } from '../src/domain/people/link.ts';
import { POLICY } from '../src/domain/privacy/policy.ts';
import { readOrganisationFile } from '../src/domain/setup/organisation-file.ts';
import { DAY_MS, MINUTE_MS } from '../src/domain/time.ts';
import { listMissingScopes } from '../src/handlers/slack/setup/scopes.ts';
import { CATALOGUES } from '../src/words/catalogues.ts';
import { readSources } from './sources.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const privacy = read('docs/privacy.md');

test('the example organisation is one that setup takes', () => {
  expect(readOrganisationFile(JSON.parse(read('docs/org.example.json')))).toHaveProperty('file');
});

test('the example of settings names every one of them once, and no other, each with nothing set', () => {
  const given = [...read('.env.example').matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]);
  expect(given.toSorted()).toEqual([...SETTINGS].sort().map((name) => [name, '']));
});

test('the example of settings tells what holds when one is empty as the code does', () => {
  const secret = Buffer.alloc(32).toString('base64');
  const needed = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', INTAKE_SECRET: `whsec_${secret}` };
  const configured = readConfig(needed);
  if ('faults' in configured) throw new Error(configured.faults.join());
  const { PORT, HOST, DATABASE_URL, LOG_LEVEL } = configured.config;
  const example = read('.env.example');
  for (const [name, value] of Object.entries({ PORT, HOST, DATABASE_URL, LOG_LEVEL }))
    expect(new RegExp(`mpty = ${String(value).replaceAll('.', '\\.')}\\b[^=]*\n${name}=\n`).test(example), name).toBe(
      true,
    );
});

test('the page about configuration names every setting, and no other', () => {
  const named = [...read('docs/configuration.md').matchAll(/^\| `([A-Z_]+)`\s+\|/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual([...SETTINGS].sort());
});

test('the page about privacy’s figures are the code’s', () => {
  expect(privacy).toContain(`**${VERDICT_OPEN_MS / DAY_MS} days**`);
  expect(privacy).toContain(
    `**${KEYS_KEPT_MS / DAY_MS} days**, sent updates and lines after **${OUTBOX_KEPT_MS / DAY_MS}**`,
  );
});

test('the check-in’s figures are the code’s', () => {
  const { k, linesDays, sharedDays, leadsDays } = POLICY;
  for (const figure of [`**k = ${k}**`, `**${sharedDays} days**`, `**${linesDays}** after`, `**${leadsDays}** after`])
    expect(privacy).toContain(figure);
});

test('the page about the check-in says who may do what when as the code does', () => {
  const rows = [...read('docs/checkin.md').matchAll(/^\| ([a-z, ]+) \| (.+) \|$/gm)];
  const table = new Map(rows.flatMap(([, names = '', cells = '']) => names.split(', ').map((name) => [name, cells])));
  for (const command of CHECKIN_COMMANDS) {
    const cells = ROUND_PHASES.map((standing) => {
      if (checkCommand(command, 'member', standing) === 'yes') return 'all';
      return checkCommand(command, 'manager', standing) === 'yes' ? 'manager' : '–';
    });
    expect(table.get(command), command).toBe(cells.join(' | '));
  }
});

test('the page about the intake says which outcome may follow which as the code does', () => {
  const page = read('docs/intake.md');
  for (const from of LEAD_STAGES) {
    const cells = OUTCOMES.map((to) => {
      const tellers = OUTCOME_SOURCES.filter((teller) => mayFollow(from, to, teller));
      return tellers.length === 0 ? '–' : tellers.map((teller) => (teller === 'crm' ? 'CRM' : teller)).join(', ');
    });
    expect(page).toContain(`| ${from} | ${cells.join(' | ')} |`);
  }
});

test('the page about the digest defines every figure as the code does', () => {
  const rows = Object.entries(FIGURES).map(
    ([name, { numerator, denominator, window }]) => `| ${name} | ${numerator} | ${denominator} | ${window} |`,
  );
  const page = read('docs/digest.md');
  expect(rows.filter((row) => !page.includes(row))).toEqual([]);
  expect([...page.matchAll(/as it stood at its end \|$/gm)]).toHaveLength(rows.length);
});

test('the digest’s bounds are the code’s', () => {
  const page = read('docs/digest.md');
  const { leadPeople, leads } = POLICY;
  expect(page).toContain(`**at least ${leadPeople} people who judged and ${leads} leads**`);
  expect(page).toContain(`at least ${SIGNAL.leads} leads of a campaign were judged in ${SIGNAL.windowDays} days`);
  expect(page).toContain(`more than ${100 * SIGNAL.poorShare} %`);
  expect(page).toContain(`once in ${SIGNAL.againDays} days`);
  expect(page).toContain(`\`fewer\nthan ${FEW_BELOW}\``);
  expect(page).toContain(`in the last ${FEEDBACK_MS / DAY_MS} days`);
  expect(page).toContain(`| ${DIGEST_AT.day} (Monday), \`${DIGEST_AT.time}\` |`);
  expect(page).toContain(`| \`followUp.hours\` | ${FOLLOW_UP_HOURS} |`);
  expect(page).toContain(`from the ${MONTH_WITHOUT_SUMMARY_DAY}th on`);
});

test('the page about Slack says of each scope what for, and what is not there without it, as doctor does', () => {
  const { en } = CATALOGUES;
  const rows = [...read('docs/slack.md').matchAll(/^\| `([\w:.]+)` \| (.+) \| (.+) \|$/gm)].map(
    ([, ...cells]) => cells,
  );
  const told = listMissingScopes([]).map(({ scope, reason, without }) => [
    scope,
    en[reason],
    without === undefined ? 'required' : `optional: ${en[without]}`,
  ]);
  expect(rows.map(([scope, ...cells]) => [scope, ...cells.map((cell) => cell.replaceAll('`', ''))])).toEqual(told);
});

test('the page about Teams names every setting, and what is kept how long as the code does', () => {
  const page = read('docs/teams.md');
  for (const setting of SETTINGS.filter((name) => name.startsWith('TEAMS_'))) expect(page).toContain(setting);
  expect(page).toContain(`a code for ${LINK_CODE_MS / MINUTE_MS} minutes`);
  expect(page).toContain(
    `**${LINK_MISSES_MAX.account} wrong codes\n  an hour** from one account, or **${LINK_MISSES_MAX.organisation}**`,
  );
  expect(page).toContain(`after ${KEYS_KEPT_MS / DAY_MS} days for people of no set-up`);
  expect(privacy).toContain(`after **${KEYS_KEPT_MS / DAY_MS} days** for people of no set-up`);
});

const PAGES = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', ...listPages('docs')];

test.each(PAGES)('%s holds nothing that a merge left behind', (page) => {
  expect(read(page)).not.toMatch(/^(<{7} |={7}$|>{7} )/m);
});

test.each(PAGES)('every link of %s leads somewhere', (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link]) => link ?? '');
  const broken = links.filter((link) => !existsSync(join(ROOT, dirname(page), link)));
  expect(broken).toEqual([]);
});

test.each([
  ['nl', 1],
  ['en', 2],
] as const)('the glossary’s words on screen are what the bot says in %s', (locale, column) => {
  const said = Object.values(CATALOGUES[locale]).join('\n').toLowerCase();
  const words = readGlossary().flatMap((cells) => (cells.length === 4 ? (cells[column] ?? '').split(', ') : []));
  expect(words.length).toBeGreaterThan(40);
  expect(words.filter((word) => word !== '–' && !said.includes(word.toLowerCase()))).toEqual([]);
});

test('the glossary’s names are names in the code', () => {
  const sources = readSources('src')
    .map(({ text }) => text)
    .join('\n');
  const names = readGlossary().flatMap((cells) =>
    [...cells.join('|').matchAll(/`([A-Za-z_]+)`/g)].map(([, name]) => name),
  );
  expect(names.length).toBeGreaterThan(40);
  const unknown = names.filter((name) => !new RegExp(`^export .*\\b${name}\\b|'${name}\\.`, 'm').test(sources));
  expect(unknown).toEqual([]);
});

/** The rows of the glossary's tables, cell by cell. */
function readGlossary(): string[][] {
  const rows = read('docs/glossary.md').match(/^\| (?!word|verb|not).*\|$/gm) ?? [];
  return rows.map((row) => row.slice(2, -2).split(' | '));
}

test('every decision has a number of its own', () => {
  const numbers = Array.from(read('docs/decisions.md').matchAll(/^\| (\d+) \|/gm), ([, number]) => number);
  expect(numbers.filter((number, place) => numbers.indexOf(number) < place)).toEqual([]);
  expect(numbers.length).toBeGreaterThan(50);
});

test.each(PAGES)('what %s says a file holds stands in it', (page) => {
  // “`name` in [file](path)” and “[file](path) (`name`, `name`)”.
  const before = [...read(page).matchAll(/`(\w+)`,? in \[[^\]]*\]\(([^)#]+\.[jt]s)\)/g)];
  const behind = [...read(page).matchAll(/\[[^\]]*\]\(([^)#]+\.[jt]s)\) \((`\w+`(?:, `\w+`)*)\)/g)];
  const said = [
    ...before.map(([, name = '', file = '']) => ({ name, file })),
    ...behind.flatMap(([, file = '', names = '']) => names.match(/\w+/g)?.map((name) => ({ name, file })) ?? []),
  ];
  const wrong = said.filter(({ name, file }) => !read(join(dirname(page), file)).includes(name));
  expect(wrong).toEqual([]);
});

test('every page is linked from another, so that nobody misses it', () => {
  const linked = new Set(
    PAGES.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:)([^)#]+\.md)/g)].map(([, link = '']) =>
        normalize(join(dirname(page), link)),
      ),
    ),
  );
  expect(PAGES.filter((page) => page !== 'README.md' && !linked.has(page))).toEqual([]);
});

test.each(Object.entries(VENDOR_DEFAULTS))(
  'the page about %s names every field that is read as usual',
  (vendor, defaults) => {
    const page = read(`docs/crm/${vendor}.md`);
    const outcomes = defaults.outcomes.map(({ field }) => field.replace(/^\w+\./, ''));
    expect(outcomes.filter((field) => !page.includes(`\`${field}\``))).toEqual([]);
  },
);

/** The pages of a folder and of those below it, as paths from the root. */
function listPages(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
}
