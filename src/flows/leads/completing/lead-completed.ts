import { completeForm } from '../../../cards/leads/forms/complete-form.ts';
import { nameLead, sayCompany } from '../../../cards/leads/lead-words.ts';
import { notice, refuse } from '../../../cards/notices.ts';
import type { CardPlace } from '../../../domain/deliveries/target.ts';
import type { EventOf } from '../../../domain/event.ts';
import { type DefinedCriterion, type Definition, listMissing } from '../../../domain/leads/definition/definition.ts';
import {
  COMPLETABLE,
  type Completed,
  completeCriteria,
  completeFacts,
} from '../../../domain/leads/facts/complete-facts.ts';
import { readEmail } from '../../../domain/leads/facts/email.ts';
import { isVisible, removeUnstorable } from '../../../domain/leads/facts/kept-text.ts';
import { isSameFacts } from '../../../domain/leads/facts/same-facts.ts';
import { type Lead, type LeadFacts, leadIntakeSchema } from '../../../domain/leads/lead.ts';
import type { WeekLoad } from '../../../domain/leads/lists/capacity.ts';
import type { LeadLine } from '../../../domain/leads/subjects.ts';
import { listSegments, type Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import { say } from '../../../words/say.ts';
import { refuseFields, reply } from '../../flow.ts';
import type { LeadFlow } from '../../guards/lead.ts';
import { findMove, moveLead } from '../arriving/move-lead.ts';
import { readDefinition } from '../lib/read-definition.ts';
import { redrawLead } from '../lib/redraw-lead.ts';
import { completeHeld } from '../waiting/complete-held.ts';
import { readWeekLoad } from '../waiting/queue-lead.ts';

type Facts = {
  organisation: Organisation | undefined;
  places: CardPlace[];
  definition?: Definition | undefined;
  load?: WeekLoad | undefined;
};
type Filled = EventOf<'lead.completed'>;

/**
 * Somebody filled in what was missing of a lead: new facts, as the intake would take them. Where others came meanwhile, what was
 * typed is shown beside them once more.
 */
export const leadCompleted: LeadFlow<'lead.completed', Facts> = {
  read: async (reads, { lead }, _event, now) => {
    const [organisation, places, definition] = await Promise.all([
      reads.organisation(lead.organisation),
      reads.placesOf(lead.organisation, { kind: 'lead', lead: lead.id }),
      readDefinition(reads, lead),
    ]);
    const mayGo = lead.waits === 'incomplete' && organisation !== undefined;
    return { organisation, places, definition, load: mayGo ? await readWeekLoad(reads, organisation, now) : undefined };
  },
  decide: ({ person, lead, more: { organisation, places, definition, load } }, event, now) => {
    const { locale } = person;
    if (organisation === undefined) return reply(refuse(nameLead(lead, locale), 'lead.gone'));
    const isPrivate = event.from === 'judgement';
    const typed = readTyped(event);
    if (event.asked !== (lead.factsAt ?? lead.receivedAt)) {
      const missing = definition === undefined ? [] : listMissing(definition, lead.facts);
      const form = completeForm(lead, { segments: listSegments(organisation), locale, isPrivate, typed, missing });
      return reply({ kind: 'form', form });
    }
    const facts = completeCriteria(completeFacts(lead.facts, typed), findTicked(definition, event));
    const { name, email } = facts.contact;
    if (!isVisible(name ?? '') && email === undefined)
      return refuseFields<'lead.completed'>({ name: say(locale, 'lead-form.contact-missing') });
    if (!isTaken(facts)) return refuseFields<'lead.completed'>({ email: say(locale, 'lead-form.email-wrong') });
    const company = sayCompany(lead);
    if (isSameFacts(facts, lead.facts)) return reply(notice(nameLead(lead, locale), 'complete.same', { company }));
    const by = isPrivate ? {} : { by: person.id };
    if (lead.waits !== undefined) {
      const held = { person, lead, organisation, definition, load };
      return completeHeld(held, { ...updateFacts(lead, facts, now), ...by }, now);
    }
    const move = findMove(lead.facts, facts, organisation, places);
    const line: LeadLine = { kind: 'completed', ...by };
    const movedTo = move?.channels.map((channel) => channel.name) ?? [];
    return {
      changes: [
        { ...updateFacts(lead, facts, now), ...by, ...(movedTo.length > 0 && { movedTo }) },
        ...(move === undefined ? redrawLead(lead, line, now) : moveLead(lead, move, line, now)),
      ],
      reply: notice(nameLead(lead, locale), 'complete.done', { company }),
    };
  },
};

/** Of the criteria that were asked for those that are met. */
function findTicked(definition: Definition | undefined, { criteria = [] }: Filled): DefinedCriterion[] {
  return (definition?.criteria ?? []).filter(({ key }) => criteria.includes(key));
}

/** What was said of each field, as it is kept. */
function readTyped(event: Filled): Completed {
  const { segment, ...texts } = event;
  const said = COMPLETABLE.flatMap((field) => {
    const text = field === 'segment' ? segment || undefined : texts[field];
    if (text === undefined) return [];
    const kept = field === 'email' ? readEmail(text) : removeUnstorable(text).trim();
    return [[field, isVisible(kept) ? kept : ''] as const];
  });
  return Object.fromEntries(said);
}

/** By the rules of the intake; what was known before is not asked again. */
function isTaken({ company, externalId: id, contact: { name, email } }: LeadFacts): boolean {
  return leadIntakeSchema.safeParse({ id, company, contact: { name, email } }).success;
}

type Updated = Extract<Change, { kind: 'lead.updated' }>;

/** Whose it is stays as it is. These facts are newer than all that were so until now. */
function updateFacts({ id, facts: was, factsAt, owner, partner }: Lead, facts: LeadFacts, at: Instant): Updated {
  return {
    ...{
      kind: 'lead.updated',
      lead: id,
      facts,
      factsAt: Math.max(at, (factsAt ?? 0) + 1),
      was: JSON.stringify(was),
      at,
    },
    ...(owner !== undefined && { owner }),
    ...(partner !== undefined && { partner }),
    isCompleted: true,
  };
}
