import { LOOKED_AT_EACH_MINUTE } from '../../src/flows/setup/lib/tick-turns.ts';
import { MEASURED } from './measured.ts';
import { USAGE } from './usage.ts';

/** Seconds of processor, of the bot and of the server, that some minute needs; a minute has sixty of each core. */
export type Work = { ownSeconds: number; serverSeconds: number; statements: number };

/** What so many organisations ask of one bot on one PostgreSQL. */
export type Load = {
  organisations: number;
  requestsASecond: number;
  messagesASecond: number;
  tick: Work;
  busyMinute: Work;
  weekEndMinute: Work;
  digestMinute: Work;
  digests: number;
  gigabytesAYear: number;
  megabytesHeld: number;
};

const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 3600;
const YEAR_DAYS = 12 * USAGE.workingDays;
const people = USAGE.people.sales + USAGE.people.marketing;

type Cost = { statements: number; ownMs: number; serverMs: number };

/** Pure arithmetic: assumed usage times measured costs. */
export function computeLoad(organisations: number): Load {
  const leads = organisations * USAGE.leadsADay;
  const taps = leads * USAGE.judgementsALead + organisations * people * USAGE.otherTapsAPerson;
  const messages = leads * USAGE.callsALead + organisations * people * USAGE.messagesAPerson;
  const inPeakMinute = (aDay: number) => (aDay * USAGE.peakHour) / (HOUR_SECONDS / MINUTE_SECONDS);
  const tick = computeTick(organisations);
  const busyMinute = sumWork([
    tick,
    multiply(MEASURED.lead, inPeakMinute(leads)),
    multiply(MEASURED.tap, inPeakMinute(taps)),
    multiply(MEASURED.message, inPeakMinute(messages)),
  ]);
  const withDigest = organisations * USAGE.inOneZone;
  const digests = withDigest * USAGE.digestChannels;
  return {
    organisations,
    requestsASecond: (inPeakMinute(leads) + inPeakMinute(taps)) / MINUTE_SECONDS,
    messagesASecond: inPeakMinute(messages) / MINUTE_SECONDS,
    tick,
    busyMinute,
    weekEndMinute: sumWork([tick, multiply(MEASURED.weekEnd, withDigest)]),
    digestMinute: sumWork([busyMinute, multiply(MEASURED.digest, withDigest), multiply(MEASURED.message, digests)]),
    digests,
    gigabytesAYear:
      (organisations * MEASURED.organisationBytes +
        YEAR_DAYS * leads * (MEASURED.leadBytes + USAGE.judgementsALead * MEASURED.judgementBytes)) /
      1e9,
    megabytesHeld: (MEASURED.idleBytes + organisations * MEASURED.organisationHeldBytes) / 1e6,
  };
}

/** What may wait is looked at in some of many. */
function computeTick(organisations: number): Work {
  const withAll = Math.min(organisations, LOOKED_AT_EACH_MINUTE);
  return sumWork([multiply(MEASURED.tickWithAll, withAll), multiply(MEASURED.tick, organisations - withAll)]);
}

function multiply({ statements, ownMs, serverMs }: Cost, times: number): Work {
  return {
    statements: statements * times,
    ownSeconds: (ownMs * times) / 1000,
    serverSeconds: (serverMs * times) / 1000,
  };
}

function sumWork(parts: Work[]): Work {
  const sumOf = (key: keyof Work) => parts.reduce((sum, part) => sum + part[key], 0);
  return { statements: sumOf('statements'), ownSeconds: sumOf('ownSeconds'), serverSeconds: sumOf('serverSeconds') };
}
