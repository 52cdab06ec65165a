import { actionCard } from '../../../cards/findings/action-cards.ts';
import { OWN_WORDS } from '../../../cards/findings/action-forms.ts';
import type { EventOf, FieldName } from '../../../domain/event.ts';
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
import type { Person } from '../../../domain/people/person.ts';
import type { Instant } from '../../../domain/time.ts';
import { say } from '../../../words/say.ts';
import { type Decision, refuseFields } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { readRecentCampaigns } from '../lib/action-form.ts';
import { giveReceipts, type ReceiptFacts, readReceiptFacts } from '../lib/action-receipts.ts';

type Recorded = EventOf<'action.recorded'>;
/** `about`: what was chosen, as long as it may be chosen; `open`: how many actions are. */
type Facts = { about: Finding | undefined; open: number; receipts: ReceiptFacts };

/** A manager records what is done with a reason, a topic, a campaign or something else that was said. */
export const actionRecorded: MemberFlow<'action.recorded', Facts> = {
  read: async (reads, { organisation }, event, now) => {
    const { id } = organisation;
    const about = findChosen(event, await readRecentCampaigns(reads, id, now));
    const [open, receipts] = await Promise.all([
      reads.openActions(id),
      readReceiptFacts(reads, organisation, { about, now }),
    ]);
    return { about, open: open.length, receipts };
  },
  decide: ({ person, more: { about, open, receipts } }, event, now) => {
    const { locale } = person;
    if (about === undefined) return refuseRecording('about-gone', locale);
    const fault = findFault(event, about, open);
    if (fault !== undefined) return refuseRecording(fault, locale);
    const action = makeAction(event, about, person, now);
    return {
      changes: [{ kind: 'action.recorded', action }, ...giveReceipts(action, receipts, now)],
      reply: { kind: 'notice', card: actionCard(action, locale) },
    };
  },
};

/** Undefined when it is none of what may be chosen now. */
function findChosen({ about, finding }: Recorded, campaigns: string[]): Finding | undefined {
  if (about === OWN_WORDS) return { kind: 'finding', words: finding.trim() };
  const [kind, key = ''] = about.split(':');
  const reason = REASON_NAMES.find((each) => kind === 'reason' && each === key);
  if (reason !== undefined) return { kind: 'reason', reason };
  const topic = TOPICS.find((each) => kind === 'topic' && each === key);
  if (topic !== undefined) return { kind: 'topic', topic };
  const campaign = campaigns.find((each) => kind === 'campaign' && deriveCampaignKey(each) === key);
  return campaign === undefined ? undefined : { kind: 'campaign', campaign };
}

/** What may be amiss, and at which field that is said. */
const FAULTS = {
  'about-gone': 'about',
  'finding-missing': 'finding',
  'words-missing': 'words',
  'why-missing': 'why',
  'too-many': 'state',
} as const satisfies Record<string, FieldName<'action.recorded'>>;
type Fault = keyof typeof FAULTS;

function findFault({ words, state, why }: Recorded, about: Finding, open: number): Fault | undefined {
  if (about.kind === 'finding' && about.words === '') return 'finding-missing';
  if (words.trim() === '') return 'words-missing';
  if (state === 'declined' && why.trim() === '') return 'why-missing';
  return state === 'open' && open >= ACTIONS_OPEN_MAX ? 'too-many' : undefined;
}

function refuseRecording(fault: Fault, locale: Locale): Decision {
  const error = say(locale, `action.${fault}`, fault === 'too-many' ? { most: ACTIONS_OPEN_MAX } : {});
  return refuseFields<'action.recorded'>({ [FAULTS[fault]]: error });
}

function makeAction(event: Recorded, about: Finding, { id, organisation }: Person, now: Instant): Action {
  const { asked, words, state, why } = event;
  return {
    id: deriveFindingId('action', organisation, id, asked),
    organisation,
    about,
    words: words.trim(),
    state,
    ...(state === 'declined' && { why: why.trim() }),
    by: id,
    at: now,
    changedAt: now,
  };
}
