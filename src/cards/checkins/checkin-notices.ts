import type { Band } from '../../domain/checkins/band.ts';
import type { Invitation, Round } from '../../domain/checkins/checkin.ts';
import type { CheckinCommand, CommandRefusal } from '../../domain/checkins/checkin-command.ts';
import type { RoundPlan } from '../../domain/checkins/checkin-plan.ts';
import type { Tap } from '../../domain/event.ts';
import type { Locale } from '../../domain/organisation.ts';
import type { Instant } from '../../domain/time.ts';
import type { Month } from '../../domain/working-time.ts';
import type { WordKey } from '../../words/catalogues.ts';
import { say, sayList, sayMoment, sayMonth } from '../../words/say.ts';
import { nameCard, nameNobody } from '../about.ts';
import { type Button, briefCard, type Fact, type NamedCard, type Part, type Reply, titledCard } from '../card.ts';
import { refuse } from '../notices.ts';
import { nameRound } from './round-name.ts';

const NAMES_SHOWN_MAX = 40;
const BAR_LENGTH = 10;
const FILLED: Record<Band, number> = { none: 0, few: 2, half: 5, some: 5, most: 8, all: BAR_LENGTH };

/** Why somebody may not do something now, and what they can do instead where there is something. */
export function refusalNotice(
  refusal: CommandRefusal,
  round: Round | undefined,
  { locale, zone, month }: NoticeContext,
  at = round?.closesAt,
): Reply {
  const date = at === undefined ? '' : sayMoment(locale, zone, at, month);
  const of = round?.month ?? month;
  // Who may not run any round hears of none.
  const about = round === undefined || refusal === 'not-manager' ? nameNobody(locale) : nameRound(of, locale);
  return refuse(about, `checkin.refused.${refusal}`, { month: sayMonth(locale, of), date });
}

/** Who reads it, on which clock, in which month: the one that it is now. */
export type NoticeContext = { locale: Locale; zone: string; month: Month };

type Planned = Extract<RoundPlan, { kind: 'plan' }>;

/** When those who are asked hear of it: all now, each when they work, or none before `at`. */
export type AskedAt = { when: 'now' | 'working' | 'later'; at: Instant };

/** That people were asked, and when they hear of it. */
export function startedCard({ round, invitations }: Planned, askedAt: AskedAt, here: NoticeContext): NamedCard {
  const { locale, zone, month: today } = here;
  const { month, closesAt } = round;
  const done = say(locale, 'start.done', {
    month: sayMonth(locale, month),
    date: sayMoment(locale, zone, closesAt, today),
  });
  return nameCard(
    nameRound(month, locale),
    briefCard([`${done} ${sayAskedAt('start.asks', askedAt, here, invitations.length)}`]),
  );
}

function sayAskedAt(
  sentence: 'start.told' | 'start.asks',
  { when, at }: AskedAt,
  { locale, zone, month }: NoticeContext,
  asked: number,
): string {
  return say(locale, `${sentence}.${when}`, { asked, moment: sayMoment(locale, zone, at, month) });
}

/** Before a round opens: who is asked, by whom they are interviewed, until when. */
export function startCard(
  plan: Planned,
  { nameOf, askedAt }: { nameOf(person: string): string; askedAt: AskedAt },
  here: NoticeContext,
): NamedCard {
  const { locale, zone, month: today } = here;
  const { round, invitations, away } = plan;
  const { month, k } = round;
  const question = say(locale, 'start.ask', { month: sayMonth(locale, month) });
  const interviewers = [...new Set(invitations.map(({ interviewer }) => interviewer))];
  const fact = (key: WordKey, value: string): Fact => ({ label: say(locale, key), value: [value] });
  const card = titledCard(
    question,
    {
      kind: 'facts',
      rows: [
        [fact('start.until', sayMoment(locale, zone, round.closesAt, today))],
        [
          fact('start.people', say(locale, 'start.people-value', { asked: invitations.length })),
          fact('start.away', say(locale, 'start.away-value', { away: away.length })),
        ],
        ...interviewers.map((interviewer): Fact[] => [
          {
            label: say(locale, 'start.asked', { manager: nameOf(interviewer) }),
            value: [listNames(invitations, interviewer, nameOf, locale)],
          },
        ]),
      ],
    },
    {
      kind: 'small',
      text: [`${say(locale, 'start.k', { k })} ${sayAskedAt('start.told', askedAt, here, invitations.length)}`],
    },
    buildConfirmation('start.confirm', { kind: 'checkin.start-confirmed', month }, 'start.decline', locale),
  );
  return nameCard(nameRound(month, locale), card);
}

function listNames(
  asked: Invitation[],
  interviewer: string,
  nameOf: (person: string) => string,
  locale: Locale,
): string {
  const names = asked.filter((each) => each.interviewer === interviewer).map(({ person }) => nameOf(person));
  const left = names.length - NAMES_SHOWN_MAX;
  if (left <= 0) return sayList(locale, names);
  // What is left ends the list by its own words.
  return `${names.slice(0, NAMES_SHOWN_MAX).join(', ')} ${say(locale, 'talks.more', { people: left })}`;
}

function buildConfirmation(
  yes: WordKey,
  tap: Extract<Tap, { month: Month }>,
  no: WordKey,
  locale: Locale,
  style: 'primary' | 'danger' = 'primary',
): Part {
  const doIt: Button = { kind: 'tap', label: say(locale, yes), tap, style };
  const keep: Button = { kind: 'tap', label: say(locale, no), tap: { kind: 'checkin.declined', month: tap.month } };
  // What ends something never comes first.
  return { kind: 'buttons', buttons: style === 'danger' ? [keep, doIt] : [doIt, keep] };
}

/** What keeps a round from opening, and what to set up. */
export function missingNotice(plan: Exclude<RoundPlan, Planned>, { locale, month }: NoticeContext): Reply {
  const about = nameRound(month, locale);
  switch (plan.kind) {
    case 'no-manager':
      return refuse(about, 'start.no-manager', { team: plan.team });
    case 'no-channel':
      return refuse(about, 'start.no-channel');
    case 'too-few':
      return refuse(about, 'start.too-few', { asked: plan.asked, k: plan.k });
  }
}

/** Asks once more before something that cannot be undone. */
export function sureCard(
  command: Extract<CheckinCommand, 'close' | 'cancel'>,
  round: Round,
  locale: Locale,
): NamedCard {
  const { month } = round;
  const morning = sayMorning(round, locale);
  const ask = say(locale, `${command}.ask`, { month: sayMonth(locale, month), morning });
  const tap = { kind: `checkin.${command}-confirmed`, month } as const;
  const confirmation = buildConfirmation(`${command}.confirm`, tap, `${command}.keep`, locale, 'danger');
  return nameCard(nameRound(month, locale), briefCard([ask], confirmation));
}

/** Says to a manager how a round is that closed; the draft is one press away, wherever it was sent. */
export function closedCard(words: string, month: Month, locale: Locale): NamedCard {
  const see: Button = { kind: 'tap', label: say(locale, 'draft.see'), tap: { kind: 'checkin.review-asked' } };
  return nameCard(nameRound(month, locale), briefCard([words], { kind: 'buttons', buttons: [see] }));
}

/** How far an open round is, for its managers: roughly, as it was this morning; never a number, a team or a name. */
export function statusCard(round: Round, asked: number, { locale, zone, month }: NoticeContext): NamedCard {
  const filled = FILLED[getBand(round)];
  const bar = `${'▰'.repeat(filled)}${'▱'.repeat(BAR_LENGTH - filled)}`;
  const fact = (key: WordKey, value: string): Fact => ({ label: say(locale, key), value: [value] });
  const card = titledCard(
    say(locale, 'checkin.title', { month: sayMonth(locale, round.month) }),
    { kind: 'text', text: [`${bar}  `, { kind: 'strong', text: sayMorning(round, locale) }] },
    {
      kind: 'facts',
      rows: [
        [
          fact('start.people', say(locale, 'start.people-value', { asked })),
          fact('start.away', say(locale, 'start.away-value', { away: round.away })),
        ],
        [fact('status.until', sayMoment(locale, zone, round.closesAt, month))],
      ],
    },
    { kind: 'small', text: [say(locale, 'status.roughly')] },
  );
  return nameCard(nameRound(round.month, locale), card);
}

function getBand({ morning }: Round): Band {
  return morning?.band ?? 'none';
}

function sayMorning(round: Round, locale: Locale): string {
  return say(locale, `morning.${getBand(round)}`);
}
