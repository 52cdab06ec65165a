import { describe, expect, test } from 'vitest';
import { draftEditForm } from '../../../../src/cards/checkins/draft-card.ts';
import { type DraftEdit, type DraftLine, THEME_MAX } from '../../../../src/domain/checkins/checkin.ts';
import { checkins } from '../../../../src/flows/checkins/room.ts';
import { sayPlaceholders } from '../../../../src/words/placeholders.ts';
import { given } from '../../specification.ts';
import { commandOn, helen, JANSMA, MONTH, makeLine, makeRedraw, makeRound, ruben, sanne } from '../builders.ts';

const round = makeRound({ state: 'review', version: 4 });
const plain = makeLine('plain');
const hidden = makeLine('hidden', { isHidden: true });
const fair = makeLine('fair', { theme: 'The fair' });
const stand = makeLine('stand', { theme: 'The fair' });
const lines = [plain, hidden, fair, stand];

type Edit = { deed: DraftEdit; lines: string[]; theme?: string; version?: number };
const edit = ({ deed, lines: chosen, theme = '', version = 4 }: Edit, kept = lines) =>
  given(checkins, 'checkin.edited', {
    ...commandOn(round),
    more: {
      lines: kept,
      recognisable: { people: [helen, ruben, sanne], leads: JANSMA, placeholders: sayPlaceholders('en') },
    },
  }).when({ month: MONTH, question: 'gained', page: 0, deed, lines: chosen, theme, version });

describe('a manager edits lines of the draft', () => {
  const { theme: _theme, ...ungrouped } = fair;
  test.each<[what: string, edit: Edit, edited: DraftLine[]]>([
    ['hide', { deed: 'hide', lines: ['plain'] }, [{ ...plain, isHidden: true }]],
    ['show again', { deed: 'show', lines: ['hidden'] }, [{ ...hidden, isHidden: false }]],
    [
      'group, out of the theme they had',
      { deed: 'group', lines: ['plain', 'fair'], theme: ' Our stand ' },
      [
        { ...plain, theme: 'Our stand' },
        { ...fair, theme: 'Our stand' },
      ],
    ],
    [
      'give the whole theme of a line another title',
      { deed: 'rename', lines: ['fair'], theme: 'Fairs' },
      [
        { ...fair, theme: 'Fairs' },
        { ...stand, theme: 'Fairs' },
      ],
    ],
    ['take out of their theme', { deed: 'ungroup', lines: ['fair'] }, [ungrouped]],
    ['none, when they chose none', { deed: 'hide', lines: [] }, []],
    ['none, when they chose lines of nowhere', { deed: 'hide', lines: ['unknown'] }, []],
  ])('they %s: a new version, and the form shows the lines as they are after it', (_what, how, edited) => {
    const decision = edit(how);
    expect(decision.changes).toEqual([
      { kind: 'draft.edited', organisation: 'acme', month: MONTH, version: 4, lines: edited },
      makeRedraw({ kind: 'draft', month: MONTH }),
    ]);
    const after = lines.map((line) => edited.find(({ id }) => id === line.id) ?? line);
    const form = draftEditForm({ ...round, version: 5 }, { question: 'gained', page: 0, lines: after }, 'en');
    expect(decision.reply).toEqual({ kind: 'form', form });
  });

  test('a line of another question is left alone, although it was chosen', () => {
    const lost = makeLine('lost', { question: 'lost' });
    const { changes } = edit({ deed: 'hide', lines: ['plain', 'lost'] }, [...lines, lost]);
    expect(changes[0]).toMatchObject({ lines: [{ id: 'plain' }] });
  });

  test('a line is edited also where managers left fewer than k to be seen', () => {
    const { changes } = edit({ deed: 'show', lines: ['hidden'] }, [plain, hidden]);
    expect(changes[0]).toMatchObject({ lines: [{ ...hidden, isHidden: false }] });
  });

  test('a title gives nobody away: names, companies and addresses are taken out', () => {
    const { changes } = edit({
      deed: 'group',
      lines: ['plain'],
      theme: 'Sanne de Boer at Jansma Staalbouw, s@acme.nl',
    });
    expect(changes[0]).toMatchObject({ lines: [{ theme: '[name] at [company], [e-mail]' }] });
  });

  test('a title that grew by what took an address’s place is cut to its length', () => {
    const { changes } = edit({ deed: 'group', lines: ['plain'], theme: `${'x'.repeat(THEME_MAX - 7)} a@b.nl` });
    expect(changes[0]).toMatchObject({ lines: [{ theme: `${'x'.repeat(THEME_MAX - 7)}…` }] });
  });
});

describe('an edit is refused', () => {
  test('when the other manager edited since: nothing changes, and they are told', () => {
    edit({ deed: 'hide', lines: ['plain'], version: 3 }).follows([], 'The draft has changed since');
  });

  test.each(['group', 'rename'] as const)('at the title, when there is none to %s by', (deed) => {
    edit({ deed, lines: ['fair'], theme: '  ' }).follows([], { errors: { theme: /give the theme a title/ } });
  });

  test('at the lines, when none of those to rename has a theme', () => {
    edit({ deed: 'rename', lines: ['plain'], theme: 'Fairs' }).follows([], {
      errors: { lines: /None of these lines has/ },
    });
  });
});
