import type { FieldName } from '../../domain/event.ts';
import {
  CRITERIA_TYPED_MAX,
  REVIEW_DAYS,
  SPELLINGS_MAX,
  TERM_EXAMPLE_MAX,
  TERM_NAME_MAX,
  TERM_TEXT_MAX,
  type TermVersion,
} from '../../domain/language/term.ts';
import { PART_TEXT_MAX, PARTS_OF, type PartedKind, type TermKind } from '../../domain/language/term-kinds.ts';
import { DEFINED_MAX } from '../../domain/leads/definition/definition.ts';
import type { Locale } from '../../domain/organisation.ts';
import type { Instant } from '../../domain/time.ts';
import { say } from '../../words/say.ts';
import { nameNobody } from '../about.ts';
import type { Field, FormOf } from '../card.ts';
import { sayPart, writeCriteria } from './criteria-words.ts';
import { nameTerm } from './term-card.ts';

/** A comma and a blank stand between two. */
const SPELLINGS_TYPED_MAX = SPELLINGS_MAX * (TERM_NAME_MAX + 2);
const DIGITS_MAX = 3;

/** `name`: of a word that is not there yet; `from`: what is to be changed, and `newest` the number of its newest version; `segment`: of a message. */
type Begins = {
  asked: Instant;
  name?: string;
  from?: TermVersion;
  newest?: number;
  kind?: TermKind['kind'];
  segment?: string;
};
type TermField = Field<FieldName<'term.proposed'>>;

/** A word and what it means: a new one, or another text for one that is there. */
export function termForm(
  { asked, name = '', from, newest, kind = 'word', segment }: Begins,
  locale: Locale,
): FormOf<'term.proposed'> {
  return {
    about: from === undefined ? nameNobody(locale) : nameTerm(from, locale),
    title: say(locale, 'term.form'),
    submit: say(locale, 'term.form-save'),
    cancel: say(locale, 'term.form-cancel'),
    tap: {
      kind: 'term.proposed',
      asked,
      ...(from !== undefined && { term: from.term }),
      ...(newest !== undefined && { version: newest }),
      ...(kind !== 'word' && { asks: kind === 'definition' ? ('criteria' as const) : kind }),
      ...(segment !== undefined && from === undefined && { segment }),
    },
    fields: [
      ...listTermFields(from?.name ?? name, from, locale, kind),
      ...(from === undefined && kind === 'word' ? [askAnother(locale)] : []),
    ],
  };
}

function listTermFields(
  name: string,
  from: TermVersion | undefined,
  locale: Locale,
  kind: TermKind['kind'],
): TermField[] {
  const { least, most, usual } = REVIEW_DAYS;
  const text = buildText('text', {
    label: say(locale, 'term.form-text'),
    hint: say(locale, 'term.form-text-hint'),
    isRequired: true,
    isLong: true,
    max: TERM_TEXT_MAX,
    value: from?.text ?? '',
  });
  return [
    buildText('name', { label: say(locale, 'term.form-name'), isRequired: true, max: TERM_NAME_MAX, value: name }),
    // What is told in three parts needs no text beside them.
    ...(kind === 'message' ? [] : [text]),
    ...(kind === 'definition' ? [askCriteria(from, locale)] : []),
    ...(kind === 'profile' || kind === 'message' ? askParts(kind, from, locale) : []),
    buildText('example', {
      label: say(locale, 'term.form-example'),
      isLong: true,
      max: TERM_EXAMPLE_MAX,
      value: from?.example ?? '',
    }),
    buildText('spellings', {
      label: say(locale, 'term.form-spellings'),
      hint: say(locale, 'term.form-spellings-hint', { most: SPELLINGS_MAX }),
      max: SPELLINGS_TYPED_MAX,
      value: from?.spellings.join(', ') ?? '',
    }),
    buildText('review', {
      label: say(locale, 'term.form-review'),
      hint: say(locale, 'term.form-review-hint', { least, most }),
      max: DIGITS_MAX,
      value: String(from?.reviewDays ?? usual),
    }),
  ];
}

/** Each in a few words; of a message all of them. */
function askParts(kind: PartedKind, from: TermVersion | undefined, locale: Locale): TermField[] {
  return PARTS_OF[kind].map((part) =>
    buildText(part, {
      label: sayPart(part, locale),
      isRequired: kind === 'message',
      isLong: true,
      max: PART_TEXT_MAX,
      value: from?.parts?.[part] ?? '',
    }),
  );
}

/** One a line: a list is read, changed and put in order as a whole, also on a phone. */
function askCriteria(from: TermVersion | undefined, locale: Locale): TermField {
  return buildText('criteria', {
    label: say(locale, 'term.form-criteria'),
    hint: say(locale, 'term.form-criteria-hint', { most: DEFINED_MAX }),
    isLong: true,
    max: CRITERIA_TYPED_MAX,
    value: writeCriteria(from?.criteria ?? [], locale),
  });
}

type Asks = { label: string; hint?: string; isRequired?: boolean; isLong?: boolean; max: number; value: string };

function buildText(name: FieldName<'term.proposed'>, { value, ...asks }: Asks): TermField {
  return { kind: 'text', name, isRequired: false, isLong: false, ...asks, ...(value !== '' && { value }) };
}

function askAnother(locale: Locale): TermField {
  return {
    kind: 'tick',
    name: 'isAnother',
    label: say(locale, 'term.form-another'),
    choice: say(locale, 'term.form-another-tick'),
  };
}
