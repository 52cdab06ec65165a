import type { DeliveryKind } from '../../domain/deliveries/delivery.ts';
import { type ChatTarget, isChatTarget, type RecordTarget, type Target } from '../../domain/deliveries/target.ts';
import type { Platform } from '../../domain/organisation.ts';
import type { Subject } from '../../domain/subject.ts';
import type { RowOf, TableShapes } from '../database/columns.ts';

export const deliveryTables = {
  /**
   * `target`: a channel's or a person's id; of a record its lead’s, its `platform` and `workspace` being its vendor and source; of a
   * listener its own. `post`: the message that an update or a line belongs to. `moved`: 0 while a
   * post is what it was posted as; its own id once it only says where that is now.
   */
  deliveries: {
    id: 'numbered',
    organisation: 'text',
    kind: 'text',
    subject: 'person',
    platform: 'text',
    workspace: 'text',
    target_kind: 'text',
    target: 'person',
    lane: 'person',
    post: 'integer?',
    state: 'text',
    due_at: 'integer',
    attempts: 'integer',
    doubts: 'integer',
    token: 'text?',
    lease_until: 'integer?',
    sent_channel: 'text?',
    sent_message: 'text?',
    reason: 'text?',
    queued_at: 'integer',
    ended_at: 'integer?',
    moved: 'integer',
  },
  /** `free_at`: when a delivery may be taken; `paused_until`: until when whoever is there asked to be left alone. */
  lanes: {
    lane: 'person',
    interval_ms: 'integer',
    burst_ms: 'integer',
    paced_at: 'integer',
    free_at: 'integer',
    token: 'text?',
    paused_until: 'integer',
  },
  /** What a message asks about (`nameAsked`): until then it is drawn again when that is done. */
  asks: { organisation: 'text', about: 'text', delivery: 'integer', until: 'integer' },
  /** Events that were heard, as hashes of their keys. */
  keys: { key: 'text', at: 'integer' },
  /** `target`: a channel or an account that takes no messages; once a reason. */
  closed_targets: { target: 'person', organisation: 'text', reason: 'text', at: 'integer' },
  /**
   * Where the platform refuses the bot's account; `is_told`: to somebody. `resumed_at`: it said that it takes it again; forgotten
   * when a message went there since.
   */
  paused_workspaces: {
    platform: 'text',
    workspace: 'text',
    organisation: 'text',
    reason: 'text',
    at: 'integer',
    is_told: 'integer',
    resumed_at: 'integer?',
  },
  /**
   * How many messages were begun with somebody on the newest of their days on which any was. `open_subject`: of these the last
   * that others may join; `added`: ids of leads that did.
   */
  message_days: {
    organisation: 'text',
    person: 'person',
    day: 'text',
    begun: 'integer',
    open_subject: 'person?',
    added: 'text',
  },
  /**
   * What waits to be begun with somebody, the most urgent (0) first. `not_before`: a day of theirs, empty for any. `bundle`: what
   * shows it by now; while that is on its way.
   */
  waiting_messages: {
    id: 'numbered',
    organisation: 'text',
    person: 'person',
    subject: 'person',
    urgency: 'integer',
    at: 'integer',
    until: 'integer',
    not_before: 'text',
    bundle: 'person?',
  },
} satisfies TableShapes;

type Queued = {
  kind: Exclude<DeliveryKind, 'line'>;
  organisation: string;
  subject: Subject;
  target: Target;
  lane: string;
  at: number;
};

/** A message that waits for its first attempt; the database numbers it. */
export function toDeliveryRow(of: Queued): Omit<RowOf<(typeof deliveryTables)['deliveries']>, 'id'> {
  const { kind, organisation, subject, target, lane, at } = of;
  return {
    organisation,
    kind,
    subject: JSON.stringify(subject),
    ...toTargetRow(target),
    lane,
    post: null,
    state: 'queued',
    due_at: at,
    attempts: 0,
    doubts: 0,
    token: null,
    lease_until: null,
    sent_channel: null,
    sent_message: null,
    reason: null,
    queued_at: at,
    ended_at: null,
    moved: 0,
  };
}

type TargetRow = Pick<
  RowOf<(typeof deliveryTables)['deliveries']>,
  'platform' | 'workspace' | 'target_kind' | 'target'
>;

/** A target, column by column. */
export function toTargetRow(target: Target): TargetRow {
  switch (target.kind) {
    case 'channel':
    case 'person':
    case 'home': {
      const { kind, platform, workspace, id } = target;
      return { platform, workspace, target_kind: kind, target: id };
    }
    case 'record':
      return { platform: target.vendor, workspace: target.source, target_kind: target.kind, target: target.lead };
    case 'listener':
      return { platform: target.kind, workspace: '', target_kind: target.kind, target: target.listener };
  }
}

/** Where a delivery goes, as it was queued. */
export function toTarget(row: TargetRow & { organisation: string }): Target {
  const { organisation } = row;
  // Only kinds, platforms and vendors that we know are written there.
  const kind = row.target_kind as Target['kind'];
  switch (kind) {
    case 'channel':
    case 'person':
    case 'home':
      return { kind, platform: row.platform as Platform, workspace: row.workspace, id: row.target };
    case 'record':
      return { kind, organisation, vendor: row.platform as Vendor, source: row.workspace, lead: row.target };
    case 'listener':
      return { kind, organisation, listener: row.target };
  }
}

type Vendor = RecordTarget['vendor'];

/** Where a message goes. */
export function toChatTarget(row: TargetRow): ChatTarget {
  const target = toTarget({ organisation: '', ...row });
  if (isChatTarget(target)) return target;
  throw new Error(`a ${target.kind} is no place for messages`);
}
