import type { Vendor } from '../../domain/crm/source.ts';
import { VENDOR_NAMES } from '../../domain/crm/vendor-names.ts';
import type { StuckReason } from '../../domain/crm/writing/stuck-source.ts';
import type { Lead } from '../../domain/leads/lead.ts';
import type { Locale } from '../../domain/organisation.ts';
import type { Instant } from '../../domain/time.ts';
import { say, sayMomentNear } from '../../words/say.ts';
import { type Button, briefCard, type Card, clip, isolateText } from '../card.ts';
import { sayCompany } from '../leads/lead-words.ts';

const FIELD_SHOWN_MAX = 80;

type Refused = { lead: Lead; vendor: Vendor; field?: string; isCompletable: boolean; locale: Locale };

/** Tells who acted on a lead that its CRM wants something first, with the ways to put it right. */
export function recordRefusedCard({ lead, vendor, field, isCompletable, locale }: Refused): Card {
  const [company, crm] = [sayCompany(lead), VENDOR_NAMES[vendor]];
  const words =
    field === undefined
      ? say(locale, 'record.refused-unnamed', { company, crm })
      : say(locale, 'record.refused', { company, crm, field: isolateText(clip(field, FIELD_SHOWN_MAX)) });
  const complete: Button = {
    kind: 'tap',
    label: say(locale, 'record.complete'),
    tap: { kind: 'lead.complete-asked', lead: lead.id },
  };
  const buttons: Button[] = [
    ...(isCompletable ? [complete] : []),
    ...(lead.facts.url === undefined
      ? []
      : [{ kind: 'link', label: say(locale, 'record.open', { crm }), url: lead.facts.url } as const]),
  ];
  return briefCard([words], ...(buttons.length > 0 ? [{ kind: 'buttons', buttons } as const] : []));
}

/** The CRM has it: nothing is to be filled in any more. */
export function recordTakenCard({ lead, vendor, locale }: Pick<Refused, 'lead' | 'vendor' | 'locale'>): Card {
  return briefCard([say(locale, 'record.taken', { company: sayCompany(lead), crm: VENDOR_NAMES[vendor] })]);
}

type Stuck = { vendor: Vendor; reason: StuckReason; since: Instant; locale: Locale; zone: string; now: Instant };

/** Tells managers that a CRM has taken nothing for a day. */
export function sourceStuckCard({ vendor, reason, since, locale, zone, now }: Stuck): Card {
  const moment = sayMomentNear(locale, zone, since, now);
  return briefCard([say(locale, `source.stuck-${reason}`, { crm: VENDOR_NAMES[vendor], moment })]);
}
