import type { FieldName } from '../../../domain/event.ts';
import { NO_SEGMENT } from '../../../domain/leads/events.ts';
import { NAME_MAX, TEXT_MAX } from '../../../domain/leads/lead.ts';
import type { Locale } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import { say } from '../../../words/say.ts';
import { nameNobody } from '../../about.ts';
import type { Field, FormOf } from '../../card.ts';
import { sayCode } from '../lead-words.ts';

/** Slack takes so many characters in a field, and this many options to choose one of. */
export const NOTE_TYPED_MAX = Math.min(TEXT_MAX, 3000);
export const SEGMENTS_OFFERED_MAX = 9;

type LeadField = Field<FieldName<'lead.entered'>>;

/** A lead in a few words: the company, how to reach somebody there, and what there is to know. */
export function leadForm(asked: Instant, segments: string[], locale: Locale): FormOf<'lead.entered'> {
  const line = (name: 'company' | 'contact' | 'email' | 'phone', isRequired = false): LeadField => ({
    kind: 'text',
    name,
    label: say(locale, `lead-form.${name}`),
    isRequired,
    isLong: false,
    max: NAME_MAX,
  });
  const offered = segments.slice(0, SEGMENTS_OFFERED_MAX).map((each) => ({ label: sayCode(each), value: each }));
  const options = [...offered, { label: say(locale, 'lead-form.no-segment'), value: NO_SEGMENT }];
  const segment: LeadField[] =
    offered.length === 0
      ? []
      : [{ kind: 'choice', name: 'segment', label: say(locale, 'lead-form.segment'), options, value: NO_SEGMENT }];
  return {
    about: nameNobody(locale),
    title: say(locale, 'lead-form.title'),
    submit: say(locale, 'lead-form.save'),
    cancel: say(locale, 'note.cancel'),
    tap: { kind: 'lead.entered', asked },
    fields: [
      line('company', true),
      line('contact'),
      line('email'),
      line('phone'),
      ...segment,
      {
        kind: 'text',
        name: 'note',
        label: say(locale, 'lead-form.note'),
        hint: say(locale, 'lead-form.note-hint'),
        isRequired: false,
        isLong: true,
        max: NOTE_TYPED_MAX,
      },
    ],
  };
}
