import {
  type Approval,
  DRAFT_EDITS,
  type DraftLine,
  findLapse,
  QUESTIONS,
  type Question,
  type Round,
  THEME_MAX,
} from '../../domain/checkins/checkin.ts';
import type { Locale } from '../../domain/organisation.ts';
import { TEAMS, type Team } from '../../domain/people/person.ts';
import type { LocalDate, Month } from '../../domain/working-time.ts';
import { say, sayMoment, sayMonth } from '../../words/say.ts';
import {
  type Button,
  briefCard,
  type Card,
  clip,
  type Field,
  type FormOf,
  type Part,
  type Text,
  titledCard,
} from '../card.ts';
import { nameRound } from './round-name.ts';
import { buildDraftParts, buildSmallPart, type SummaryContent, sayQuestion, showLines } from './summary-parts.ts';

/** Lines of one form: Slack shows at most 100 blocks and 100 options. */
const LINES_A_FORM = 80;

/** The draft as it would be published, who said yes, and how many lines are hidden. */
export type DraftContent = {
  round: Round;
  summary: SummaryContent;
  hidden: number;
  approvals: (Approval & { name: string })[];
  isApproved: boolean;
  /** Of which nobody is left whose yes counts. */
  teamsWithout: Team[];
  channel: string;
  locale: Locale;
  zone: string;
  today: LocalDate;
};

export function draftCard(picture: DraftContent): Card {
  const { round, channel, locale } = picture;
  const month = sayMonth(locale, round.month);
  switch (round.state) {
    case 'short':
      return briefCard([say(locale, 'draft.short', { month })], buildSmallPart(sayShortAdvice(picture)));
    case 'lapsed':
      return briefCard([say(locale, 'draft.lapsed', { month })]);
    case 'published':
      return briefCard([say(locale, 'draft.published', { month, channel: channel || 'none' })]);
    case 'cancelled':
    case 'discarded':
      return briefCard([say(locale, 'draft.cancelled', { month })]);
    case 'open':
      return briefCard([say(locale, 'draft.reopened', { month })]);
    case 'review':
      return {
        ...titledCard(say(locale, 'draft.title', { month }), ...buildReview(picture)),
        summary: say(locale, 'brief.draft', { month }),
      };
  }
}

/** Where somebody had the draft who may not read it any more. */
export function draftElsewhereCard(month: Month, locale: Locale): Card {
  return briefCard([say(locale, 'checkin.refused.not-yours', { month: sayMonth(locale, month) })]);
}

function sayShortAdvice({ round, locale, zone, today }: DraftContent): string {
  const until = findLapse(round) ?? round.closesAt;
  return say(locale, 'draft.short-advice', { date: sayMoment(locale, zone, until, today) });
}

function buildReview(picture: DraftContent): Part[] {
  const { round, summary, hidden, teamsWithout, locale } = picture;
  return [
    buildSmallPart(say(locale, 'draft.version', { version: round.version })),
    ...buildDraftParts(summary, teamsWithout.length === 0 ? 'draft.more' : 'draft.rest'),
    { kind: 'line' },
    ...(hidden > 0 ? [buildSmallPart(say(locale, 'draft.hidden', { lines: hidden }))] : []),
    { kind: 'text', text: [TEAMS.map((team) => sayApproval(picture, team)).join('\n')] },
    ...buildEnding(picture),
  ];
}

/** What can be done with it; of a draft that nobody can publish any more only that it can be ended. */
function buildEnding(picture: DraftContent): Part[] {
  const { teamsWithout, locale } = picture;
  const [team] = teamsWithout;
  if (team !== undefined) return [buildSmallPart(say(locale, 'draft.stuck', { team }))];
  return [
    { kind: 'buttons', buttons: buildEditButtons(picture) },
    { kind: 'buttons', buttons: buildDecideButtons(picture) },
  ];
}

function sayApproval({ approvals, teamsWithout, round, locale }: DraftContent, team: Team): string {
  if (teamsWithout.includes(team)) return say(locale, 'draft.nobody', { team });
  const given = approvals.find((each) => each.team === team && each.version === round.version);
  if (given === undefined) return say(locale, 'draft.waiting', { team });
  return say(locale, 'draft.approved-by', { team, name: given.name });
}

function buildEditButtons({ round, locale }: DraftContent): Button[] {
  return QUESTIONS.map((question) => ({
    kind: 'tap',
    label: say(locale, 'draft.edit', { question }),
    tap: { kind: 'checkin.edit-asked', month: round.month, question, page: 0 },
  }));
}

function buildDecideButtons({ round, isApproved, locale }: DraftContent): Button[] {
  const { month, version } = round;
  const approve: Button = {
    kind: 'tap',
    label: say(locale, 'draft.approve', { version }),
    tap: { kind: 'checkin.approved', month, version },
    ...(!isApproved && { style: 'primary' as const }),
  };
  if (!isApproved) return [approve];
  const tap = { kind: 'checkin.publish-asked', month, version } as const;
  return [{ kind: 'tap', label: say(locale, 'draft.publish'), tap, style: 'primary' }];
}

/** One question's lines, numbered, and what can be done with them. Saving shows the form again with the lines as they are then. */
export function draftEditForm(
  round: Round,
  { question, page, lines }: { question: Question; page: number; lines: DraftLine[] },
  locale: Locale,
): FormOf<'checkin.edited'> {
  const from = page * LINES_A_FORM;
  const here = showLines(lines.slice(from, from + LINES_A_FORM), locale);
  const { month, version } = round;
  const more: Field<never>[] =
    lines.length > LINES_A_FORM
      ? [
          buildPartField(
            buildSmallPart(say(locale, 'edit.more', { from: from + 1, to: from + here.length, all: lines.length })),
          ),
        ]
      : [];
  return {
    about: nameRound(month, locale),
    title: say(locale, 'edit.title'),
    submit: say(locale, 'edit.save'),
    cancel: say(locale, 'edit.close'),
    tap: { kind: 'checkin.edited', month, question, page, version },
    step: String(version),
    fields: [
      buildPartField({ kind: 'text', text: [{ kind: 'strong', text: sayQuestion(question, locale) }] }),
      ...more,
      ...here.map((line, place) => buildPartField({ kind: 'text', text: sayLine(line, from + place + 1, locale) })),
      {
        kind: 'pick',
        name: 'lines',
        label: say(locale, 'edit.lines'),
        options: here.map(({ id, text }, place) => ({
          label: say(locale, 'edit.line', { number: from + place + 1, text: clip(text, 60) }),
          value: id,
        })),
        isMany: true,
      },
      {
        kind: 'choice',
        name: 'deed',
        label: say(locale, 'edit.deed'),
        options: DRAFT_EDITS.map((deed) => ({ label: say(locale, `edit.deed.${deed}`), value: deed })),
        value: 'group',
      },
      {
        kind: 'text',
        name: 'theme',
        label: say(locale, 'edit.theme-title'),
        hint: say(locale, 'edit.theme-hint'),
        isRequired: false,
        isLong: false,
        max: THEME_MAX,
      },
    ],
  };
}

function buildPartField(part: Part): Field<never> {
  return { kind: 'part', part };
}

function sayLine({ text, theme, isHidden }: DraftLine, number: number, locale: Locale): Text {
  const marks = [
    ...(theme === undefined ? [] : [say(locale, 'edit.theme', { theme })]),
    ...(isHidden ? [say(locale, 'edit.hidden')] : []),
  ];
  return [say(locale, 'edit.line', { number, text }), marks.length === 0 ? '' : `  (${marks.join(', ')})`];
}
