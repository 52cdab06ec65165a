import type { FieldName } from '../../../domain/event.ts';
import type { DefinedCriterion } from '../../../domain/leads/definition/definition.ts';
import { NO_SEGMENT } from '../../../domain/leads/events.ts';
import type { CompletableField, Completed } from '../../../domain/leads/facts/complete-facts.ts';
import { getFact } from '../../../domain/leads/facts/complete-facts.ts';
import { type Lead, NAME_MAX } from '../../../domain/leads/lead.ts';
import { isSameSegment, type Locale } from '../../../domain/organisation.ts';
import { say } from '../../../words/say.ts';
import type { Field, FormOf } from '../../card.ts';
import { nameLead, sayCode, sayDefined } from '../lead-words.ts';
import { NOTE_TYPED_MAX, SEGMENTS_OFFERED_MAX } from './lead-form.ts';

type CompleteField = Field<FieldName<'lead.completed'>>;
/** `typed`: by somebody while other facts came; `isPrivate`: it follows from what they think of the lead. */
export type Completing = {
  segments: string[];
  locale: Locale;
  isPrivate: boolean;
  typed?: Completed;
  /** Required criteria it does not meet. */
  missing?: DefinedCriterion[];
};

/** What is missing of a lead, or wrong: filled with what is known. */
export function completeForm(
  lead: Lead,
  { segments, locale, isPrivate, typed, missing = [] }: Completing,
): FormOf<'lead.completed'> {
  const known = (field: CompletableField) => typed?.[field] || getFact(lead.facts, field);
  const line = (name: 'name' | 'title' | 'email' | 'phone', label: string): CompleteField => ({
    ...{ kind: 'text', name, label, isRequired: false, isLong: false, max: NAME_MAX },
    ...withValue(known(name), NAME_MAX),
  });
  const asked = lead.factsAt ?? lead.receivedAt;
  const late: CompleteField[] =
    typed === undefined ? [] : [{ kind: 'part', part: { kind: 'text', text: [say(locale, 'complete.late')] } }];
  return {
    about: nameLead(lead, locale),
    title: say(locale, 'complete.title'),
    submit: say(locale, 'complete.save'),
    cancel: say(locale, 'note.cancel'),
    tap: { kind: 'lead.completed', lead: lead.id, asked, ...(isPrivate && { from: 'judgement' as const }) },
    fields: [
      ...late,
      ...buildMissing(missing, locale),
      line('name', say(locale, 'lead-form.contact')),
      line('title', say(locale, 'complete.job')),
      line('email', say(locale, 'lead-form.email')),
      line('phone', say(locale, 'lead-form.phone')),
      ...buildSegment(known('segment'), segments, locale),
      {
        ...{ kind: 'text', name: 'note', label: say(locale, 'lead-form.note'), isRequired: false, isLong: true },
        ...{ max: NOTE_TYPED_MAX, ...withValue(known('note'), NOTE_TYPED_MAX) },
      },
    ],
    ...(typed !== undefined && { step: `${asked}` }),
  };
}

/** What a lead lacks is ticked where it is so after all. */
function buildMissing(missing: DefinedCriterion[], locale: Locale): CompleteField[] {
  if (missing.length === 0) return [];
  const options = missing.map((criterion) => ({ label: sayDefined(criterion, locale), value: criterion.key }));
  return [
    {
      kind: 'pick',
      name: 'criteria',
      label: say(locale, 'complete.criteria'),
      options,
      isMany: true,
      isOptional: true,
    },
  ];
}

/** A longer text than a field takes is not shown in it: what is not shown is not changed. */
function withValue(value: string | undefined, max: number): { value?: string } {
  return value === undefined || value.length > max ? {} : { value };
}

/** The segment it has stays unless another is chosen. */
function buildSegment(now: string | undefined, segments: string[], locale: Locale): CompleteField[] {
  const offered = segments.slice(0, SEGMENTS_OFFERED_MAX);
  if (offered.length === 0) return [];
  const found = offered.find((each) => now !== undefined && isSameSegment(each, now));
  const options = [
    ...offered.map((each) => ({ label: sayCode(each), value: each })),
    ...(found === undefined ? [{ label: say(locale, 'complete.same-segment'), value: NO_SEGMENT }] : []),
  ];
  const label = say(locale, 'lead-form.segment');
  return [{ kind: 'choice', name: 'segment', label, options, value: found ?? NO_SEGMENT }];
}
