import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Card, Form } from '../../../../src/cards/card.ts';
import { renderTeamsCard, renderTeamsForm } from '../../../../src/handlers/teams/render/render.ts';
import type { AdaptiveCard } from '../../../../src/handlers/teams/wire.ts';
import { openBrowser } from '../../../world/browser.ts';
import { collapseSpaces, HOSTILE_TEXTS, markupText } from '../../hostile-cards.ts';

const SHOWING = { workspace: 'tenant' };
const STRINGS = 400;
/** Shorter than what any place of a card clips. */
const SHORT_MAX = 60;
const require = createRequire(import.meta.url);
const HOST = new URL('../../../../sandbox/schemas/teams/ac-host-config-teams-light.json', import.meta.url);

type Seen = { text: string; marks: string[] };

/** Draws each card as Microsoft's own renderer does, with Markdown where Teams has it. Runs in the browser. */
const DRAW = `([cards, host]) => {
  const { AdaptiveCard, GlobalSettings, HostConfig } = window.AdaptiveCards;
  const markdown = window.markdownit({ html: false });
  GlobalSettings.useMarkdownInRadioButtonAndCheckbox = false;
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.render(text);
    result.didProcess = true;
  };
  return cards.map((json) => {
    const card = new AdaptiveCard();
    card.hostConfig = new HostConfig(host);
    card.parse(json);
    document.body.replaceChildren(card.render());
    const marks = document.querySelectorAll('a,b,strong,i,em,s,del,code,pre,blockquote,h1,h2,h3,h4,h5,h6,ol,hr,img');
    return { text: document.body.innerText, marks: [...marks].map(({ tagName }) => tagName) };
  });
}`;

async function seen(cards: AdaptiveCard[]): Promise<Seen[]> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ path: require.resolve('adaptivecards/dist/adaptivecards.js') });
    const markdown = join(dirname(require.resolve('markdown-it')), 'browser', 'markdown-it.umd.min.js');
    await page.addScriptTag({ path: markdown });
    const given = JSON.stringify([cards, JSON.parse(readFileSync(HOST, 'utf8'))]);
    return (await page.evaluate(`(${DRAW})(${given})`)) as Seen[];
  } finally {
    await browser.close();
  }
}

const cardOf = (word: string): Card => ({
  summary: word,
  parts: [
    { kind: 'title', text: word },
    { kind: 'text', text: [word] },
    { kind: 'facts', rows: [[{ label: word, value: [word] }]] },
    { kind: 'list', items: [[word]] },
    { kind: 'small', text: [word] },
  ],
});

const formOf = (word: string): Form => ({
  about: { locale: 'en', name: word },
  title: word,
  cancel: 'x',
  tap: { kind: 'checkin.form-asked', month: '2026-11' },
  fields: [
    { kind: 'text', name: 'a', label: word, hint: word, isRequired: false, isLong: false, max: 9 },
    { kind: 'tick', name: 'b', label: word, choice: word },
    { kind: 'choice', name: 'c', label: word, options: [{ label: word, value: 'v' }], value: 'v' },
  ],
});

const close = (text: string) => text.replaceAll(/\s/g, '');

test('Microsoft’s own renderer shows what was written, wherever it stands: no bold, no link, nothing filled in', async () => {
  const short = markupText.filter((word) => word.length < SHORT_MAX && collapseSpaces(word) !== '');
  const all = [...HOSTILE_TEXTS.filter(({ length }) => length < SHORT_MAX), ...fc.sample(short, STRINGS)].filter(
    (word) => collapseSpaces(word) !== '',
  );
  const drawn = await seen(
    all.flatMap((word) => [renderTeamsCard(cardOf(word), SHOWING), renderTeamsForm(formOf(word), SHOWING)]),
  );
  for (const [place, word] of all.entries()) {
    const [card, form] = [drawn[place * 2], drawn[place * 2 + 1]];
    expect({ word, ...card, text: close(collapseSpaces(card?.text ?? '')) }).toEqual({
      word,
      text: close(collapseSpaces(word)).repeat(6),
      marks: [],
    });
    expect({ word, ...form, text: close(collapseSpaces(form?.text ?? '')) }).toEqual({
      word,
      text: `${close(collapseSpaces(word)).repeat(7)}x`,
      marks: [],
    });
  }
});
