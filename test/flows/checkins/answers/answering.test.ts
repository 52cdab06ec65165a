import { describe, expect, test } from 'vitest';
import { answerForm, gateForm, savedForm } from '../../../../src/cards/checkins/answer-forms.ts';
import { ANSWER_MAX, type Answers, type Readers } from '../../../../src/domain/checkins/checkin.ts';
import { DAY_MS } from '../../../../src/domain/time.ts';
import { checkins } from '../../../../src/flows/checkins/room.ts';
import type { OwnAnswer } from '../../../../src/store/store.ts';
import { sayPlaceholders } from '../../../../src/words/placeholders.ts';
import { makePerson } from '../../people.ts';
import { given, NOW } from '../../specification.ts';
import { helen, inviteSanne, JANSMA, MONTH, makeInvitation, makeRedraw, makeRound, sanne } from '../builders.ts';

const fresh: OwnAnswer = { pseudonym: 'p-sanne', isShared: false, isRemembered: false };
const own: OwnAnswer = { ...fresh, answers: { gained: 'the fair' } };
const facts = { own: fresh as OwnAnswer | undefined, goal: undefined, wasAsked: false, interviewer: helen.name };

describe('somebody wants to answer', () => {
  const asking = (more: Partial<typeof facts>, hasAnswered = false) =>
    given(checkins, 'checkin.answer-asked', { ...inviteSanne({ hasAnswered }), more: { ...facts, ...more } }).when({
      month: MONTH,
    });
  const empty = answerForm(
    MONTH,
    { readers: 'anonymised', isRemembered: false },
    { interviewer: helen.name, locale: 'en' },
  );

  test('asked for the first time, they get the four questions, empty', () => {
    expect(asking({})).toMatchObject({ changes: [], reply: { kind: 'form', form: empty } });
  });

  test.each([
    ['who was asked in an earlier round', { wasAsked: true }, false],
    ['who has answered', { own }, true],
  ])('whoever %s gets a first form without a word of theirs in it', (_who, more, hasAnswered) => {
    const decision = asking({ ...more, goal: undefined }, hasAnswered);
    expect(decision).toMatchObject({ changes: [], reply: { kind: 'form', form: gateForm(MONTH, 'en') } });
  });
});

describe('somebody goes on to the questions', () => {
  const going = (more: Partial<Omit<typeof facts, 'goal'> & { goal: string }>) =>
    given(checkins, 'checkin.form-asked', { ...inviteSanne(), more: { ...facts, ...more } }).when({ month: MONTH });
  const by = { interviewer: helen.name, locale: 'en', step: String(NOW) } as const;

  test('they find their goal of last month, what they answered already, and their choices as they left them', () => {
    const choices = { readers: 'interviewer', isRemembered: true } as const;
    const before = { goal: 'to call sooner', answers: { gained: 'the fair' }, ...choices };
    const decision = going({ goal: 'to call sooner', own: { ...own, isShared: true, isRemembered: true } });
    expect(decision).toMatchObject({ changes: [], reply: { kind: 'form', form: answerForm(MONTH, before, by) } });
  });

  test('with nothing kept of them, they find them empty', () => {
    const form = answerForm(MONTH, { readers: 'anonymised', isRemembered: false }, by);
    expect(going({})).toMatchObject({ changes: [], reply: { kind: 'form', form } });
    expect(going({ own: undefined })).toMatchObject({ changes: [], reply: { kind: 'form', form } });
  });
});

const speakers = ['bram', 'fleur'].map((id) => makePerson({ id }));
const answerFacts = {
  own: fresh as OwnAnswer | undefined,
  recognisable: { people: [helen, sanne, ...speakers], leads: JANSMA, placeholders: sayPlaceholders('en') },
  invitations: ['sanne', 'bram', 'fleur'].map((person) => makeInvitation(person)),
};
type Given = Partial<Answers> & { readers?: Readers; remember?: boolean };
const answer = (given_: Given, more: Partial<typeof answerFacts> = {}, hasAnswered = false) =>
  given(checkins, 'checkin.answered', {
    ...inviteSanne({ hasAnswered }, makeRound({ version: 3 })),
    more: { ...answerFacts, ...more },
  }).when({
    month: MONTH,
    gained: '',
    lost: '',
    learning: '',
    goal: '',
    readers: 'anonymised',
    remember: false,
    ...given_,
  });

const kept = {
  kind: 'answer.given',
  organisation: 'acme',
  month: MONTH,
  person: 'sanne',
  pseudonym: 'p-sanne',
  version: 3,
  isRemembered: false,
  until: NOW - DAY_MS + 60 * DAY_MS,
} as const;
const invitation = makeRedraw({ kind: 'invitation', month: MONTH, person: 'sanne' });
const talks = makeRedraw({ kind: 'talks', month: MONTH, person: 'helen' });

describe('somebody answers', () => {
  test('their answers are kept without spaces around and without questions left open, and shown to them', () => {
    const decision = answer({ gained: ' the fair ', lost: '   ' });
    expect(decision.changes).toEqual([{ ...kept, answers: { gained: 'the fair' } }, invitation]);
    const form = savedForm(MONTH, { gained: 'the fair' }, { locale: 'en', wasScrubbed: false, isRareLanguage: false });
    expect(decision.reply).toEqual({ kind: 'form', form });
  });

  test('their goal is remembered only when they ticked so', () => {
    expect(answer({ goal: 'to call sooner', remember: true }).changes[0]).toMatchObject({ isRemembered: true });
    expect(answer({ goal: 'to call sooner' }).changes[0]).toMatchObject({ isRemembered: false });
  });

  test('names, companies and addresses are taken out before they are kept, and they see so', () => {
    const { changes, reply } = answer({ gained: 'Helen Visser helped', goal: 'Jansma Staalbouw: s@acme.nl' });
    const answers = { gained: '[name] helped', goal: '[company]: [e-mail]' };
    expect(changes).toEqual([{ ...kept, answers }, invitation]);
    const form = savedForm(MONTH, answers, { locale: 'en', wasScrubbed: true, isRareLanguage: false });
    expect(reply).toEqual({ kind: 'form', form });
  });

  test('in the organisation’s language, not in their own', () => {
    const dutch = { ...inviteSanne(), person: makePerson({ locale: 'nl' }) };
    const event = {
      month: MONTH,
      gained: 'Helen Visser',
      lost: '',
      learning: '',
      goal: '',
      readers: 'anonymised',
      remember: false,
    } as const;
    const { changes } = given(checkins, 'checkin.answered', { ...dutch, more: answerFacts }).when(event);
    expect(changes[0]).toMatchObject({ answers: { gained: '[name]' } });
  });

  test('an answer that grew by what took an address’s place is cut to its length, before what would be cut in two', () => {
    const { changes } = answer({ gained: `${'x'.repeat(ANSWER_MAX - 7)} a@b.nl` });
    expect(changes[0]).toMatchObject({ answers: { gained: `${'x'.repeat(ANSWER_MAX - 7)}…` } });
  });

  test.each<[what: string, readers: Readers, was: boolean, hadAnswered: boolean, redraws: unknown[]]>([
    ['for the first time', 'anonymised', false, false, [invitation]],
    ['again', 'anonymised', false, true, []],
    ['and shares with their interviewer', 'interviewer', false, false, [invitation, talks]],
    ['again, and now shares', 'interviewer', false, true, [talks]],
    ['again, and still shares', 'interviewer', true, true, []],
    ['again, and shares no more', 'anonymised', true, true, [talks]],
  ])('%s: whose message shows it is drawn again', (_what, readers, isShared, hadAnswered, redraws) => {
    const before = hadAnswered ? { ...own, isShared } : fresh;
    const decision = answer({ gained: 'the fair', readers }, { own: before }, hadAnswered);
    const shared = readers === 'interviewer' ? { interviewer: 'helen' } : {};
    expect(decision.changes).toEqual([{ ...kept, answers: { gained: 'the fair' }, ...shared }, ...redraws]);
  });

  test('a copy is kept for nobody who is no manager any more', () => {
    const people = [{ ...helen, role: 'member' as const }, sanne, ...speakers];
    const decision = answer(
      { gained: 'the fair', readers: 'interviewer' },
      { recognisable: { ...answerFacts.recognisable, people } },
    );
    expect(decision.changes).toEqual([{ ...kept, answers: { gained: 'the fair' } }, invitation]);
  });

  test('they are warned when fewer of those asked than k use their language', () => {
    const people = [
      helen,
      sanne,
      makePerson({ id: 'bram', locale: 'nl' }),
      makePerson({ id: 'fleur' }),
      makePerson({ id: 'emma' }),
    ];
    const { reply } = answer({ gained: 'the fair' }, { recognisable: { ...answerFacts.recognisable, people } });
    const form = savedForm(MONTH, { gained: 'the fair' }, { locale: 'en', wasScrubbed: false, isRareLanguage: true });
    expect(reply).toEqual({ kind: 'form', form });
  });
});

describe('an answer is refused at the form itself, so that what was written is not lost', () => {
  test('when every question was left open', () => {
    answer({ gained: '  ' }).follows([], { errors: { gained: /at least one question/ } });
  });

  test('when the round has closed meanwhile', () => {
    answer({ gained: 'the fair' }, { own: undefined }).follows([], {
      errors: { gained: /has closed, so this was not saved/ },
    });
  });
});

describe('an old copy of the form, which was shown empty,', () => {
  const kept: OwnAnswer = { ...fresh, answers: { gained: 'the fair', lost: 'the rain' }, isShared: true };
  const sending = (written: Partial<Answers>) =>
    given(checkins, 'checkin.answered', {
      ...inviteSanne({ hasAnswered: true }, makeRound({ version: 3 })),
      more: { ...answerFacts, own: kept },
    }).when({ month: MONTH, readers: 'interviewer', remember: false, ...written });

  test('changes what is written in it, and keeps the rest', () => {
    const { changes } = sending({ lost: 'the snow' });
    expect(changes[0]).toMatchObject({ kind: 'answer.given', answers: { gained: 'the fair', lost: 'the snow' } });
  });

  test('sent empty changes nothing, nor who reads the answers', () => {
    sending({}).follows([], { errors: { gained: 'Please answer at least one question.' } });
  });
});
