import { findLapse, type Invitation, isCancelled, type Round } from '../../domain/checkins/checkin.ts';
import type { Locale } from '../../domain/organisation.ts';
import type { LocalDate } from '../../domain/working-time.ts';
import { say, sayMoment, sayMonth } from '../../words/say.ts';
import { type Button, briefCard, type Card, type Fact, type Part, titledCard } from '../card.ts';
import type { NoticeContext } from './checkin-notices.ts';

/** Where the proposed talk can be put in a calendar. `file` is absent where nobody could reach this bot. */
export type CalendarLinks = { google: string; outlook: string; file?: string };

/** What the invitation is drawn from. */
export type InvitationContent = {
  round: Round;
  invitation: Invitation;
  interviewer: string;
  calendar: CalendarLinks;
  locale: Locale;
  zone: string;
  today: LocalDate;
};

/** Asks one person to answer and says who reads it; redrawn once they answered or the round is closed, published or cancelled. */
export function invitationCard(picture: InvitationContent): Card {
  const { round, locale } = picture;
  const month = sayMonth(locale, round.month);
  const title = say(locale, 'checkin.title', { month });
  if (round.state !== 'open') {
    return titledCard(
      title,
      { kind: 'text', text: [sayEnding(picture)] },
      ...buildWithdrawal(picture),
      ...buildTalkAfterwards(picture),
    );
  }
  return {
    summary: say(locale, 'invitation.summary', { month }),
    parts: [{ kind: 'title', text: title }, ...buildOpenParts(picture)],
  };
}

function sayEnding({ round, locale, zone, today }: InvitationContent): string {
  const lapse = findLapse(round);
  if (lapse !== undefined) return say(locale, 'invitation.short', { date: sayMoment(locale, zone, lapse, today) });
  return say(locale, `invitation.${findEnding(round)}`);
}

function findEnding(round: Round): 'published' | 'lapsed' | 'cancelled' | 'closed' {
  if (isCancelled(round)) return 'cancelled';
  return round.state === 'published' || round.state === 'lapsed' ? round.state : 'closed';
}

/** As long as a round that closed with too few may be opened again, its answers are still their writers'. */
function buildWithdrawal({ round, invitation, locale }: InvitationContent): Part[] {
  if (round.state !== 'short' || !invitation.hasAnswered) return [];
  return [{ kind: 'buttons', buttons: [buildWithdrawButton(round, locale)] }];
}

function buildOpenParts(picture: InvitationContent): Part[] {
  const { round, invitation, interviewer, locale, zone, today } = picture;
  const until = sayMoment(locale, zone, round.closesAt, today);
  const answered: Part[] = invitation.hasAnswered
    ? [{ kind: 'text', text: [{ kind: 'strong', text: say(locale, 'invitation.answered', { date: until }) }] }]
    : [];
  return [
    ...answered,
    { kind: 'text', text: [say(locale, 'invitation.what')] },
    { kind: 'small', text: [say(locale, 'invitation.who', { k: round.k, interviewer })] },
    {
      kind: 'facts',
      rows: [
        ...(invitation.hasAnswered ? [] : [[{ label: say(locale, 'invitation.until'), value: [until] }]]),
        [buildTalkFact(picture)],
      ],
    },
    { kind: 'buttons', buttons: buildAnswerButtons(picture) },
    { kind: 'buttons', buttons: buildTalkButtons(picture) },
  ];
}

/** A talk may take place after the round is closed. */
function buildTalkAfterwards(picture: InvitationContent): Part[] {
  if (isCancelled(picture.round) || picture.invitation.hasTalked) return [];
  return [
    { kind: 'facts', rows: [[buildTalkFact(picture)]] },
    { kind: 'buttons', buttons: buildTalkButtons(picture) },
  ];
}

function buildTalkFact({ invitation, interviewer, locale, zone, today }: InvitationContent): Fact {
  const { minutes, hasTalked, talkAt } = invitation;
  const date = sayMoment(locale, zone, talkAt, today);
  const value = hasTalked
    ? say(locale, 'invitation.talked', { interviewer })
    : say(locale, 'invitation.talk-value', { interviewer, minutes, date });
  return { label: say(locale, 'invitation.talk'), value: [value] };
}

function buildAnswerButtons({ round, invitation, locale }: InvitationContent): Button[] {
  const { month } = round;
  const tap = { kind: 'checkin.answer-asked', month } as const;
  if (!invitation.hasAnswered) {
    return [{ kind: 'tap', label: say(locale, 'invitation.answer'), tap, style: 'primary' }];
  }
  return [{ kind: 'tap', label: say(locale, 'invitation.change'), tap }, buildWithdrawButton(round, locale)];
}

function buildWithdrawButton({ month }: Round, locale: Locale): Button {
  return { kind: 'tap', label: say(locale, 'invitation.withdraw'), tap: { kind: 'checkin.withdraw-asked', month } };
}

function buildTalkButtons({ round, invitation, calendar, locale }: InvitationContent): Button[] {
  if (invitation.hasTalked) return [];
  const { google, outlook, file } = calendar;
  const links: Button[] = [
    { kind: 'link', label: say(locale, 'invitation.google'), url: google },
    { kind: 'link', label: say(locale, 'invitation.outlook'), url: outlook },
    ...(file === undefined ? [] : [{ kind: 'link' as const, label: say(locale, 'invitation.file'), url: file }]),
  ];
  const tap = { kind: 'checkin.talked', month: round.month } as const;
  return [...links, { kind: 'tap', label: say(locale, 'invitation.we-talked'), tap }];
}

/** Reminds somebody who has not answered, with a button to do so. */
export function reminderCard(round: Round, { locale, zone, month: today }: NoticeContext): Card {
  const { month, closesAt } = round;
  const values = { month: sayMonth(locale, month), date: sayMoment(locale, zone, closesAt, today) };
  return briefCard([say(locale, 'reminder.text', values)], {
    kind: 'buttons',
    buttons: [
      {
        kind: 'tap',
        label: say(locale, 'invitation.answer'),
        tap: { kind: 'checkin.answer-asked', month },
        style: 'primary',
      },
    ],
  });
}
