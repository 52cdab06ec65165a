import { nameNobody } from '../../cards/about.ts';
import { lexiconCard, type MissedWord, meaningsCard, unknownWordCard } from '../../cards/language/lexicon-card.ts';
import { type TermNames, termCard } from '../../cards/language/term-card.ts';
import { refuse } from '../../cards/notices.ts';
import { MISSES_SHOWN_MIN, TERM_NAME_MAX, type TermEntry } from '../../domain/language/term.ts';
import { deriveTermKey, findTerms } from '../../domain/language/term-matching.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Reads } from '../../store/store.ts';
import { type Decision, reply } from '../flow.ts';
import type { MemberFlow } from '../guards/member.ts';
import { readTermNames } from './lib/term-facts.ts';
import { beginTermForm } from './terms/term-propose-asked.ts';

type Facts = { entries: TermEntry[]; found: TermEntry[]; names: TermNames; missed: MissedWord[] };

/** What the word of the command means that proposes one. */
const PROPOSING = new Set(['propose', 'voorstel', 'voorstellen']);

/** Somebody looks a word up, or all of them; one that is not there is counted, never who looked. */
export const lexiconAsked: MemberFlow<'lexicon.asked', Facts> = {
  read: async (reads, { organisation: { id }, person }, { words }) => {
    const entries = await reads.lexicon(id);
    const found = findTerms(words, entries.filter(isOpen), readNamed);
    const shown = found.length === 1 ? found : [];
    const [names, missed] = await Promise.all([
      readTermNames(
        reads,
        id,
        shown.flatMap(({ agreed, proposed }) => [agreed, proposed]),
      ),
      readMissed(reads, id, person, entries),
    ]);
    return { entries, found, names, missed };
  },
  decide: ({ person, organisation, more: { entries, found, names, missed } }, { words }, now) => {
    const { locale } = person;
    if (deriveTermKey(words) === '') return reply({ kind: 'notice', card: lexiconCard(entries, 0, missed, locale) });
    const [only, ...others] = found;
    if (only === undefined) {
      const [first = '', ...rest] = words.split(/\s+/);
      const name = rest.join(' ');
      if (PROPOSING.has(first.toLowerCase()))
        return reply({ kind: 'form', form: beginTermForm(name, organisation, locale, now) });
      return missWord(words, person, now);
    }
    if (others.length > 0) return reply({ kind: 'notice', card: meaningsCard(words, found, locale) });
    const version = only.agreed ?? only.proposed;
    if (version === undefined) return missWord(words, person, now);
    return reply({ kind: 'notice', card: termCard({ entry: only, version, names }, person, organisation, now) });
  },
};

function isOpen({ agreed, proposed }: TermEntry): boolean {
  return agreed !== undefined || proposed !== undefined;
}

/** By what it is called now, and by what is proposed. */
function readNamed({ agreed, proposed, term }: TermEntry): { name: string; spellings: string[] } {
  const { name, spellings } = agreed ?? proposed ?? term;
  return { name, spellings: [...spellings, ...(proposed === undefined ? [] : [proposed.name, ...proposed.spellings])] };
}

/** Managers see what was looked for in vain, as long as it is still missing. */
export async function readMissed(
  reads: Reads,
  organisation: string,
  { role }: Person,
  entries: TermEntry[],
): Promise<MissedWord[]> {
  if (role !== 'manager') return [];
  const missed = await reads.missedWords(organisation, MISSES_SHOWN_MIN);
  const there = new Set(
    entries.filter(isOpen).flatMap((entry) => {
      const { name, spellings } = readNamed(entry);
      return [name, ...spellings].map(deriveTermKey);
    }),
  );
  return missed.filter(({ key }) => !there.has(key));
}

function missWord(words: string, { locale, organisation }: Person, now: number): Decision {
  if (words.length > TERM_NAME_MAX)
    return reply(refuse(nameNobody(locale), 'lexicon.unknown-long', { max: TERM_NAME_MAX }));
  return {
    changes: [{ kind: 'word.missed', organisation, key: deriveTermKey(words), words, at: now }],
    reply: { kind: 'notice', card: unknownWordCard(words, locale) },
  };
}
