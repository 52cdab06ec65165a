import type { FakeSlack } from '../../fake-slack/contract.ts';
import { organisationOnSlack } from '../../samples/noordlicht.ts';
import type { WeekLead } from '../../samples/week-of-leads.ts';
import { findCardMark, type LeadTask } from './rep.ts';

/** How many of a channel's newest messages are searched. */
const LOOKED_AT_MAX = 200;

/** The cards of these leads that stand in Slack, each with its place among them. */
export const findCards = (slack: FakeSlack, sent: WeekLead[]): LeadTask[] => {
  const messages = organisationOnSlack.channels
    .filter(({ purpose }) => purpose === 'sales')
    .flatMap(({ id }) => slack.messages(id).slice(-LOOKED_AT_MAX))
    .map(({ channel, ts, blocks }) => ({ channel, ts, content: JSON.stringify(blocks ?? []) }));
  return sent.flatMap((lead, index) => {
    const mark = findCardMark(lead.lead);
    const found = messages.find(({ content }) => content.includes(mark));
    return found === undefined ? [] : [{ ...lead, channel: found.channel, ts: found.ts, index }];
  });
};
