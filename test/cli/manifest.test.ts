import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildSlackManifest } from '../../src/handlers/slack/setup/manifest.ts';
import { runTyped } from './terminal.ts';

test.each([
  ['HTTP', [], false],
  ['Socket Mode', ['--socket'], true],
] as const)('manifest slack prints the app for %s', async (_name, more, isSocket) => {
  const url = 'https://bot.noordlicht.nl';
  const { code, said } = await runTyped(['manifest', 'slack', '--url', url, ...more]);
  expect(code).toBe(0);
  expect(JSON.parse(said)).toEqual(buildSlackManifest(url, isSocket));
});

test('the hooks of the Slack CLI: the manifest for Socket Mode as JSON alone, and the command that starts the bot', async () => {
  const file = join(import.meta.dirname, '../../.slack/hooks.json');
  const { hooks, config } = JSON.parse(readFileSync(file, 'utf8'));
  expect(config).toMatchObject({ 'protocol-version': ['default'], 'sdk-managed-connection-enabled': true });
  // The CLI starts them without a shell, cut at each space.
  const words = (hook: string) => hooks[hook].split(' ').slice(0, 2).join(' ');
  expect([words('get-manifest'), words('start')]).toEqual(Array(2).fill('node dist/src/cli/cli.js'));
  const { code, said } = await runTyped(hooks['get-manifest'].split(' ').slice(2));
  expect([code, JSON.parse(said)]).toEqual([0, buildSlackManifest('', true)]);
  expect((await runTyped([...hooks.start.split(' ').slice(2), '--help'])).code).toBe(0);
});

describe('an address that the world cannot use is refused with 2, in a sentence that says what it is', () => {
  const NOWHERE = 'which only this machine or its own network can reach';
  test.each([
    ['http://bot.noordlicht.nl', 'is the https:// address the world reaches this bot by, not http://bot.noordlicht.nl'],
    ['bot.noordlicht.nl', 'is the https:// address'],
    ['ftp://bot.noordlicht.nl', 'is the https:// address'],
    ['https://localhost', NOWHERE],
    ['https://localhost.:3000', NOWHERE],
    ['https://bot.localhost', NOWHERE],
    ['https://bot', NOWHERE],
    ['https://bot.internal', NOWHERE],
    ['https://127.0.0.1', NOWHERE],
    ['https://0x7f.1', NOWHERE],
    ['https://2130706433', NOWHERE],
    ['https://10.1.2.3', NOWHERE],
    ['https://172.31.255.1', NOWHERE],
    ['https://192.168.1.10:8443', NOWHERE],
    ['https://169.254.169.254', NOWHERE],
    ['https://100.64.0.1', NOWHERE],
    ['https://0.0.0.0', NOWHERE],
    ['https://[::1]', NOWHERE],
    ['https://[::ffff:127.0.0.1]', NOWHERE],
    ['https://[fd00::1]', NOWHERE],
    ['https://[fe80::1]', NOWHERE],
    ['https://me:geheim@bot.noordlicht.nl', 'has a name or a password in it'],
    ['http://me:geheim@bot.noordlicht.nl', 'has a name or a password in it'],
    ['https://bot.noordlicht.nl?x=1', 'leave out what comes after ? or #'],
    ['https://bot.noordlicht.nl/#x', 'leave out what comes after ? or #'],
    ['https://bot.example.com', 'is the example bot.example.com: put in your own'],
    ['https://smarketing.example', 'is the example'],
    ['https://your-domain.nl', 'is the example'],
    ['https://bot.yourcompany.com', 'is the example'],
    ['https://<your host>', 'still has a placeholder in it'],
    ['https://…', 'still has a placeholder in it'],
    ['', 'is missing'],
  ])('%s', async (url, sentence) => {
    for (const typed of [['slack'], ['teams', '--app-id', '11111111-1111-4111-8111-111111111111']]) {
      const { code, said, complained } = await runTyped(['manifest', ...typed, '--url', url]);
      expect([code, said]).toEqual([2, '']);
      expect(complained).toContain(sentence);
      expect(complained).not.toContain('geheim');
      const { complained: bySetting } = await runTyped(['manifest', ...typed], { PUBLIC_URL: url });
      expect(bySetting).toContain(sentence);
      if (url !== '') expect(bySetting).toContain('PUBLIC_URL');
    }
  });

  test.each([
    'https://bot.noordlicht.nl',
    'https://bot.noordlicht.nl:8443/smarketing/',
    'https://172.32.0.1',
    'https://[2a00::1]',
  ])('%s is taken', async (url) => {
    expect((await runTyped(['manifest', 'slack', '--url', url])).code).toBe(0);
  });

  test('for Socket Mode none is needed', async () => {
    expect((await runTyped(['manifest', 'slack', '--socket'])).code).toBe(0);
  });
});
