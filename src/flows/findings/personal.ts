import type { Action, Celebration, MarketNote, Thanks } from '../../domain/findings/finding.ts';
import type { OwnFindings, Reads } from '../../store/store.ts';
import { showPlaceholders } from '../../words/placeholders.ts';
import { say, sayFullMoment } from '../../words/say.ts';
import { defineExporter, type Owner } from '../room.ts';

type Notes = { notes: MarketNote[]; companies: ReadonlyMap<string, string> };

/** What somebody heard in the market, newest first. */
export const exportNotes = defineExporter<Notes>({
  as: 'notes',
  title: 'own.notes',
  read: async (reads, owner) => {
    const { notes } = await readOwn(reads, owner);
    const leads = new Set(notes.flatMap(({ lead }) => lead ?? []));
    return { notes, companies: await reads.companies(owner.organisation.id, [...leads]) };
  },
  write: ({ notes, companies }, owner) =>
    notes.map(({ at, topic, lead, words, mayBeQuoted }) => {
      const { locale } = owner.person;
      const noted = { date: sayDate(at, owner), topic: say(locale, `topic.${topic}`).toLowerCase() };
      const company = lead && companies.get(lead);
      const text =
        company === undefined ? say(locale, 'own.note', noted) : say(locale, 'own.note-at', { ...noted, company });
      if (words === undefined) return text;
      return `${text} ${say(locale, 'own.words', { words: showPlaceholders(words, locale), quoted: mayBeQuoted ? 'yes' : 'no' })}`;
    }),
});

/** Thanks both given and got; the other of the two is left out. */
export const exportThanks = defineExporter<Thanks[]>({
  as: 'thanks',
  title: 'own.thanks',
  read: async (reads, owner) => (await readOwn(reads, owner)).thanks,
  write: (thanks, owner) =>
    thanks.map(({ at, from, words }) => {
      const key = from === owner.person.id ? 'own.thanked' : 'own.was-thanked';
      return say(owner.person.locale, key, { date: sayDate(at, owner), words });
    }),
});

export const exportCelebrations = defineExporter<Celebration[]>({
  as: 'celebrations',
  title: 'own.celebrations',
  read: async (reads, owner) => (await readOwn(reads, owner)).celebrations,
  write: (celebrations, owner) =>
    celebrations.map(({ at, kind, words }) => {
      const { locale } = owner.person;
      const key = kind === 'failure' ? 'own.failure' : 'own.thanks-shown';
      return say(locale, key, { date: sayDate(at, owner), words: showPlaceholders(words, locale) });
    }),
});

export const exportActions = defineExporter<Action[]>({
  as: 'actions',
  title: 'own.actions',
  read: async (reads, owner) => (await readOwn(reads, owner)).actions,
  write: (actions, owner) =>
    actions.map(({ changedAt, state, words, why }) => {
      const { locale } = owner.person;
      const done = say(locale, `action.state.${state}`).toLowerCase();
      const text = say(locale, 'own.action', { date: sayDate(changedAt, owner), words, done });
      return why === undefined ? text : `${text} ${say(locale, 'own.action-why', { why })}`;
    }),
});

/** Which of their feedback was answered. */
export const exportReceipts = defineExporter<OwnFindings['receipts']>({
  as: 'receipts',
  title: 'own.receipts',
  read: async (reads, owner) => (await readOwn(reads, owner)).receipts,
  write: (receipts, owner) =>
    receipts.map(({ at, words }) => say(owner.person.locale, 'own.receipt', { date: sayDate(at, owner), words })),
});

function readOwn(reads: Reads, { organisation, person }: Owner): Promise<OwnFindings> {
  return reads.ownFindings(organisation.id, person.id);
}

function sayDate(at: number, { person: { locale }, organisation: { zone } }: Owner): string {
  return sayFullMoment(locale, zone, at);
}
