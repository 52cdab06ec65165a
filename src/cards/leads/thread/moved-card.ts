import type { Channel } from '../../../domain/organisation.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { WordKey } from '../../../words/catalogues.ts';
import { say, sayMomentNear } from '../../../words/say.ts';
import { briefCard, type Card, mentionChannel, type Text } from '../../card.ts';
import type { LeadContent } from '../lead-content.ts';
import { sayCompany } from '../lead-words.ts';
import { sayOutcome } from '../outcome-card.ts';

type Moved = Pick<LeadContent, 'lead' | 'locale'>;

/** What stays where a card stood: the company, and where it is now; in no channel of ours: the set-up names it no more. */
export function movedCard({ lead, locale }: Moved, channel: Channel | 'here' | undefined): Card {
  const company: Text = [{ kind: 'strong', text: sayCompany(lead) }, ' '];
  if (channel === 'here') return briefCard([...company, say(locale, 'moved.here')]);
  if (channel === undefined) return briefCard([...company, say(locale, 'moved.elsewhere')]);
  return briefCard([...company, say(locale, 'moved.to'), ' ', mentionChannel(channel)]);
}

/** What happened so far, in one line of the thread where a card has moved to. */
export function movedLineCard(content: Omit<LeadContent, 'partner'>, from: Channel | undefined): Card {
  const happened = listHappenings(content);
  const since: Text =
    from === undefined
      ? [say(content.locale, 'moved.in')]
      : [say(content.locale, 'moved.from'), ' ', mentionChannel(from)];
  return briefCard([...since, ...happened.flatMap((each) => [' · ', each])]);
}

const CLAIMED = ['moved.claimed', 'moved.claimed-unnamed'] as const;
const CONTACTED = ['lead.contacted-by', 'lead.contacted-on'] as const;

/** Judgements only as their number: which way they go is nobody's to read here. */
function listHappenings({
  lead,
  counts,
  owner,
  contactedBy,
  locale,
  zone,
  now,
}: Omit<LeadContent, 'partner'>): string[] {
  const judged = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const sayWho = (of: readonly [named: WordKey, unnamed: WordKey], who: Person | undefined, at: number) => {
    const date = sayMomentNear(locale, zone, at, now);
    return who === undefined ? say(locale, of[1], { date }) : say(locale, of[0], { name: who.name, date });
  };
  return [
    ...(lead.claimedAt === undefined ? [] : [sayWho(CLAIMED, owner, lead.claimedAt)]),
    ...(lead.contactedAt === undefined ? [] : [sayWho(CONTACTED, contactedBy, lead.contactedAt)]),
    ...(judged === 0 ? [] : [say(locale, 'moved.judged', { count: judged })]),
    ...(lead.outcome === undefined ? [] : [sayOutcome(lead.outcome, locale)]),
  ];
}
