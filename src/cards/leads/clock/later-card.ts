import { isClockRunning } from '../../../domain/leads/clock/follow-up-steps.ts';
import type { Person } from '../../../domain/people/person.ts';
import { say } from '../../../words/say.ts';
import { nameCard } from '../../about.ts';
import { briefCard, type NamedCard, type TapButton } from '../../card.ts';
import { nameLead, sayCompany } from '../lead-words.ts';
import { buildReassign } from './reassign-form.ts';
import { listOwnerTaps, type SnoozeContent } from './snooze-card.ts';

type LaterContent = SnoozeContent & { clock: { owner: Person } };

/** For whoever has a lead: to ask for time, or give it back; for a manager of sales: to give it to another. */
export function laterCard(content: LaterContent, viewer: Person): NamedCard {
  const { lead, clock, locale } = content;
  const isOwner = viewer.id === clock.owner.id;
  const key = isClockRunning(lead) ? 'later.question' : 'later.question-untimed';
  const company = sayCompany(lead);
  const text = isOwner
    ? say(locale, key, { company })
    : say(locale, 'later.of-other', { company, name: clock.owner.name });
  const own = isOwner ? listOwnerTaps(content).map((each): TapButton => ({ kind: 'tap', ...each })) : [];
  const reassign = viewer.role === 'manager' ? [buildReassign(lead, locale)] : [];
  return nameCard(nameLead(lead, locale), briefCard([text], { kind: 'buttons', buttons: [...own, ...reassign] }));
}
