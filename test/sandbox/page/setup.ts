import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { createSandboxClock, type SandboxClock } from '../../../sandbox/control/clock.ts';
import { openPageServer } from '../../../sandbox/control/server.ts';
import type { FakeSlack } from '../../../sandbox/fake-slack/contract.ts';
import { openFakeSlack } from '../../../sandbox/fake-slack/open.ts';
import { slackSeed } from '../../../sandbox/samples/noordlicht.ts';
import { openScriptedBot } from './scripted-bot.ts';

const CHROMIUM = '/usr/bin/chromium';
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

export type PageWorld = { url: string; slack: FakeSlack; clock: SandboxClock; close(): Promise<void> };

/** A Slack that remembers, a small bot, and the page over both. */
export const openPageWorld = async (): Promise<PageWorld> => {
  const clock = createSandboxClock(Date.now);
  const slack = await openFakeSlack({ seed: slackSeed, signingSecret: 'secret', now: clock.now, limits: false });
  const { token } = slackSeed.bot;
  const bot = await openScriptedBot({ apiUrl: slack.apiUrl, token, secret: SECRET, now: clock.now });
  slack.connect(`${bot.url}/slack/events`);
  const intake = { url: `${bot.url}/intake/leads`, secret: SECRET };
  const page = await openPageServer({ slack, port: 0, clock, intake, outbox: async () => bot.outbox() });
  return {
    url: page.url,
    slack,
    clock,
    close: async () => {
      await page.close();
      await bot.close();
      await slack.stop();
    },
  };
};

/** The built page's browser; fails with the way out when there is none. */
export const openBrowser = async (): Promise<Browser> => {
  if (!existsSync(CHROMIUM)) throw new Error(`${CHROMIUM} is missing. Get it with: apt-get install -y chromium`);
  await promisify(execFile)('node', ['scripts/build-page.js']);
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
};

/** A newcomer's window; every error in the page is collected. */
export const visit = async (browser: Browser, url: string): Promise<{ page: Page; errors: string[] }> => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(5_000);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(url);
  await page.getByRole('radiogroup', { name: 'You are' }).waitFor();
  return { page, errors };
};
