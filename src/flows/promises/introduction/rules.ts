import { buildIntroduction, type Introduced } from '../../../cards/promises/introduction/introduction-card.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import { getLocalDate } from '../../../domain/working-time.ts';
import type { Change } from '../../../store/change.ts';
import { defineRule } from '../../room.ts';
import { beginMessages, type Receivers, readReceivers } from '../../shared/begin-messages.ts';
import { readIntroduced } from './read-introduced.ts';

/** So many a minute. */
const INTRODUCED_MAX = 20;

type Newcomers = { newcomers: string[]; introduced: Introduced | undefined; receivers: Receivers };

/** Whoever is new in a team gets mission, goals and lexicon once; who came while the room was off, or while there were none, does not. */
export const introduceNewcomers = defineRule<Organisation, Newcomers | undefined>({
  mayWait: true,
  read: async (reads, organisation, now) => {
    const { id, zone } = organisation;
    const newcomers = await reads.newcomers(id, INTRODUCED_MAX);
    if (newcomers.length === 0) return undefined;
    const [introduced, people] = await Promise.all([
      readIntroduced(reads, id, getLocalDate(now, zone)),
      reads.people(id),
    ]);
    const there = people.filter((each) => newcomers.includes(each.id));
    return { newcomers, introduced, receivers: await readReceivers(reads, organisation, there, now) };
  },
  decide: (found, { id: organisation, zone, name, locale }, now) => {
    if (found === undefined) return [];
    const { newcomers, introduced, receivers } = found;
    const here = { locale, today: getLocalDate(now, zone), name };
    const isAny = introduced !== undefined && buildIntroduction(introduced, here) !== undefined;
    const messages = newcomers.map((person) => ({ person, subject: { kind: 'introduction' as const, person } }));
    return [
      ...newcomers.map((person): Change => ({ kind: 'introduction.ended', organisation, person, at: now })),
      ...(isAny ? beginMessages(receivers, messages, now) : []),
    ];
  },
});
