import type { Invitation, Round } from '../../domain/checkins/checkin.ts';
import type { CheckinCommand, CommandRefusal } from '../../domain/checkins/checkin-command.ts';
import type { RoundPlan } from '../../domain/checkins/checkin-plan.ts';
import type { Tap } from '../../domain/event.ts';
import type { Locale } from '../../domain/organisation.ts';
import { TEAMS } from '../../domain/people/person.ts';
import type { Month } from '../../domain/working-time.ts';
import type { WordKey } from '../../words/catalogues.ts';
import { say, sayList, sayMoment, sayMonth } from '../../words/say.ts';
import { type Button, briefCard, type Card, type Fact, type Part, type Reply, titledCard } from '../card.ts';
import { notice } from '../notices.ts';

const NAMES_SHOWN_MAX = 40;
const BAR_LENGTH = 10;

/** Why somebody may not do something now, and what they can do instead where there is something. */
export function refusalNotice(
  refusal: CommandRefusal,
  round: Round | undefined,
  { locale, zone, month }: NoticeContext,
): Reply {
  const date = round === undefined ? '' : sayMoment(locale, zone, round.closesAt);
  return notice(locale, `checkin.refused.${refusal}`, { month: sayMonth(locale, round?.month ?? month), date });
}

/** Who reads it, on which clock, in which month. */
export type NoticeContext = { locale: Locale; zone: string; month: Month };

type Planned = Extract<RoundPlan, { kind: 'plan' }>;

/** Before a round opens: who is asked, by whom they are interviewed, until when. */
export function startCard(plan: Planned, nameOf: (person: string) => string, { locale, zone }: NoticeContext): Card {
  const { round, invitations, away } = plan;
  const { month, k } = round;
  const question = say(locale, 'start.ask', { month: sayMonth(locale, month) });
  const interviewers = [...new Set(invitations.map(({ interviewer }) => interviewer))];
  const fact = (key: WordKey, value: string): Fact => ({ label: say(locale, key), value: [value] });
  return titledCard(
    question,
    {
      kind: 'facts',
      rows: [
        [fact('start.until', sayMoment(locale, zone, round.closesAt))],
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
    { kind: 'small', text: [say(locale, 'start.k', { k })] },
    buildConfirmation('start.confirm', { kind: 'checkin.start-confirmed', month }, 'start.decline', locale),
  );
}

function listNames(
  asked: Invitation[],
  interviewer: string,
  nameOf: (person: string) => string,
  locale: Locale,
): string {
  const names = asked.filter((each) => each.interviewer === interviewer).map(({ person }) => nameOf(person));
  const left = names.length - NAMES_SHOWN_MAX;
  const more = left > 0 ? [say(locale, 'talks.more', { people: left })] : [];
  return sayList(locale, [...names.slice(0, NAMES_SHOWN_MAX), ...more]);
}

function buildConfirmation(
  yes: WordKey,
  tap: Tap,
  no: WordKey,
  locale: Locale,
  style: 'primary' | 'danger' = 'primary',
): Part {
  const buttons: Button[] = [
    { kind: 'tap', label: say(locale, yes), tap, style },
    { kind: 'tap', label: say(locale, no), tap: { kind: 'checkin.declined' } },
  ];
  return { kind: 'buttons', buttons };
}

/** What keeps a round from opening, and what to set up. */
export function missingNotice(plan: Exclude<RoundPlan, Planned>, locale: Locale): Reply {
  switch (plan.kind) {
    case 'no-manager':
      return notice(locale, 'start.no-manager', { team: plan.team });
    case 'no-channel':
      return notice(locale, 'start.no-channel');
    case 'too-few':
      return notice(locale, 'start.too-few', { asked: plan.asked, k: plan.k });
  }
}

/** Asks once more before something that cannot be undone. */
export function sureCard(
  command: Extract<CheckinCommand, 'close' | 'cancel'>,
  round: Round,
  open: number,
  locale: Locale,
): Card {
  const { month } = round;
  const ask = say(locale, `${command}.ask`, { month: sayMonth(locale, month), open });
  const tap = { kind: `checkin.${command}-confirmed`, month } as const;
  const style = command === 'cancel' ? 'danger' : 'primary';
  return briefCard([ask], buildConfirmation(`${command}.confirm`, tap, 'close.keep', locale, style));
}

/** How far an open round is, for its managers: counts and a bar, never names. */
export function statusCard(round: Round, invitations: Invitation[], { locale, zone }: NoticeContext): Card {
  const countOf = (own: Invitation[]) => ({
    asked: own.length,
    answered: own.filter(({ hasAnswered }) => hasAnswered).length,
  });
  const all = countOf(invitations);
  const filled = all.asked === 0 ? 0 : Math.floor((all.answered / all.asked) * BAR_LENGTH);
  const bar = `${'▰'.repeat(filled)}${'▱'.repeat(BAR_LENGTH - filled)}`;
  const talks = invitations.filter(({ hasTalked }) => hasTalked).length;
  return titledCard(
    say(locale, 'checkin.title', { month: sayMonth(locale, round.month) }),
    { kind: 'text', text: [`${bar}  `, { kind: 'strong', text: say(locale, 'status.open', all) }] },
    {
      kind: 'facts',
      rows: [
        TEAMS.map((team) => ({
          label: say(locale, 'team.name', { team }),
          value: [say(locale, 'status.team-value', countOf(invitations.filter((each) => each.team === team)))],
        })),
        [
          {
            label: say(locale, 'status.talks'),
            value: [say(locale, 'status.team-value', { answered: talks, asked: all.asked })],
          },
          { label: say(locale, 'status.away'), value: [String(round.away)] },
        ],
        [{ label: say(locale, 'status.until'), value: [sayMoment(locale, zone, round.closesAt)] }],
      ],
    },
    { kind: 'small', text: [say(locale, 'status.k', { k: round.k })] },
  );
}
