import { type Invitation, isCancelled, type Round } from '../../domain/checkins/checkin.ts';
import type { Locale } from '../../domain/organisation.ts';
import { say, sayMoment, sayMonth } from '../../words/say.ts';
import { type Button, brief, type Card, type Fact, type Part, titled } from '../card.ts';

/** Where the proposed talk can be put in a calendar. `file` is absent where nobody could reach this bot. */
export type CalendarLinks = { google: string; outlook: string; file?: string };

/** What the invitation is drawn from. */
export type InvitationPicture = {
  round: Round;
  invitation: Invitation;
  interviewer: string;
  calendar: CalendarLinks;
  locale: Locale;
  zone: string;
};

/** Asks one person, says who reads what, and stays true: answered, closed, published, cancelled. */
export function invitationCard(picture: InvitationPicture): Card {
  const { round, locale } = picture;
  const month = sayMonth(locale, round.month);
  const title = say(locale, 'checkin.title', { month });
  if (round.state !== 'open') {
    return titled(title, { kind: 'text', text: [say(locale, `invitation.${overOf(round)}`)] }, ...talkAfter(picture));
  }
  return {
    summary: say(locale, 'invitation.summary', { month }),
    parts: [{ kind: 'title', text: title }, ...open(picture)],
  };
}

function overOf(round: Round): 'published' | 'cancelled' | 'closed' {
  if (isCancelled(round)) return 'cancelled';
  return round.state === 'published' ? 'published' : 'closed';
}

function open(picture: InvitationPicture): Part[] {
  const { round, invitation, interviewer, locale, zone } = picture;
  const until = sayMoment(locale, zone, round.closesAt);
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
        [talkFact(picture)],
      ],
    },
    { kind: 'buttons', buttons: answerButtons(picture) },
    { kind: 'buttons', buttons: talkButtons(picture) },
  ];
}

/** A talk may well come after the close. */
function talkAfter(picture: InvitationPicture): Part[] {
  if (isCancelled(picture.round) || picture.invitation.hasTalked) return [];
  return [
    { kind: 'facts', rows: [[talkFact(picture)]] },
    { kind: 'buttons', buttons: talkButtons(picture) },
  ];
}

function talkFact({ invitation, interviewer, locale, zone }: InvitationPicture): Fact {
  const { minutes, hasTalked, talkAt } = invitation;
  const date = sayMoment(locale, zone, talkAt);
  const value = hasTalked
    ? say(locale, 'invitation.talked', { interviewer })
    : say(locale, 'invitation.talk-value', { interviewer, minutes, date });
  return { label: say(locale, 'invitation.talk'), value: [value] };
}

function answerButtons({ round, invitation, locale }: InvitationPicture): Button[] {
  const { month } = round;
  const tap = { kind: 'checkin.answer-asked', month } as const;
  if (!invitation.hasAnswered) {
    return [{ kind: 'tap', label: say(locale, 'invitation.answer'), tap, style: 'primary' }];
  }
  return [
    { kind: 'tap', label: say(locale, 'invitation.change'), tap },
    { kind: 'tap', label: say(locale, 'invitation.withdraw'), tap: { kind: 'checkin.withdraw-asked', month } },
  ];
}

function talkButtons({ round, invitation, calendar, locale }: InvitationPicture): Button[] {
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

/** A kind word to who has not answered; the way to do so is in it. */
export function reminderCard(round: Round, locale: Locale, zone: string): Card {
  const { month, closesAt } = round;
  const told = { month: sayMonth(locale, month), date: sayMoment(locale, zone, closesAt) };
  return brief([say(locale, 'reminder.text', told)], {
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
