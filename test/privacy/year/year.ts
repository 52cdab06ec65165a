import type { Round } from '../../../src/domain/checkins/checkin.ts';
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '../../../src/domain/time.ts';
import { gibberish } from '../campaign.ts';
import { agreeAnew, agreeOnSql } from './moves/agreeing.ts';
import { doAnything } from './moves/any-moves.ts';
import { createDraw, type Draw } from './moves/draw.ts';
import {
  handleLead,
  hearOutcome,
  receiveLead,
  recordAction,
  renameCampaign,
  resendLead,
  type SentLead,
  shareFinding,
} from './moves/lead-moves.ts';
import { changeSetup, eraseSomebody, mindOneself } from './moves/people-moves.ts';
import { findRound, spendClosedDay, spendOpenDay, startRound } from './moves/round-moves.ts';
import { type Engine, type Simulated, simulate } from './organisation.ts';
import { createTruth, type Truth } from './truth.ts';

/** What people of this organisation tend to do (0..1): answer a question, share their copy, have it remembered, say the same. */
export type Habits = Record<'fills' | 'shares' | 'remembers' | 'sameWords' | 'rounds' | 'leads' | 'sends', number>;

/** A simulated organisation in which a year passes. */
export type Year = Simulated &
  Truth & {
    draw: Draw;
    leads: SentLead[];
    /** How often a judgement of this week is poor whatever the lead. */
    mood: number;
    habits: Habits;
    everybody(): string[];
    members(): string[];
    managers(): string[];
    sales(): string[];
    /** Words of nobody's language, of which no two are the same. */
    write(): string;
    /** What many here write alike; in no other organisation. */
    sameWords: string;
    turnBy(minutes: number): void;
    changeSetup(): Promise<void>;
    /** On which weekdays digests came, the newest last. */
    digestDays: { day: number; since: Instant }[];
    /** The newest state in which a round was seen, by its month. */
    seen: Map<string, string>;
    /** Promises that were seen broken when something was done. */
    broken: string[];
  };

/** Of what somebody writes; the longer, the longer it takes to scrub it. */
const WORDS_MAX = 7;
/** So long both days may end a week. */
const CHANGING_MS = 15 * DAY_MS;

/** On this day another version of the definition is agreed: late enough for weeks before it. */
const AGREED_ANEW = 37;
/** A Monday, 0:00. */
const FIRST = Date.UTC(2026, 0, 5);
/** How long it lasts, how much of the year is about leads (0..1), and whether messages of rounds are sent, not only shown. */
export type YearOptions = { days: number; leads: number; sends: boolean };
export const WHOLE_YEAR: YearOptions = { days: 364, leads: 1, sends: false };

/** What is looked at from outside at moments of the year. */
export type Watch = {
  onWeekEnded?(year: Year): Promise<void>;
  onRoundOpened?(year: Year, month: string): Promise<void>;
  onRoundClosed?(year: Year, month: string): Promise<void>;
};

/** Twelve months of one organisation, by a seed. */
export async function liveYear(
  engine: Engine,
  random: () => number,
  watch: Watch,
  options: YearOptions,
): Promise<Year> {
  const simulated = await simulate(engine, random, FIRST);
  const year = createYear(simulated, options);
  await agreeOnSql(year);
  for (let day = 0; day < options.days; day += 1) {
    await liveDay(year, FIRST + day * DAY_MS, watch);
    if (day === AGREED_ANEW) await agreeAnew(year);
  }
  return year;
}

let years = 0;

/** Letters alone: figures might be taken for a number to hide. */
function nameYear(): string {
  years += 1;
  return years.toString(26).replaceAll(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '');
}

function createYear(simulated: Simulated, options: YearOptions): Year {
  const { cast, random, turnTo, now } = simulated;
  const draw = createDraw(random);
  const listIds = (is: (person: (typeof cast.people)[number]) => boolean) => () =>
    cast.people.filter(is).map(({ id }) => id);
  const year: Year = {
    ...simulated,
    ...createTruth(simulated),
    draw,
    leads: [],
    mood: 0,
    habits: {
      fills: 0.4 + random() * 0.6,
      shares: draw.one([0, 0.1, 0.3, 0.6, 0.9]),
      remembers: draw.one([0, 0.2, 0.8]),
      sameWords: draw.one([0, 0, 0.05, 0.5]),
      rounds: options.sends ? 3 : draw.one([0.2, 0.5, 1]),
      leads: options.leads,
      sends: options.sends ? 1 : 0,
    },
    everybody: listIds(() => true),
    members: listIds(({ role }) => role === 'member'),
    managers: listIds(({ role }) => role === 'manager'),
    sales: listIds(({ team }) => team === 'sales'),
    write: () => gibberish(random).split(' ').slice(0, WORDS_MAX).join(' '),
    sameWords: `All is well here ${nameYear()}`,
    turnBy: (minutes) => turnTo(now() + minutes * MINUTE_MS),
    changeSetup: () => changeSetup(year),
    broken: [],
    seen: new Map(),
    digestDays: [],
  };
  return year;
}

async function liveDay(year: Year, midnight: Instant, watch: Watch): Promise<void> {
  const { cast, draw, turnTo, tick } = year;
  const weekday = new Date(midnight).getUTCDay() || 7;
  const { day, time } = cast.settings.digest;
  turnTo(midnight + MINUTE_MS);
  // Another day holds from the next week on, so a week may still end on the day before.
  if (year.digestDays.at(-1)?.day !== day) year.digestDays.push({ day, since: midnight });
  const [newest, before] = year.digestDays.toReversed();
  if (weekday === newest?.day || (weekday === before?.day && midnight - (newest?.since ?? 0) < CHANGING_MS)) {
    await spendMorning(year, watch, midnight + Number(time.slice(0, 2)) * HOUR_MS);
  }
  if (weekday > 5) return;
  if (weekday === 1) year.mood = draw.one([0, 0.2, 0.5, 1]);
  turnTo(midnight + 9.5 * HOUR_MS);
  if (weekday === 3) await tick();
  if (draw.chance(year.habits.leads)) await handleLeads(year);
  await handleRound(year, midnight, watch);
  if (draw.chance(0.05)) await year.changeSetup();
  if (draw.chance(0.05)) await mindOneself(year);
  if (draw.chance(0.015)) await eraseSomebody(year);
  if (draw.chance(0.2)) await doAnything(year);
}

/** Between a week's end and its digest: managers look, something happens, and they look again. */
async function spendMorning(year: Year, watch: Watch, postedAt: Instant): Promise<void> {
  const { act, draw, managers, tick, turnBy, turnTo } = year;
  await tick();
  await watch.onWeekEnded?.(year);
  const who = draw.maybe(managers());
  if (draw.chance(0.5) && who !== undefined) {
    await act({ kind: 'digest.asked', who });
    turnBy(10);
    await draw.one([resendLead, handleLead, eraseSomebody, renameCampaign, changeSetup])(year);
    turnBy(10);
    await act({ kind: 'digest.asked', who });
    if (draw.chance(0.2)) await act({ kind: 'digest.now-asked', who });
  }
  turnTo(postedAt + MINUTE_MS);
  await tick();
  if (who !== undefined && draw.chance(0.2)) await act({ kind: 'digest.asked', who });
}

const WEEKS = [0, 1, 2, 4];

async function handleLeads(year: Year): Promise<void> {
  const { draw, turnBy } = year;
  const busy = draw.one(WEEKS);
  for (let left = busy; left > 0; left -= 1) {
    turnBy(5 + draw.below(20));
    if (draw.chance(0.5)) await receiveLead(year);
    await handleLead(year);
    await handleLead(year, draw.chance(0.15) ? year.managers()[0] : undefined);
  }
  const rare = [resendLead, renameCampaign, hearOutcome, shareFinding, shareFinding, shareFinding, recordAction];
  if (draw.chance(0.25)) await draw.one(rare)(year);
}

async function handleRound(year: Year, midnight: Instant, watch: Watch): Promise<void> {
  const { draw, tick, habits } = year;
  const date = new Date(midnight).getUTCDate();
  const before = await findRound(year);
  if (date <= 8 && before?.state !== 'open' && draw.chance(habits.rounds / 3)) await startRound(year);
  // The day begins with a minute's tick, as every minute does, before anybody looks.
  if (before?.state === 'open') await tick();
  const round = await findRound(year);
  if (round?.state === 'open') await spendOpenDay(year, round);
  if (round !== undefined && !isOver(round) && habits.sends > 0) await year.send();
  if (round !== undefined && !isOver(round)) await tick();
  await noticeRound(year, watch);
  const now = await findRound(year);
  if (now !== undefined && !isOver(now) && now.state !== 'open' && draw.chance(0.5)) await spendClosedDay(year, now);
}

const isOver = ({ state }: Round): boolean => state !== 'open' && state !== 'short' && state !== 'review';

/** A round that is there for the first time, and one that was open and is not any more, however that came about. */
async function noticeRound(year: Year, watch: Watch): Promise<void> {
  const round = await findRound(year);
  if (round === undefined) return;
  const { month, state } = round;
  const before = year.seen.get(month);
  year.seen.set(month, state);
  if (before === undefined) await watch.onRoundOpened?.(year, month);
  const isClosed = state === 'short' || state === 'review' || state === 'published';
  if (isClosed && (before === 'open' || before === undefined)) await watch.onRoundClosed?.(year, month);
}
