import { deriveLeadId } from '../../src/domain/leads/lead.ts';
import type { Reason } from '../../src/domain/leads/verdict.ts';
import type { Organisation } from './platforms/platform.ts';
import type { PostedCard, World } from './world.ts';

/** A lead and what happens to it: who judges it how, by emoji, and who contacts it. */
export type LeadStory = {
  campaign?: string;
  company?: string;
  good?: string[];
  fair?: string[];
  poor?: string[];
  /** Why, by all who said poor; only where it is told to the bot itself. */
  why?: Reason;
  contactedBy?: string;
  segment?: string;
};

let leadCount = 0;

/** What a week is made of, and what is read of it. */
export type WeekActions = {
  /** As people do it on their platform: the card is waited for. */
  playLead(story: LeadStory): Promise<PostedCard>;
  /** The same as events to the bot itself, one after another; cards follow when the clock is turned. */
  playLeads(stories: LeadStory[]): Promise<void>;
  /** The digests in a channel, oldest first, as text. */
  digests(channel?: string): string[];
  /** Turns the clock to this moment, and the minute's tick comes. */
  turnTo(moment: number): Promise<void>;
};

export function createWeekActions(world: World): WeekActions {
  return {
    playLead: async ({ campaign, company, segment, contactedBy, why: _why, ...judged }) => {
      const card = await world.postLead({
        campaign: campaign ?? null,
        ...(company !== undefined && { company }),
        ...(segment !== undefined && { segment }),
      });
      for (const verdict of ['good', 'fair', 'poor'] as const) {
        for (const person of judged[verdict] ?? []) await card.react(person, verdict);
      }
      if (contactedBy !== undefined) await card.tap(contactedBy, 'Contact opgenomen');
      return card;
    },
    playLeads: async (stories) => {
      for (const story of stories) await tellLead(world, story);
    },
    digests: (channel) =>
      world
        .messages(channel)
        .map(({ text }) => text)
        .filter((text) => /^(Week|\d)/.test(text)),
    turnTo: async (moment) => {
      await world.turn(moment - world.now());
      await world.tick();
    },
  };
}

async function tellLead({ bot, identity }: World, story: LeadStory): Promise<void> {
  const { campaign, company = 'Vlug BV', segment, contactedBy, why } = story;
  leadCount += 1;
  const externalId = `told-${leadCount}`;
  const named = { ...(campaign !== undefined && { campaign }), ...(segment !== undefined && { segment }) };
  const facts = { externalId, company, contact: { name: 'Iris' }, ...named };
  await bot.handle({ kind: 'lead.received', key: `told/${leadCount}`, organisation: 'noordlicht', lead: facts });
  const lead = deriveLeadId('noordlicht', externalId);
  for (const verdict of ['good', 'fair', 'poor'] as const) {
    for (const person of story[verdict] ?? []) {
      await bot.handle({ kind: 'lead.judged', lead, verdict, by: identity(person) });
    }
  }
  if (why !== undefined) {
    for (const person of story.poor ?? []) {
      await bot.handle({ kind: 'lead.reason-given', lead, reason: why, by: identity(person) });
    }
  }
  if (contactedBy !== undefined) await bot.handle({ kind: 'lead.contacted', lead, by: identity(contactedBy) });
}

/** A set-up in which marketing reads English. */
export const withEnglishMarketing = ({ channels }: Organisation) => ({
  channels: channels.map((channel) => (channel.name === 'marketing' ? { ...channel, locale: 'en' } : channel)),
});

/** Thirteen leads of three campaigns, judged by five; the same every time. */
export const TYPICAL_WEEK: LeadStory[] = [
  ...['Aalders', 'Bakema', 'Citadel'].map((company) => ({
    company,
    campaign: 'beurs-voorjaar',
    good: ['sanne', 'bram'],
    contactedBy: 'sanne',
  })),
  { company: 'Dokkum', campaign: 'beurs-voorjaar', fair: ['fleur'], contactedBy: 'fleur' },
  { company: 'Eemland', campaign: 'beurs-voorjaar', good: ['jack'], poor: ['priya'], contactedBy: 'jack' },
  { company: 'Ferrum', campaign: 'beurs-voorjaar', poor: ['bram'] },
  ...['Gooiland', 'Hamer', 'IJssel'].map((company) => ({
    company,
    campaign: 'webinar-najaar',
    poor: ['sanne', 'fleur'],
  })),
  { company: 'Jutter', campaign: 'webinar-najaar', good: ['jack'], contactedBy: 'jack' },
  { company: 'Kamp', campaign: 'webinar-najaar', fair: ['bram'] },
  { company: 'Lens', campaign: 'mailing', good: ['sanne'] },
  { company: 'Molen', campaign: 'mailing', fair: ['jack'] },
];
