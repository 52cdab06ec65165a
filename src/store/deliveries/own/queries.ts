import type { DeliveryState } from '../../../domain/deliveries/delivery.ts';
import type { Recipient } from '../../../domain/deliveries/target.ts';
import type { Platform } from '../../../domain/organisation.ts';
import { readSubject } from '../../../domain/subject.ts';
import type { Database } from '../../database/database.ts';
import { type RawBuilder, sql } from '../../database/kysely.ts';
import { type Dialect, prepareSql } from '../../database/query.ts';
import type { OwnDeliveryReads, OwnMessage } from '../reads.ts';
import { isLineOf, isMessageOf, isOfTheirs, isWarningOf, type Own, selectTargets } from './rows.ts';

export function createOwnDeliveryReads(database: Database): OwnDeliveryReads {
  return {
    messagesOf: async (organisation, person) =>
      (await database.all(selectMessages, { organisation, person })).map(toMessage),
    warningsOf: async (organisation, person) =>
      (await database.all(selectWarnings, { organisation, person })).map(toMessage),
    linesOf: async (organisation, person) => (await database.all(selectLines, { organisation, person })).map(toMessage),
    closedTo: async (organisation, person) =>
      (await database.all(selectClosed, { organisation, person })).map(({ target, at }) => ({
        // A target begins with its platform.
        platform: target.split('/')[0] as Platform,
        at,
      })),
  };
}

type Row = { platform: string; subject: string; state: string; at: number };

function toMessage({ platform, subject, state, at }: Row): OwnMessage {
  return { platform: platform as Recipient, subject: readSubject(subject), state: state as DeliveryState, at };
}

/** A message that is drawn again is the same message. */
const prepareMessages = (isTheirs: ($: Own, dialect: Dialect) => RawBuilder<boolean>) =>
  prepareSql<Own>()(
    ($, dialect) => sql<Row>`select platform, subject, state, coalesce(ended_at, queued_at) as at from deliveries
      where kind <> 'update' and ${isTheirs($, dialect)} order by id desc`,
  );

const selectMessages = prepareMessages(isMessageOf);
const selectWarnings = prepareMessages(isWarningOf);
const selectLines = prepareMessages(isLineOf);

const selectClosed = prepareSql<Own>()(
  ($) => sql<{ target: string; at: number }>`select target, at from closed_targets
    where ${isOfTheirs($)} and target in (${selectTargets($)}) order by at desc`,
);
