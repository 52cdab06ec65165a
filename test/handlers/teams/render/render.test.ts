import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import {
  briefCard,
  type Card,
  type Field,
  type Form,
  flattenText,
  type Part,
  type Span,
  type Text,
} from '../../../../src/cards/card.ts';
import { findMentions } from '../../../../src/handlers/teams/render/mentions.ts';
import { buildMessage, renderTeamsCard, renderTeamsForm } from '../../../../src/handlers/teams/render/render.ts';
import { renderLiteral, renderTeamsText } from '../../../../src/handlers/teams/render/render-text.ts';
import type { AdaptiveCard } from '../../../../src/handlers/teams/wire.ts';
import { findCardProblems, listNodes, measureCard } from '../../../cards/adaptive.ts';
import {
  collapseSpaces,
  HOSTILE_TEXTS,
  leadCards,
  markupText,
  otherCards,
  SPAN_MAX,
  WORKSPACE,
} from '../../hostile-cards.ts';

const RUNS = 200;
const SHOWING = { workspace: WORKSPACE };
const NOBODY = findMentions([], WORKSPACE);

const md = new MarkdownIt({ html: false, linkify: true });
md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

/** What Markdown makes of a text: what is read, and with which marks. */
function read(source: string): { text: string; tags: string[] } {
  const tokens = md.parse(source, {}).flatMap((token) => token.children ?? [token]);
  const text = tokens.map(({ type, content }) => (type.endsWith('break') ? ' ' : type === 'text' ? content : ' '));
  const tags = tokens.map(({ tag, type }) => (type.endsWith('open') ? tag : '')).filter((tag) => tag !== '');
  return { text: collapseSpaces(text.join('')), tags: tags.filter((tag) => tag !== 'p') };
}

describe('whatever somebody writes is seen as it is', () => {
  test('in a text: no bold, no link, no list, no quote', () => {
    const check = (text: string) => {
      const seen = read(renderTeamsText([text], NOBODY));
      expect(seen).toEqual({ text: collapseSpaces(text), tags: [] });
    };
    for (const text of HOSTILE_TEXTS.filter((each) => each.length < SPAN_MAX)) check(text);
    fc.assert(fc.property(markupText, check), { numRuns: 2000 });
  });

  test('between what we mark ourselves', () => {
    const span: fc.Arbitrary<Span> = fc.oneof(
      markupText,
      markupText.map((text): Span => ({ kind: 'strong', text })),
      markupText.map((text): Span => ({ kind: 'link', text: `x${text}`, url: 'https://x.example/a_b(c)?d=*e*&copy;' })),
    );
    const check = (text: Text) => {
      const seen = read(renderTeamsText(text, NOBODY));
      expect(seen.text.replaceAll(' ', '')).toBe(collapseSpaces(flattenText(text)).replaceAll(' ', ''));
      expect(seen.tags.filter((tag) => tag !== 'strong' && tag !== 'a')).toEqual([]);
      expect(seen.tags.filter((tag) => tag === 'a').length).toBe(
        text.filter((each) => typeof each !== 'string' && each.kind === 'link').length,
      );
    };
    fc.assert(fc.property(fc.array(span, { minLength: 1, maxLength: 5 }), check), { numRuns: 1000 });
  });

  test.each(['\n', '\r', '\r\n', '\u2028', '\u2029'])('what is strong is bold, in every line of it (%j)', (end) => {
    expect(renderTeamsText([{ kind: 'strong', text: `!${end}!` }], NOBODY)).toBe('**!**\n\n**\\!**');
  });

  test('what is strong is bold beside what is not', () => {
    expect(renderTeamsText([{ kind: 'strong', text: 'Note: ' }, 'x'], NOBODY)).toBe('**Note:** x');
    expect(renderTeamsText(['a ', { kind: 'strong', text: 'b!\nc' }, '\nd'], NOBODY)).toBe('a **b!**\n\n**c**\n\nd');
  });

  test('nothing is filled in, in Markdown or beside it', () => {
    const write = (text: string) => renderTeamsText([text], NOBODY);
    for (const each of [write, renderLiteral])
      expect(each(`{{DATE(2026-11-25T08:00:00Z)}} \${x}`)).not.toMatch(/[{$]\{/);
  });

  test('a command is typed without a slash on Teams', () => {
    expect(renderTeamsText(['To see it: /smarketing digest now'], NOBODY)).toBe('To see it: “digest now”');
    expect(renderTeamsText(['So: /smarketing away 21/12 01/01'], NOBODY)).toBe('So: “away 21/12 01/01”');
  });
});

describe('a person', () => {
  const person = (name: string, user: string, workspace = WORKSPACE): Span => ({
    kind: 'person',
    name,
    identities: [
      { platform: 'slack', workspace, user: 'U0SLACK' },
      { platform: 'teams', workspace, user },
    ],
  });
  const entities = (card: AdaptiveCard) => (card['msteams'] as { entities?: unknown[] }).entities;

  test('of this tenant is mentioned, one of another is only named', () => {
    const here = renderTeamsCard(briefCard([person('Sanne', 'aad-1'), ' and ', person('Bob', 'aad-2', 'T2')]), SHOWING);
    expect(here.body[0]).toMatchObject({ text: '<at>Sanne</at> and Bob' });
    expect(entities(here)).toEqual([
      { type: 'mention', text: '<at>Sanne</at>', mentioned: { id: 'aad-1', name: 'Sanne' } },
    ]);
  });

  test('whose name another has too is not mentioned in that one’s place', () => {
    const both = renderTeamsCard(briefCard([person('Jan', 'aad-1'), ', ', person('Jan', 'aad-2')]), SHOWING);
    expect(both.body[0]).toMatchObject({ text: '<at>Jan</at>, Jan' });
    expect(entities(both)).toHaveLength(1);
  });

  test('is not mentioned by who writes the mark, nor ends it by a name', () => {
    const forged = renderTeamsCard(briefCard([person('Sanne', 'aad-1'), ' <at>Sanne</at>']), SHOWING);
    expect(String(forged.body[0]?.['text']).split('<at>Sanne</at>')).toHaveLength(2);
    const odd = renderTeamsCard(briefCard([person('</at>*S*', 'aad-1')]), SHOWING);
    expect(odd.body[0]).toMatchObject({ text: '<at>/atS</at>' });
    expect(entities(renderTeamsCard(briefCard(['<at>Sanne</at>']), SHOWING))).toBeUndefined();
  });
});

const text: fc.Arbitrary<Text> = fc.array(markupText, { minLength: 1, maxLength: 3 });
const part: fc.Arbitrary<Part> = fc.oneof(
  text.map((of): Part => ({ kind: 'text', text: of })),
  text.map((of): Part => ({ kind: 'small', text: of })),
  fc.array(text, { maxLength: 30 }).map((items): Part => ({ kind: 'list', items })),
  fc
    .array(fc.array(fc.record({ label: markupText, value: text }), { maxLength: 3 }), { maxLength: 8 })
    .map((rows): Part => ({ kind: 'facts', rows })),
  fc.constant<Part>({ kind: 'line' }),
);
const button = markupText.map((label) => ({
  kind: 'tap' as const,
  label: `x${label}`,
  tap: { kind: 'action.asked' as const },
}));
const anyCards: fc.Arbitrary<Card> = fc
  .record({ title: markupText, parts: fc.array(part, { maxLength: 30 }), buttons: fc.array(button, { maxLength: 12 }) })
  .map(({ title, parts, buttons }) => ({
    summary: title,
    parts: [{ kind: 'title', text: `x${title}` }, ...parts, { kind: 'buttons', buttons }],
  }));

const actionsOf = (card: AdaptiveCard) => listNodes(card.body).filter(({ type }) => type === 'Action.Execute');

describe('a card', () => {
  test('of any words is one Teams takes', () => {
    const check = (card: Card) => {
      expect(findCardProblems(renderTeamsCard(card, SHOWING))).toEqual([]);
    };
    fc.assert(fc.property(leadCards, check), { numRuns: RUNS });
    fc.assert(fc.property(otherCards, check), { numRuns: RUNS });
  });

  test('of any length fits, with its title and every button', () => {
    const check = (card: Card) => {
      const drawn = renderTeamsCard(card, SHOWING);
      expect(findCardProblems(drawn)).toEqual([]);
      expect(drawn.body[0]).toMatchObject({ size: 'Large' });
      const buttons = card.parts.flatMap((each) => (each.kind === 'buttons' ? each.buttons : []));
      expect(actionsOf(drawn)).toHaveLength(buttons.length);
    };
    fc.assert(fc.property(anyCards, check), { numRuns: RUNS });
  });

  test('that is too long says how many lines it leaves out, and fills what there is', () => {
    const items = Array.from({ length: 300 }, (_none, place): Text => [`${place} ${'€'.repeat(150)}`]);
    const parts: Part[] = [
      { kind: 'title', text: 'All' },
      { kind: 'list', items },
      { kind: 'small', text: ['end'] },
    ];
    const drawn = renderTeamsCard({ summary: 'All', parts }, SHOWING);
    const kept = String(drawn.body[1]?.['text']).split('\n').length;
    expect(drawn.body[2]).toMatchObject({ text: `… (+${301 - kept})` });
    expect(measureCard(drawn)).toBeGreaterThan(24_000);
    expect(drawn.body).toHaveLength(3);
  });

  test('of one text of many lines keeps the first of them, and counts the others', () => {
    const text = Array.from({ length: 1000 }, (_none, place) => `row ${place} ${'x'.repeat(50)}`).join('\n');
    const drawn = renderTeamsCard(briefCard([{ kind: 'strong', text: 'All' }, ` ${text}`]), SHOWING);
    const kept = String(drawn.body[0]?.['text']).split('\n\n');
    expect(kept.at(-1)).toMatch(new RegExp(`^row ${kept.length - 1} x+$`));
    expect(drawn.body[1]).toMatchObject({ text: `… (+${1000 - kept.length})` });
  });

  test('of which nothing fits still has its title', () => {
    const text = Array.from({ length: 9 }, (): Span => ({ kind: 'strong', text: '€'.repeat(2999) }));
    const parts: Part[] = [
      { kind: 'title', text: 'All' },
      { kind: 'text', text },
    ];
    const [title, more] = renderTeamsCard({ summary: 'All', parts }, SHOWING).body;
    expect([title?.['text'], more?.['text']]).toEqual(['All', '… (+1)']);
  });

  test('that is too long by its words alone shows the beginning of each', () => {
    const items = Array.from({ length: 30 }, (_none, place): Text => [`${place} ${'x'.repeat(990)}`]);
    const drawn = renderTeamsCard({ summary: 'All', parts: [{ kind: 'list', items }] }, SHOWING);
    expect(String(drawn.body[0]?.['text']).split('\n')).toHaveLength(30);
    expect(drawn.body).toHaveLength(1);
    expect(measureCard(drawn)).toBeGreaterThan(12_000);
  });

  test('begins anew after its buttons, and draws a line over what follows it', () => {
    const buttons: Part = { kind: 'buttons', buttons: [{ kind: 'tap', label: 'x', tap: { kind: 'action.asked' } }] };
    const { body } = renderTeamsCard(
      briefCard(['a'], buttons, { kind: 'text', text: ['b'] }, { kind: 'line' }, buttons),
      SHOWING,
    );
    expect(body[2]).toMatchObject({ text: 'b', spacing: 'Large' });
    expect(body[3]).toMatchObject({ type: 'ActionSet', separator: true });
  });

  test('has its picture where there is one, and the same in rows where there is none, or where not all had room', () => {
    const picture: Part = {
      kind: 'picture',
      alt: 'Good: 3',
      chart: { title: '', legend: { good: '', fair: '', poor: '' }, bars: [] },
      rows: [['Fair: 3']],
    };
    const card = briefCard(['a'], picture);
    const inRows = expect.objectContaining({ text: '- Fair: 3' });
    expect(renderTeamsCard(card, SHOWING).body).toEqual([expect.anything(), inRows]);
    const uri = `data:image/png;base64,${'A'.repeat(40_000)}`;
    const drawn = renderTeamsCard(card, { ...SHOWING, pictures: new Map([[picture, uri]]) });
    expect(drawn.body).toEqual([expect.anything(), expect.objectContaining({ url: uri, altText: 'Good: 3' })]);
    expect(findCardProblems(drawn)).toEqual([]);
    const cut = renderTeamsCard(card, { ...SHOWING, pictures: new Map([[picture, uri]]), arePicturesCut: true });
    expect(cut.body).toEqual([...drawn.body, inRows]);
  });

  test('is a message of its own, told in a line', () => {
    const card = renderTeamsCard(briefCard(['x']), SHOWING);
    const message = buildMessage(card, 'y'.repeat(5000));
    expect(message.attachments).toEqual([{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }]);
    expect(message.summary.length).toBeLessThanOrEqual(500);
    expect(message).not.toHaveProperty('text');
  });
});

describe('buttons', () => {
  const tap = (label: string) => ({ kind: 'tap' as const, label, tap: { kind: 'action.asked' as const } });
  const rows = (labels: string[]) =>
    renderTeamsCard(briefCard(['x'], { kind: 'buttons', buttons: labels.map(tap) }), SHOWING)
      .body.slice(1)
      .map(({ actions }) => (actions as unknown[]).length);

  test('are at most six to a row, and no more than a telephone shows whole', () => {
    expect(rows(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toEqual([6, 1]);
    expect(rows(['Not our customer', 'Not ripe yet', 'No need'])).toEqual([2, 1]);
    expect(rows(['y'.repeat(70), 'z'])).toEqual([1, 1]);
  });

  test('of a private answer say so', () => {
    const data = (isReply: boolean) => {
      const card = briefCard(['x'], { kind: 'buttons', buttons: [tap('y')] });
      return actionsOf(renderTeamsCard(card, { ...SHOWING, isReply })).map((action) => action['data']);
    };
    expect(data(true)).toEqual([{ tap: 'action.asked?', isReply: true }]);
    expect(data(false)).toEqual([{ tap: 'action.asked?' }]);
  });
});

describe('a form', () => {
  const options = [
    { label: '*a* [b](http://evil.example)', value: 'a' },
    { label: '{{DATE(2026-11-25T08:00:00Z)}}', value: 'b' },
  ];
  const fields: Field[] = [
    {
      kind: 'text',
      name: 't',
      label: '*l*',
      hint: '*h*',
      isRequired: true,
      isLong: true,
      max: 300,
      value: '*v* {{DATE(x)}}',
    },
    { kind: 'tick', name: 'k', label: '*l*', choice: '*c*' },
    { kind: 'choice', name: 'c', label: 'c', options, value: 'b' },
    { kind: 'choice', name: 'd', label: 'd', options, value: '' },
    { kind: 'pick', name: 'p', label: 'p', options, isMany: false },
    { kind: 'pick', name: 'm', label: 'm', options, isMany: true },
  ];
  const form: Form = {
    about: { locale: 'en' },
    title: 'T',
    submit: 'S',
    cancel: 'C',
    tap: { kind: 'checkin.form-asked', month: '2026-11' },
    fields,
  };
  const drawn = renderTeamsForm(form, SHOWING);
  const inputs = drawn.body.filter(({ type }) => type.startsWith('Input.'));

  test('has an input for every field, found again by kind and name', () => {
    expect(inputs.map(({ id }) => id)).toEqual(['text_t', 'tick_k', 'choice_c', 'choice_d', 'pick_p', 'many_m']);
    expect(inputs.map(({ isRequired }) => isRequired ?? false)).toEqual([true, false, false, true, true, true]);
    expect(findCardProblems(drawn)).toEqual([]);
  });

  test('shows labels and choices as they are, for Teams reads no Markdown in them, and gives back what was typed', () => {
    expect(inputs[0]).toMatchObject({ label: '*l*', value: '*v* {{DATE(x)}}', maxLength: 300, isMultiline: true });
    expect(inputs[1]).toMatchObject({ title: '*c*', valueOn: 'yes', valueOff: 'no', value: 'no' });
    expect(inputs[2]).toMatchObject({ choices: [{ title: '*a* [b](http://evil.example)' }, { value: 'b' }] });
    expect(drawn.body[2]).toMatchObject({ type: 'TextBlock', text: '\\*h\\*' });
  });

  test('has a tick as it was left, with what it means under it', () => {
    const tick: Field = { kind: 'tick', name: 'k', label: 'l', hint: '*h*', choice: 'c', isTicked: true };
    const { body } = renderTeamsForm({ ...form, fields: [tick] }, SHOWING);
    expect(body).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'Input.Toggle', value: 'yes' }),
        expect.objectContaining({ type: 'TextBlock', text: '\\*h\\*' }),
      ]),
    );
  });

  test('can be put away with nothing filled in', () => {
    const [submit, close] = actionsOf(drawn);
    expect(submit).not.toHaveProperty('associatedInputs');
    expect(close).toMatchObject({ verb: 'close', data: { close: true }, associatedInputs: 'none' });
  });

  test('of the longest answers keeps every input', () => {
    const long = Array.from({ length: 4 }, (_none, n): Field => {
      return {
        kind: 'text',
        name: `n${n}`,
        label: 'l',
        isRequired: false,
        isLong: true,
        max: 1000,
        value: '漢'.repeat(1000),
      };
    });
    const part: Field = { kind: 'part', part: { kind: 'text', text: ['漢'.repeat(3000), '漢'.repeat(3000)] } };
    const card = renderTeamsForm({ ...form, fields: [part, ...long] }, SHOWING);
    expect(findCardProblems(card)).toEqual([]);
    expect(card.body.filter(({ value }) => String(value).length === 1000)).toHaveLength(4);
    expect(card.body[1]?.['text']).toMatch(/^漢+…漢+…$/);
  });
});
