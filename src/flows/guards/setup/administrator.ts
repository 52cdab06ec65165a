import { nameNobody } from '../../../cards/about.ts';
import type { Reply } from '../../../cards/card.ts';
import { refuse, strangerNotice } from '../../../cards/notices.ts';
import type { EventKind } from '../../../domain/event.ts';
import type { Locale, Organisation } from '../../../domain/organisation.ts';
import { type Identity, isSameIdentity, type Person } from '../../../domain/people/person.ts';
import { mayChange, type Setter, type SettingSection } from '../../../domain/setup/settings/table.ts';
import type { Reads } from '../../../store/store.ts';
import type { Flow, Guard } from '../../flow.ts';

/** Who came to the settings: a manager, an administrator (who may be of no team), or both; in their language. */
export type SetterFacts = { organisation: Organisation; person?: Person; locale: Locale; as: Setter[] };
export type SetterFlow<K extends EventKind, More = undefined> = Flow<K, SetterFacts, More>;

type Known = { organisation: Organisation | undefined; person?: Person; locale: Locale; as: Setter[] };

/** Administrators and managers of the organisation. */
export const administrator = createSetterGuard(() => undefined);

/** Those of them who may change this, as the table says. */
export function settersOf<E extends { by: Identity }>(
  find: (event: E) => SettingSection,
): Guard<E, Known, SetterFacts> {
  return createSetterGuard(find);
}

function createSetterGuard<E extends { by: Identity }>(
  find: (event: E) => SettingSection | undefined,
): Guard<E, Known, SetterFacts> {
  return {
    read: (reads, { by }) => readSetter(reads, by),
    refuse: ({ organisation, person, locale, as }, event): Reply | undefined => {
      if (organisation === undefined) return strangerNotice();
      if (as.length === 0) return refuse(nameNobody(person?.locale ?? locale), 'settings.refused');
      const section = find(event);
      return section === undefined || mayChange(section, as)
        ? undefined
        : refuse(nameNobody(locale), 'settings.managers-only');
    },
  };
}

async function readSetter(reads: Reads, by: Identity): Promise<Known> {
  const person = await reads.person(by);
  if (person !== undefined) {
    const organisation = await reads.organisation(person.organisation);
    return { organisation, person, locale: person.locale, as: listSetters(organisation, person, by) };
  }
  const organisations = await reads.organisations();
  const own = organisations.find((each) => isAdministrator(each, by));
  return { organisation: own, locale: own?.locale ?? 'en', as: own === undefined ? [] : ['administrator'] };
}

function listSetters(organisation: Organisation | undefined, { role, identities }: Person, by: Identity): Setter[] {
  const isOne = [by, ...identities].some((each) => organisation !== undefined && isAdministrator(organisation, each));
  return [...(isOne ? (['administrator'] as const) : []), ...(role === 'manager' ? (['manager'] as const) : [])];
}

function isAdministrator({ administrators = [] }: Organisation, by: Identity): boolean {
  return administrators.some((each) => isSameIdentity(each, by));
}
