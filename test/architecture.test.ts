import { describe, expect, test } from 'vitest';
import { readSources } from './sources.ts';

/** Whose imports are measured; everything else in the repository serves them. */
const HOUSES = ['src', 'sandbox'];

/** What the folder of either platform may import beside its SDK. */
const NETWORK = ['node:http', 'node:https', 'node:net'];
const PLATFORM = [
  'src/handlers/limits/answer-limit.ts',
  'src/handlers/limits/odd-lengths.ts',
  'src/domain',
  'src/cards',
  'src/words',
  'src/courier.ts',
  'src/handlers/handle.ts',
  'src/handlers/http.ts',
  'src/handlers/deadline.ts',
  'src/handlers/forms',
  'src/handlers/diagnosis.ts',
  'src/handlers/lookup.ts',
  'src/handlers/pages/document.ts',
  'src/handlers/pages/paths.ts',
  'src/handlers/platform.ts',
  'src/handlers/metrics/measure.ts',
  'src/metrics/meter.ts',
  'zod',
];

/** Rooms of the house, most special first, and what each may import: other rooms and packages. `*` is everything. */
const RULES: [room: string, may: string[]][] = [
  // Large, so it is loaded where it is needed and nowhere else.
  ['src/domain/setup/public-holidays.ts', ['src/domain', 'date-holidays']],
  ['src/domain', ['zod', 'node:crypto', 'temporal-polyfill', 'any-ascii', 'confusables', 'fastest-levenshtein']],
  ['src/words', ['src/domain', 'intl-messageformat']],
  ['src/cards', ['src/domain', 'src/words', 'zod']],
  [
    'src/charts',
    ['src/domain', 'src/cards', '@resvg/resvg-js', 'node:fs', 'node:module', 'node:worker_threads', 'node:zlib'],
  ],
  ['src/store/database/kysely.ts', ['kysely', 'kysely/migration']],
  ['src/store/database/migrate.ts', ['src/store', 'kysely']],
  ['src/store/migrations', ['src/store', 'kysely', 'kysely/migration', 'src/domain', 'node:crypto']],
  ['src/store/database/sqlite.ts', ['src/store', 'kysely', 'better-sqlite3', 'node:timers/promises']],
  ['src/store/database/sqlite', ['src/store', 'better-sqlite3', 'node:timers/promises', 'node:worker_threads']],
  ['src/store/database/files', ['src/store', 'node:fs', 'node:path']],
  ['src/store/database/postgres.ts', ['src/store', 'kysely', 'pg', 'node:timers/promises']],
  ['src/store/database/postgres/tls.ts', ['src/store', 'node:fs', 'node:net', 'node:tls']],
  ['src/store/database/postgres', ['src/store', 'pg', 'node:crypto', 'node:timers/promises']],
  ['src/store/leads/names', ['src/store', 'src/domain', 'node:timers/promises']],
  [
    'src/store/backup',
    ['src/store', 'src/domain', 'better-sqlite3', 'pg', 'zod', 'node:crypto', 'node:fs', 'node:os', 'node:path'],
  ],
  ['src/store', ['src/domain', 'src/cards', 'zod', 'kysely', 'node:crypto']],
  // A read of a thousand names lets others go before it.
  [
    'src/flows/shared/recognisable.ts',
    ['src/flows', 'src/domain', 'src/cards', 'src/words', 'src/store/store.ts', 'node:timers/promises'],
  ],
  ['src/flows', ['src/domain', 'src/cards', 'src/words', 'src/store/store.ts', 'src/store/change.ts']],
  ['src/metrics/meter.ts', ['src/domain']],
  ['src/metrics/settings.ts', ['zod', 'src/address-settings.ts']],
  // Loaded only where metrics are on; whoever has something to measure knows the meter alone.
  ['src/metrics', ['prom-client', 'src/domain', 'src/handlers/deadline.ts', 'src/store/store.ts']],
  ['src/courier.ts', ['src/courier', 'src/domain', 'src/store/store.ts', 'src/store/change.ts']],
  ['src/courier', ['src/domain', 'src/metrics/meter.ts', 'src/store/store.ts', 'src/store/change.ts']],
  [
    'src/handlers/slack',
    [...PLATFORM, '@slack/', 'undici', 'node:crypto', 'node:http', 'node:querystring', 'node:timers/promises'],
  ],
  [
    'src/handlers/teams',
    [
      ...PLATFORM,
      '@azure/identity',
      'botbuilder',
      'botframework-connector',
      'node:async_hooks',
      'node:http',
      'node:https',
      'node:net',
      'node:timers/promises',
    ],
  ],
  [
    'src/handlers/listeners',
    ['src/domain', 'src/courier.ts', 'src/handlers/http.ts', 'standardwebhooks', 'ipaddr.js', 'node:dns', ...NETWORK],
  ],
  [
    'src/handlers/intake/csv',
    [
      'src/domain',
      'src/handlers/intake/lenient.ts',
      'src/handlers/intake/read-intake.ts',
      'csv-parse',
      'csv-parse/sync',
      'node:crypto',
      'node:fs',
      'node:fs/promises',
      'node:stream',
    ],
  ],
  [
    'src/handlers/intake',
    [
      'src/handlers/limits/odd-lengths.ts',
      'src/domain',
      'src/cards',
      'src/handlers/crm/settings.ts',
      'src/handlers/handle.ts',
      'src/handlers/http.ts',
      'zod',
      'standardwebhooks',
      'fast-xml-parser',
      'node:crypto',
      'node:http',
    ],
  ],
  ['src/inbox', ['src/domain', 'src/handlers', 'src/store/store.ts', 'src/store/change.ts']],
  [
    'src/handlers/crm',
    [
      'src/domain',
      'src/courier.ts',
      'src/handlers/handle.ts',
      'src/handlers/limits/answer-limit.ts',
      'node:timers/promises',
    ],
  ],
  ['src/handlers/forms', ['src/domain', 'src/cards']],
  ['src/handlers/groups', ['src/domain', 'src/handlers/handle.ts', 'src/handlers/platform.ts']],
  ['src/handlers/limits', ['src/domain', 'src/handlers/handle.ts', 'ipaddr.js', 'node:http', 'node:net']],
  [
    'src/handlers/platform.ts',
    [
      'src/cards',
      'src/domain',
      'src/courier.ts',
      'src/handlers/handle.ts',
      'src/handlers/http.ts',
      'src/metrics/meter.ts',
    ],
  ],
  [
    'src/handlers',
    [
      'src/domain',
      'src/cards',
      'src/words',
      'src/metrics/meter.ts',
      'zod',
      'standardwebhooks',
      'node-cron',
      'ical-generator',
      'node:http',
      'node:fs/promises',
    ],
  ],
  [
    'src/app.ts',
    [
      'src/cards',
      'src/charts',
      'src/courier.ts',
      'src/domain',
      'src/flows',
      'src/handlers',
      'src/inbox',
      'src/metrics/meter.ts',
      'src/slack-grants.ts',
      'src/store/store.ts',
    ],
  ],
  [
    'src/config.ts',
    [
      'zod',
      'src/address-settings.ts',
      'src/crm-settings.ts',
      'src/handlers/teams/account.ts',
      'src/metrics/settings.ts',
      'src/secret-settings.ts',
      'src/slack-settings.ts',
    ],
  ],
  ['src/slack-grants.ts', ['src/domain', 'src/handlers/slack/oauth/grants.ts', 'src/store/store.ts']],
  ['src/slack-settings.ts', ['zod', 'src/address-settings.ts', 'src/handlers/slack/account.ts']],
  ['src/address-settings.ts', ['zod', 'src/handlers/limits/client-address.ts']],
  [
    'src/crm-settings.ts',
    ['zod', 'src/address-settings.ts', 'src/domain/crm/source.ts', 'src/handlers/crm/settings.ts'],
  ],
  ['src/secret-settings.ts', ['zod', 'src/domain/keys.ts']],
  [
    'src/app-secret.ts',
    [
      'src/config.ts',
      'src/secret-settings.ts',
      'src/store/database/files/private-files.ts',
      'node:crypto',
      'node:fs',
      'node:path',
    ],
  ],
  ['src/log.ts', ['pino']],
  ['src/stopping.ts', ['src/app.ts', 'src/store/store.ts', 'node:http']],
  ['src/main.ts', ['*']],
  ['src/beside', ['*']],
  ['src/cli', ['*']],
  ['sandbox/main.ts', ['*']],
  ['sandbox/options.ts', ['commander', 'sandbox']],
  [
    'sandbox',
    [
      'src/domain',
      'src/cards',
      'src/words',
      'zod',
      'ajv',
      'ajv-formats',
      'jose',
      'ws',
      'standardwebhooks',
      '@slack/types',
      'node:',
      'react',
      'react-dom',
      'slack-blocks-to-jsx',
      'adaptivecards',
      'markdown-it',
    ],
  ],
];

const sources = HOUSES.flatMap(readSources);

/** Where only the process itself may reach out. */
const PROCESS = /^(src\/(main|config|cli\/[a-z]+)|sandbox\/(main|options))\.ts$/;
/** The sandbox's page runs in a browser, which has a clock of its own. */
const PROCESS_OR_BROWSER =
  /^((src\/(main|config|cli\/((leads|listeners|slack)\/)?[a-z-]+)|sandbox\/main)\.ts|sandbox\/page\/.*)$/;
/** What keeps an SDK from writing on the console must lay hands on it. */
const PROCESS_OR_QUIET =
  /^((src\/(main|config|cli\/[a-z]+)|sandbox\/main)\.ts|src\/handlers\/teams\/inbound\/silence\.ts)$/;
/** Words, vocabularies and migrations are as long as they are. */
const LONG = /^src\/(words|domain\/privacy\/vocabulary|store\/migrations)\//;
const LINES_MAX = 200;

/** What only one of the platforms needs: Slack's Bolt, OAuth and uploads, Teams' SDK, addresses and Markdown. All else stands on both. */
const ONE_SIDED = {
  slack: [
    'homes.ts',
    'inbound/body.ts',
    'inbound/bolt/bolt-app.ts',
    'inbound/bolt/bolt-receiver.ts',
    'inbound/bolt/bolt.ts',
    'inbound/field-value.ts',
    'inbound/payloads.ts',
    'inbound/socket.ts',
    'message-text.ts',
    'metadata.ts',
    'oauth/ask-tokens.ts',
    'oauth/doors.ts',
    'oauth/ended.ts',
    'oauth/grants.ts',
    'oauth/grids.ts',
    'oauth/installation.ts',
    'oauth/paths.ts',
    'oauth/states.ts',
    'oauth/tokens.ts',
    'outbound/uploads.ts',
    'presence.ts',
    'setup/emoji-scope.ts',
    'setup/scopes.ts',
    'whose.ts',
  ],
  teams: [
    'arrivals.ts',
    'inbound/button-data.ts',
    'inbound/command-text.ts',
    'inbound/known-addresses.ts',
    'inbound/private-chat.ts',
    'inbound/receive-press.ts',
    'inbound/silence.ts',
    'keys.ts',
    'known-languages.ts',
    'load.ts',
    'outbound/ask-microsoft.ts',
    'outbound/calls.ts',
    'outbound/managed-identity.ts',
    'outbound/signing-keys.ts',
    'outbound/token.ts',
    'render/mentions.ts',
    'render/render-fit.ts',
    'render/render-input.ts',
    'trust.ts',
  ],
};

describe('the rule of who may import whom', () => {
  test('is held against real imports', () => {
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(sources.length);
  });

  test.each(sources.map((source) => [source.path, source] as const))('%s imports downwards only', (_path, source) => {
    const rule = ruleOf(source.path);
    expect(rule, `${source.path} stands in a room without a rule`).toBeDefined();
    const [room, may] = rule ?? ['', []];
    const wrong = source.imports.filter((each) => !isAllowed(each, room, may));
    expect(wrong).toEqual([]);
  });
});

test('every program that the bench starts is where it says', () => {
  const bench = readSources('bench');
  const programs = bench.flatMap(({ text }) => [...text.matchAll(/'\.\/([\w/]+)\.js'/g)].map(([, program]) => program));
  expect(programs.length).toBeGreaterThan(5);
  const paths = bench.map(({ path }) => path);
  expect(programs.filter((program) => !paths.includes(`bench/${program}.ts`))).toEqual([]);
});

describe('the habits of the house', () => {
  test.each([
    ['process.env', /\bprocess\.env\b/, PROCESS],
    ['new Date() or Date.now', /\bnew Date\(\)|\bDate\.now\b/, PROCESS_OR_BROWSER],
    ['process', /\bprocess\.(exit|on|once|argv|stdout|stderr)\b/, PROCESS],
    ['console', /\bconsole\./, PROCESS_OR_QUIET],
    ['any', /:\s*any\b|\bas any\b|<any>/, /^$/],
    ['@ts-ignore', /@ts-(ignore|expect-error|nocheck)/, /^$/],
    ['unfinished work', /\b(TODO|FIXME|XXX)\b/, /^$/],
  ])('%s stands only where it may', (_name, pattern, except) => {
    const found = sources.filter(({ path, text }) => !except.test(path) && pattern.test(text)).map(({ path }) => path);
    expect(found).toEqual([]);
  });

  test(`no file is longer than ${LINES_MAX} lines`, () => {
    const long = sources.filter(({ path, text }) => !LONG.test(path) && text.split('\n').length > LINES_MAX + 1);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test('no test mocks a module, and none is skipped or alone', () => {
    const forbidden = new RegExp(`vi\\.${'mock'}\\(|\\b(it|test|describe)\\.(${'only'}|${'skip'}|${'todo'})\\b`);
    const found = readSources('test').filter(({ text }) => forbidden.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  test('both platforms keep the same things in files of the same names', () => {
    const filesOf = (platform: string) =>
      sources.flatMap(({ path }) => path.match(`^src/handlers/${platform}/(.*)$`)?.[1] ?? []).sort();
    const [slack, teams] = [filesOf('slack'), filesOf('teams')];
    expect(slack.filter((file) => !teams.includes(file))).toEqual(ONE_SIDED.slack);
    expect(teams.filter((file) => !slack.includes(file))).toEqual(ONE_SIDED.teams);
  });

  test('an event’s flow is the file of its name', () => {
    const tables = sources.filter(({ path }) => /^src\/flows\/[a-z]+\/room\.ts$/.test(path)).map(({ text }) => text);
    const events = [...tables.join('\n').matchAll(/^ +'([a-z]+\.[a-z-]+)': guard\(/gm)].map(([, event]) => event ?? '');
    expect(events.length).toBeGreaterThan(10);
    const missing = events.filter(
      (event) =>
        !sources.some(({ path }) => path.startsWith('src/flows/') && path.endsWith(`/${event.replace('.', '-')}.ts`)),
    );
    expect(missing).toEqual([]);
  });
});

function ruleOf(path: string) {
  return RULES.find(([room]) => path === room || path.startsWith(`${room}/`));
}

/** A room may import itself, the rooms below it and its packages; `node:` and `@slack/` stand for all of theirs. */
function isAllowed(imported: string, room: string, may: string[]): boolean {
  const isIn = (folder: string) => imported === folder || imported.startsWith(`${folder}/`);
  const isOwn = room.endsWith('.ts') ? false : isIn(room);
  return isOwn || may.some((each) => each === '*' || isIn(each) || (/[:/]$/.test(each) && imported.startsWith(each)));
}

/** Who may queue a message to a person without counting it, and why. */
const QUEUES_DIRECTLY: Record<string, string> = {
  'src/flows/shared/begin-messages.ts': 'it counts',
  'src/flows/deliveries/release-waiting.ts': 'it counts',
  'src/flows/deliveries/delivery-refused.ts': 'the same message goes on elsewhere',
  'src/flows/home/home-opened.ts': 'it shows a page to who opened it',
  'src/flows/leads/clock/steps/take-steps.ts': 'a snooze that is over was asked for by its reader',
  'src/flows/people/links/link-given.ts': 'it answers what its reader did',
  'src/flows/addresses/workspace-installed.ts': 'it answers whoever installed the bot, who is nobody’s yet',
};

test('what the bot begins with somebody is counted among the messages of their day', () => {
  const queuing = readSources('src/flows').filter(({ text }) => text.includes("'direct.queued'"));
  expect(queuing.map(({ path }) => path).toSorted()).toEqual(Object.keys(QUEUES_DIRECTLY).toSorted());
});
