import type { EventOf, FieldName } from '../../../../domain/event.ts';
import type { Hours } from '../../../../domain/organisation.ts';
import { type Person, TEAMS, type Team } from '../../../../domain/people/person.ts';
import {
  AGREEMENTS_OPEN_MAX,
  type Agreement,
  derivePromiseId,
  listAgreementDays,
  planAgreementReminder,
} from '../../../../domain/promises/agreement/agreement.ts';
import type { Instant } from '../../../../domain/time.ts';
import type { LocalDate } from '../../../../domain/working-time.ts';
import { say, sayDayNear } from '../../../../words/say.ts';

type Made = EventOf<'agreement.made'>;
type Faults = Partial<Record<FieldName<'agreement.made'>, string>>;
/** Who may be an owner, and how many agreements are open. */
type Known = { people: Person[]; open: number };

/** What was typed as an agreement, or what is amiss at which field. */
export function readMade(
  event: Made,
  { people, open }: Known,
  { person, hours, today, now }: { person: Person; hours: Hours; today: LocalDate; now: Instant },
): { agreement: Agreement } | { faults: Faults } {
  const { locale, organisation, id: by } = person;
  const what = event.what.trim();
  const { owners, gone } = readOwners(event, people);
  const { earliest, latest } = listAgreementDays(today);
  const isDay = event.lastDay >= earliest && event.lastDay <= latest;
  const sayBound = (day: LocalDate) => sayDayNear(locale, day, today);
  const faults: Faults = {
    ...(Object.keys(owners).length === 0 && { sales: say(locale, 'agreement.owner-missing') }),
    ...Object.fromEntries(gone.map((team) => [team, say(locale, 'agreement.owner-gone')])),
    ...(!isDay && {
      lastDay: say(locale, 'pair.fault.until', { earliest: sayBound(earliest), latest: sayBound(latest) }),
    }),
    ...(open >= AGREEMENTS_OPEN_MAX && { what: say(locale, 'agreement.too-many', { most: AGREEMENTS_OPEN_MAX }) }),
    ...(what === '' && { what: say(locale, 'agreement.what-missing') }),
  };
  if (Object.keys(faults).length > 0) return { faults };
  const remindOn = planAgreementReminder(event.lastDay, today, hours);
  const id = derivePromiseId('agreement', organisation, by, event.asked);
  const own = { id, organisation, what, owners, lastDay: event.lastDay, state: 'open' as const, by, at: now };
  return { agreement: { ...own, ...(remindOn !== undefined && { remindOn }) } };
}

/** Each of their own team; whoever was there when the form was opened may be gone. */
function readOwners(event: Made, people: Person[]): { owners: Agreement['owners']; gone: Team[] } {
  const owners: Agreement['owners'] = {};
  const gone: Team[] = [];
  for (const team of TEAMS) {
    const [picked] = event[team];
    if (picked === undefined) continue;
    if (people.some((each) => each.id === picked && each.team === team)) owners[team] = picked;
    else gone.push(team);
  }
  return { owners, gone };
}
