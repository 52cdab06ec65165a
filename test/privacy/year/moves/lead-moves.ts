import { deriveFindingId, STORY_OWNERS, TOPICS } from '../../../../src/domain/findings/finding.ts';
import { deriveLeadId } from '../../../../src/domain/leads/lead.ts';
import { REASON_NAMES, VERDICTS } from '../../../../src/domain/leads/verdict.ts';
import { MINUTE_MS } from '../../../../src/domain/time.ts';
import { identityOf, mailOf, ORGANISATION } from '../cast.ts';
import type { Year } from '../year.ts';

/** A lead as the CRM sent it last. */
export type SentLead = { externalId: string; id: string; campaign: string; at: number };

const CAMPAIGNS = ['fair', 'webinar', 'mailing', ''];
/** As leads are judged and contacted in the first days, what is older is rarely touched. */
const RECENT = 12;

export async function sendLead(year: Year, externalId: string, campaign: string): Promise<void> {
  const { act, draw, sales } = year;
  const owner = draw.chance(0.5) ? { ownerEmail: mailOf(draw.one(sales())) } : {};
  const facts = { externalId, company: `Zonnestraal ${externalId}`, contact: { name: 'Iris' }, ...owner };
  await act({
    kind: 'lead.received',
    key: `${externalId}/${year.now()}`,
    organisation: ORGANISATION,
    lead: { ...facts, ...(campaign !== '' && { campaign }) },
  });
}

/** A new lead; campaigns differ in how often they bring one. */
export async function receiveLead(year: Year): Promise<void> {
  const { draw, leads } = year;
  const externalId = `L${leads.length}`;
  const campaign = CAMPAIGNS[Math.min(draw.below(4), draw.below(5))] ?? '';
  leads.push({ externalId, id: deriveLeadId(ORGANISATION, externalId), campaign, at: year.now() });
  await sendLead(year, externalId, campaign);
}

/** A known lead comes again, under another campaign. */
export async function resendLead(year: Year): Promise<void> {
  const { draw, leads } = year;
  const lead = draw.maybe(leads.slice(-RECENT));
  if (lead === undefined) return;
  lead.campaign = draw.one(CAMPAIGNS);
  await sendLead(year, lead.externalId, lead.campaign);
}

/** A campaign is called otherwise from now on: the CRM sends its newest leads again. */
export async function renameCampaign(year: Year): Promise<void> {
  const { draw, leads } = year;
  const from = draw.one(CAMPAIGNS);
  for (const lead of leads.slice(-RECENT).filter(({ campaign }) => campaign === from)) {
    lead.campaign = `${from || 'none'}-renamed`;
    await sendLead(year, lead.externalId, lead.campaign);
  }
}

/** Somebody of sales does something with a lead; `who` when it is somebody in particular. */
export async function handleLead(year: Year, who?: string): Promise<void> {
  const { act, draw, leads, sales } = year;
  const lead = draw.maybe(leads.slice(-RECENT))?.id;
  if (lead === undefined) return;
  const person = who ?? draw.one(sales());
  const deed = draw.below(20);
  if (deed < 12) return judgeLead(year, lead, person);
  if (deed < 16) await act({ kind: draw.one(['lead.claimed', 'lead.contacted']), who: person, lead });
  else if (deed === 16) await takeEmojiOff(year, lead, person);
  else if (deed === 17) await act({ kind: 'lead.outcome-told', who: person, lead, outcome: 'opportunity' });
  else if (deed === 18) await act({ kind: 'lead.outcome-told', who: person, lead, ...tellOutcome(year) });
  else await act({ kind: 'lead.outcome-asked', who: person, lead, outcome: draw.one(['won', 'lost', 'nurture']) });
}

/** Somebody judges by an emoji, and thinks better of it. Cards are found by the lead they show (`organisation.ts`). */
async function takeEmojiOff({ act, draw }: Year, lead: string, person: string): Promise<void> {
  const verdict = draw.one(VERDICTS);
  const emoji = {
    platform: 'slack',
    workspace: identityOf(person).workspace,
    channel: 'C-sales',
    message: lead,
    emoji: verdict,
  } as const;
  await act({ kind: 'lead.judged', who: person, lead: emoji, verdict });
  if (draw.chance(0.7)) await act({ kind: 'lead.verdict-withdrawn', who: person, lead: emoji, verdict });
}

/** Each week has a mood, so that rows of one voice come about. */
async function judgeLead(year: Year, lead: string, person: string): Promise<void> {
  const { act, draw } = year;
  const verdict = draw.chance(year.mood) ? 'poor' : draw.one(VERDICTS);
  await act({ kind: 'lead.judged', who: person, lead, verdict });
  if (verdict !== 'poor') return;
  const reason = draw.chance(0.5) ? 'no_budget' : draw.one(REASON_NAMES);
  if (draw.chance(0.7)) await act({ kind: 'lead.reason-given', who: person, lead, reason });
  else await act({ kind: 'lead.reason-skipped', who: person, lead });
  await disputePoint(year, lead, person);
  if (!draw.chance(0.15)) return;
  await act({ kind: 'lead.note-asked', who: person, lead });
  await act({ kind: 'lead.note-given', who: person, lead, note: year.write(), mayBeQuoted: draw.chance(0.7) });
}

/** Now and then, by the clock and not by chance: so the years before are lived as they were. */
async function disputePoint({ act, disputes, now }: Year, lead: string, person: string): Promise<void> {
  if ((now() / MINUTE_MS) % 2 > 0) return;
  await act({ kind: 'lead.disputed', who: person, lead, point: 0 });
  disputes.push({ at: now(), person, lead });
}

function tellOutcome({ draw, now }: Year): Record<string, unknown> {
  const date = new Date(now() + (20 + draw.below(40)) * 86_400_000).toISOString().slice(0, 10);
  return draw.one([
    { outcome: 'won', value: '1200' },
    { outcome: 'lost', reason: 'price' },
    { outcome: 'nurture', date },
  ]);
}

/** The CRM says what became of a lead. */
export async function hearOutcome(year: Year): Promise<void> {
  const { act, draw, leads } = year;
  const lead = draw.maybe(leads.slice(-RECENT));
  if (lead === undefined) return;
  const outcome = { kind: draw.one(['opportunity', 'won', 'rejected']) };
  const key = `outcome/${year.now()}`;
  await act({ kind: 'lead.outcome-received', key, organisation: ORGANISATION, externalId: lead.externalId, outcome });
}

/** A note from the market, thanks, or a brave failure. */
export async function shareFinding(year: Year): Promise<void> {
  const { act, draw, everybody } = year;
  const who = draw.one(everybody());
  const asked = year.now();
  const note = deriveFindingId('note', ORGANISATION, who, asked);
  const thanks = deriveFindingId('thanks', ORGANISATION, who, asked);
  switch (draw.below(4)) {
    case 0:
      await act({ kind: 'thanks.asked', who });
      await act({
        ...{ kind: 'thanks.given', who, asked, words: year.write(), mayBeShown: draw.chance(0.5) },
        to: [draw.one([...everybody(), 'team:sales', 'team:marketing'])],
      });
      if (draw.chance(0.8)) return;
      await act({ kind: 'thanks.words-asked', who, thanks });
      return void (await act({ kind: 'thanks.reworded', who, thanks, words: year.write() }));
    case 1:
      for (const kind of ['failure.asked', 'failure.form-asked']) await act({ kind, who, asked });
      return void (await act({
        kind: 'failure.shared',
        who,
        asked,
        words: year.write(),
        whose: draw.one(STORY_OWNERS),
      }));
    default:
      await act({ kind: 'note.asked', who });
      await act({ kind: 'note.given', who, asked, topic: draw.chance(0.6) ? 'price' : draw.one(TOPICS) });
      await act({ kind: 'note.words-asked', who, note });
      await act({ kind: 'note.words-given', who, note, words: year.write(), mayBeQuoted: draw.chance(0.7) });
      if (draw.chance(0.1)) await act({ kind: 'note.undone', who, note });
  }
}

/** A manager records what is done about a reason, a topic or something said, and may change their mind. */
export async function recordAction(year: Year): Promise<void> {
  const { act, draw, managers } = year;
  const who = draw.maybe(managers());
  if (who === undefined) return;
  const asked = year.now();
  const action = deriveFindingId('action', ORGANISATION, who, asked);
  await act({ kind: 'action.asked', who });
  await act({ kind: 'action.form-asked', who });
  const about = draw.one(['reason:no_budget', 'topic:price', 'finding']);
  const words = { finding: 'More time', words: 'We will look', state: 'open' };
  await act({ kind: 'action.recorded', who, asked, about: [about], ...words });
  if (draw.chance(0.5)) await act({ kind: 'action.done', who, action });
  else await act({ kind: 'action.decline-asked', who, action });
  if (draw.chance(0.3)) await act({ kind: 'action.declined', who, action, why: 'Not now' });
  if (draw.chance(0.2)) await act({ kind: 'action.reopened', who, action });
}
