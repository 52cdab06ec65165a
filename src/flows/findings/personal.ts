import type { Action, Celebration, MarketNote, Thanks } from '../../domain/findings/finding.ts';
import { getLocalDate } from '../../domain/working-time.ts';
import type { OwnFindings, Reads } from '../../store/store.ts';
import { defineExporter, type Owner } from '../room.ts';

/** What somebody heard in the market, newest first. */
export const exportNotes = defineExporter<MarketNote[]>({
  as: 'notes',
  read: async (reads, owner) => (await readOwn(reads, owner)).notes,
  write: (notes, { organisation: { zone } }) =>
    notes.map(({ at, topic, lead, words, mayBeQuoted }) => {
      const said = words && `${quote(words)}${mayBeQuoted ? ' (may be quoted)' : ''}`;
      return [`note: ${getLocalDate(at, zone)} ${topic}`, lead && `lead ${lead}`, said].filter(Boolean).join(', ');
    }),
});

/** Thanks both given and got. */
export const exportThanks = defineExporter<Thanks[]>({
  as: 'thanks',
  read: async (reads, owner) => (await readOwn(reads, owner)).thanks,
  write: (thanks, { person, organisation: { zone } }) =>
    thanks.map(({ at, from, to, words }) => {
      const who = from === person.id ? `to ${to}` : `from ${from}`;
      return `thanks: ${getLocalDate(at, zone)} ${who}, ${quote(words)}`;
    }),
});

export const exportCelebrations = defineExporter<Celebration[]>({
  as: 'celebrations',
  read: async (reads, owner) => (await readOwn(reads, owner)).celebrations,
  write: (celebrations, { organisation: { zone } }) =>
    celebrations.map(({ at, kind, words }) => {
      const what = kind === 'failure' ? 'shared failure' : 'thanks for the digest';
      return `${what}: ${getLocalDate(at, zone)} ${quote(words)}`;
    }),
});

export const exportActions = defineExporter<Action[]>({
  as: 'actions',
  read: async (reads, owner) => (await readOwn(reads, owner)).actions,
  write: (actions, { organisation: { zone } }) =>
    actions.map(({ at, state, words }) => `action: ${getLocalDate(at, zone)} ${state}, ${quote(words)}`),
});

function readOwn(reads: Reads, { organisation, person }: Owner): Promise<OwnFindings> {
  return reads.ownFindings(organisation.id, person.id);
}

function quote(words: string): string {
  return `“${words}”`;
}
