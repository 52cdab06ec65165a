import { leadCard } from '../../src/cards/leads/lead-card.ts';
import {
  deriveLeadId,
  dropAddresses,
  type LeadFacts,
  leadIntakeSchema,
  readLeadFacts,
} from '../../src/domain/leads/lead.ts';
import { buildOrganisation, readOrganisationFile } from '../../src/domain/setup/organisation-file.ts';
import { renderSlackCard } from '../../src/handlers/slack/render/render.ts';

export const SIGNING_SECRET = 'bench-signing-secret';
export const APP_SECRET = Buffer.from('a secret of the bench of its own').toString('base64');
export const INTAKE_SECRET = `whsec_${Buffer.from('a secret of the bench, long enough').toString('base64')}`;
export const BOT_TOKEN = 'xoxb-bench';
export const WORKSPACE = 'T0BENCH';
export const CHANNEL = 'C0SALES';
export const ORGANISATION = 'bench';
export const LEADS = 500;
export const REPS = 40;

const place = { platform: 'slack', workspace: WORKSPACE } as const;

/** One sales channel, forty reps and ten marketers. */
export function sampleOrganisation() {
  const people = Array.from({ length: REPS + 10 }, (_, n) => ({
    id: `person-${n}`,
    name: `Person ${n}`,
    email: `person-${n}@example.com`,
    team: n < REPS ? 'sales' : 'marketing',
    role: 'member',
    identities: [{ ...place, user: `U${n}` }],
  }));
  const channels = [{ ...place, id: CHANNEL, name: 'sales', purpose: 'sales', default: true }];
  const head = { id: ORGANISATION, name: 'Bench', locale: 'en', zone: 'Europe/Amsterdam' };
  const read = readOrganisationFile({ ...head, workspaces: [{ platform: 'slack', id: WORKSPACE }], channels, people });
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  return buildOrganisation(read.file);
}

/** An intake body's `data`; another `n` is another lead. */
export function sampleLead(n: string): object {
  return {
    id: `crm-${n}`,
    company: `Voorbeeld ${n} BV`,
    contact: {
      name: 'Iris de Vries',
      title: 'Inkoopmanager',
      email: 'iris@voorbeeld.example',
      phone: '+31 20 123 4567',
    },
    campaign: 'beurs-voorjaar',
    source: 'trade_show',
    score: 82,
    value: { amount: 48_000, currency: 'EUR' },
    criteria: { budget: true, authority: true, need: true, timing: false },
    ownerEmail: 'person-1@example.com',
    note: 'Wil voor de zomer een proef op de tweede lijn.',
    url: `https://crm.example.com/leads/${n}`,
  };
}

export function sampleFacts(n: string): LeadFacts {
  return dropAddresses(readLeadFacts(leadIntakeSchema.parse(sampleLead(n))));
}

/** The lead a tap is about. */
export function tappedLead(n: number): string {
  return deriveLeadId(ORGANISATION, `crm-${n}`);
}

/** The message under the buttons, as Slack sends it back with every tap. */
export function sampleMessage(): object {
  const { organisation } = sampleOrganisation();
  const lead = { id: tappedLead(0), organisation: ORGANISATION, facts: sampleFacts('0'), receivedAt: 0 };
  const counts = { good: 0, fair: 0, poor: 0 };
  const card = leadCard({ lead, counts, locale: 'en', zone: organisation.zone, now: 0 });
  return {
    user: 'U0BOT',
    type: 'message',
    ts: '1700000000.000100',
    bot_id: 'B0BOT',
    app_id: 'A0',
    team: WORKSPACE,
    ...renderSlackCard(card, WORKSPACE),
  };
}
