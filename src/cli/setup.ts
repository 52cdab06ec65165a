import { type Environment, readSetupConfig, type SetupConfig } from '../config.ts';
import type { Channel, Organisation, Platform, PublicHolidays } from '../domain/organisation.ts';
import type { Person } from '../domain/people/person.ts';
import { buildOrganisation, readOrganisationFile } from '../domain/setup/organisation-file.ts';
import type { OrganisationFile } from '../domain/setup/organisation-schema.ts';
import { type HolidayLookup, lookUpPublicHolidays } from '../domain/setup/public-holidays.ts';
import { listWarnings } from '../domain/setup/warnings/warning-lines.ts';
import { getLocalDate, type LocalDate } from '../domain/working-time.ts';
import { runFlows } from '../flows/engine.ts';
import { openStore } from '../store/open.ts';
import { readTextFile } from './lib/failures.ts';
import { parseJsonText } from './lib/json-text.ts';
import { lookUpAll, type NotFound } from './lib/lookup.ts';
import type { ChannelPlace, FoundFile } from './slack/lookup-parts.ts';
import { listFaults, type Terminal } from './terminal.ts';

/** `path`: the organisation’s file. `isCheck`: nothing is changed. `isJson`: what came of it is said for a machine. */
export type SetupOptions = { path: string; isCheck: boolean; isJson: boolean };

/** `setup apply org.json`: checks the whole file, looks up what Slack and Teams know, then makes it so, or names every fault. */
export async function runSetup(options: SetupOptions, env: Environment, terminal: Terminal): Promise<void> {
  const { say, complain } = terminal;
  const { path, isCheck, isJson } = options;
  const refuse = (sentence: string, faults: string[]): void => {
    if (isJson) say(JSON.stringify({ isApplied: false, faults }, null, 2));
    complain(`${sentence}:\n${listFaults(faults)}`);
  };
  const read = readSetupConfig(env);
  if ('faults' in read) return refuse('setup cannot start; please fix (environment or .env)', read.faults);
  const found = await readFound(path, read.config, terminal);
  if ('faults' in found) {
    const why = found.isOutage === true ? 'could not be completed' : 'has faults';
    return refuse(`${path} ${why}; nothing was changed`, found.faults);
  }
  const { organisation, people } = buildOrganisation(found.file, found.publicHolidays);
  if (!isCheck) await apply(found, read.config);
  const size = measure(organisation, people);
  const warnings = [...listWarnings(organisation, people), ...warnOfMemberships(organisation, found.memberships)];
  if (isJson) return say(JSON.stringify({ isApplied: !isCheck, faults: [], warnings, ...size }, null, 2));
  const good = warnings.length === 0 ? 'All good' : 'No faults';
  say(
    `${organisation.name}: ${describeSize(size)}. ${isCheck ? `${good}; nothing was changed (--check).` : 'Set up.'}`,
  );
  for (const sentence of describeHolidays(organisation, getLocalDate(Date.now(), organisation.zone))) say(sentence);
  if (warnings.length > 0) say(`What will not work like this:\n${listFaults(warnings)}`);
}

type DescribedFile = FoundFile & { publicHolidays?: PublicHolidays };

async function readFound(path: string, config: SetupConfig, terminal: Terminal): Promise<DescribedFile | NotFound> {
  const parsed = parseJsonText(readTextFile(path));
  if ('fault' in parsed) return { faults: [parsed.fault] };
  const read = readOrganisationFile(parsed.value);
  if ('faults' in read) return read;
  const holidays = await findPublicHolidays(read.file);
  if ('fault' in holidays) return { faults: [`hours.country: ${holidays.fault}`] };
  const found = await lookUpAll(read.file, config, terminal.progress);
  if ('faults' in found) return found;
  // Read again: two names may have turned out to be one channel or one person.
  const whole = readOrganisationFile(found.file);
  return 'faults' in whole ? whole : { ...found, ...holidays, file: whole.file };
}

type NoHolidays = { publicHolidays?: never };

/** Of the country that is given, if one is. */
async function findPublicHolidays({ hours, zone }: OrganisationFile): Promise<HolidayLookup | NoHolidays> {
  return hours.country === undefined ? {} : lookUpPublicHolidays(hours.country, getLocalDate(Date.now(), zone));
}

const HOLIDAYS_SHOWN = 3;

/** Which public holidays count, so that an admin sees whether they are theirs. */
function describeHolidays({ hours: { country, publicHolidays } }: Organisation, today: LocalDate): string[] {
  if (publicHolidays === undefined) return [];
  const { until, dates } = publicHolidays;
  const next = dates.filter((date) => date >= today).slice(0, HOLIDAYS_SHOWN);
  return [`Public holidays of ${country} until ${until.slice(0, 4)}: ${[...next, '…'].join(', ')}`];
}

async function apply(
  { file, addresses, memberships, publicHolidays }: DescribedFile,
  { DATABASE_URL }: SetupConfig,
): Promise<void> {
  const store = await openStore(DATABASE_URL);
  try {
    const handle = runFlows(store, Date.now);
    const described = buildOrganisation(file, publicHolidays);
    const before = await store.reads.organisation(described.organisation.id);
    await handle({ kind: 'organisation.described', ...described });
    for (const address of addresses) await handle({ kind: 'address.seen', address });
    // Where it was invited before anybody had said what the channel is for, it has greeted nobody yet.
    for (const { place, isMember } of memberships)
      if (isMember && findChannel(before, place) === undefined)
        await handle({ kind: 'channel.joined', place, isTeam: false });
  } finally {
    await store.close();
  }
}

function findChannel(
  organisation: Organisation | undefined,
  { platform, workspace, id }: ChannelPlace,
): Channel | undefined {
  return organisation?.channels.find(
    (each) => each.platform === platform && each.workspace === workspace && each.id === id,
  );
}

/** Channels where nothing can be posted yet. */
function warnOfMemberships(organisation: Organisation, memberships: FoundFile['memberships']): string[] {
  return memberships.flatMap(({ place, isMember }) => {
    const name = findChannel(organisation, place)?.name.replace(/^#/, '') ?? place.id;
    return isMember ? [] : [`channels: I am not in #${name}, so nothing comes there: type /invite @smarketing in it`];
  });
}

/** `on`: how many of the people have an account on each platform, in the order the file names them. */
type Size = { organisation: string; channels: number; people: number; on: Partial<Record<Platform, number>> };

function measure({ id, channels, workspaces }: Organisation, people: Person[]): Size {
  const on: Size['on'] = {};
  for (const { platform } of workspaces)
    on[platform] = people.filter(({ identities }) => identities.some((each) => each.platform === platform)).length;
  return { organisation: id, channels: channels.length, people: people.length, on };
}

/** Where there are several platforms, the people on each are counted too. */
function describeSize({ channels, people, on }: Size): string {
  const size = `${channels} ${channels === 1 ? 'channel' : 'channels'}, ${people} ${people === 1 ? 'person' : 'people'}`;
  const counts = Object.entries(on).map(([platform, number]) => `${number} on ${NAMES[platform as Platform]}`);
  return counts.length < 2 ? size : `${size} (${counts.join(', ')})`;
}

const NAMES: Record<Platform, string> = { slack: 'Slack', teams: 'Teams' };
