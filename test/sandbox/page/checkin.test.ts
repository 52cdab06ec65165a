import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../world/browser.ts';
import { openSandbox, type Sandbox } from '../../world/sandbox.ts';

// A newcomer's first lead and the monthly check-in as people see them: the built sandbox, its real bot, and the page in a browser. Told in order.

/** Where pictures go; none are taken without. */
const { PICTURES } = process.env;
const WIDTHS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

let sandbox: Sandbox;
let browser: Browser;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  sandbox = await openSandbox();
  browser = await openBrowser();
  page = await browser.newPage({ viewport: WIDTHS[0] ?? null });
  page.setDefaultTimeout(20_000);
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.goto(await sandbox.start());
});
afterAll(async () => {
  await browser?.close();
  await sandbox?.end();
});

async function picture(name: string): Promise<void> {
  if (PICTURES === undefined) return;
  await page.mouse.move(0, 0);
  for (const size of WIDTHS) {
    await page.setViewportSize(size);
    await page.waitForTimeout(600);
    await page.screenshot({ path: join(PICTURES, `${name}-${size.width}.png`) });
  }
  await page.setViewportSize(WIDTHS[0] ?? { width: 1440, height: 900 });
}

const become = async (name: string) => {
  await page.getByRole('radio', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('radio', { name: new RegExp(`^${name}`), checked: true }).waitFor();
};
/** The page follows its address a moment later: what is written before would go to the conversation that was shown. */
const go = async (name: string | RegExp) => {
  const place = page.getByRole('navigation', { name: 'Slack' }).getByRole('button', { name });
  await place.click();
  await place.and(page.locator('[aria-current="page"]')).waitFor();
};
const stream = () => page.locator('section.stream');
const press = (name: string | RegExp) => stream().getByRole('button', { name }).last().click();
const sees = (text: string | RegExp) => stream().getByText(text).last().waitFor();
const form = () => page.getByRole('dialog');
const write = (label: string, text: string) => form().getByRole('textbox', { name: label }).fill(text);
const world = () => page.getByRole('region', { name: 'The outside world' });
const turn = async (name: string) => {
  const turned = page.waitForResponse(/api.clock/);
  await world().getByRole('button', { name }).click();
  await turned;
};
const type = async (text: string) => {
  await stream().getByRole('textbox').fill(text);
  await stream().getByRole('textbox').press('Enter');
};

test('before there is a check-in, the page says kindly that nobody is asked', async () => {
  await page.getByRole('button', { name: 'Send “Brugrenovatie Zuid”' }).click();
  await sees('Hoofd inkoop');
  await world().getByRole('button', { name: 'Everybody answers' }).click();
  await world()
    .getByText(/Nobody is asked at the moment/)
    .waitFor();
});

test('a newcomer judges the lead as three reps, gives a reason and a note, and sees all of it as long as nobody contacted them', async () => {
  await become('Sanne');
  await press('👎 Zwak');
  await sees(/Waarom is Brugrenovatie Zuid BV een zwakke lead/);
  await press('Geen budget');
  await sees(/Brugrenovatie Zuid BV: geen budget\. Marketing/);
  await press('Notitie toevoegen');
  await write('In je eigen woorden', 'Pas in het voorjaar weer budget.');
  await form().getByRole('checkbox').check();
  await form().getByRole('button', { name: 'Opslaan' }).click();
  await sees(/mag geciteerd worden/);
  await become('Bram');
  await press('👍 Goed');
  await sees(/👍\s1/);
  await become('Jack');
  await press('👌 Redelijk');
  await sees(/👍\s1\s·\s👌\s1\s·\s👎\s1/);
  await sees('Hoofd inkoop');
});

test('the app’s shortcuts stand where Slack has them: in a message’s own menu, and beside where one writes', async () => {
  await become('Sanne');
  await type('Botlek vraagt weer om een kortere levertijd');
  const said = page.getByRole('article', { name: /kortere levertijd/ });
  await said.hover();
  await said.getByRole('button', { name: 'Shortcut: Note from this message' }).click();
  await expect
    .poll(() => form().getByRole('textbox').first().inputValue(), { timeout: 20_000 })
    .toContain('kortere levertijd');
  await page.keyboard.press('Escape');
  await form().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Shortcut: New lead' }).click();
  await form()
    .getByRole('textbox', { name: /Bedrijf/ })
    .waitFor();
  await picture('shortcut');
  await page.keyboard.press('Escape');
  await form().waitFor({ state: 'detached' });
});

test('a bad lead is refused with the reason, and Slack’s bad day ends well', async () => {
  await page.getByRole('tab', { name: 'Bad' }).click();
  await page
    .getByRole('button', { name: /No company/i })
    .first()
    .click();
  await page.getByText(/422/).first().waitFor();
  await page.getByRole('tab', { name: 'Good' }).click();
  // The platform has it a moment after the click.
  const fail = async (checked: boolean) => {
    await page.getByRole('switch', { name: /^500/ }).click();
    await page.getByRole('switch', { name: /^500/, checked }).waitFor();
  };
  await fail(true);
  await page
    .getByRole('button', { name: /Scheepswerf De Merwe/ })
    .first()
    .click();
  await page.getByText('retry').first().waitFor();
  await fail(false);
  await turn('+1 hour');
  await sees('Scheepswerf De Merwe');
});

test('a manager begins to type, is shown the rest, and opens the check-in', async () => {
  await become('Ruben');
  await go(/smarketing/);
  await stream().getByRole('textbox').fill('/checkin st');
  await page.getByRole('option', { name: /\/checkin status/ }).waitFor();
  await type('/checkin start');
  await sees(/De check-in van \p{L}+ openen\?/u);
  await picture('1-start');
  await press('Check-in openen');
  await sees(/is open tot/);
  await world().getByText('12 not answered yet').waitFor();
});

test('somebody answers by the form and reads what others will read', async () => {
  await become('Sanne');
  await go(/smarketing/);
  await sees('Open tot');
  const file = stream().getByRole('link', { name: /Agendabestand/ });
  expect(await file.getAttribute('target')).toBe('_blank');
  expect((await fetch((await file.getAttribute('href')) ?? '')).headers.get('content-type')).toContain('calendar');
  await picture('2-invitation');
  await press('Antwoorden');
  await form().getByRole('radio', { name: 'Iedereen, alleen geanonimiseerd' }).waitFor();
  await form().getByRole('button', { name: 'Opslaan' }).click();
  await form().getByText('Beantwoord minstens één vraag.').waitFor();
  await write('Wat heeft me de afgelopen maand energie gegeven?', 'Samen met Lotte naar Brugrenovatie Zuid geweest.');
  await write('Wat heeft me energie gekost?', 'Wachten op antwoord; ik stond steeds te bellen met 06-12345678.');
  await picture('3-form');
  await form().getByRole('button', { name: 'Opslaan' }).click();
  await form()
    .getByText(/Samen met \[naam\] naar \[bedrijf\] geweest/)
    .waitFor();
  await picture('4-preview');
  await form().getByRole('button', { name: 'Klaar' }).click();
  await sees(/Je hebt geantwoord/);
});

test('what was answered comes back after a form without fields', async () => {
  await press('Mijn antwoorden wijzigen');
  await form().getByRole('button', { name: 'Verder' }).click();
  const lost = form().getByRole('textbox', { name: 'Wat heeft me energie gekost?' });
  await expect.poll(() => lost.inputValue(), { timeout: 20_000 }).toContain('[telefoon]');
  await page.keyboard.press('Escape');
  await form().waitFor({ state: 'detached' });
});

test('the others answer all at once', async () => {
  await world().getByRole('button', { name: 'Everybody answers' }).click();
  await world().getByText('11 people answered. 1 person had answered already.').waitFor();
  await picture('5-answered');
});

test('a manager closes it and groups two lines under a theme', async () => {
  await become('Ruben');
  await type('/checkin close');
  await press('Check-in sluiten');
  await sees(/Concept: check-in/);
  await become('Helen');
  await go(/smarketing/);
  await sees(/Draft: check-in/);
  await picture('6-draft');
  await press('Edit 🔋');
  await form().getByRole('button', { name: 'Save' }).click();
  await form().getByText('Please complete this required field.').waitFor();
  await form().getByRole('checkbox', { name: /^2\. / }).check();
  await form().getByRole('checkbox', { name: /^3\. / }).check();
  await form().getByText('2 chosen').waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  // However long it is and wherever it was scrolled to, its head and its buttons stay in sight.
  const overflow =
    "(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)(document.querySelector('dialog'))";
  await expect.poll(() => page.evaluate(overflow)).toBe(0);
  await page.setViewportSize({ width: 1440, height: 900 });
  await picture('7-edit');
  await write('Title of the theme', 'Together with customers');
  await form().getByRole('button', { name: 'Save' }).click();
  await form().getByText('(theme: Together with customers)').nth(1).waitFor();
  expect(await form().getByRole('textbox', { name: 'Title of the theme' }).inputValue()).toBe('');
  expect(await form().getByRole('checkbox', { checked: true }).count()).toBe(0);
  await picture('8-edited');
  await form().getByRole('button', { name: 'Close' }).last().click();
  // Not behind the twelve invitations that have to say it is closed.
  await sees('Together with customers');
});

test('both say yes, one publishes, and the summary stands in the shared channel', async () => {
  await press(/Approve version 2/);
  await sees(/The other manager still has to/);
  await become('Ruben');
  await press(/Akkoord met versie 2/);
  await press('Publiceren');
  await go(/sales-marketing/);
  await sees('Together with customers');
  await sees(/mensen deden mee|mensen deed/);
  await picture('9-summary');
  await stream().getByText('Together with customers').last().scrollIntoViewIfNeeded();
  await picture('9-summary-theme');
  expect(faults).toEqual([]);
});

test('a turned clock reminds at once, in working hours', async () => {
  await turn('First of next month 9:00');
  await go(/smarketing/);
  await type('/checkin start');
  await press('Check-in openen');
  await become('Sanne');
  await expect
    .poll(
      () =>
        stream()
          .getByRole('heading', { name: /^Check-in/ })
          .count(),
      { timeout: 20_000 },
    )
    .toBe(2);
  // Whatever day the first is: half of the time to answer is over, and it is a working morning.
  await turn('+3 days');
  await turn('+1 day');
  await turn('Next workday 9:00');
  await sees(/jouw antwoord ontbreekt nog/);
});

test('whoever has the page read aloud hears each message in its language, and skips to the conversation', async () => {
  await become('Helen');
  await go(/smarketing/);
  await expect.poll(() => stream().getByRole('article').last().getAttribute('lang')).toBe('en');
  await go(/sales-marketing/);
  await expect.poll(() => stream().getByRole('article').last().getAttribute('lang')).toBe('nl');
  await page.getByRole('link', { name: 'Skip to the conversation' }).focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('talk');
});

/** How the channel that is open is read while there is news in it, as WCAG counts. */
const CONTRAST_OF_OPEN_WITH_NEWS = `(() => {
  const place = document.querySelector('nav[aria-label="Slack"] .channel[aria-current="page"]');
  place.classList.add('is-unread');
  const light = (rgb) => {
    const [r, g, b] = rgb.match(/[\\d.]+/g).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const { color, backgroundColor } = getComputedStyle(place);
  const [dark, bright] = [light(color), light(backgroundColor)].sort((one, other) => one - other);
  return (bright + 0.05) / (dark + 0.05);
})()`;

test.each(['light', 'dark'] as const)(
  'a channel that is open and has news is read at 4.5 to 1 where it is %s',
  async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await expect.poll(() => page.evaluate(CONTRAST_OF_OPEN_WITH_NEWS)).toBeGreaterThanOrEqual(4.5);
  },
);

test('at a zoom of 200 % nothing hangs over the edge, and the conversation has room to be read', async () => {
  await page.setViewportSize({ width: 720, height: 450 });
  await page.waitForTimeout(300);
  expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
  const room = await stream().boundingBox();
  expect(room?.width).toBeGreaterThan(600);
  expect(room?.height).toBeGreaterThan(200);
  if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, 'zoomed.png') });
});
