import type { Organisation, PublicHolidays } from '../organisation.ts';
import { readLanguages } from '../people/language.ts';
import { isSameIdentity, type Person, TEAMS } from '../people/person.ts';
import { lowerDirectoryIds } from './directory-ids.ts';
import { type OrganisationFile, organisationFileSchema } from './organisation-schema.ts';
import { describeSharedSegment, findSharedSegments } from './segments.ts';

export type OrganisationFileReading = { file: OrganisationFile } | { faults: string[] };

/** The file, or every fault in it with its place in the file. */
export function readOrganisationFile(given: unknown): OrganisationFileReading {
  const read = organisationFileSchema.safeParse(given);
  if (!read.success) {
    return { faults: read.error.issues.map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`) };
  }
  const file = lowerDirectoryIds(read.data);
  const faults = [
    ...findChannelFaults(file),
    ...findPeopleFaults(file),
    ...findCheckinFaults(file),
    ...findRepeated(
      'listeners',
      (file.listeners ?? []).map((each) => each.id),
    ),
  ];
  return faults.length === 0 ? { file } : { faults };
}

/** The organisation and people of a file whose ids are all known, with the public holidays of its country. */
export function buildOrganisation(
  file: OrganisationFile,
  publicHolidays?: PublicHolidays,
): { organisation: Organisation; people: Person[] } {
  const { people, channels, $schema: _forEditors, ...rest } = file;
  return {
    organisation: {
      ...rest,
      hours: { ...file.hours, ...(publicHolidays !== undefined && { publicHolidays }) },
      channels: channels.map(({ default: isDefault, ...channel }) => ({
        ...channel,
        id: channel.id ?? '',
        locale: channel.locale ?? file.locale,
        isDefault,
      })),
    },
    people: people.map(({ locale: given, ...person }) => ({
      ...person,
      organisation: file.id,
      locale: given ?? file.locale,
      languages: given === undefined ? {} : { given },
    })),
  };
}

/** The file that would make the same, but for what the bot finds by itself and what people linked themselves. */
export function writeOrganisationFile(organisation: Organisation, people: Person[]): OrganisationFile {
  const { hours, channels, ...rest } = organisation;
  const { publicHolidays: _found, ...ownHours } = hours;
  return {
    ...rest,
    hours: ownHours,
    channels: channels.map(({ isDefault, ...channel }) => ({ ...channel, default: isDefault })),
    people: people.map(writePerson),
  };
}

function writePerson(person: Person): FilePerson {
  const { organisation: _of, linked = [], identities, locale: _decided, languages: _own, ...rest } = person;
  const { given } = readLanguages(person);
  return {
    ...rest,
    ...(given !== undefined && { locale: given }),
    identities: identities.filter((identity) => !linked.some((each) => isSameIdentity(each, identity))),
  };
}

function findChannelFaults(file: OrganisationFile): string[] {
  const known = new Set(file.workspaces.map(({ platform, id }) => `${platform}/${id}`));
  const strangers = file.channels.flatMap(({ platform, workspace }, index) =>
    known.has(`${platform}/${workspace}`) ? [] : [`channels.${index}.workspace: ${workspace} is not in workspaces`],
  );
  const without = file.workspaces.flatMap(({ platform, id }) => {
    const sales = file.channels.filter(
      (each) => each.workspace === id && each.platform === platform && each.purpose === 'sales',
    );
    const defaults = sales.filter((each) => each.default).length;
    if (defaults > 1) return [`channels: workspace ${id} has ${defaults} default sales channels`];
    return sales.length > 1 && defaults === 0 ? [`channels: workspace ${id} needs one default sales channel`] : [];
  });
  const ids = file.channels.flatMap((each) =>
    each.id === undefined ? [] : [`${each.platform}/${each.workspace}/${each.id}`],
  );
  const isAnySales = file.channels.some((each) => each.purpose === 'sales');
  const nowhere = isAnySales ? [] : ['channels: there is no channel with purpose sales for leads'];
  return [
    ...strangers,
    ...without,
    ...nowhere,
    ...findRepeated('channels', ids),
    ...findSharedSegments(file.channels).map(describeSharedSegment),
  ];
}

function findPeopleFaults({ people, workspaces }: OrganisationFile): string[] {
  const known = new Set(workspaces.map(({ platform, id }) => `${platform}/${id}`));
  const identities = people.flatMap((person) => person.identities);
  const strangers = identities
    .filter(({ platform, workspace }) => !known.has(`${platform}/${workspace}`))
    .map(({ user, workspace }) => `people: ${user} is in ${workspace}, which is not in workspaces`);
  const unreachable = people
    .filter((person) => person.identities.length === 0 && person.email === undefined)
    .map((person) => `people: ${person.id} has neither identities nor an email`);
  return [
    ...strangers,
    ...unreachable,
    ...findRepeated(
      'people',
      people.map((person) => person.id),
    ),
    ...findTwins(people, ({ identities: own }) =>
      own.map(({ platform, workspace, user }) => `${platform}/${workspace}/${user}`),
    ),
    ...findTwins(people, ({ email }) => (email === undefined ? [] : [email.toLowerCase()])),
  ];
}

type FilePerson = OrganisationFile['people'][number];

/** Entries that are one person. Whoever manages both teams so needs another person, not another line. */
function findTwins(people: FilePerson[], keysOf: (person: FilePerson) => string[]): string[] {
  return listRepeated(people.flatMap(keysOf)).map((key) => {
    const twins = people.filter((person) => keysOf(person).includes(key));
    const isBoth = TEAMS.every((team) => twins.some((each) => each.team === team && each.role === 'manager'));
    return `people: ${key} is there more than once${isBoth ? MANAGES_BOTH : ''}`;
  });
}

const MANAGES_BOTH = ': nobody can manage both teams, since each manager talks with the other team';

/** What opens by itself must be able to. */
function findCheckinFaults({ checkin, people, channels }: OrganisationFile): string[] {
  if (checkin?.day === undefined) return [];
  const without = TEAMS.filter((team) => !people.some((person) => person.team === team && person.role === 'manager'));
  const managers = without.map((team) => `checkin.day: team ${team} has no manager to hold the talks`);
  if (channels.some(({ purpose }) => purpose === 'shared')) return managers;
  return [...managers, 'checkin.day: there is no channel with purpose shared for the summary'];
}

function findRepeated(where: string, names: string[]): string[] {
  return listRepeated(names).map((each) => `${where}: ${each} is there more than once`);
}

function listRepeated(names: string[]): string[] {
  return [...new Set(names.filter((each, index) => names.indexOf(each) !== index))];
}
