import { describe, expect, test } from 'vitest';
import type { Disputed, DisputeWatch } from '../../../src/domain/language/dispute.ts';
import { deriveDefinitionId } from '../../../src/domain/language/term.ts';
import type { Definition } from '../../../src/domain/leads/definition/definition.ts';
import { listPoints } from '../../../src/domain/leads/definition/points.ts';
import type { Judgement } from '../../../src/domain/leads/verdict.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import { watchDisputes } from '../../../src/flows/language/disputes.ts';
import { drawDisputed } from '../../../src/flows/language/draws.ts';
import { readDisputable } from '../../../src/flows/leads/lib/read-definition.ts';
import { leads } from '../../../src/flows/leads/room.ts';
import { makeJudgement } from '../leads/builders.ts';
import { countBegun, makeLead, makeReceivers } from '../people.ts';
import { makeReads } from '../reads.ts';
import { given, NOW } from '../specification.ts';
import { agreed, helen, makeEntry, organisation, ruben, sanne } from './builders.ts';

const criteria = [
  { key: 'Budget', labels: { nl: 'Budget bekend', en: 'Budget known' }, isRequired: true },
  { key: 'fit', labels: { nl: 'Past bij ons', en: 'Fits us' }, isRequired: false },
];
const definition: Definition = { version: 2, criteria };
const poor = makeJudgement('poor');
const lead = makeLead({ definition: 2 });

describe('a rep says which point of the definition is wrong', () => {
  const dispute = (point: number, more: { judgement?: Judgement; definition?: Definition } = { definition }) =>
    given(leads, 'lead.disputed', {
      ...{ person: sanne, lead },
      more: { judgement: 'judgement' in more ? more.judgement : poor, definition: more.definition },
    }).when({ lead: lead.id, point });
  const kept = (point: string) => [
    { kind: 'verdict.disputed' as const, lead: lead.id, person: 'sanne', point, at: NOW },
  ];

  test('by its criterion or its text: it is kept, and they read who hears of it', () => {
    dispute(0).follows(kept('budget'), 'it is about “Budget known”. Both managers see a point once enough');
    dispute(2).follows(kept('-'), 'it is about “The text itself”');
  });

  test.each<[string, Parameters<typeof dispute>[1], RegExp]>([
    ['their judgement is not poor any more', { judgement: makeJudgement('fair'), definition }, /goes with “Poor”/],
    ['another version holds by now', {}, /came in under an earlier definition/],
    ['there is no such point', { definition: { version: 2, criteria: [] } }, /came in under an earlier definition/],
  ])('not where %s', (_why, more, answer) => {
    dispute(1, more).follows([], answer);
  });

  test.each([
    [2, 2, true],
    [1, 2, false],
    [undefined, 2, false],
    [2, undefined, false],
  ])('of a lead that came by version %s while version %s is in force: %s', async (came, inForce, isAsked) => {
    const reads = makeReads({
      definition: async () => (inForce === undefined ? undefined : { version: inForce, criteria }),
    });
    const found = await readDisputable(reads, makeLead(came === undefined ? {} : { definition: came }));
    expect(found !== undefined).toBe(isAsked);
  });

  test('where they are thanked for a reason or a note, unless they did', () => {
    const label = 'Which point of our definition?';
    const point = (place: number) =>
      expect.objectContaining({ tap: { kind: 'lead.disputed', lead: lead.id, point: place } });
    const select = expect.objectContaining({ kind: 'select', label, choices: [0, 1, 2].map(point) });
    const ask = (judgement: Judgement) => [
      given(leads, 'lead.reason-given', { person: sanne, lead, more: { judgement, definition } }).when({
        ...{ lead: lead.id, reason: 'no_need' },
      }).reply,
      given(leads, 'lead.note-given', {
        ...{ person: sanne, lead, more: { judgement, definition, recognisable: undefined } },
      }).when({ lead: lead.id, note: 'Too small', mayBeQuoted: false }).reply,
    ];
    for (const reply of ask(poor))
      expect(reply).toMatchObject({ card: { parts: [{}, { buttons: expect.arrayContaining([select]) }] } });
    const [, noted] = ask({ ...poor, disputed: 'budget' });
    expect(JSON.stringify(noted)).not.toContain(label);
  });
});

describe('both managers hear of a point', () => {
  const watch = (disputed: Disputed[], was?: DisputeWatch) =>
    watchDisputes.decide(
      {
        ...{ day: '2026-03-03', was, managers: [ruben, helen], receivers: makeReceivers([ruben, helen]) },
        looked: [{ of: 'definition', version: 2, disputed }],
      },
      organisation,
      NOW,
    );
  const told = (point: string, at: number): DisputeWatch => ({
    day: '2026-03-02',
    told: { [`definition 2/${point}`]: at },
  });
  const enough = { point: 'budget', judgements: 5, people: 3 };

  test.each<[string, Disputed[], DisputeWatch | undefined, string[]]>([
    ['named in five judgements of three people', [enough], undefined, ['budget']],
    ['not in four', [{ ...enough, judgements: 4 }], undefined, []],
    ['not by two people', [{ ...enough, judgements: 9, people: 2 }], undefined, []],
    ['not once more within a window', [enough], told('budget', NOW - 29 * DAY_MS), []],
    ['once more after it', [enough], told('budget', NOW - 30 * DAY_MS), ['budget']],
    [
      'of another version anew',
      [enough],
      { day: '2026-03-02', told: { 'definition 1/budget': NOW - DAY_MS } },
      ['budget'],
    ],
    [
      'each by itself',
      [enough, { ...enough, point: 'fit', people: 1 }, { ...enough, point: '-' }],
      undefined,
      ['budget', '-'],
    ],
  ])('%s', (_when, disputed, was, points) => {
    const [looked, ...messages] = watch(disputed, was);
    expect(looked).toMatchObject({ kind: 'disputes.looked', watch: { day: '2026-03-03' }, was });
    const subject = (person: string) => ({ kind: 'points-disputed', of: 'definition', version: 2, points, person });
    expect(messages).toEqual(
      points.length === 0
        ? []
        : ['ruben', 'helen'].flatMap((person) => [
            countBegun(person),
            expect.objectContaining({ kind: 'direct.queued', subject: subject(person) }),
          ]),
    );
  });

  test('looked at once a day, over what stood when it began, without what managers said', async () => {
    const spans: unknown[] = [];
    const reads = (day: string) =>
      makeReads({
        definition: async () => definition,
        profile: async () => ({ version: 4, parts: {}, agreedAt: NOW - 9 * DAY_MS }),
        namedMisfits: async (_organisation, { from }) => {
          spans.push(from);
          return [{ point: 'region', judgements: 6, people: 3 }];
        },
        disputeWatch: async () => ({ day, told: {} }),
        people: async () => [sanne, ruben, helen],
        messageDays: async () => [],
        absences: async () => [],
        disputedPoints: async (_organisation, of) => {
          spans.push(of);
          return [];
        },
      });
    expect(await watchDisputes.prepare(reads('2026-03-03'), organisation, NOW)).toEqual([]);
    // Looked at where it was tomorrow already: another time zone brings no day back.
    for (const day of ['2026-03-04', '2026-03-05']) {
      expect(await watchDisputes.prepare(reads(day), organisation, NOW)).toEqual([]);
    }
    // By a clock that was ahead.
    expect(await watchDisputes.prepare(reads('2026-04-02'), organisation, NOW)).not.toEqual([]);
    expect(await watchDisputes.prepare(reads('2026-03-02'), organisation, NOW)).toMatchObject([
      { kind: 'disputes.looked', watch: { told: { 'profile 4/region': NOW } } },
      countBegun('ruben'),
      { subject: { kind: 'points-disputed', of: 'profile', version: 4, points: ['region'], person: 'ruben' } },
      countBegun('helen'),
      { subject: { of: 'profile', person: 'helen' } },
    ]);
    const midnight = Date.UTC(2026, 2, 2, 23);
    expect(spans).toContain(NOW - 9 * DAY_MS);
    expect(spans).toContainEqual({
      version: 2,
      from: midnight - 30 * DAY_MS,
      until: midnight,
      without: ['ruben', 'helen'],
    });
  });

  test('as long as that version is in force, and they are managers', async () => {
    const draw = (number: number, reader = ruben, points = ['budget', 'fit']) =>
      drawDisputed(
        makeReads({
          termEntry: async (_organisation, id) => makeEntry({ agreed: { ...agreed, term: id, number, criteria } }),
          personById: async () => reader,
        }),
        { kind: 'points-disputed', of: 'definition', version: 2, points, person: 'ruben' },
        {
          organisation,
          locale: 'en',
          now: NOW,
          target: { kind: 'person', platform: 'slack', workspace: 'T1', id: 'U-ruben' },
        },
      );
    expect(await draw(2)).toMatchObject({
      summary: expect.stringMatching(
        /at least 3 people named “Budget known” and “Fits us” as points of “SQL” that are not right \(each on its own\), in at least 5 judgements of poor leads/,
      ),
      parts: [{}, { buttons: [{ tap: { kind: 'term.propose-asked', term: deriveDefinitionId('acme') } }, {}] }],
    });
    expect([await draw(3), await draw(2, sanne), await draw(2, ruben, ['gone'])]).toEqual(Array(3).fill(undefined));
  });
});

test('what can be disputed: each criterion under one spelling of its key, and the text', () => {
  expect(listPoints(definition).map(({ key }) => key)).toEqual(['budget', 'fit', '-']);
});
