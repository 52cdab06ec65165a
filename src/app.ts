import { choosePolicyFigures } from './cards/privacy/privacy-card.ts';
import { type DrawChart, drawChart } from './charts/draw.ts';
import { type Courier, createCourier } from './courier.ts';
import { readTalkPath, type TalkId, writeTalkPath } from './domain/checkins/talk-link.ts';
import { deriveKeys } from './domain/keys.ts';
import { chooseOrganisation } from './domain/organisation.ts';
import type { Instant } from './domain/time.ts';
import { readDrawnRecord } from './flows/crm/writing/draw-record.ts';
import { openDrawing } from './flows/drawing.ts';
import { createKeeping, type PrepareBeside, runFlows } from './flows/engine.ts';
import { openEventDrawing } from './flows/listeners/draw-event.ts';
import { createCalendarDoors, type FindCalendarTalk } from './handlers/calendar.ts';
import { createFindClient } from './handlers/crm/open.ts';
import { createRecordOutbound } from './handlers/crm/outbound.ts';
import type { FindCrmSettings } from './handlers/crm/settings.ts';
import { createGroupReading } from './handlers/groups/read-daily.ts';
import { addBase, createPauseLog, followReplies, type Handle, type Log, logEvents } from './handlers/handle.ts';
import { createHealthDoors } from './handlers/health.ts';
import { createSourceDoors } from './handlers/intake/sources/doors.ts';
import { createIntakeDoors } from './handlers/intake/standard.ts';
import type { LimitOptions } from './handlers/limits/door-limits.ts';
import { openListeners } from './handlers/listeners/open.ts';
import { measureLeads, measureTicks } from './handlers/metrics/measure.ts';
import { createServers, type Servers } from './handlers/metrics/servers.ts';
import { createPageDoors } from './handlers/pages/doors.ts';
import type { PlatformParts, Socket } from './handlers/platform.ts';
import type { SlackAccount, SlackOauthAccount } from './handlers/slack/account.ts';
import { openSlack } from './handlers/slack/open.ts';
import type { TeamsAccount } from './handlers/teams/account.ts';
import { loadTeams } from './handlers/teams/load.ts';
import { createTicking, type Ticking } from './handlers/ticking.ts';
import { createKeepItems } from './inbox/keep-items.ts';
import type { FindCrmClient } from './inbox/parts.ts';
import { createInboxWorker, type InboxWorker } from './inbox/worker.ts';
import type { OpenedMetrics } from './metrics/meter.ts';
import { openGrants } from './slack-grants.ts';
import type { Store } from './store/store.ts';

/** All the bot needs from the world around it. */
export type Parts = LimitOptions & {
  store: Store;
  log: Log;
  /** The bot's own. */
  appSecret: string;
  /** What leads are signed with: by any of these. */
  intakeSecrets: string[];
  /** What CRMs gave out, and who asks them; without these nothing of a CRM is asked for. */
  crmSettings?: FindCrmSettings;
  clients?: FindCrmClient;
  /** At least one of the two platforms. */
  slack?: SlackAccount | SlackOauthAccount;
  teams?: TeamsAccount;
  /** On this machine, all that is for listeners goes there instead; for tests. */
  listenersBase?: string;
  /** Where people reach this bot from their own machine; known once it listens. */
  publicUrl?(): string | undefined;
  /** The folder of the database file, watched for free space. */
  folder?: string;
  /** Measures, where that is on. */
  metrics?: OpenedMetrics;
  /** Decides what takes long beside the event loop; here, unless told how. */
  prepareBeside?: PrepareBeside;
  /** Draws a picture; here and now, unless told how. */
  drawChart?: DrawChart;
  now(): Instant;
  random(): number;
  wait(ms: number, then: () => void): () => void;
};

/** The whole bot but the process: main, the sandbox and every test start it this way. */
export type Bot = Servers & {
  handle: Handle;
  courier: Courier;
  inbox: InboxWorker;
  ticking: Ticking;
  socket?: Socket;
  /** Resolves when no reply to somebody is on its way. */
  replied(): Promise<void>;
};

export async function assemble(parts: Parts): Promise<Bot> {
  const { store, log, now, metrics: { meter } = {} } = parts;
  const handle = runFlows(store, now, {
    onRemark: ({ what, ...where }) => log.warn(where, what),
    onDone: meter?.foundDue,
    pause: (most) => new Promise((resolve) => void parts.wait(parts.random() * most, resolve)),
    ...(parts.prepareBeside && { prepareBeside: parts.prepareBeside }),
  });
  const replies = followReplies();
  const shared: PlatformParts = {
    handle: addBase(logEvents(handle, log), () => parts.publicUrl?.()),
    log,
    meter,
    pictures: {
      draw: parts.drawChart ?? drawChart,
      onMissed: (reason) => log.warn({ reason }, 'a message goes without its picture'),
    },
    onReplying: replies.follow,
  };
  const publicUrl = () => parts.publicUrl?.();
  const grants = openGrants(store, now);
  const slack = parts.slack && openSlack({ ...shared, account: parts.slack, grants, publicUrl, now, wait: parts.wait });
  const teams = parts.teams && (await loadTeams(shared, parts.teams, store.reads));
  const platforms = [slack, teams].filter((each) => each !== undefined);
  if (platforms.length === 0) throw new Error('neither Slack nor Teams is configured');
  const talkKeys = deriveKeys(parts.appSecret, 'talk links');
  const calendarFile = (id: TalkId) => publicUrl()?.replace(/\/$/, '').concat(writeTalkPath(id, talkKeys[0]));
  const findCalendarTalk: FindCalendarTalk = async (path) => {
    const id = talkKeys.map((key) => readTalkPath(path, key)).find((read) => read !== undefined);
    if (id === undefined) return undefined;
    // Seldom asked for, so not loaded with the bot.
    const { findTalk } = await import('./flows/checkins/talks/find-talk.ts');
    return findTalk(store.reads, id, now());
  };
  const clients = parts.clients ?? createFindClient(parts.crmSettings ?? (() => ({})), now);
  const records = createRecordOutbound({
    draw: ({ organisation, ...of }) => readDrawnRecord(store.reads, organisation, of, now()),
    ...{ findClient: clients, commit: store.commit, handle, now },
  });
  const drawEvent = openEventDrawing(store.reads, now);
  const listeners = openListeners({ appSecret: parts.appSecret, draw: drawEvent, now, base: parts.listenersBase });
  const courier = createCourier({
    outbox: store.outbox,
    commit: store.commit,
    draw: openDrawing(store.reads, now, calendarFile),
    outbound: { ...(slack && { slack: slack.outbound }), ...(teams && { teams: teams.outbound }) },
    records,
    listeners: listeners.outbound,
    tell: handle,
    onTried: meter?.tried,
    now,
    random: parts.random,
    wait: parts.wait,
    onFailure: (reason) => log.error({ err: reason }, 'the courier stumbled'),
    ...createPauseLog(log),
    onTurnedBack: (ms) => log.warn({ ms }, 'the clock was turned back: what waits was put right'),
  });
  store.onQueued(courier.wake);
  const inbox = createInboxWorker({
    inbox: store.inbox,
    takeTurn: store.outbox.takeTurn,
    reads: store.reads,
    commit: createKeeping(store, now),
    handle,
    clients,
    onWorked: meter?.workedOn,
    log,
    now,
    wait: parts.wait,
  });
  const readGroups = createGroupReading(store.reads.organisations, { platforms: { slack, teams }, handle, log, now });
  const keepTick = (at: Instant) => {
    inbox.wake();
    shared.onReplying(readGroups());
    return store.commit([{ kind: 'clock.ticked', at }]);
  };
  const ticking = measureTicks(createTicking(handle, keepTick, now), meter);
  const findOrganisation = async () => chooseOrganisation(await store.reads.organisations());
  const findSource = async () => (await findOrganisation())?.id;
  const doors = [
    ...createHealthDoors({
      check: store.check,
      organisations: store.reads.organisations,
      stuckSources: store.reads.stuckSources,
      ...(parts.folder !== undefined && { folder: parts.folder }),
      progress: () => store.outbox.progress(now()),
      pauses: store.outbox.pauses,
      tickedAt: ticking.tickedAt,
      now,
    }),
    // Whatever is signed with one of the secrets is for the one organisation of this installation.
    ...createIntakeDoors({ handle: measureLeads(shared.handle, meter), secrets: parts.intakeSecrets, findSource, now }),
    ...createSourceDoors({
      appSecret: parts.appSecret,
      findOrganisation: store.reads.organisation,
      settings: parts.crmSettings ?? (() => ({})),
      publicUrl,
      keep: createKeepItems(store, inbox.wake, now),
      now,
    }),
    ...listeners.doors,
    ...createCalendarDoors(findCalendarTalk),
    ...createPageDoors(async () => {
      const organisation = await findOrganisation();
      return { figures: choosePolicyFigures(organisation), locale: organisation?.locale ?? 'en' };
    }),
    ...platforms.flatMap((each) => each.doors),
  ];
  return {
    ...createServers(doors, log, parts),
    handle,
    courier,
    inbox,
    ticking,
    replied: replies.ended,
    ...(slack?.socket !== undefined && { socket: slack.socket }),
  };
}
