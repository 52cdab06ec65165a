import { isHandled, type Lead } from '../../domain/leads/lead.ts';
import { VERDICTS } from '../../domain/leads/verdict.ts';
import type { Locale } from '../../domain/organisation.ts';
import { say } from '../../words/say.ts';
import type { Button, Choice, Part } from '../card.ts';
import type { LeadContent } from './lead-content.ts';
import { listOutcomeChoices } from './outcome-card.ts';

/** One row to judge, one to take it, to have been in touch, and the rest behind a menu. */
export function buildLeadButtons(content: LeadContent): Part[] {
  const { lead, locale } = content;
  const details: Choice = { label: say(locale, 'lead.details'), tap: { kind: 'lead.details-asked', lead: lead.id } };
  return [
    { kind: 'buttons', buttons: buildVerdictButtons(lead, locale) },
    {
      kind: 'buttons',
      buttons: [
        ...buildFollowUpButtons(content),
        { kind: 'menu', label: say(locale, 'lead.more'), choices: [...listOutcomeChoices(lead, locale), details] },
      ],
    },
  ];
}

/** What is left to do about a lead that was handled: look, and say what came of it. */
export function buildHandledButtons({ lead, locale }: LeadContent): Part {
  const choices = listOutcomeChoices(lead, locale);
  const menu: Button = { kind: 'menu', label: say(locale, 'lead.more'), choices };
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

function buildFollowUpButtons({ lead, owner, locale }: LeadContent): Button[] {
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
  return [
    ...(owner === undefined && !isHandled(lead) ? [claim] : []),
    ...(lead.contactedAt === undefined ? [contacted] : []),
  ];
}
