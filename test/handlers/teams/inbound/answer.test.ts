import { describe, expect, test } from 'vitest';
import { nameCard, nameNobody } from '../../../../src/cards/about.ts';
import {
  type Card,
  briefCard as draftCard,
  type Form,
  NOTHING,
  type Reply,
  type Text,
  titledCard,
} from '../../../../src/cards/card.ts';
import {
  type PressContext,
  planCloseReply,
  planCommandReply,
  planPressReply,
  type ReplyPlan,
} from '../../../../src/handlers/teams/inbound/answer.ts';
import { say } from '../../../../src/words/say.ts';

const briefCard = (text: Text, locale: 'nl' | 'en' = 'en') => nameCard(nameNobody(locale), draftCard(text));
const KEPT = say('en', 'teams.kept', { about: 'none' });
const keptCard = briefCard([KEPT]);
const tooOld = briefCard([say('en', 'teams.too-old')]);

const words = briefCard(['Thank you.']);
const card = nameCard(
  nameNobody('en'),
  titledCard('Which part?', {
    kind: 'buttons',
    buttons: [{ kind: 'link', label: 'Look', url: 'https://x.example' }],
  }),
);
const form: Form = {
  about: { locale: 'en', name: 'Jansma' },
  title: 'Why?',
  submit: 'Save',
  cancel: 'Cancel',
  tap: { kind: 'lead.note-given', lead: 'x' },
  fields: [],
};

/** What was filled in is kept, and this shows it. */
const savedForm: Form = { ...form, saved: 'Your words are saved.' };
const saved = briefCard(['Your words are saved.']);
const savedTooOld = briefCard([`Your words are saved.\n${say('en', 'teams.too-old')}`]);
const REPEATED = say('en', 'reply.repeated', { about: 'none' });

const REPLIES = {
  nothing: NOTHING,
  words: { kind: 'notice', card: words },
  notice: { kind: 'notice', card },
  card: { kind: 'card', card },
  form: { kind: 'form', form },
  saved: { kind: 'form', form: savedForm },
  refusal: { kind: 'refusal', card: words },
  repeated: { kind: 'repeated' },
  errors: { kind: 'form-errors', errors: { value: 'Not a number.', date: 'Not a day.' } },
  declined: { kind: 'declined', why: 'x' },
} satisfies Record<string, Reply>;

const ERRORS = 'Not a number.\nNot a day.';
const inPlace = (shown: ReplyPlan['replace'] & object): ReplyPlan => ({ answer: shown, replace: shown });
const sent = (shown: ReplyPlan['send'] & object): ReplyPlan => ({
  answer: say('en', 'teams.in-chat', { about: 'form' in shown ? 'Jansma' : 'none' }),
  send: shown,
});

/** What Execute in a channel leads to, and what differs for an older client and when it comes too late (by calls alone). */
const TABLE: [
  on: PressContext['on'],
  reply: keyof typeof REPLIES,
  plan: ReplyPlan,
  byCalls: Pick<ReplyPlan, 'replace' | 'send'>,
  late?: ReplyPlan,
][] = [
  ['card', 'nothing', { answer: KEPT }, {}],
  ['card', 'words', { answer: 'Thank you.' }, { send: { card: words } }],
  ['card', 'notice', sent({ card }), { send: { card } }],
  ['card', 'card', sent({ card }), { send: { card } }],
  ['card', 'form', sent({ form }), { send: { form } }],
  ['card', 'saved', sent({ form: savedForm }), { send: { form: savedForm } }],
  ['card', 'refusal', { answer: 'Thank you.' }, { send: { card: words } }],
  ['card', 'repeated', { answer: REPEATED }, {}],
  ['card', 'errors', { answer: ERRORS }, { send: { card: briefCard([ERRORS]) } }],
  ['card', 'declined', { answer: KEPT }, {}],
  ['reply', 'nothing', { answer: KEPT }, {}],
  ['reply', 'words', { answer: 'Thank you.' }, { send: { card: words } }],
  ['reply', 'notice', sent({ card }), { send: { card } }],
  ['reply', 'card', inPlace({ card }), { replace: { card } }],
  ['reply', 'form', inPlace({ form }), { replace: { form } }],
  ['reply', 'saved', inPlace({ form: savedForm }), { replace: { form: savedForm } }],
  ['reply', 'refusal', { answer: 'Thank you.' }, { send: { card: words } }],
  ['reply', 'repeated', { answer: REPEATED }, {}],
  ['reply', 'errors', { answer: ERRORS }, { send: { card: briefCard([ERRORS]) } }],
  ['reply', 'declined', { answer: KEPT }, {}],
  ['form', 'nothing', inPlace({ card: keptCard }), { replace: { card: keptCard } }],
  ['form', 'words', inPlace({ card: words }), { replace: { card: words } }],
  ['form', 'notice', inPlace({ card }), { replace: { card } }],
  ['form', 'card', inPlace({ card }), { replace: { card } }],
  ['form', 'form', { answer: { form } }, { replace: { card: tooOld } }, { replace: { card: keptCard } }],
  [
    'form',
    'saved',
    { answer: { form: savedForm }, replaceFirst: { card: saved } },
    { replace: { card: savedTooOld } },
    { replace: { card: saved } },
  ],
  ['form', 'refusal', { answer: 'Thank you.' }, { send: { card: words } }],
  ['form', 'repeated', { answer: REPEATED }, {}],
  ['form', 'errors', { answer: ERRORS }, { send: { card: briefCard([ERRORS]) } }],
  ['form', 'declined', inPlace({ card: keptCard }), { replace: { card: keptCard } }],
];

const calls = ({ replace, send }: ReplyPlan) => ({ ...(replace && { replace }), ...(send && { send }) });

describe('a press', () => {
  test('of every kind is in the table', () => {
    expect(TABLE).toHaveLength(3 * Object.keys(REPLIES).length);
  });

  test.each(TABLE)('on a %s that leads to %s', (on, reply, plan, byCalls, late) => {
    const press = { on, isChat: false, locale: 'en', isTyped: true } as const;
    expect(planPressReply(REPLIES[reply], { ...press, by: 'invoke' })).toEqual(plan);
    expect(calls(planPressReply(REPLIES[reply], { ...press, by: 'submit' }))).toEqual(byCalls);
    expect(calls(planPressReply(REPLIES[reply], { ...press, by: 'late' }))).toEqual(late ?? byCalls);
  });

  test('that is refused gives way to that only where nothing could be typed', () => {
    const press: PressContext = { by: 'invoke', on: 'form', isChat: true, locale: 'en', isTyped: false };
    expect(planPressReply(REPLIES.refusal, press)).toEqual(inPlace({ card: words }));
  });

  test('that leaves nothing to say of a form leaves what the form says of itself', () => {
    const press: PressContext = { by: 'invoke', on: 'form', isChat: true, locale: 'en', stays: 'Jansma: saved.' };
    expect(planPressReply(NOTHING, press)).toEqual(inPlace({ card: briefCard(['Jansma: saved.']) }));
  });

  test('in the chat itself is not told that the answer is in the chat', () => {
    const press: PressContext = { by: 'invoke', on: 'card', isChat: true, locale: 'en' };
    expect(planPressReply(REPLIES.form, press)).toEqual({ answer: 'Jansma: see below.', send: { form } });
  });

  test('is answered under the card with what it is about, also where there is nothing more to say', () => {
    const about = { locale: 'nl', name: 'Jansma Staalbouw' } as const;
    const press: PressContext = { by: 'invoke', on: 'card', isChat: false, locale: 'nl' };
    const asked: Reply = { kind: 'notice', card: { ...card, about } };
    const answers = [{ kind: 'nothing', about }, { kind: 'repeated', about }, asked] as const;
    expect(answers.map((each) => planPressReply(each, press).answer)).toEqual([
      'Jansma Staalbouw: genoteerd.',
      'Jansma Staalbouw: dit had ik al, dus er is niets dubbel gedaan.',
      'Jansma Staalbouw: ik heb in onze privéchat geantwoord.',
    ]);
    expect(planPressReply(asked, { ...press, isChat: true }).answer).toBe('Jansma Staalbouw: zie hieronder.');
  });

  test('never sends what may go with the answer alone, however it press', () => {
    for (const by of ['invoke', 'submit', 'late'] as const) {
      const after = planPressReply(REPLIES.form, { by, on: 'form', isChat: true, locale: 'en' });
      expect(JSON.stringify(calls(after))).not.toContain('Why?');
    }
  });

  test('is answered by a card where a word would lose a link, in the language of the answer, not of their Teams', () => {
    const linked = briefCard([{ kind: 'link', text: 'the manual', url: 'https://x.example' }]);
    const press: PressContext = { by: 'invoke', on: 'card', isChat: false, locale: 'nl' };
    expect(planPressReply({ kind: 'notice', card: linked }, press)).toEqual({
      answer: say('en', 'teams.in-chat', { about: 'none' }),
      send: { card: linked },
    });
  });

  test('that puts a form away says so in its place', () => {
    expect(planCloseReply({ locale: 'nl', stays: 'Jansma: gesloten.' })).toEqual(
      inPlace({ card: briefCard(['Jansma: gesloten.'], 'nl') }),
    );
    expect(planCloseReply({ locale: 'nl' })).toEqual(inPlace({ card: briefCard([say('nl', 'teams.closed')], 'nl') }));
  });
});

test.each<[reply: keyof typeof REPLIES, sent: { card: Card } | { form: Form } | undefined]>([
  ['nothing', undefined],
  ['words', { card: words }],
  ['notice', { card }],
  ['card', { card }],
  ['form', { form }],
  ['refusal', { card: words }],
  ['repeated', undefined],
  ['errors', { card: briefCard([ERRORS]) }],
  ['declined', undefined],
])('a command that leads to %s is answered by a message', (reply, send) => {
  expect(planCommandReply(REPLIES[reply])).toEqual(send === undefined ? {} : { send });
});
