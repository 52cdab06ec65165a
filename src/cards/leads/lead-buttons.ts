import { isHandled, type Lead } from '../../domain/leads/lead.ts';
import { VERDICTS } from '../../domain/leads/verdict.ts';
import type { Locale } from '../../domain/organisation.ts';
import { say } from '../../words/say.ts';
import type { Button, Choice, Menu, Part } from '../card.ts';
import type { LeadContent } from './lead-content.ts';
import { listOutcomeChoices } from './outcome-card.ts';

/** One row to judge, one to take it or to have been in touch; a telephone has no third. */
export function buildLeadButtons(content: LeadContent): Part[] {
  const { lead, locale } = content;
  const last = isFree(content) ? [] : [buildLeadMenu(content)];
  return [
    { kind: 'buttons', buttons: buildVerdictButtons(lead, locale) },
    { kind: 'buttons', buttons: [...buildFollowUpButtons(content), ...last] },
  ];
}

/** What stands in no row: what may come of a lead, and all about it. */
export function buildLeadMenu({ lead, locale }: LeadContent): Menu {
  const details: Choice = { label: say(locale, 'lead.details'), tap: { kind: 'lead.details-asked', lead: lead.id } };
  return { kind: 'menu', label: say(locale, 'lead.more'), choices: [...listOutcomeChoices(lead, locale), details] };
}

/** Nobody has it: taking it fills the row, and the menu stands beside the line that says so. */
export function isFree({ lead, owner }: LeadContent): boolean {
  return owner === undefined && !isHandled(lead);
}

/** What is left to do about a lead that was handled: look, and say what came of it. */
export function buildHandledButtons({ lead, locale }: LeadContent): Part {
  const choices = listOutcomeChoices(lead, locale);
  const menu: Menu = { kind: 'menu', label: say(locale, 'lead.more'), choices };
  const tap = { kind: 'lead.details-asked', lead: lead.id } as const;
  return {
    kind: 'buttons',
    buttons: [{ kind: 'tap', label: say(locale, 'lead.details'), tap }, ...(choices.length === 0 ? [] : [menu])],
  };
}

export function buildVerdictButtons(lead: Lead, locale: Locale): Button[] {
  return VERDICTS.map((verdict) => ({
    kind: 'tap',
    label: say(locale, 'verdict.button', { verdict }),
    tap: { kind: 'lead.judged', lead: lead.id, verdict },
  }));
}

function buildFollowUpButtons(content: LeadContent): Button[] {
  const { lead, locale } = content;
  const claim: Button = {
    kind: 'tap',
    label: say(locale, 'lead.claim'),
    tap: { kind: 'lead.claimed', lead: lead.id },
    style: 'primary',
  };
  const contacted: Button = {
    kind: 'tap',
    label: say(locale, 'lead.contacted'),
    tap: { kind: 'lead.contacted', lead: lead.id },
  };
  return [...(isFree(content) ? [claim] : []), ...(lead.contactedAt === undefined ? [contacted] : [])];
}
