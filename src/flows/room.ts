import type { Button, Card, Text } from '../cards/card.ts';
import type { HomeShare } from '../cards/home-share.ts';
import type { TalkId } from '../domain/checkins/talk-link.ts';
import type { AskKind } from '../domain/deliveries/asking/asks.ts';
import type { BegunKind, CardKind } from '../domain/deliveries/message-kinds.ts';
import type { ChatTarget } from '../domain/deliveries/target.ts';
import type { EventKind, EventKindIn, RoomName } from '../domain/event.ts';
import type { Locale, Organisation } from '../domain/organisation.ts';
import type { Person } from '../domain/people/person.ts';
import type { OptionalRoom } from '../domain/setup/steps/room-switch.ts';
import type { SubjectKindIn, SubjectOf } from '../domain/subject.ts';
import type { Instant } from '../domain/time.ts';
import type { Change } from '../store/change.ts';
import type { PersonalTables, Reads } from '../store/store.ts';
import type { WordKey } from '../words/catalogues.ts';
import type { AnyFlow } from './flow.ts';
import type { AnyOffer } from './offer.ts';

/**
 * For whom a subject is drawn, and when; `calendarFile` is where this bot serves a talk's file, if it can be reached. `isThere`: it stands
 * there already.
 */
export type Audience = {
  organisation: Organisation;
  locale: Locale;
  target: ChatTarget;
  now: Instant;
  calendarFile?: (id: TalkId) => string | undefined;
  isThere?: true;
};

/** What a subject shows now; undefined when there is nothing left to show. */
export type Draw<K extends CardKind> = (
  reads: Reads,
  subject: SubjectOf<K>,
  audience: Audience,
) => Promise<Card | undefined>;

/** What asks for something, and is drawn by a room. */
export type SettledKind = AskKind & CardKind;

/** Something in one line, with the one next tap. */
export type BriefLine = { text: Text; button: Extract<Button, { kind: 'tap' }> };

/** What a message to one person says in one line now, beside others; undefined when it no longer holds. */
export type Brief<K extends BegunKind> = (
  reads: Reads,
  subject: SubjectOf<K>,
  audience: Audience,
) => Promise<BriefLine | undefined>;

/** What follows by itself from what is known: of an organisation when time passes, of a person who is erased. */
export type Rule<On, Facts> = {
  read(reads: Reads, on: On, now: Instant): Promise<Facts>;
  /** Pure. */
  decide(facts: Facts, on: On, now: Instant): Change[];
  /** Where it is much: with what a part begins that needs none of the others. Without it all is kept together. */
  beginsPart?: Change['kind'];
  /** Of what is due: it may come some minutes later, where there are many organisations. What is forgotten always may. */
  mayWait?: true;
};
/** A rule whose facts only it knows, as the house holds it. */
export type AnyRule<On> = Pick<Rule<On, unknown>, 'beginsPart' | 'mayWait'> & {
  prepare(reads: Reads, on: On, now: Instant): Promise<Change[]>;
};

/** Ties a rule's facts to its decision, so that a room can hold rules of different facts. */
export function defineRule<On, Facts>(of: Rule<On, Facts>): AnyRule<On> & Rule<On, Facts> {
  return { ...of, prepare: async (reads, on, now) => of.decide(await of.read(reads, on, now), on, now) };
}

/** So much is kept in one transaction where it may be parted. */
const PART_CHANGES = 50;

/** Parts of some changes each, none of them cut through. */
export function splitChanges(changes: Change[], beginsPart: Change['kind'] | undefined): Change[][] {
  const parts: Change[][] = [];
  for (const change of changes) {
    const last = parts.at(-1);
    const isFull = change.kind === beginsPart && last !== undefined && last.length >= PART_CHANGES;
    if (last === undefined || isFull) parts.push([change]);
    else last.push(change);
  }
  return parts;
}

/** For a room that has nothing to do about it. */
export const doNothing: AnyRule<unknown> = { prepare: async () => [] };

/** Somebody whose data is given to them. */
export type Owner = { person: Person; organisation: Organisation; now: Instant };
/** What somebody wrote in a check-in is given apart from all else, and to them alone. */
export type OwnPart = 'answers' | 'other';
/** What a table holds of somebody: by what name it is given and under which words, what is read, and that in sentences. */
export type Exporter<Found> = {
  as: string;
  title: WordKey;
  part?: OwnPart;
  read(reads: Reads, owner: Owner): Promise<Found>;
  /** One fact each, in their language: leads by company, nobody else's name, no ids of ours. Pure. */
  write(found: Found, owner: Owner): string[];
};
/** What one table holds of somebody, as they read it. */
export type OwnRecord = { as: string; title: WordKey; part: OwnPart; lines: string[] };
/** An exporter whose findings only it knows, as the house holds it. */
export type AnyExporter = { prepare(reads: Reads, owner: Owner): Promise<OwnRecord> };

/** What of a room somebody finds on their page of the app, and in the menu. */
export type AtHome = (reads: Reads, owner: Owner) => Promise<HomeShare>;

/** Ties what an exporter reads to how it is written. */
export function defineExporter<Found>(of: Exporter<Found>): AnyExporter & Exporter<Found> {
  const { as, title, part = 'other' } = of;
  return {
    ...of,
    prepare: async (reads, owner) => ({ as, title, part, lines: of.write(await of.read(reads, owner), owner) }),
  };
}

/** Tables without an exporter: a lane is where messages wait that are given; its name is their account, which is given too. */
type WithoutExporter = 'lanes';

/** What every room does: none of it can be forgotten. */
export type Room<R extends RoomName> = {
  flows: { [K in EventKindIn<R> & EventKind]: AnyFlow<K> };
  draws: { [K in SubjectKindIn<R> & CardKind]: Draw<K> };
  /** What asks for something that is done once, where it stands when that is done: how it is by now, without the button. */
  settled: { [K in SubjectKindIn<R> & SettledKind]: Draw<K> };
  /** What the bot begins with one person, in one line: for a bundle, and wherever open things are listed. */
  briefs: { [K in SubjectKindIn<R> & BegunKind]: Brief<K> };
  /** What the clock may make happen. */
  due: AnyRule<Organisation>[];
  /** Every table that holds a person, and how that is given to them. */
  export: Record<Exclude<PersonalTables[R], WithoutExporter>, AnyExporter>;
  /** What becomes of the room's messages and keys when a person is erased; the store empties the tables. */
  erase: AnyRule<Person>;
  /** What is forgotten because it was kept long enough. */
  retention: AnyRule<Organisation>;
  /** What somebody is shown of it as theirs. */
  home: AtHome;
} & (R extends OptionalRoom ? { /** Why it is worth switching on. */ offer: AnyOffer } : unknown);

/** A room as the house holds it. */
export type AnyRoom = Pick<Room<RoomName>, 'due' | 'erase' | 'retention' | 'home'> & {
  export: Record<string, AnyExporter>;
};

/** The whole house, for the few flows that ask every room. */
export type House = {
  loadRooms(): Promise<AnyRoom[]>;
  loadOffer(room: OptionalRoom): Promise<AnyOffer>;
  findDraw(kind: CardKind): Promise<Draw<CardKind>>;
  findSettled(kind: SettledKind): Promise<Draw<SettledKind>>;
  findBrief(kind: BegunKind): Promise<Brief<BegunKind>>;
};

/** All that is kept about somebody, room by room; what is empty is left out. */
export async function exportOwn(rooms: AnyRoom[], reads: Reads, owner: Owner): Promise<OwnRecord[]> {
  const exporters = rooms.flatMap((room) => Object.values(room.export));
  const records = await Promise.all(exporters.map((each) => each.prepare(reads, owner)));
  return records.filter(({ lines }) => lines.length > 0);
}
