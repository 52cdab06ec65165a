import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choosePolicyFigures } from '../../src/cards/privacy/privacy-card.ts';
import { createHttpServer } from '../../src/handlers/http.ts';
import { createPageDoors } from '../../src/handlers/pages/doors.ts';
import { chooseLanguage } from '../../src/handlers/pages/language.ts';
import { buildTeamsManifest } from '../../src/handlers/teams/setup/manifest.ts';
import { CATALOGUES } from '../../src/words/catalogues.ts';
import { type BotOnSlack, openBotOnSlack } from './bot-on-slack.ts';

let running: BotOnSlack;
beforeAll(async () => {
  running = await openBotOnSlack();
});
afterAll(() => running.end());

const get = (path: string, accept?: string) =>
  fetch(`${running.address}${path}`, { headers: accept === undefined ? {} : { 'accept-language': accept } });
/** As somebody reads it: without tags, with signs as they are. */
const read = async (path: string, accept?: string) =>
  (await (await get(path, accept)).text())
    .replace(/<style>.*?<\/style>|<[^>]*>/gs, '\n')
    .replace(/&#39;|&quot;|&lt;|&gt;/g, "'")
    .replaceAll('&amp;', '&');
const PATHS = ['/', '/privacy', '/terms'];
const words = (locale: 'nl' | 'en') => CATALOGUES[locale];

describe('the bot’s own pages', () => {
  test('say what this is, what is promised and on what terms, in either language', async () => {
    for (const locale of ['nl', 'en'] as const) {
      const say = words(locale);
      expect(await read(`/?lang=${locale}`)).toContain(say['page.what']);
      expect(await read(`/terms?lang=${locale}`)).toContain(say['page.terms.free']);
      const privacy = await read(`/privacy?lang=${locale}`);
      expect(privacy).toContain(say['privacy.managers']);
      expect(privacy).toContain(say['page.responsible']);
    }
  });

  test('the promise is in the figures of the organisation', async () => {
    expect(await read('/privacy?lang=en')).toMatch(/at least 5 people/);
    const doors = createPageDoors(async () => ({
      figures: { k: 9, lines: 7, leadDays: 99, elsewhere: [] },
      locale: 'en',
    }));
    const server = createHttpServer(doors, { info: () => {}, warn: () => {}, error: () => {} });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const text = await (await fetch(`http://127.0.0.1:${port}/privacy`)).text();
    server.close();
    for (const figure of ['at least 9 people', 'lines 7 days', '99 days']) expect(text).toContain(figure);
    expect(choosePolicyFigures(undefined)).toEqual({ k: 5, lines: 30, leadDays: 400, elsewhere: [] });
  });

  test('lead to each other and to the other language, wherever a proxy puts them', async () => {
    const html = await (await get('/privacy?lang=nl')).text();
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, link = '']) => link);
    const base = 'https://firm.example/bot/privacy';
    expect(links.map((link) => new URL(link, base).href)).toEqual([
      'https://firm.example/bot/?lang=nl',
      'https://firm.example/bot/terms?lang=nl',
      'https://firm.example/bot/privacy?lang=en',
    ]);
  });

  test('are where the links of the Teams app lead', async () => {
    const { developer } = buildTeamsManifest(`${running.address}`, 'x') as { developer: Record<string, string> };
    const links = Object.values(developer).filter((each) => each.startsWith('http'));
    expect(links).toHaveLength(3);
    for (const link of links) expect((await fetch(link)).status, link).toBe(200);
  });

  test.each(PATHS)('%s runs nothing, loads nothing and is framed by nobody', async (path) => {
    const response = await get(path);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const policy = response.headers.get('content-security-policy') ?? '';
    const html = await response.text();
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(html).not.toMatch(/<script|<img|<link|<iframe|<form|\son\w+=|style=|https?:/i);
  });

  test.each(PATHS)('%s holds nothing of what was asked', async (path) => {
    const html = await (await get(`${path}?lang=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&x=alert(1)`)).text();
    expect(html).not.toContain('alert');
  });

  test('HEAD is answered, another method and another path are not', async () => {
    const head = await fetch(`${running.address}/privacy`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await fetch(`${running.address}/privacy`, { method: 'POST' })).status).toBe(405);
    expect((await get('/privacy/')).status).toBe(404);
  });

  test('an odd line of request harms nothing', async () => {
    const { hostname, port } = new URL(running.address);
    for (const path of ['/?', '/?lang', '/?lang=%', '/?lang=nl?lang=en', '/?=&&']) {
      const [response] = await once(request({ hostname, port, path, agent: false }).end(), 'response');
      expect(response.statusCode, path).toBe(200);
      response.resume();
    }
  });
});

describe('the language of a page', () => {
  test.each([
    ['/', undefined, 'nl'],
    ['/', 'fr', 'nl'],
    ['/', '*', 'nl'],
    ['/', 'en-US,en;q=0.9', 'en'],
    ['/', 'nl-BE, en;q=0.8', 'nl'],
    ['/', 'de, en;q=0.5, nl;q=0.7', 'nl'],
    ['/', 'de, EN-gb;q=0.7, nl;q=0.5', 'en'],
    ['/', 'nl;q=0, en;q=0.1', 'en'],
    ['/', 'english', 'nl'],
    ['/?lang=en', 'nl', 'en'],
    ['/?lang=nl', 'en', 'nl'],
    ['/?lang=de', 'en', 'en'],
    ['/?lang=en-GB', 'nl', 'en'],
    ['/?x=1&lang=en', undefined, 'en'],
  ] as const)('%s by a browser that likes %s is %s', (url, accepted, locale) => {
    expect(chooseLanguage(url, accepted, 'nl')).toBe(locale);
  });

  test('is what the page says of itself', async () => {
    for (const locale of ['nl', 'en']) {
      const response = await get('/terms', locale);
      expect([response.headers.get('content-language'), response.headers.get('vary')]).toEqual([
        locale,
        'accept-language',
      ]);
      expect(await response.text()).toContain(`<html lang="${locale}">`);
    }
  });

  test('whatever is asked, there is one', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (url, accepted) => {
        expect(['nl', 'en']).toContain(chooseLanguage(url, accepted, 'en'));
      }),
    );
  });
});
