import { sayLanguage } from '../../cards/people/language-card.ts';
import { LINK_MISSES_MS } from '../../domain/people/link.ts';
import { type Absence, isSameIdentity, type Person, UNFOUNDED } from '../../domain/people/person.ts';
import type { Instant } from '../../domain/time.ts';
import { say, sayDate, sayFullMoment, sayPlatform } from '../../words/say.ts';
import { defineExporter } from '../room.ts';

export const exportPerson = defineExporter<Person>({
  as: 'person',
  title: 'own.person',
  read: async (_reads, { person }) => person,
  write: (person) => {
    const { id, name, team, role, email, zone, locale } = person;
    return [
      say(locale, 'own.who', { name, team, role, id }),
      ...(email === undefined ? [] : [say(locale, 'own.email', { email })]),
      sayLanguage(person),
      ...(zone === undefined ? [] : [say(locale, 'own.zone', { zone })]),
    ];
  },
});

export const exportAccounts = defineExporter<Person>({
  as: 'accounts',
  title: 'own.accounts',
  read: async (_reads, { person }) => person,
  write: ({ identities, linked = [], locale }, { organisation: { administrators = [] } }) =>
    identities.map((identity) => {
      const administers = administrators.some((each) => isSameIdentity(each, identity)) ? 'yes' : 'no';
      const isLinked = linked.some((each) => isSameIdentity(each, identity));
      const { platform, user } = identity;
      return say(locale, 'own.account', {
        platform: sayPlatform(platform),
        user,
        linked: isLinked ? 'yes' : 'no',
        administers,
      });
    }),
});

export const exportAbsences = defineExporter<Absence[]>({
  as: 'absences',
  title: 'own.absences',
  read: async (reads, { person }) => {
    const absences = await reads.absences(person.organisation);
    return absences.filter((each) => each.person === person.id);
  },
  write: (absences, { person: { locale } }) =>
    absences.map(({ from, to }) =>
      from === to
        ? say(locale, 'own.away-day', { day: sayDate(locale, from) })
        : say(locale, 'own.away', { from: sayDate(locale, from), to: sayDate(locale, to) }),
    ),
});

export const exportLinkCode = defineExporter<Instant | undefined>({
  as: 'linkCode',
  title: 'own.codes',
  read: (reads, { person: { organisation, id } }) => reads.linkCodeUntil(organisation, id),
  write: (until, { person: { locale }, organisation: { zone } }) =>
    until === undefined ? [] : [say(locale, 'own.code', { date: sayFullMoment(locale, zone, until) })],
});

export const exportLinkMisses = defineExporter<number>({
  as: 'wrongCodes',
  title: 'own.misses',
  read: async (reads, { person: { organisation, identities }, now }) => {
    const since = now - LINK_MISSES_MS;
    // Codes to join by were typed before there was an organisation.
    const kept = [organisation, UNFOUNDED].flatMap((of) => identities.map((each) => reads.linkMisses(of, each, since)));
    const misses = await Promise.all(kept);
    return misses.reduce((sum, { account }) => sum + account, 0);
  },
  write: (codes, { person: { locale } }) => (codes === 0 ? [] : [say(locale, 'own.missed', { codes })]),
});
