import { isClockRunning } from '../../domain/leads/clock/follow-up-steps.ts';
import { isHandled, type Lead } from '../../domain/leads/lead.ts';
import { VERDICTS } from '../../domain/leads/verdict.ts';
import type { Locale } from '../../domain/organisation.ts';
import { say } from '../../words/say.ts';
import type { Button, Choice, Menu, Part, TapButton } from '../card.ts';
import type { LeadContent } from './lead-content.ts';
import { listOutcomeChoices } from './outcome-card.ts';

/** One row to judge, one to take it or to have been in touch; a telephone has no third. */
export function buildLeadButtons(content: LeadContent): Part[] {
  const { lead, locale } = content;
  const last = isFree(content) ? [] : [buildDetails(lead, locale), buildOwnedMenu(content)];
  return [
    { kind: 'buttons', buttons: buildVerdictButtons(lead, locale) },
    { kind: 'buttons', buttons: [...buildFollowUpButtons(content), ...last] },
  ];
}

/** What stands in no row: what may come of a lead, and all about it. */
export function buildLeadMenu({ lead, locale }: LeadContent): Menu {
  return buildMenu([...listOutcomeChoices(lead, locale), buildDetails(lead, locale)], locale);
}

/** What may come of it, and what whoever has it may ask for: with *Details* beside it no more than the five a menu of Slack holds. */
function buildOwnedMenu({ lead, owner, locale }: LeadContent): Menu {
  const key = isClockRunning(lead) ? 'later.ask' : 'later.ask-untimed';
  const later: Choice[] =
    owner === undefined ? [] : [{ label: say(locale, key), tap: { kind: 'lead.later-asked', lead: lead.id } }];
  return buildMenu([...listOutcomeChoices(lead, locale), ...later], locale);
}

function buildMenu(choices: Choice[], locale: Locale): Menu {
  return { kind: 'menu', label: say(locale, 'lead.more'), choices };
}

function buildDetails({ id: lead }: Lead, locale: Locale): TapButton {
  return { kind: 'tap', label: say(locale, 'lead.details'), tap: { kind: 'lead.details-asked', lead } };
}

/** Nobody has it: taking it fills the row, and the menu stands beside the line that says so. */
export function isFree({ lead, owner }: LeadContent): boolean {
  return owner === undefined && !isHandled(lead);
}

/** What is left to do about a lead that was handled: look, and say what came of it. */
export function buildHandledButtons({ lead, locale }: LeadContent): Part {
  const choices = listOutcomeChoices(lead, locale);
  const menu = choices.length === 0 ? [] : [buildMenu(choices, locale)];
  return { kind: 'buttons', buttons: [buildDetails(lead, locale), ...menu] };
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
