import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { createSandboxClock, type SandboxClock } from '../../../sandbox/control/clock.ts';
import { openPageServer } from '../../../sandbox/control/server.ts';
import { type FakeListener, openFakeListener } from '../../../sandbox/fake-listener/open.ts';
import type { FakeSlack } from '../../../sandbox/fake-slack/contract.ts';
import { openFakeSlack } from '../../../sandbox/fake-slack/open.ts';
import { slackSeed } from '../../../sandbox/samples/noordlicht.ts';
import { openBrowser } from '../../world/browser.ts';
import { openScriptedBot } from './scripted/bot.ts';

export const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

export type PageWorld = {
  url: string;
  slack: FakeSlack;
  clock: SandboxClock;
  listener: FakeListener;
  close(): Promise<void>;
};

/** A Slack that remembers, a small bot, and the page over both. */
export const openPageWorld = async (): Promise<PageWorld> => {
  const clock = createSandboxClock(Date.now);
  const slack = await openFakeSlack({ seed: slackSeed, signingSecret: 'secret', now: clock.now, limits: false });
  const { token } = slackSeed.bot;
  const bot = await openScriptedBot({ apiUrl: slack.apiUrl, token, secret: SECRET, now: clock.now });
  slack.connect(`${bot.url}/slack/events`);
  const intake = { url: `${bot.url}/intake/leads`, secret: SECRET };
  const listener = await openFakeListener({ now: clock.now });
  listener.connect(SECRET);
  const page = await openPageServer({ slack, listener, port: 0, clock, intake, outbox: async () => bot.outbox() });
  return {
    url: page.url,
    slack,
    clock,
    listener,
    close: async () => {
      await page.close();
      await bot.close();
      await listener.stop();
      await slack.stop();
    },
  };
};

/** A browser for the page as its sources are now. */
export const openPageBrowser = async (): Promise<Browser> => {
  await promisify(execFile)(process.execPath, ['scripts/build-page.js']);
  return openBrowser();
};

/** A window; every error in its pages is collected. */
export const openWindow = async (browser: Browser): Promise<{ page: Page; errors: string[] }> => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(5_000);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return { page, errors };
};

/** As a newcomer: each world has an address of its own, and the browser remembers nothing of another. */
export const visit = async (page: Page, url: string): Promise<void> => {
  await page.goto(url);
  await page.getByRole('radiogroup', { name: 'You are' }).waitFor();
};
