import { disputeThanksCard } from '../../../cards/leads/definition/dispute-card.ts';
import { nameLead, sayCompany } from '../../../cards/leads/lead-words.ts';
import { refuse } from '../../../cards/notices.ts';
import type { Definition } from '../../../domain/leads/definition/definition.ts';
import { listPoints } from '../../../domain/leads/definition/points.ts';
import type { Judgement } from '../../../domain/leads/verdict.ts';
import { reply } from '../../flow.ts';
import type { LeadFlow } from '../../guards/lead.ts';
import { readDisputable } from '../lib/read-definition.ts';
import { readJudgement } from '../lib/read-judgement.ts';

type Facts = { judgement: Judgement | undefined; definition: Definition | undefined };

/** A rep says which point of what an SQL is this poor lead shows to be wrong; the managers hear of it once enough do. */
export const leadDisputed: LeadFlow<'lead.disputed', Facts> = {
  read: async (reads, handling) => {
    const [judgement, definition] = await Promise.all([
      readJudgement(reads, handling),
      readDisputable(reads, handling.lead),
    ]);
    return { judgement, definition };
  },
  decide: ({ person, lead, more: { judgement, definition } }, { point: place }, now) => {
    const { locale } = person;
    const values = { company: sayCompany(lead) };
    if (judgement?.verdict !== 'poor') return reply(refuse(nameLead(lead, locale), 'verdict.not-poor', values));
    const point = definition && listPoints(definition)[place];
    if (point === undefined) return reply(refuse(nameLead(lead, locale), 'dispute.over', values));
    return {
      changes: [{ kind: 'verdict.disputed', lead: lead.id, person: person.id, point: point.key, at: now }],
      reply: { kind: 'card', card: disputeThanksCard(lead, point, locale) },
    };
  },
};
