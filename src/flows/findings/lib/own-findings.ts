import { getLocalDate } from '../../../domain/working-time.ts';
import type { OwnFindings } from '../../../store/store.ts';

/** What somebody said, thanked for and shared, one fact a line. */
export function findingLines({ notes, thanks, celebrations, actions }: OwnFindings, person: string, zone: string) {
  const quoted = (words: string) => `“${words}”`;
  return [
    ...notes.map(({ at, topic, lead, words, mayBeQuoted }) => {
      const said = words && `${quoted(words)}${mayBeQuoted ? ' (may be quoted)' : ''}`;
      return [`note: ${getLocalDate(at, zone)} ${topic}`, lead && `lead ${lead}`, said].filter(Boolean).join(', ');
    }),
    ...thanks.map(({ at, from, to, words }) => {
      const who = from === person ? `to ${to}` : `from ${from}`;
      return `thanks: ${getLocalDate(at, zone)} ${who}, ${quoted(words)}`;
    }),
    ...celebrations.map(({ at, kind, words }) => {
      const what = kind === 'failure' ? 'shared failure' : 'thanks for the digest';
      return `${what}: ${getLocalDate(at, zone)} ${quoted(words)}`;
    }),
    ...actions.map(({ at, state, words }) => `action: ${getLocalDate(at, zone)} ${state}, ${quoted(words)}`),
  ];
}
