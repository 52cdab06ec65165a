import { describe, expect, test } from 'vitest';
import type { Approval } from '../../../../src/domain/checkins/checkin.ts';
import type { Organisation } from '../../../../src/domain/organisation.ts';
import type { Subject } from '../../../../src/domain/subject.ts';
import { checkins } from '../../../../src/flows/checkins/room.ts';
import type { MonthPosting } from '../../../../src/flows/shared/month-posting.ts';
import type { Change } from '../../../../src/store/change.ts';
import { makeOrganisation, makePerson } from '../../people.ts';
import { given, NOW } from '../../specification.ts';
import {
  commandOn,
  helen,
  MANAGERS,
  MONTH,
  makeInvitation,
  makeLine,
  makeRound,
  makeRoundRedraws,
  organisation,
  ruben,
} from '../builders.ts';

const round = makeRound({ state: 'review', version: 2 });
const sales = (version: number): Approval => ({ team: 'sales', person: 'ruben', version });
const marketing = (version: number): Approval => ({ team: 'marketing', person: 'helen', version });
const lines = ['one', 'two', 'three'].map((id) => makeLine(id));
const facts = {
  organisation,
  round,
  lines,
  approvals: [sales(2), marketing(2)],
  managers: MANAGERS,
  invitations: [makeInvitation('sanne', { hasAnswered: true })],
  people: [helen, ruben],
  figures: undefined,
};
const publish = (more: Partial<typeof facts> | { figures: MonthPosting } = {}, version?: number, of = organisation) =>
  given(checkins, 'checkin.publish-asked', {
    ...commandOn(round),
    organisation: of,
    more: { ...facts, ...more, organisation: of },
  }).when(version === undefined ? {} : { month: MONTH, version });

const SUMMARY = { kind: 'summary', month: MONTH } as const;
const published: Change = { kind: 'round.published', organisation: 'acme', month: MONTH, version: 2, at: NOW };
const post = (id: string, subject: Subject = SUMMARY): Change => ({
  kind: 'post.queued',
  organisation: 'acme',
  subject,
  target: { kind: 'channel', platform: 'slack', workspace: 'T1', id },
  at: NOW,
});
const redraws = makeRoundRedraws(['helen'], ['sanne']);

describe('a manager publishes the check-in', () => {
  test.each([undefined, 2])(
    'approved by both, its summary goes to the shared channel (version named: %s)',
    (version) => {
      publish({}, version).follows([published, post('C-shared'), ...redraws], 'Published in #together');
    },
  );

  test('in every shared channel, where there are more', () => {
    const [channel] = organisation.channels.filter(({ purpose }) => purpose === 'shared');
    const channels = channel === undefined ? [] : [channel, { ...channel, id: 'C-more', name: 'more' }];
    publish({}, 2, makeOrganisation({ channels })).follows(
      [published, post('C-shared'), post('C-more'), ...redraws],
      'Published in #together and #more',
    );
  });

  test('what the card has no room for follows in its thread, page by page', () => {
    const long = [makeLine('one', { text: 'x'.repeat(201) }), ...lines.slice(1)];
    const page = { kind: 'summary-page', month: MONTH, question: 'gained', page: 0 } as const;
    publish({ lines: long }).follows(
      [
        published,
        post('C-shared'),
        { kind: 'line.queued', organisation: organisation.id, subject: SUMMARY, line: page, at: NOW },
        ...redraws,
      ],
      'Published',
    );
    const many = Array.from({ length: 90 }, (_none, n) => makeLine(`line ${n}`));
    const pages = publish({ lines: many }).changes.filter(({ kind }) => kind === 'line.queued');
    expect(pages).toMatchObject([0, 1, 2].map((each) => ({ line: { ...page, page: each } })));
  });

  test('a question that fewer than k answered has no page', () => {
    const long = makeLine('one', { question: 'lost', text: 'x'.repeat(201) });
    publish({ lines: [...lines, long] }).follows([published, post('C-shared'), ...redraws], 'Published');
  });

  test('last month’s figures go with it, when they were not posted already', () => {
    const figures = { month: '2026-02' } as MonthPosting['figures'];
    publish({ figures: { organisation, figures, ledgers: [] } }).follows(
      [
        published,
        post('C-shared'),
        { kind: 'month.posted', organisation: 'acme', month: '2026-02', told: figures, ledgers: [], at: NOW },
        post('C-shared', { kind: 'month', month: '2026-02' }),
        ...redraws,
      ],
      'Published in #together',
    );
  });
});

describe('publishing is refused', () => {
  test.each<[what: string, approvals: Approval[], missing: string]>([
    ['nobody approved', [], 'sales and marketing'],
    ['only sales approved', [sales(2)], 'marketing'],
    ['only marketing approved', [marketing(2)], 'sales'],
    ['both approved an older version', [sales(1), marketing(1)], 'sales and marketing'],
    ['each approved another version', [sales(1), marketing(2)], 'sales'],
  ])('while %s, and whose yes is missing is said', (_what, approvals, missing) => {
    publish({ approvals }).follows([], `both managers to approve version 2. Not yet: ${missing}.`);
  });

  test.each<[who: string, more: Partial<typeof facts>, missing: string]>([
    ['left since', { people: [helen] }, 'sales'],
    ['is a member since', { people: [helen, { ...ruben, role: 'member' }] }, 'sales'],
    ['moved to the other team since', { people: [{ ...helen, team: 'sales' }, ruben] }, 'marketing'],
    ['became manager after it had opened', { managers: MANAGERS.slice(0, 1) }, 'sales'],
  ])('when somebody who said yes %s, and what can be done is said', (_who, more, missing) => {
    publish(more).follows(
      [],
      new RegExp(`manager of ${missing} when this check-in opened no longer is.*checkin cancel`),
    );
  });

  test('when the yes of a team is of somebody else than its managers then', () => {
    const second = makePerson({ id: 'second', role: 'manager' });
    publish({ approvals: [{ ...sales(2), person: 'second' }, marketing(2)], people: [helen, ruben, second] }).follows(
      [],
      'Not yet: sales.',
    );
  });

  test('from a card that shows an older version', () => {
    publish({}, 1).follows([], 'The draft has changed since');
  });

  test('while no channel is shared by both teams', () => {
    const none: Organisation = makeOrganisation({ channels: [] });
    publish({}, 2, none).follows([], 'no shared channel to post this in yet');
  });
});
