import fc from 'fast-check';
import {
  type AnonymousAnswers,
  type AnonymousLine,
  keepLines,
  type PublishableQuestion,
  selectPublishable,
} from '../../../src/domain/checkins/anonymity.ts';
import { type Answers, type DraftLine, type Participation, QUESTIONS } from '../../../src/domain/checkins/checkin.ts';
import { discloseParticipation, limitParticipation } from '../../../src/domain/checkins/participation.ts';
import type { Team } from '../../../src/domain/people/person.ts';

/** What people say: often the same, in other capitals. */
const VOICES = ['fine', 'busy', 'the new campaign', 'geen idee'];

/** Somebody asked: what they say to each question (−1: nothing), how they write it, who knows, and a number to shuffle by. */
export type Somebody = {
  team: Team;
  voices: number[];
  isLoud: boolean;
  wasShared: boolean;
  isRemembered: boolean;
  shuffle: number;
};

/** Everybody asked, and which lines managers hide. */
export type Month = { k: number; people: Somebody[]; hiding: { tenths: number; seed: number } };

/** How many of ten answer a question, share their copy, and have their goal remembered; how many voices there are. */
type Habits = { chatty: number; sharing: number; remembering: number; voices: number };

const outOfTen = (chance: number) => fc.nat(9).map((n) => n < chance);

const anySomebody = ({ chatty, sharing, remembering, voices }: Habits): fc.Arbitrary<Somebody> =>
  fc.record({
    team: fc.constantFrom<Team>('sales', 'marketing'),
    voices: fc.array(
      fc.oneof({ weight: 10 - chatty, arbitrary: fc.constant(-1) }, { weight: chatty, arbitrary: fc.nat(voices - 1) }),
      { minLength: QUESTIONS.length, maxLength: QUESTIONS.length },
    ),
    isLoud: fc.boolean(),
    wasShared: outOfTen(sharing),
    isRemembered: outOfTen(remembering),
    shuffle: fc.nat(1000),
  });

const anyHabits: fc.Arbitrary<Habits> = fc.record({
  chatty: fc.constantFrom(1, 3, 5, 7, 9, 10, 10),
  sharing: fc.constantFrom(0, 0, 1, 3, 6, 9),
  remembering: fc.constantFrom(0, 0, 1, 3, 6, 9),
  voices: fc.integer({ min: 1, max: VOICES.length }),
});

/** Sometimes a whole team says nothing, or one and the same. */
const anyMood = fc.record({
  team: fc.constantFrom<Team>('sales', 'marketing'),
  says: fc.constantFrom<number | undefined>(undefined, undefined, undefined, -1, 0),
  of: fc.nat(QUESTIONS.length - 1),
});

export const anyMonth: fc.Arbitrary<Month> = fc
  .record({ habits: anyHabits, size: fc.integer({ min: 2, max: 40 }), mood: anyMood })
  .chain(({ habits, size, mood }) =>
    fc.record({
      k: fc.integer({ min: 3, max: 8 }),
      people: fc
        .array(anySomebody(habits), { minLength: size, maxLength: size })
        .map((people) => people.map((each) => bringIntoMood(each, mood))),
      hiding: fc.record({ tenths: fc.constantFrom(0, 0, 1, 2, 5, 9), seed: fc.nat(1000) }),
    }),
  );

type Mood = { team: Team; says: number | undefined; of: number };

function bringIntoMood(each: Somebody, { team, says, of }: Mood): Somebody {
  if (each.team !== team || says === undefined) return each;
  return { ...each, voices: each.voices.map((said, place) => (place === of ? says : said)) };
}

/** Dots tell the test whose a text is, and the bot nothing: to it only letters and digits are a voice. */
const writeText = (said: number, isLoud: boolean, n: number): string => {
  const text = VOICES[said] ?? '';
  return (isLoud ? text.toUpperCase() : text) + '.'.repeat(n);
};
export const readWriter = (text: string): number => text.split('.').length - 1;
export const readVoice = (text: string): string => text.replaceAll('.', '').toLowerCase();

const writeAnswers = ({ voices, isLoud }: Somebody, n: number): Answers =>
  Object.fromEntries(
    QUESTIONS.flatMap((question, place) => {
      const said = voices[place] ?? -1;
      return said < 0 ? [] : [[question, writeText(said, isLoud, n)]];
    }),
  );

/** What became of a month: who took part, which lines were kept, what everybody may see. */
export type Published = {
  participants: Set<number>;
  kept: AnonymousLine[];
  /** As the managers see it before they hide anything. */
  drafted: PublishableQuestion[];
  shown: PublishableQuestion[];
  disclosed: Participation;
  participation: Participation;
};

/** What the bot does from the close on; `order`: of their answers. */
export function publishMonth({ k, people, hiding }: Month, order = (n: number) => n): Published {
  const wrote = people
    .map(({ team, wasShared, isRemembered }, n): AnonymousAnswers & { n: number } => {
      return { n, team, wasShared, isRemembered, answers: writeAnswers(people[n] as Somebody, n) };
    })
    .filter(({ answers }) => Object.keys(answers).length > 0)
    .toSorted((one, other) => order(one.n) - order(other.n));
  const kept = keepLines(wrote, k);
  const draft = kept.map((line): DraftLine => ({ ...line, id: line.text, isHidden: false }));
  const isHidden = ({ text, question }: DraftLine) =>
    (readWriter(text) * 7 + QUESTIONS.indexOf(question) * 3 + hiding.seed) % 10 < hiding.tenths;
  const shown = selectPublishable(
    draft.map((line) => ({ ...line, isHidden: isHidden(line) })),
    k,
  );
  const disclosed = discloseParticipation(people.length, wrote, kept, k);
  return {
    participants: new Set(wrote.map(({ n }) => n)),
    kept,
    drafted: selectPublishable(draft, k),
    shown,
    disclosed,
    participation: limitParticipation(disclosed, shown, k),
  };
}
