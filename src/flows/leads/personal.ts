import { sayCriterion } from '../../cards/leads/lead-words.ts';
import { sayWhyPoor } from '../../cards/leads/reason-card.ts';
import { sayTimelineEntry } from '../../cards/leads/timeline-lines.ts';
import { PACE } from '../../domain/deliveries/delivery.ts';
import { WORDING } from '../../domain/leads/definition/points.ts';
import type { OwnReaction } from '../../domain/leads/emoji/reaction.ts';
import type { HistoryEntry } from '../../domain/leads/history.ts';
import type { Lead } from '../../domain/leads/lead.ts';
import type { Judgement } from '../../domain/leads/verdict.ts';
import type { Locale } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import type { PastJudgement, Reads } from '../../store/store.ts';
import { showPlaceholders } from '../../words/placeholders.ts';
import { say, sayFullMoment, sayList, sayPlatform } from '../../words/say.ts';
import { defineExporter, defineRule, type Owner } from '../room.ts';
import { redrawThread } from './lib/redraw-lead.ts';

type Of<T> = { found: T[]; companies: ReadonlyMap<string, string> };

/** What somebody judges of leads, newest first. */
export const exportJudgements = defineExporter<Of<Judgement>>({
  as: 'judgements',
  title: 'own.judgements',
  read: async (reads, owner) =>
    withCompanies(reads, owner, await reads.judgementsBy(owner.organisation.id, owner.person.id)),
  write: ({ found, companies }, { person: { locale }, organisation: { zone } }) =>
    found.map(({ lead, verdict, note, mayBeQuoted, givenAt, disputed, ...why }) => {
      const date = sayFullMoment(locale, zone, givenAt);
      const judged = say(locale, 'own.judged', {
        date,
        company: companies.get(lead) ?? '—',
        verdict,
        why: sayWhy(why, locale),
      });
      return [
        judged,
        ...(disputed === undefined ? [] : [sayDisputed(disputed, locale)]),
        ...(note === undefined
          ? []
          : [
              say(locale, 'own.judged-note', {
                note: showPlaceholders(note, locale),
                quoted: mayBeQuoted ? 'yes' : 'no',
              }),
            ]),
      ].join(' ');
    }),
});

/** How that came about. */
export const exportHistory = defineExporter<Of<PastJudgement>>({
  as: 'judgementHistory',
  title: 'own.history',
  read: async (reads, owner) =>
    withCompanies(reads, owner, await reads.historyOf(owner.organisation.id, owner.person.id)),
  write: ({ found, companies }, { person: { locale }, organisation: { zone } }) =>
    found.map(({ lead, verdict, at, until, ...why }) => {
      const date = sayFullMoment(locale, zone, at);
      const company = companies.get(lead) ?? '—';
      if (verdict === undefined) return say(locale, 'own.judgement-withdrawn', { date, company });
      const given = { company, verdict, why: sayWhy(why, locale) };
      if (until === undefined) return say(locale, 'own.judged-since', { date, ...given });
      return say(locale, 'own.judged-until', { date, until: sayFullMoment(locale, zone, until), ...given });
    }),
});

/** What of it everybody sees, or saw. */
export const exportReactions = defineExporter<Of<OwnReaction>>({
  as: 'emoji',
  title: 'own.reactions',
  read: async (reads, owner) =>
    withCompanies(reads, owner, await reads.reactionsBy(owner.organisation.id, owner.person.id)),
  write: ({ found, companies }, { person: { locale }, organisation: { zone } }) =>
    found.map(({ lead, platform, verdict, stands, at }) =>
      say(locale, stands ? 'own.reaction' : 'own.reaction-gone', {
        date: sayFullMoment(locale, zone, at),
        emoji: say(locale, 'verdict.mark', { verdict }),
        company: companies.get(lead) ?? '—',
        platform: sayPlatform(platform),
      }),
    ),
});

/** The leads somebody has to do with, and as what. */
export const exportLeads = defineExporter<Lead[]>({
  as: 'leads',
  title: 'own.leads',
  read: (reads, { person }) => reads.leadsOf(person.organisation, person.id),
  write: (leads, owner) =>
    leads.map((lead) => {
      const { locale } = owner.person;
      return say(locale, 'own.lead', { company: lead.facts.company, roles: sayList(locale, listRoles(lead, owner)) });
    }),
});

function listRoles(lead: Lead, { person: { id, locale }, organisation: { zone } }: Owner): string[] {
  const { owner, claimedAt, partner, contactedBy, contactedAt } = lead;
  const sayDate = (at: number) => sayFullMoment(locale, zone, at);
  const isTaken = owner === id && claimedAt !== undefined;
  return [
    ...(isTaken ? [say(locale, 'own.lead.taken', { date: sayDate(claimedAt) })] : []),
    ...(owner === id && !isTaken ? [say(locale, 'own.lead.owner')] : []),
    ...(partner === id ? [say(locale, 'own.lead.partner')] : []),
    ...(contactedBy === id && contactedAt !== undefined
      ? [say(locale, 'own.lead.contacted', { date: sayDate(contactedAt) })]
      : []),
  ];
}

async function withCompanies<T extends { lead: string }>(
  reads: Reads,
  { organisation }: Owner,
  found: T[],
): Promise<Of<T>> {
  return { found, companies: await reads.companies(organisation.id, [...new Set(found.map(({ lead }) => lead))]) };
}

function sayWhy({ reason, misfit }: Pick<Judgement, 'reason' | 'misfit'>, locale: Locale): string {
  return reason === undefined ? '' : `: ${sayWhyPoor({ reason, ...(misfit && { misfit }) }, locale)}`;
}

/** The point by its key: its label is in the version by which the lead came. */
function sayDisputed(point: string, locale: Locale): string {
  const named = point === WORDING ? say(locale, 'dispute.wording') : sayCriterion(point, locale);
  return say(locale, 'own.judged-point', { point: named });
}

/** What they did with leads, as a lead’s timeline says it; nobody else is named. */
export const exportLeadHistory = defineExporter<Of<HistoryEntry & { lead: string }>>({
  as: 'leadHistory',
  title: 'own.lead-history',
  read: async (reads, owner) =>
    withCompanies(reads, owner, await reads.historyWith(owner.organisation.id, owner.person.id)),
  write: ({ found, companies }, { person, organisation: { zone } }) => {
    const { locale } = person;
    return found.map((entry) => {
      const date = sayFullMoment(locale, zone, entry.at);
      const said = sayTimelineEntry(entry, new Map([[person.id, person]]), { locale, date });
      return `${companies.get(entry.lead) ?? '—'}: ${said}.`;
    });
  },
});

/** Their name leaves the cards as well, at a pace that holds up no other card. */
export const eraseFromCards = defineRule<Person, Lead[]>({
  read: (reads, { organisation, id }) => reads.leadsOf(organisation, id),
  decide: (leads, _person, now) =>
    leads.flatMap((lead, place) => redrawThread(lead, now + place * PACE.update.intervalMs)),
});
