import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkBlocks } from '../../sandbox/fake-slack/blocks/check-blocks.ts';
import { checkView } from '../../sandbox/fake-slack/blocks/check-view.ts';
import { answerForm, savedForm } from '../../src/cards/checkins/answer-forms.ts';
import { draftCard, draftEditForm } from '../../src/cards/checkins/draft-card.ts';
import { splitIntoPages, summaryCard, summaryPageCard } from '../../src/cards/checkins/summary-card.ts';
import { selectPublishable } from '../../src/domain/checkins/anonymity.ts';
import { ANSWER_MAX, QUESTIONS } from '../../src/domain/checkins/checkin.ts';
import { renderSlackCard, renderSlackForm } from '../../src/handlers/slack/render/render.ts';
import { cards, forms, makeLines, makeSummary, round, TODAY, ZONE } from './checkin-samples.ts';
import { getSnapshotPath, PLATFORMS_AND_LANGUAGES, snapshotCard, snapshotForm, WORKSPACE } from './platforms.ts';

/** Slack refuses messages whose blocks hold much more. */
const MESSAGE_MAX = 13_000;
const renderView = (form: Parameters<typeof renderSlackForm>[0]) =>
  JSON.parse(JSON.stringify(renderSlackForm(form, '{}', WORKSPACE))) as Record<string, unknown>;

/** What people read of blocks. */
function readText(node: unknown): string {
  if (Array.isArray(node)) return node.map(readText).join('');
  if (typeof node !== 'object' || node === null) return '';
  const { text, value: _value, ...rest } = node as Record<string, unknown>;
  return (typeof text === 'string' ? text : readText(text)) + Object.values(rest).map(readText).join('');
}

describe.each(PLATFORMS_AND_LANGUAGES)('on $platform in $locale', ({ platform, locale }) => {
  const at = (name: string) => getSnapshotPath({ platform, locale }, `checkin-${name}.json`);

  test.each(Object.keys(cards))('the message “%s” is drawn as in its snapshot', async (name) => {
    const card = cards[name]?.(locale) ?? { summary: '', parts: [] };
    await expect(snapshotCard(platform, card)).toMatchFileSnapshot(at(name));
  });

  test.each(Object.keys(forms))('the form “%s” is drawn as in its snapshot', async (name) => {
    const form = forms[name]?.(locale);
    if (form === undefined) throw new Error(name);
    for (const text of [form.title, form.submit ?? '', form.cancel]) expect(text.length, text).toBeLessThanOrEqual(24);
    await expect(snapshotForm(platform, form)).toMatchFileSnapshot(at(`form-${name}`));
  });
});

const LONG = 'W'.repeat(ANSWER_MAX);
const makeLongLines = (count: number, teams: boolean) =>
  makeLines(count, teams).map((line) => ({ ...line, text: LONG + line.id }));

test.each([false, true])(
  'hundreds of the longest answers still make messages both platforms take (by team: %s)',
  (teams) => {
    const lines = makeLongLines(300, teams);
    const picture = makeSummary(lines, { asked: 300, kind: 'most' }, 'nl');
    const approvals = [{ team: 'sales' as const, person: 'r', name: 'Ruben', version: 1 }];
    const draft = { round: { ...round, state: 'review' as const }, summary: picture, hidden: 9, approvals };
    const pages = picture.questions.flatMap((shown) =>
      splitIntoPages(shown, 'nl').map(
        (_parts, page) => summaryPageCard(shown, page, 'nl') ?? { summary: '', parts: [] },
      ),
    );
    const all = [
      summaryCard(picture),
      draftCard({
        ...draft,
        isApproved: false,
        teamsWithout: [],
        channel: '#x',
        locale: 'nl',
        zone: ZONE,
        today: TODAY,
      }),
      ...pages,
    ];
    for (const card of all) {
      const { blocks } = JSON.parse(JSON.stringify(renderSlackCard(card, WORKSPACE))) as { blocks: unknown[] };
      expect(checkBlocks(blocks, 'message')).toEqual([]);
      expect(readText(blocks).length).toBeLessThan(MESSAGE_MAX);
      expect(snapshotCard('teams', card)).not.toContain('… (+');
    }
    const told = pages.map((page) => readText(renderSlackCard(page, WORKSPACE).blocks)).join('');
    const toldByTeams = pages.map((page) => snapshotCard('teams', page)).join('');
    for (const { text } of lines) for (const all of [told, toldByTeams]) expect(all).toContain(text);
  },
);

test('the longest answers fit the forms they are shown in', () => {
  const answers = Object.fromEntries(QUESTIONS.map((question) => [question, LONG]));
  const own = { goal: LONG, answers, readers: 'interviewer' as const, isRemembered: true };
  const by = { interviewer: 'Wolfeschlegelsteinhausenbergerdorff '.repeat(5), locale: 'nl' as const, step: '9' };
  const lines = makeLongLines(300, false).filter(({ question }) => question === 'lost');
  const all = [
    answerForm('2026-09', own, by),
    savedForm('2026-09', answers, { locale: 'nl', wasScrubbed: true, isRareLanguage: true }),
    ...[0, 1, 3].map((page) => draftEditForm({ ...round, version: 999 }, { question: 'lost', page, lines }, 'en')),
  ];
  for (const form of all) {
    expect(checkView(renderView(form), 'modal')).toEqual([]);
    expect(JSON.stringify(renderView(form)).length).toBeLessThan(250_000);
    expect(snapshotForm('teams', form)).not.toContain('… (+');
  }
});

test('what people write is drawn as it is and is no markup to Slack', () => {
  const hostile = fc.constantFrom(
    '<!channel>',
    '<@U1>',
    '*x*',
    '[a](http://evil.example)',
    '&amp;',
    '{month}',
    "'{x}'",
  );
  fc.assert(
    fc.property(hostile, fc.string({ unit: 'binary', maxLength: 40 }), (markup, noise) => {
      const text = `${markup} ${noise.replaceAll(/\p{Surrogate}/gu, '')}`;
      const lines = makeLines(6).map((line, n) => ({ ...line, text: `${text} ${n}`, theme: markup }));
      const { blocks } = renderSlackCard(summaryCard(makeSummary(lines, { asked: 9, kind: 'most' }, 'nl')), WORKSPACE);
      expect(JSON.stringify(blocks)).not.toMatch(/"mrkdwn"|"type":"(user|broadcast|link)"/);
      expect(readText(blocks)).toContain(markup);
    }),
    { numRuns: 300 },
  );
});

test('each question of six answers is one group', () => {
  const questions = selectPublishable(makeLines(6), 5);
  expect(questions.map(({ groups }) => groups.length)).toEqual([1, 1, 1, 1]);
});
