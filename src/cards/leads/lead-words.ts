import { isSnoozed } from '../../domain/leads/clock/follow-up-steps.ts';
import { CRITERIA, findCode, SOURCES, writeCode } from '../../domain/leads/codes.ts';
import { type DefinedCriterion, listMissing } from '../../domain/leads/definition/definition.ts';
import { isBack, isHandled, isOverdue, type Lead } from '../../domain/leads/lead.ts';
import { type Reason, VERDICTS, type VerdictCounts } from '../../domain/leads/verdict.ts';
import type { Locale } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import { say, sayMomentNear } from '../../words/say.ts';
import { type About, clip, isolateText } from '../card.ts';
import { joinLines } from '../phone-lines.ts';
import type { LeadContent } from './lead-content.ts';

const COMPANY_SHOWN_MAX = 140;
const CODE_SHOWN_MAX = 60;
const FIRST_NAME_SHOWN_MAX = 30;

/** The newest truth about a lead in one line, for notifications and screen readers. */
export function sayLeadNow(content: Omit<LeadContent, 'counts'>): string {
  const { lead, owner, locale, now } = content;
  const company = sayCompany(lead);
  const stage = sayStage(content);
  if (stage !== undefined) return `${company}: ${stage}`;
  if (isBack(lead)) return `${company}: ${say(locale, 'stage.back')}`;
  const snoozed = saySnoozed(content);
  if (snoozed !== undefined) return `${company}: ${snoozed}`;
  if (isOverdue(lead, now)) return `${company}: ${say(locale, 'stage.overdue')}`;
  if (owner !== undefined && lead.claimedAt !== undefined) {
    return `${company}: ${say(locale, 'stage.with', { name: sayFirstName(owner) })}`;
  }
  return say(locale, 'lead.summary', { company });
}

/** How a lead was handled, in a few words; undefined while it is to be. */
export function sayStage({ lead, contactedBy, locale }: Pick<LeadContent, 'lead' | 'contactedBy' | 'locale'>) {
  if (lead.outcome !== undefined) return say(locale, `stage.${lead.outcome.kind}`);
  if (!isHandled(lead)) return undefined;
  if (contactedBy === undefined) return say(locale, 'stage.contacted');
  return say(locale, 'stage.contacted-by', { name: sayFirstName(contactedBy) });
}

/** Until when its owner asked for time; undefined when that is over, or they did not. */
export function saySnoozed({ lead, locale, zone, now }: Pick<LeadContent, 'lead' | 'locale' | 'zone' | 'now'>) {
  if (lead.snoozedUntil === undefined || !isSnoozed(lead, now)) return undefined;
  return say(locale, 'lead.snoozed-until', { date: sayMomentNear(locale, zone, lead.snoozedUntil, now) });
}

/** A company within a sentence. */
export function sayCompany({ facts }: Pick<Lead, 'facts'>): string {
  return isolateText(clip(joinLines(facts.company), COMPANY_SHOWN_MAX));
}

/** What is said about a lead alone names its company. */
export function nameLead(lead: Pick<Lead, 'facts'>, locale: Locale): About {
  return { locale, name: sayCompany(lead) };
}

/** As colleagues call each other. */
export function sayFirstName({ name }: Pick<Person, 'name'>): string {
  const [before = '', after = ''] = joinLines(name).split(/, ?/);
  // Directories write “Boer, Sanne de”; what comes after a whole name is a title.
  const isFamilyFirst = after !== '' && (!before.includes(' ') || PARTICLE.test(before));
  const [first = ''] = (isFamilyFirst ? after : before).split(' ');
  return isolateText(clip(first, FIRST_NAME_SHOWN_MAX));
}

/** How a family’s name may begin. */
const PARTICLE = /^(?:van|von|de|den|der|ten|ter|la|le|el|al|di|da) /i;

/** How many judged it which way; undefined when nobody did. */
export function sayCounts(counts: VerdictCounts, locale: Locale): string | undefined {
  const given = VERDICTS.filter((verdict) => counts[verdict] > 0);
  if (given.length === 0) return undefined;
  return given.map((verdict) => `${say(locale, 'verdict.mark', { verdict })}\u00a0${counts[verdict]}`).join(' · ');
}

/** A reason without the ellipsis that its button may have. */
export function sayReason(reason: Reason, locale: Locale): string {
  return say(locale, `reason.${reason}`).replace(/…$/, '');
}

export function saySource(source: string, locale: Locale): string {
  const code = findCode(source, SOURCES);
  return code === undefined ? sayCode(source) : say(locale, `source.${code}`);
}

export function sayCriterion(criterion: string, locale: Locale): string {
  const code = findCode(criterion, CRITERIA);
  return code === undefined ? sayCode(criterion) : say(locale, `criterion.${code}`);
}

/** A criterion of what both teams agreed on, as its reader calls it. */
export function sayDefined({ labels }: DefinedCriterion, locale: Locale): string {
  return isolateText(clip(labels[locale], CODE_SHOWN_MAX));
}

/** The required criteria that a lead does not meet by the version it came under; without one, what its system says is missing. */
export function sayMissing({ lead, definition, locale }: Pick<LeadContent, 'lead' | 'definition' | 'locale'>) {
  const { criteria = {} } = lead.facts;
  const missing =
    definition === undefined || definition.criteria.length === 0
      ? Object.keys(criteria).flatMap((name) => (criteria[name] === false ? [sayCriterion(name, locale)] : []))
      : listMissing(definition, lead.facts).map((criterion) => sayDefined(criterion, locale));
  if (missing.length === 0) return undefined;
  const key = lead.despite === 'incomplete' ? 'lead.missing-let-through' : 'lead.missing';
  return say(locale, key, { criteria: missing.join(', ') });
}

/** What is missing of it, and that sales had no room when it was handed over. */
export function sayWaited(content: Pick<LeadContent, 'lead' | 'definition' | 'locale'>): string | undefined {
  const missing = sayMissing(content);
  if (content.lead.despite !== 'capacity') return missing;
  return [say(content.locale, 'lead.waited'), missing].filter(Boolean).join(' · ');
}

/** A system’s own word, such as a campaign or a segment. */
export function sayCode(code: string): string {
  return isolateText(clip(writeCode(code), CODE_SHOWN_MAX));
}
