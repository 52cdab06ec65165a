import { once } from 'node:events';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../world/browser.ts';
import { openSandbox, type Sandbox } from '../../world/sandbox.ts';

// One organisation on both platforms as people see it: the built sandbox, its real bot, and the page in a browser. Told in order.

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

let sandbox: Sandbox;
let browser: Browser;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  sandbox = await openSandbox();
  browser = await openBrowser();
  page = await browser.newPage({ viewport: WIDE });
  page.setDefaultTimeout(20_000);
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  await page.goto(await sandbox.start());
});
afterAll(async () => {
  await browser?.close();
  await sandbox?.end();
});

const become = async (name: string) => {
  await page.getByRole('radio', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('radio', { name: new RegExp(`^${name}`), checked: true }).waitFor();
};
const slack = () => page.getByRole('region', { name: '#sales' });
const teams = () => page.getByRole('region', { name: /^Teams: / });
/** The page follows its address a moment later: what is written before would go to the conversation that was shown. */
const go = async (name: string | RegExp) => {
  const place = page.getByRole('navigation', { name: 'Teams' }).getByRole('button', { name });
  await place.click();
  await place.and(page.locator('[aria-current="page"]')).waitFor();
};
const press = (name: string | RegExp) => teams().getByRole('button', { name }).last().click();
const sees = (text: string | RegExp) => teams().getByText(text).last().waitFor();
const field = (label: string) => teams().getByRole('textbox', { name: label });
const type = async (text: string) => {
  const composer = teams().getByRole('textbox').last();
  await composer.fill(text);
  await composer.press('Enter');
};

test('a lead’s card stands on both platforms; judged on Teams, Slack’s redraws', async () => {
  await page.getByRole('button', { name: 'Send “Brugrenovatie Zuid”' }).click();
  await sees('Hoofd inkoop');
  await slack().getByText('Hoofd inkoop').first().waitFor();
  await teams().locator('.t-mention', { hasText: 'Sanne de Boer' }).waitFor();
  await press('👍 Goed');
  await sees('Brugrenovatie Zuid BV: genoteerd.');
  await slack().getByText(/👍\s1/).waitFor();
});

test('judged poor on Teams, the bot asks why in the private chat and takes a note there', async () => {
  await become('Bram');
  await press('👎 Zwak');
  await sees(/privéchat/);
  await slack()
    .getByText(/👍\s1\s·\s👎\s1/)
    .waitFor();
  await go(/^smarketing/);
  await press('Geen budget');
  await sees(/: geen budget\. Marketing/);
  await press('Notitie toevoegen');
  await press('Opslaan');
  // Refused where it stands: Teams sends no form that lacks what it asks for.
  await teams().locator('.ac-input-validation-failed').waitFor();
  await field('In je eigen woorden').fill('Pas in het voorjaar weer budget.');
  await teams().getByRole('checkbox').check();
  await press('Opslaan');
  await sees(/mag geciteerd worden/);
  await page.getByText('2/3').waitFor();
});

test('what is typed outlives what happens meanwhile', async () => {
  await become('Fleur');
  await go(/^smarketing/);
  await become('Ruben');
  await go(/^smarketing/);
  await teams().getByRole('textbox').fill('checkin st');
  await page.getByRole('option', { name: /^checkin start/ }).waitFor();
  await type('checkin start');
  await press('Check-in openen');
  await sees(/is open tot/);
  await become('Fleur');
  await press('Antwoorden');
  await field('Wat heeft me energie gekost?').fill('Drie keer bellen voor één datum.');
  await field('Wat heeft me energie gekost?').evaluate((element: { title: string }) => {
    element.title = 'the very same';
  });
  await page.getByRole('button', { name: /^Botlek Terminals/ }).click();
  await slack().getByText('Botlek Terminals').first().waitFor();
  expect(await field('Wat heeft me energie gekost?').getAttribute('title')).toBe('the very same');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await field('Wat heeft me energie gekost?').inputValue()).toBe('Drie keer bellen voor één datum.');
});

test('too long an answer and an empty check-in are refused in place; a good one is read back', async () => {
  const gained = field('Wat heeft me de afgelopen maand energie gegeven?');
  await gained.fill('x'.repeat(5_000));
  expect((await gained.inputValue()).length).toBe(1_000);
  // However more came in than can be typed: told under the field, and not sent.
  await gained.evaluate((element: { value: string }) => {
    element.value = 'x'.repeat(1_234);
  });
  await press('Opslaan');
  await sees('At most 1000 characters; these are 1234.');
  await gained.fill('');
  await field('Wat heeft me energie gekost?').fill('');
  await press('Opslaan');
  await sees('Beantwoord minstens één vraag.');
  await gained.fill('Samen met Lotte naar Brugrenovatie Zuid geweest.');
  await press('Opslaan');
  await sees(/Samen met \[naam\] naar \[bedrijf\] geweest/);
});

test('everybody else answers where they are asked, four of them in Teams', async () => {
  await page.getByRole('button', { name: 'Everybody answers' }).click();
  await page.getByText('11 people answered. 1 person had answered already.').waitFor();
  await become('Emma');
  await go(/^smarketing/);
  await sees(/You have answered|Change my answers/);
});

test('in a channel the bot hears what mentions it, and answers in private', async () => {
  await become('Jack');
  await go(/^sales(?!-)/);
  await type('@smarketing help');
  await teams().locator('.t-mention', { hasText: 'smarketing' }).waitFor();
  await go(/^smarketing/);
  await sees(/privacy \[export/);
});

test('reactions judge, replies stand below, and a menu holds what a card has no room for', async () => {
  await go(/^sales(?!-)/);
  await teams().getByRole('article').first().hover();
  await teams().getByRole('button', { name: 'React with OK hand' }).first().click();
  await teams().getByRole('button', { name: 'OK hand, 1: Jack Turner' }).waitFor();
  await slack()
    .getByText(/👍\s1\s·\s👌\s1\s·\s👎\s1/)
    .waitFor();
  await teams().getByRole('button', { name: /more/i }).last().click();
  await page.getByRole('menuitem', { name: /Verloren/ }).waitFor();
  await page.keyboard.press('Escape');
});

test('a hostile company name stays words on Teams too', async () => {
  await page.getByRole('tab', { name: 'Tricky' }).click();
  await page.getByRole('button', { name: /^A hostile company name/ }).click();
  await teams().getByRole('heading', { name: '<!channel> *x* [a](http://evil) </x>' }).waitFor();
  expect(await page.locator('a[href*=evil]:not([href^="mailto:"])').count()).toBe(0);
  await page.getByRole('tab', { name: 'Good' }).click();
});

test('the app goes and comes back; Teams on a bad day is told of in the outbox', async () => {
  await go(/^smarketing/);
  await press('Remove app');
  await press('Add smarketing');
  await sees(/smarketing/);
  await teams().getByRole('button', { name: 'Remove app' }).waitFor();
  await page.getByRole('tab', { name: 'Teams' }).click();
  await page.getByRole('switch', { name: /^429/ }).click();
  await page.getByRole('switch', { name: /^429/, checked: true }).waitFor();
  await page.getByRole('button', { name: /^Scheepswerf/ }).click();
  await page.locator('.state-retry').first().waitFor();
  await page.getByText('post → sales (Teams)').first().waitFor();
  await slack().getByText('Scheepswerf De Merwe').first().waitFor();
  await page.getByRole('switch', { name: /^429/ }).click();
  await go(/^sales(?!-)/);
  await sees('Scheepswerf De Merwe');
});

test('after a restart Teams stands where it stood, is reached where it is now, and nobody is greeted again', async () => {
  // From the moment it closes the page that is still open finds nobody.
  const before = faults.length;
  sandbox.process().kill('SIGTERM');
  await once(sandbox.process(), 'exit');
  expect(sandbox.process().exitCode).toBe(0);
  await page.goto(`${await sandbox.start()}#U0THIJS`);
  // What the page could not load while nobody was there.
  faults.splice(before);
  await sees('Scheepswerf De Merwe');
  await press('👌 Redelijk');
  const inSlack = slack().getByRole('article').filter({ hasText: 'Scheepswerf De Merwe' }).last();
  await inSlack.getByText(/👌\s1/).waitFor();
  // On either platform it is the same person.
  await inSlack.getByRole('button', { name: '👍 Goed' }).click();
  await sees(/👍\s1/);
  await page.getByText('1/3').waitFor();
  await go(/^smarketing/);
  await sees(/Check-in|Nothing between you/);
  expect(
    await teams()
      .getByText(/Typ “help”|Type “help”/)
      .count(),
  ).toBe(0);
});

/** By how much the name of who one is hangs over its place. */
const HANGS_OVER = `(() => {
  const name = document.querySelector('.person[aria-checked="true"] .person-name');
  const words = document.createRange();
  words.selectNodeContents(name);
  return words.getBoundingClientRect().width - name.getBoundingClientRect().width;
})()`;

test('whoever one is, their name is read whole', async () => {
  for (const name of ['Sanne', 'Ruben', 'Femke', 'Oliver']) {
    await become(name);
    expect([name, await page.evaluate(HANGS_OVER)]).toEqual([name, 0]);
  }
});

test('on a narrow window one side shows at a time, and nothing is wider than the window', async () => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await expect.poll(() => slack().isVisible()).toBe(false);
  await page.getByRole('group', { name: 'What is shown' }).getByRole('button', { name: 'Slack' }).click();
  await slack().waitFor();
  expect(await teams().count()).toBe(0);
  await page.setViewportSize(PHONE);
  await page.getByRole('navigation', { name: 'Columns' }).getByRole('button', { name: 'Teams' }).click();
  await teams().waitFor();
  const overflow = '(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.documentElement)';
  expect(await page.evaluate(overflow)).toBe(0);
  expect(faults).toEqual([]);
});
