import type { Browser, Page } from 'playwright-core';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openPageBrowser, openPageWorld, openWindow, type PageWorld, SECRET, visit } from './setup.ts';

let browser: Browser;
let world: PageWorld;
let page: Page;
let errors: string[];

beforeAll(async () => {
  browser = await openPageBrowser();
  // A window for each would be a process for each.
  ({ page, errors } = await openWindow(browser));
}, 60_000);
afterAll(() => browser?.close());
beforeEach(async () => {
  world = await openPageWorld();
  await visit(page, world.url);
});
afterEach(async () => {
  await page.goto('about:blank');
  await world.close();
  expect(errors).toEqual([]);
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const become = (name: string) => page.getByRole('radio', { name: new RegExp(name) }).click();
const sendFirst = async () => {
  await button(/^Send “/).click();
  await button(/Goed/).waitFor();
};

test('a newcomer sends a lead from the empty channel, three people judge it, and the steps tick themselves off', async () => {
  await page.getByText('Send a lead on the right to begin').waitFor();
  await sendFirst();
  await button(/Goed/).click();
  await become('Bram');
  await button(/Redelijk/).click();
  await page.getByText('2/3').waitFor();
  await become('Fleur');
  await page.getByRole('article').hover();
  await button('React with thumbs up').click();
  await button('thumbs up, 1: Fleur Jansen').waitFor();
  await expect.poll(() => page.locator('.step.is-done').count()).toBe(2);
}, 30_000);

test('poor asks why, to that person alone; one tap answers', async () => {
  await sendFirst();
  await button(/Zwak/).click();
  const note = page.getByRole('article', { name: /^Only visible to you/ });
  await expect.poll(() => note.getByRole('button').count()).toBe(10);
  await become('Bram');
  await expect.poll(() => note.count()).toBe(0);
  await become('Sanne');
  await note.getByRole('button', { name: 'Geen budget' }).click();
  await page.getByText('Dank je. Marketing ziet dit zonder je naam.').first().waitFor();
}, 30_000);

test('a form names what is missing, keeps what was typed when the bot refuses it, and closes when it is right', async () => {
  await sendFirst();
  await button('More actions').click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: 'Bewaren' }).click();
  await expect.poll(() => form.getByText('Please complete this required field.').count()).toBe(2);
  await form.getByRole('combobox', { name: 'Reden' }).selectOption('Prijs');
  await form.getByRole('textbox', { name: 'Wat leren we ervan?' }).fill('een fout van hen');
  await form.getByRole('button', { name: 'Bewaren' }).click();
  await form.getByText('Liever zonder verwijt.').waitFor();
  await form.getByRole('textbox', { name: 'Wat leren we ervan?' }).fill('eerder bellen');
  await form.getByRole('button', { name: 'Bewaren' }).click();
  await form.waitFor({ state: 'detached' });
}, 30_000);

test('Escape closes a form', async () => {
  await sendFirst();
  await button('More actions').click();
  await page.getByRole('menuitem', { name: 'Verloren…' }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(world.slack.views('U0SANNE')).toEqual([]);
}, 30_000);

test('a hostile company name stays words: it pings nobody and links nowhere', async () => {
  await page.getByRole('tab', { name: 'Tricky' }).click();
  await button(/^A hostile company name/).click();
  await page.getByRole('heading', { name: '<!channel> *x* [a](http://evil) </x>' }).waitFor();
  expect(await page.locator('a[href*=evil]:not([href^="mailto:"]), .slack_broadcast').count()).toBe(0);
}, 30_000);

test('arrow keys make you somebody else, and a reload remembers who and where', async () => {
  await page.getByRole('radio', { name: /Sanne/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByText('You are Bram Visser').waitFor();
  await button(/sales-marketing/).click();
  await page.reload();
  await page.getByText('You are Bram Visser').waitFor();
  await page.getByRole('heading', { name: '#sales-marketing', exact: true }).waitFor();
}, 30_000);

test('a slash shows commands, Enter runs one, and what it says is for you alone', async () => {
  await page.getByRole('textbox', { name: 'Message #sales' }).fill('/smarketing h');
  await page.getByRole('option', { name: /smarketing help/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('article', { name: /^Only visible to you/ }).waitFor();
}, 30_000);

test('when Slack fails the outbox says so, and a card that cannot be reached is a toast', async () => {
  await sendFirst();
  await page.getByRole('switch', { name: /^500/ }).click();
  await page.getByRole('switch', { name: /^500/, checked: true }).waitFor();
  await button(/^Scheepswerf/).click();
  await page.locator('.state-retry').waitFor();
  world.slack.connect('http://127.0.0.1:9/gone');
  await button(/Goed/).click();
  await page.getByText('The bot did not answer within Slack’s three seconds.').waitFor();
}, 30_000);

test('the clock turns forward, and back to real time only', async () => {
  await button('+1 day').click();
  await page.getByText('+1 d').first().waitFor();
  expect(world.clock.offsetMs()).toBeGreaterThan(86_000_000);
  await button('Back to real time').click();
  await expect.poll(() => world.clock.offsetMs()).toBe(0);
}, 30_000);

test('what a listener heard stands there as it was sent, and whether it was the bot; it can be made to fail', async () => {
  const tell = (id: string, secret: string) => {
    const [at, body] = [
      new Date(world.clock.now()),
      JSON.stringify({ type: '<b>lead.judged</b>', data: { lead: id } }),
    ];
    const signed = {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, at, body),
    };
    return fetch(world.listener.url, { method: 'POST', headers: signed, body });
  };
  await tell('msg_1', SECRET);
  await tell('msg_2', `${SECRET.slice(0, -4)}AAAA`);
  const lines = page.getByRole('list', { name: 'Events it heard' }).getByRole('listitem');
  await expect.poll(() => lines.count()).toBe(2);
  expect(await lines.first().textContent()).toMatch(/<b>lead\.judged<\/b>\s*not signed\s*401/);
  await page.getByRole('switch', { name: /^The listener fails/ }).click();
  await page.getByText('It answers 500').waitFor();
  await tell('msg_1', SECRET);
  await expect.poll(() => lines.first().textContent()).toMatch(/signed\s*500 ×2/);
}, 30_000);
