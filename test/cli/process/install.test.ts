import { execFileSync, spawnSync } from 'node:child_process';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { FakeSlack } from '../../../sandbox/fake-slack/contract.ts';
import { openFakeSlack } from '../../../sandbox/fake-slack/open.ts';
import { slackSeed } from '../../../sandbox/samples/noordlicht.ts';
import { endAll, makeTemporaryFolder } from '../../store/test-store.ts';
import { ensureBuilt, runCommand, sleep, startBot } from '../../world/process.ts';

const ROOT = join(import.meta.dirname, '../../..');
const SIGNING_SECRET = '0123456789abcdef';
const HAS_TOOLS = ['curl', 'node'].every((tool) => spawnSync(tool, ['--version']).error === undefined);

let slack: FakeSlack;
beforeAll(async () => {
  await ensureBuilt();
  slack = await openFakeSlack({ seed: slackSeed, signingSecret: SIGNING_SECRET, now: Date.now });
});
afterAll(async () => {
  await slack.stop();
  await endAll();
});

/** The first example of a kind on a page of the documentation. */
async function readExample(page: string, kind: string): Promise<string> {
  const text = await readFile(join(ROOT, 'docs', page), 'utf8');
  return new RegExp(`\`\`\`${kind}\\n(.*?)\`\`\``, 's').exec(text)?.[1] ?? '';
}

test.runIf(HAS_TOOLS)(
  'the README’s installation, followed to the letter, ends with a card in the channel',
  async () => {
    const folder = makeTemporaryFolder();
    const run = async (...args: string[]) => {
      const { code, said } = await runCommand(args, { env: {}, folder });
      expect(code, `${args.join(' ')}: ${said}`).toBe(0);
      return said;
    };
    await run('init');
    const settings = {
      PUBLIC_URL: 'https://bot.noordlicht.nl',
      SLACK_BOT_TOKEN: slackSeed.bot.token,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: slack.apiUrl,
      PORT: '0',
    };
    const written = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
    await appendFile(join(folder, '.env'), written.join(''));
    const manifest = JSON.parse(await run('manifest', 'slack')) as { settings: { interactivity: object } };
    expect(manifest.settings.interactivity).toMatchObject({ request_url: 'https://bot.noordlicht.nl/slack/events' });

    const bot = await startBot({ env: {}, folder });
    onTestFinished(bot.kill);
    const organisation = await readFile(join(folder, 'org.json'), 'utf8');
    await writeFile(join(folder, 'org.json'), organisation.replaceAll('T0123ABCD', slackSeed.team.id));
    expect(await run('setup', 'apply', 'org.json', '--check')).toBe(
      'Noordlicht: 4 channels, 12 people. All good; nothing was changed (--check).\n',
    );
    await run('setup', 'apply', 'org.json');
    const examined = (await run('doctor')).trim().split('\n');
    expect(examined.filter((line) => !line.startsWith('✓'))).toEqual([]);

    await writeFile(join(folder, 'lead.json'), await readExample('intake.md', 'json'));
    const send = (await readExample('intake.md', 'sh')).replaceAll(/\$\{PORT:-3000\}/g, new URL(bot.address).port);
    const answer = execFileSync('bash', ['-euc', send], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(answer).toMatch(/^HTTP\/1.1 202 /);
    // Before it stands there what the bot does in this channel.
    while (slack.messages('C0SALES').length < 2) await sleep(50);
    expect(slack.messages('C0SALES').map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Hallo, ik ben smarketing/),
      expect.stringContaining('Voorbeeld BV'),
    ]);
    expect(await bot.stop()).toBe(0);
  },
);
