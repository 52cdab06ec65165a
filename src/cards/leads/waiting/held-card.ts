import type { Lead } from '../../../domain/leads/lead.ts';
import type { Locale } from '../../../domain/organisation.ts';
import { say, sayMomentNear } from '../../../words/say.ts';
import { type Button, briefCard, type Card, type Part, titledCard } from '../../card.ts';
import { fitText, joinLines, keepTogether, LINE_WIDTHS } from '../../phone-lines.ts';
import { listReach } from '../clock/clock-parts.ts';
import { listSettled } from '../clock/settled-leads-card.ts';
import type { LeadContent } from '../lead-content.ts';
import { sayCode, sayCompany, sayFirstName, sayMissing, sayStage } from '../lead-words.ts';

type HeldContent = Omit<LeadContent, 'counts'>;

/** In marketing's channel: what this lead still lacks, and the ways on. Once it waits no more: what became of it. */
export function heldCard(content: HeldContent): Card {
  const { lead, locale } = content;
  const company = sayCompany(lead);
  if (lead.outcome !== undefined) return briefCard([sayHeldNow(content)]);
  if (lead.waits !== 'incomplete')
    return briefCard([sayHeldNow(content)], { kind: 'buttons', buttons: [buildDetails(lead, locale)] });
  const title = fitText(joinLines(lead.facts.company), 1, LINE_WIDTHS.text);
  const reach = listReach(lead);
  return {
    ...titledCard(
      title,
      ...(reach.length === 0 ? [] : [{ kind: 'text' as const, text: reach }]),
      { kind: 'text', text: [{ kind: 'strong', text: sayHeld(content) }] },
      { kind: 'small', text: [sayOrigin(content)] },
      { kind: 'buttons', buttons: listHeldButtons(lead, locale, 'all') },
    ),
    summary: say(locale, 'held.summary', { company, missing: sayMissing(content) ?? '' }),
  };
}

/** What is left of a reminder once none of its leads lacks anything: how each is now. */
export function settledHeldCard(held: HeldContent[], locale: Locale): Card | undefined {
  return listSettled(held.map(sayHeldNow), locale);
}

/** What became of a lead that lacked something; what it lacks where it still does. */
function sayHeldNow(content: HeldContent): string {
  const { lead, locale } = content;
  const company = sayCompany(lead);
  if (lead.outcome !== undefined) return `${company}: ${sayStage(content) ?? ''}`;
  if (lead.waits === 'incomplete') return say(locale, 'held.summary', { company, missing: sayMissing(content) ?? '' });
  const handedOver = lead.despite === 'incomplete' ? 'held.let-through' : 'held.handed-over';
  return say(locale, lead.waits === 'capacity' ? 'held.queued' : handedOver, { company });
}

/** Reminds of leads that still lack something: one or several, each with the way to complete it. */
export function heldLeadsCard(held: HeldContent[], who: 'partner' | 'manager', locale: Locale): Card {
  const [first] = held;
  if (first !== undefined && held.length === 1) {
    const values = { company: sayCompany(first.lead), missing: sayMissing(first) ?? '' };
    const buttons = listHeldButtons(first.lead, locale, who === 'manager' ? 'all' : 'complete');
    return briefCard([say(locale, `held.remind-${who}`, values)], { kind: 'buttons', buttons });
  }
  const title = say(locale, 'held.remind-many', { count: held.length });
  return titledCard(title, ...held.map((each) => buildRow(each, locale)));
}

function buildRow(content: HeldContent, locale: Locale): Part {
  return {
    kind: 'text',
    text: [{ kind: 'strong', text: sayCompany(content.lead) }, '\n', sayHeld(content)],
    button: buildComplete(content.lead, locale),
  };
}

/** What a held lead's reader may do with it; who may hand it over is said to whoever may not. */
export function listHeldButtons(lead: Lead, locale: Locale, offers: 'complete' | 'all'): Button[] {
  const through: Button = {
    kind: 'tap',
    label: say(locale, 'let-through.do'),
    tap: { kind: 'lead.let-through', lead: lead.id },
  };
  const complete: Button = { ...buildComplete(lead, locale), style: 'primary' };
  return [complete, ...(offers === 'all' ? [through] : []), buildDetails(lead, locale)];
}

function buildComplete({ id: lead }: Lead, locale: Locale) {
  return { kind: 'tap', label: say(locale, 'complete.do'), tap: { kind: 'lead.complete-asked', lead } } as const;
}

/** All that is known of it. */
export function buildDetails({ id: lead }: Lead, locale: Locale): Button {
  return { kind: 'tap', label: say(locale, 'lead.details'), tap: { kind: 'lead.details-asked', lead } };
}

function sayHeld(content: HeldContent): string {
  return say(content.locale, 'held.misses', { missing: sayMissing(content) ?? '' });
}

/** Whose it is to complete, what it came from, and since when it waits. */
function sayOrigin({ lead, partner, locale, zone, now }: HeldContent): string {
  const { campaign } = lead.facts;
  const since = keepTogether(sayMomentNear(locale, zone, lead.receivedAt, now));
  return [
    partner && say(locale, 'lead.marketing', { name: keepTogether(sayFirstName(partner)) }),
    campaign && sayCode(campaign),
    say(locale, 'held.since', { date: since }),
  ]
    .filter(Boolean)
    .join('\u00a0· ');
}
