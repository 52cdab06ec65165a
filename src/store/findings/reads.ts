import type { Action, Celebration, Finding, MarketNote, Thanks, Topic } from '../../domain/findings/finding.ts';
import type { Instant } from '../../domain/time.ts';

/** What flows may ask about what was said, and what was done with it. */
export type FindingReads = {
  marketNote(organisation: string, id: string): Promise<MarketNote | undefined>;
  action(organisation: string, id: string): Promise<Action | undefined>;
  /** Newest first, at most `ACTIONS_OPEN_MAX`. */
  openActions(organisation: string): Promise<Action[]>;
  /** As they stood then (`until`): those open, and those changed since `from`; newest change first, at most 50. */
  actionsSince(organisation: string, from: Instant, until: Instant): Promise<Action[]>;
  /** Names of campaigns whose leads changed since, newest first, at most `CAMPAIGNS_MAX`. */
  campaignsSince(organisation: string, since: Instant): Promise<string[]>;
  /** Who said since what an action is about, at most `RECEIPTS_MAX`; nobody whose data is erased. */
  peopleWhoSaid(organisation: string, about: Finding, since: Instant): Promise<string[]>;
  /** Who has a receipt of this action. */
  receipts(organisation: string, action: string): Promise<ReadonlySet<string>>;
  /** Those that somebody has a receipt of, the newest first. */
  actionsFor(organisation: string, person: string, most: number): Promise<Action[]>;
  /** Of each topic how many notes there are and whose; an erased person's note counts, by nobody. */
  topicCounts(organisation: string, from: Instant, until: Instant): Promise<TopicCount[]>;
  /** Words of notes that may be quoted, newest first, as they were written. */
  quotableNotes(
    organisation: string,
    from: Instant,
    until: Instant,
    most: number,
  ): Promise<{ words: string; person: string; topic: Topic }[]>;
  /** Not used yet, of this stretch, oldest first, at most 50. */
  celebrations(organisation: string, since: Instant, until: Instant): Promise<Celebration[]>;
  celebration(organisation: string, id: string): Promise<OwnCelebration | undefined>;
  thanks(organisation: string, id: string): Promise<Thanks | undefined>;
  /** What of all this is one person's own, newest first. */
  ownFindings(organisation: string, person: string): Promise<OwnFindings>;
};

export type TopicCount = { topic: Topic; notes: number; people: string[] };

/** With whose words they are, and whether a digest told them. */
export type OwnCelebration = Celebration & { person: string; isUsed: boolean };

/** Thanks both given and got; of a receipt, what was done about it in the action’s words. */
export type OwnFindings = {
  notes: MarketNote[];
  thanks: Thanks[];
  celebrations: Celebration[];
  actions: Action[];
  receipts: { words: string; at: Instant }[];
};
