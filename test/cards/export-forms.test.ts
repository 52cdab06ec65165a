import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkView } from '../../sandbox/fake-slack/blocks/check-view.ts';
import { exportForm, type OwnPage, splitOwnPages } from '../../src/cards/privacy/export-forms.ts';
import { PLATFORMS, type Platform } from '../../src/domain/organisation.ts';
import { renderSlackForm } from '../../src/handlers/slack/render/render.ts';
import { renderTeamsForm } from '../../src/handlers/teams/render/render.ts';
import { TENANT, WORKSPACE } from './platforms.ts';

/** A modal of Slack takes no more characters, a card of Teams no more bytes. */
const SLACK_MAX = 250_000;
const TEAMS_MAX = 25_000;

/** Nothing that a platform writes otherwise. */
const words = fc.string({ unit: fc.constantFrom('a', 'Z', '7', 'é', '€', '木'), minLength: 1, maxLength: 400 });
const lines = fc.array(fc.oneof(words, fc.constant('€'.repeat(9000)), fc.constant('😀'.repeat(1000))), {
  maxLength: 60,
});
const given = fc.tuple(lines, lines, lines).map(([answers, leads, notes]): OwnPage[] => [
  { part: 'answers', sections: [{ title: 'own.answers', lines: answers }] },
  {
    part: 'other',
    sections: [
      { title: 'own.leads', lines: leads },
      { title: 'own.notes', lines: notes },
    ],
  },
]);

/** The texts of a form as a platform gets it, one after another. */
function readTexts(value: unknown): string {
  if (Array.isArray(value)) return value.map(readTexts).join('');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, inner]) => (key === 'text' && typeof inner === 'string' ? inner : readTexts(inner)))
    .join('');
}

function renderPage(platform: Platform, pages: OwnPage[], place: number): unknown {
  const form = exportForm(pages, place, 'nl');
  if (platform === 'teams') {
    const card = renderTeamsForm(form, { workspace: TENANT });
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(TEAMS_MAX);
    expect(JSON.stringify(card)).not.toContain('… (+');
    return card;
  }
  const view = JSON.parse(JSON.stringify(renderSlackForm(form, '{}', WORKSPACE)));
  expect(checkView(view, 'modal')).toEqual([]);
  expect(JSON.stringify(view).length).toBeLessThan(SLACK_MAX);
  return view.blocks;
}

test.each(PLATFORMS)(
  'on %s everything is given, however much, and what fits on a page stands there whole',
  (platform) => {
    fc.assert(
      fc.property(given, (all) => {
        const pages = splitOwnPages(all, platform);
        const shown = pages.map((_page, place) => readTexts(renderPage(platform, pages, place))).join('');
        const compact = shown.replace(/\s/g, '');
        for (const { sections } of all)
          for (const line of sections.flatMap((section) => section.lines))
            expect(compact).toContain(line.slice(0, 2000));
        const count = pages.flatMap(({ sections }) => sections.flatMap((section) => section.lines)).join('');
        expect(count).toBe(all.flatMap(({ sections }) => sections.flatMap((section) => section.lines)).join(''));
      }),
      { numRuns: 30 },
    );
  },
);

test('what somebody wrote in a check-in stands on no page with anything else', () => {
  fc.assert(
    fc.property(given, (all) => {
      for (const { part, sections } of splitOwnPages(all, 'slack'))
        for (const { title } of sections) expect(title === 'own.answers').toBe(part === 'answers');
    }),
  );
});

test('there is a way to the next page on all but the last', () => {
  const pages = splitOwnPages(
    [
      {
        part: 'other',
        sections: [{ title: 'own.leads', lines: Array.from({ length: 2000 }, (_none, n) => `lead ${n}`) }],
      },
    ],
    'teams',
  );
  expect(pages.length).toBeGreaterThan(1);
  pages.forEach((_page, place) => {
    const { submit, tap } = exportForm(pages, place, 'en');
    expect([submit, tap.page]).toEqual([place === pages.length - 1 ? undefined : 'Next', place + 1]);
  });
});
