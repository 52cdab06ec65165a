import type { Workspace } from '../domain/organisation.ts';
import type { OrganisationFile } from '../domain/setup/organisation-schema.ts';

/** The file with what a platform knows filled in, and what it does not know although it should. */
export type LookupResult = { file: OrganisationFile; faults: string[] };
/** A channel of the file, by its id, of which a platform has said whether the bot is in it. */
export type Membership = { id: string; isMember: boolean };
/** Is told of how many of so many people a platform has said who they are. */
export type OnLookedUp = (done: number, of: number) => void;

/** The platform did not let itself be asked, for a reason that is no fault of the file. */
export class LookupRefusal extends Error {}

/** Has the file a channel in this workspace that it gives no id of? */
export function hasChannelWithoutId(file: OrganisationFile, workspace: Workspace): boolean {
  return file.channels.some((channel) => isIn(channel, workspace) && channel.id === undefined);
}

/** The channels of this workspace whose ids are known. */
export function listChannelIdsIn({ channels }: OrganisationFile, workspace: Workspace): string[] {
  return channels.flatMap((channel) => (isIn(channel, workspace) && channel.id !== undefined ? [channel.id] : []));
}

/** The e-mails of people whose account in this workspace the file does not give, in small letters. */
export function listUnknownEmails({ people }: OrganisationFile, workspace: Workspace): string[] {
  return people.flatMap(({ email, identities }) =>
    email === undefined || hasIdentityIn(identities, workspace) ? [] : [email.toLowerCase()],
  );
}

/** Channels without an id get that of their name, `#` or not; `idOf` says what is wrong where there is none. */
export function fillChannelIds(
  file: OrganisationFile,
  workspace: Workspace,
  idOf: (name: string) => { id: string } | { fault: string },
): LookupResult {
  const faults: string[] = [];
  const channels = file.channels.map((channel) => {
    if (!isIn(channel, workspace) || channel.id !== undefined) return channel;
    const found = idOf(channel.name.replace(/^#/, ''));
    if ('id' in found) return { ...channel, id: found.id };
    faults.push(`channels: ${found.fault}`);
    return channel;
  });
  return { file: { ...file, channels }, faults };
}

/** People without an account in this workspace get the one of their e-mail, where there is one. */
export function fillIdentities(
  file: OrganisationFile,
  workspace: Workspace,
  userOf: (email: string) => string | undefined,
): OrganisationFile {
  const people = file.people.map((person) => {
    const { email, identities } = person;
    const user = email === undefined || hasIdentityIn(identities, workspace) ? undefined : userOf(email);
    if (user === undefined) return person;
    return { ...person, identities: [...identities, { platform: workspace.platform, workspace: workspace.id, user }] };
  });
  return { ...file, people };
}

/** Slack and Teams say how long to wait; looking up many people takes as long as that takes. */
export async function retryWhenTold<T>(
  call: () => Promise<T>,
  waitOf: (reason: unknown) => Promise<unknown> | undefined,
): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (reason) {
      const wait = waitOf(reason);
      if (wait === undefined) throw reason;
      await wait;
    }
  }
}

type InWorkspace = { platform: string; workspace: string };

function isIn({ platform, workspace }: InWorkspace, { platform: there, id }: Workspace): boolean {
  return platform === there && workspace === id;
}

function hasIdentityIn(identities: InWorkspace[], workspace: Workspace): boolean {
  return identities.some((identity) => isIn(identity, workspace));
}
