import type { Reply } from '../../../cards/card.ts';
import { actionCard } from '../../../cards/findings/action-cards.ts';
import { OWN_WORDS } from '../../../cards/findings/action-forms.ts';
import type { EventOf } from '../../../domain/event.ts';
import {
  ACTIONS_OPEN_MAX,
  type Action,
  deriveCampaignKey,
  deriveFindingId,
  type Finding,
  TOPICS,
} from '../../../domain/findings/finding.ts';
import { REASON_NAMES } from '../../../domain/leads/verdict.ts';
import type { Locale } from '../../../domain/organisation.ts';
import { say } from '../../../words/say.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { type ReceiptFacts, receiptFacts, receiptsOf } from '../lib/action-receipts.ts';
import { campaignsLately } from './action-form-asked.ts';

type Recorded = EventOf<'action.recorded'>;
type Facts = { about: Finding | undefined; open: number; receipts: ReceiptFacts };

/** A manager records what is done with a reason, a topic, a campaign or something else that was said. */
export const actionRecorded: MemberFlow<'action.recorded', Facts> = {
  read: async (reads, { organisation: { id } }, event, now) => {
    const about = aboutOf(event, await campaignsLately(reads, id, now));
    const [open, receipts] = await Promise.all([reads.openActions(id), receiptFacts(reads, id, { about, now })]);
    return { about, open: open.length, receipts };
  },
  decide: ({ person, more }, event, now) => {
    const { id, organisation, locale } = person;
    const { about } = more;
    const refusal = refusalOf(event, about, more.open, locale);
    if (about === undefined || refusal !== undefined) return reply(refusal ?? atField('about', 'about-gone', locale));
    const why = event.why.trim();
    const action: Action = {
      id: deriveFindingId('action', organisation, id, event.asked),
      organisation,
      about,
      words: event.words.trim(),
      state: event.state,
      ...(event.state === 'declined' && { why }),
      by: id,
      at: now,
      changedAt: now,
    };
    return {
      changes: [{ kind: 'action.recorded', action }, ...receiptsOf(action, more.receipts, now)],
      reply: { kind: 'notice', card: actionCard(action, locale) },
    };
  },
};

/** What was chosen, decided again: undefined when it is none of what may be chosen now. */
function aboutOf({ about, finding }: Recorded, campaigns: string[]): Finding | undefined {
  if (about === OWN_WORDS) return { kind: 'finding', words: finding.trim() };
  const [kind, key = ''] = about.split(':');
  const reason = REASON_NAMES.find((each) => kind === 'reason' && each === key);
  if (reason !== undefined) return { kind: 'reason', reason };
  const topic = TOPICS.find((each) => kind === 'topic' && each === key);
  if (topic !== undefined) return { kind: 'topic', topic };
  const campaign = campaigns.find((each) => kind === 'campaign' && deriveCampaignKey(each) === key);
  return campaign === undefined ? undefined : { kind: 'campaign', campaign };
}

/** At the field that is amiss, so that nothing typed is lost. */
function refusalOf(event: Recorded, about: Finding | undefined, open: number, locale: Locale): Reply | undefined {
  if (about === undefined) return atField('about', 'about-gone', locale);
  if (about.kind === 'finding' && about.words === '') return atField('finding', 'finding-missing', locale);
  if (event.words.trim() === '') return atField('words', 'words-missing', locale);
  if (event.state === 'declined' && event.why.trim() === '') return atField('why', 'why-missing', locale);
  if (event.state === 'open' && open >= ACTIONS_OPEN_MAX) return atField('state', 'too-many', locale);
  return undefined;
}

type Fault = 'about-gone' | 'finding-missing' | 'words-missing' | 'why-missing' | 'too-many';

function atField(field: string, fault: Fault, locale: Locale): Reply {
  const error = say(locale, `action.${fault}`, fault === 'too-many' ? { most: ACTIONS_OPEN_MAX } : {});
  return { kind: 'form-errors', errors: { [field]: error } };
}
