import type { Definition } from '../../domain/leads/definition/definition.ts';
import type { Lead } from '../../domain/leads/lead.ts';
import { getLeadStage, mayFollow } from '../../domain/leads/outcome.ts';
import {
  type Judgement,
  MISFITS,
  type Misfit,
  NOTE_MAX,
  REASON_NAMES,
  type Reason,
} from '../../domain/leads/verdict.ts';
import type { Locale } from '../../domain/organisation.ts';
import { showPlaceholders } from '../../words/placeholders.ts';
import { say } from '../../words/say.ts';
import { nameCard } from '../about.ts';
import { type Button, briefCard, clip, type FormOf, type NamedCard, type Part } from '../card.ts';
import { buildQuote } from '../quote.ts';
import { listDisputing } from './definition/dispute-card.ts';
import { nameLead, sayCompany, sayReason } from './lead-words.ts';
import { buildBackOnButton } from './outcome-card.ts';

/** Asks why a lead is poor, by one more tap; `beside` is said first. Private to who judged it. */
export function reasonCard(lead: Lead, locale: Locale, beside: string[] = []): NamedCard {
  const text = [...beside, say(locale, 'why.ask', { company: sayCompany(lead) })].join('\n');
  const reasons: Button[] = REASON_NAMES.map((reason) => ({
    kind: 'tap',
    label: say(locale, `reason.${reason}`),
    tap: { kind: 'lead.reason-given', lead: lead.id, reason },
  }));
  const buttons = [...reasons, buildSkipButton(lead.id, locale)];
  return nameCard(nameLead(lead, locale), briefCard([text], { kind: 'buttons', buttons }));
}

/** Asks which part of the target does not fit; `profile`: what both teams agreed on of each. */
export function misfitCard(lead: Lead, locale: Locale, profile: Partial<Record<Misfit, string>> = {}): NamedCard {
  const parts: Button[] = MISFITS.map((misfit) => ({
    kind: 'tap',
    label: say(locale, `misfit.${misfit}`),
    tap: { kind: 'lead.reason-given', lead: lead.id, reason: 'not_our_customer', misfit },
  }));
  const text = say(locale, 'why.misfit', { company: sayCompany(lead) });
  const agreed = MISFITS.flatMap((misfit) => {
    const said = profile[misfit];
    return said === undefined
      ? []
      : [[{ kind: 'strong' as const, text: say(locale, `misfit.${misfit}`) }, `: ${said}`]];
  });
  const list: Part[] = agreed.length === 0 ? [] : [{ kind: 'list', items: agreed }];
  const buttons = [...parts, buildSkipButton(lead.id, locale)];
  return nameCard(nameLead(lead, locale), briefCard([text], ...list, { kind: 'buttons', buttons }));
}

function buildSkipButton(lead: string, locale: Locale): Button {
  return { kind: 'tap', label: say(locale, 'why.skip'), tap: { kind: 'lead.reason-skipped', lead } };
}

/** Thanks for a reason, with the way to a note, and to a point of the `definition`; for a lead that is not ripe, with the way to say when it will be. */
export function reasonThanksCard(
  lead: Lead,
  given: { reason: Reason; misfit?: Misfit },
  locale: Locale,
  definition?: Definition,
): NamedCard {
  const text = say(locale, 'why.thanks', { company: sayCompany(lead), reason: sayWhyPoor(given, locale) });
  const addNote: Button = {
    kind: 'tap',
    label: say(locale, 'why.add-note'),
    tap: { kind: 'lead.note-asked', lead: lead.id },
  };
  const mayRipen = given.reason === 'not_ripe' && mayFollow(getLeadStage(lead), 'nurture', 'sales');
  const complete: Button = {
    kind: 'tap',
    label: say(locale, 'complete.do'),
    tap: { kind: 'lead.complete-asked', lead: lead.id, from: 'judgement' },
  };
  const buttons = [
    ...(mayRipen ? [buildBackOnButton(lead.id, locale)] : []),
    ...(given.reason === 'bad_data' ? [complete] : []),
    addNote,
    ...listDisputing(lead, definition, locale),
  ];
  return nameCard(nameLead(lead, locale), briefCard([text], { kind: 'buttons', buttons }));
}

/** Why a lead is poor, in a few words within a sentence. */
export function sayWhyPoor({ reason, misfit }: { reason: Reason; misfit?: Misfit }, locale: Locale): string {
  const part = misfit === undefined ? '' : ` (${say(locale, `misfit.${misfit}`).toLowerCase()})`;
  return `${sayReason(reason, locale).toLowerCase()}${part}`;
}

/** What is done with a note; `quote`: how others may read it, where that is not as it was written. */
export function noteThanksCard(
  lead: Lead,
  { mayBeQuoted, quote, definition }: { mayBeQuoted: boolean; quote?: string; definition?: Definition },
  locale: Locale,
): NamedCard {
  const thanks = say(locale, 'note.thanks', { company: sayCompany(lead), quoted: mayBeQuoted ? 'yes' : 'no' });
  const reword: Button = {
    kind: 'tap',
    label: say(locale, 'answer.reword'),
    tap: { kind: 'lead.note-asked', lead: lead.id },
  };
  const card = briefCard([thanks], ...(quote === undefined ? [] : buildQuote(quote, locale)), {
    kind: 'buttons',
    buttons: [reword, ...listDisputing(lead, definition, locale)],
  });
  return nameCard(nameLead(lead, locale), card);
}

/** A note in the rep's own words, beginning with those they gave; required when the reason is “something else”. */
export function noteForm(lead: Lead, isOther: boolean, locale: Locale, before?: Judgement): FormOf<'lead.note-given'> {
  return {
    about: nameLead(lead, locale),
    title: say(locale, isOther ? 'note.title-other' : 'note.title'),
    submit: say(locale, 'note.save'),
    cancel: say(locale, 'note.cancel'),
    tap: { kind: 'lead.note-given', lead: lead.id, ...(isOther && { reason: 'other' as const }) },
    fields: [
      {
        kind: 'text',
        name: 'note',
        label: say(locale, 'note.label'),
        hint: say(locale, 'note.hint'),
        isRequired: true,
        isLong: true,
        max: NOTE_MAX,
        ...(before?.note !== undefined && { value: clip(showPlaceholders(before.note, locale), NOTE_MAX) }),
      },
      {
        kind: 'tick',
        name: 'mayBeQuoted',
        label: say(locale, 'note.quote'),
        choice: say(locale, 'note.may-be-quoted'),
        isTicked: before?.mayBeQuoted ?? false,
      },
    ],
  };
}
