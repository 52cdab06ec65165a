import { describe, expect, test } from 'vitest';
import { draftEditForm } from '../../../../src/cards/checkins/draft-card.ts';
import type { DraftLine } from '../../../../src/domain/checkins/checkin.ts';
import { checkins } from '../../../../src/flows/checkins/room.ts';
import { given, readReply } from '../../specification.ts';
import {
  commandOn,
  helen,
  MANAGERS,
  MONTH,
  makeInvitation,
  makeLine,
  makeRound,
  organisation,
  ruben,
} from '../builders.ts';

const round = makeRound({ state: 'review' });
const lines = [makeLine('one'), makeLine('two', { isHidden: true }), makeLine('three'), makeLine('four')];

describe('a manager asks for the draft', () => {
  const more = {
    organisation,
    round,
    lines: [...lines, makeLine('five', { question: 'lost' })],
    approvals: [{ team: 'sales', person: ruben.id, version: 1 } as const],
    managers: MANAGERS,
    invitations: ['sanne', 'bram', 'fleur'].map((person) => makeInvitation(person, { hasAnswered: true })),
    people: [helen, ruben],
  };

  test('they see what would be published, what is hidden, and who approved this version', () => {
    const decision = given(checkins, 'checkin.review-asked', { ...commandOn(round), more }).when({});
    decision.follows([], 'Draft: check-in March');
    const words = readReply(decision.reply);
    expect(words).toContain('- what one says');
    expect(words).not.toContain('what two says');
    expect(words).toContain('1 line is hidden');
    expect(words).toContain('✓ Sales approved this version (Ruben Smit)');
    expect(words).toContain('○ Marketing has not approved this version yet');
  });

  test('a yes of somebody who is no manager any more is not among them, and what is left to do is said', () => {
    const left = { ...more, people: [helen, { ...ruben, role: 'member' as const }] };
    const { reply } = given(checkins, 'checkin.review-asked', { ...commandOn(round), more: left }).when({});
    const words = readReply(reply);
    expect(words).toContain('– Nobody in sales can approve any more');
    expect(words).toContain('To end it: /smarketing checkin cancel');
    expect(words).not.toMatch(/Ruben Smit|Yes to version|Edit/);
  });

  test('of more lines than the card holds they read where the rest is: a draft has no thread', () => {
    const many = Array.from({ length: 24 }, (_none, place) => makeLine(`line-${place}`));
    const long = { ...more, lines: many };
    const { reply } = given(checkins, 'checkin.review-asked', { ...commandOn(round), more: long }).when({});
    expect(readReply(reply)).toContain('and 14 more lines: under “Edit” you see them all');
    expect(readReply(reply)).not.toContain('thread');
    const stuck = { ...long, people: [helen] };
    const ended = given(checkins, 'checkin.review-asked', { ...commandOn(round), more: stuck }).when({}).reply;
    expect(readReply(ended)).toMatch(/and 14 more lines\n/);
    expect(readReply(ended)).not.toMatch(/Edit|thread/);
  });

  test('where nothing can be shown, nothing is called mixed; where both teams are shown together, it is', () => {
    const drawn = (own: DraftLine[]) =>
      readReply(
        given(checkins, 'checkin.review-asked', { ...commandOn(round), more: { ...more, lines: own } }).when({}).reply,
      );
    expect(drawn(lines)).toContain('and mixed');
    expect(drawn([])).not.toContain('mixed');
    expect(drawn(lines.map((each) => ({ ...each, team: 'sales' as const })))).not.toContain('mixed');
  });

  test('they see nothing of a question that fewer than k answered', () => {
    const { reply } = given(checkins, 'checkin.review-asked', { ...commandOn(round), more }).when({});
    expect(readReply(reply)).not.toContain('what five says');
  });
});

describe('a manager asks to edit a question of the draft', () => {
  const asking = (more: DraftLine[]) => given(checkins, 'checkin.edit-asked', { ...commandOn(round), more });
  const event = { month: MONTH, question: 'gained', page: 0 } as const;

  test('they get its lines, hidden ones too, and none of another question', () => {
    const decision = asking([...lines, makeLine('five', { question: 'lost' })]).when(event);
    const form = draftEditForm(round, { question: 'gained', page: 0, lines }, 'en');
    expect(decision).toMatchObject({ changes: [], reply: { kind: 'form', form } });
  });

  test('they get the page they asked for', () => {
    const decision = asking(lines).when({ ...event, page: 1 });
    const form = draftEditForm(round, { question: 'gained', page: 1, lines }, 'en');
    expect(decision).toMatchObject({ changes: [], reply: { kind: 'form', form } });
  });

  test('they hear that nothing is shown of a question of which nothing was written down, and not why', () => {
    asking([])
      .when(event)
      .follows([], /^Check-in March · Nothing is shown for this question, so that nobody can be recognised\.\n$/);
  });
});
