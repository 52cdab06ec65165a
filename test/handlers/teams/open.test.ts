import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from '../../world/process.ts';

const DIST = new URL('../../../dist/src/', import.meta.url);

const SECRET = `whsec_${Buffer.from('a secret of 24 bytes or more').toString('base64')}`;

beforeAll(ensureBuilt);

const ACCOUNTS = {
  slack: { token: 'xoxb-1', signingSecret: '0123456789abcdef' },
  teams: {
    type: 'SingleTenant',
    appId: '22222222-2222-4222-8222-222222222222',
    tenant: '11111111-1111-4111-8111-111111111111',
    password: 'secret',
  },
};

/** The packages that are loaded once a bot with these accounts stands, as a process of its own says. */
async function loadedWith(...platforms: (keyof typeof ACCOUNTS)[]): Promise<Set<string>> {
  const accounts = Object.fromEntries(platforms.map((each) => [each, ACCOUNTS[each]]));
  const code = `
    import { createRequire } from 'node:module';
    const { assemble } = await import('${new URL('app.js', DIST).href}');
    const { openStore } = await import('${new URL('store/open.js', DIST).href}');
    await import('${new URL('main.js', DIST).href}');
    const log = { info() {}, warn() {}, error() {} };
    const wait = () => () => {};
    const rest = { log, wait, appSecret: 'own', intakeSecrets: ['${SECRET}'], now: Date.now, random: Math.random };
    await assemble({ ...rest, ...${JSON.stringify(accounts)}, store: await openStore('file::memory:') });
    process.stdout.write(JSON.stringify(Object.keys(createRequire(import.meta.url).cache)));
    process.exit(0);`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code]);
  const files = JSON.parse(stdout) as string[];
  return new Set(files.flatMap((file) => file.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1] ?? []));
}

test('botbuilder is loaded only for a bot on Teams', async () => {
  const [slack, both] = await Promise.all([loadedWith('slack'), loadedWith('slack', 'teams')]);
  expect([...slack].filter((each) => /^bot(builder|framework)|msal|^@azure/.test(each))).toEqual([]);
  expect(slack).toContain('@slack/bolt');
  expect(both).toContain('@slack/bolt');
  expect(both).toContain('botbuilder');
  expect(both).toContain('botframework-connector');
}, 30_000);

test('a bot on neither does not stand', async () => {
  await expect(loadedWith()).rejects.toThrow('neither Slack nor Teams is configured');
});
