import { isOverdue, type Lead } from '../../../domain/leads/lead.ts';
import type { Locale } from '../../../domain/organisation.ts';
import { say, sayMomentNear } from '../../../words/say.ts';
import { type Button, clip, isolateText, type Text } from '../../card.ts';
import { joinLines } from '../../phone-lines.ts';
import type { LeadContent } from '../lead-content.ts';
import { buildEmailLink, buildPhoneLink } from '../reach-lines.ts';

const SHOWN_MAX = 60;

/** What a message of the clock is made of: the lead and who has it, as they are now. */
export type ClockContent = Pick<LeadContent, 'lead' | 'owner' | 'locale' | 'zone' | 'now'>;

/** By when it is to be touched, or was. */
export function sayDeadline({ lead, locale, zone, now }: ClockContent): { state: 'overdue' | 'due'; date: string } {
  const date = sayMomentNear(locale, zone, lead.dueAt ?? now, now);
  return { state: isOverdue(lead, now) ? 'overdue' : 'due', date };
}

/** Whom to call or to write to, each by a tap. */
export function listReach({ facts: { contact } }: Lead): Text {
  const { name, phone, email } = contact;
  const shown: Text = [
    ...(name === undefined ? [] : [isolateText(clip(joinLines(name), SHOWN_MAX))]),
    ...(phone === undefined ? [] : [buildPhoneLink(joinLines(phone), phone)]),
    ...(email === undefined ? [] : [buildEmailLink(email, email)]),
  ];
  return shown.flatMap((span, place) => (place === 0 ? [span] : ['\u00a0· ', span]));
}

/** Its message stays and is drawn again. */
export function buildContacted({ id: lead }: Lead, locale: Locale): Button {
  return { kind: 'tap', label: say(locale, 'lead.contacted'), tap: { kind: 'lead.contacted', lead, from: 'bundle' } };
}
