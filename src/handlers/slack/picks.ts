import type { WebClient } from '@slack/web-api';
import type { Option, Reply } from '../../cards/card.ts';
import type { ChatPick } from '../../cards/chat-pick.ts';
import type { Picked, PickedChannel, PickedGroup, PickedPerson } from '../../domain/people/picked.ts';
import { awaitWithin } from '../deadline.ts';
import { offerPicks } from '../forms/picks.ts';
import { isMissingScope } from './outbound/failures.ts';
import { retryOnSlack } from './setup/lookup.ts';

/** Whoever asked waits, and what opens or answers a form lives 3 s. */
const ASK_WITHIN_MS = 1200;

/** What Slack says of what was picked; of what it does not say in time, or does not know, nothing. */
export function createSlackProof(open: () => Promise<WebClient>): (picked: Picked[]) => Promise<Picked[]> {
  return (picked) =>
    Promise.all(
      picked.map(async (each) => {
        const proven = await awaitWithin(
          ASK_WITHIN_MS,
          open()
            .then((client) => prove(client, each))
            .catch(() => each),
        );
        return proven === 'late' ? each : proven;
      }),
    );
}

function prove(client: WebClient, picked: Picked): Promise<Picked> {
  switch (picked.of) {
    case 'people':
      return provePerson(client, picked);
    case 'channels':
      return proveChannel(client, picked);
    case 'groups':
      return proveGroupAtOnce(client, picked);
  }
}

/** Of somebody’s language Slack knows nothing: it has no Dutch. */
async function provePerson(client: WebClient, picked: PickedPerson): Promise<PickedPerson> {
  const { user } = await client.users.info({ user: picked.user });
  if (user === undefined) return picked;
  const { email, real_name } = user.profile ?? {};
  const found = {
    name: real_name || user.real_name || user.name || picked.user,
    ...(email && { email }),
    ...(user.tz && { zone: user.tz }),
    ...((user.is_bot || user.deleted) && { isNobody: true as const }),
  };
  return { ...picked, found };
}

async function proveChannel(client: WebClient, picked: PickedChannel): Promise<PickedChannel> {
  const { channel } = await client.conversations.info({ channel: picked.id });
  if (channel?.name === undefined) return picked;
  const found = {
    name: channel.name,
    isMember: channel.is_member === true,
    isPrivate: channel.is_private === true,
    isArchived: channel.is_archived === true,
  };
  return { ...picked, found };
}

/** A user group, or everybody of a channel; who they are is asked of each. */
async function proveGroup(client: WebClient, picked: PickedGroup): Promise<PickedGroup> {
  const { platform, workspace, id } = picked;
  const read = isChannel(id) ? readChannelPeople(client, id) : readGroupPeople(client, id);
  const { name, users } = await read;
  if (name === undefined) return picked;
  const people = users.map((user): PickedPerson => ({ of: 'people', platform, workspace, user }));
  return { ...picked, found: { name, people } };
}

/** So many people of a group are asked for while somebody waits; the others come when it is read. */
const AT_ONCE = 30;

async function proveGroupAtOnce(client: WebClient, picked: PickedGroup): Promise<PickedGroup> {
  const group = await proveGroup(client, picked);
  if (group.found === undefined) return group;
  const { name, people } = group.found;
  const first = people.slice(0, AT_ONCE).map((each) => provePerson(client, each).catch(() => each));
  return { ...group, found: { name, people: [...(await Promise.all(first)), ...people.slice(AT_ONCE)] } };
}

function isChannel(id: string): boolean {
  return /^[CG]/.test(id);
}

type GroupPeople = { name: string | undefined; users: string[] };

async function readGroupPeople(client: WebClient, id: string): Promise<GroupPeople> {
  const [groups, { users = [] }] = await Promise.all([
    listGroups(client),
    client.usergroups.users.list({ usergroup: id }),
  ]);
  return { name: groups.find(({ value }) => value === id)?.label, users };
}

const MEMBERS_MAX = 1000;

async function readChannelPeople(client: WebClient, channel: string): Promise<GroupPeople> {
  const [{ channel: found }, { members: users = [] }] = await Promise.all([
    client.conversations.info({ channel }),
    client.conversations.members({ channel, limit: MEMBERS_MAX }),
  ]);
  return { name: found?.name && `#${found.name}`, users };
}

/** Everybody of a group, one after another, however long Slack makes one wait; rejects where it cannot be read. */
export async function readSlackGroup(client: WebClient, group: PickedGroup): Promise<PickedGroup> {
  const { found, ...picked } = await retryOnSlack(() => proveGroup(client, group));
  if (found === undefined) return picked;
  const people: PickedPerson[] = [];
  for (const person of found.people) people.push(await retryOnSlack(() => provePerson(client, person)));
  return { ...picked, found: { ...found, people } };
}

/** The form with the workspace’s user groups to choose from; where Slack does not let the bot see them (`usergroups:read`), it says so. */
export async function offerGroups(reply: Reply, open: () => Promise<WebClient>): Promise<Reply> {
  let isRefused = false;
  const offered = await offerPicks(reply, isOfGroups, async () => {
    const listed = await awaitWithin(
      ASK_WITHIN_MS,
      open()
        .then(listGroups)
        .catch((reason: unknown) => {
          isRefused = isMissingScope(reason);
          return [];
        }),
    );
    return listed === 'late' ? [] : listed;
  });
  return isRefused ? sayRefused(offered) : offered;
}

function isOfGroups({ of }: ChatPick): boolean {
  return of === 'groups';
}

/** What else can be chosen stays; that groups are not among it is said beside. */
function sayRefused(reply: Reply): Reply {
  if (reply.kind !== 'form') return reply;
  const fields = reply.form.fields.map((field) =>
    field.kind === 'chat-pick' && isOfGroups(field) ? { ...field, hint: field.without } : field,
  );
  return { kind: 'form', form: { ...reply.form, fields } };
}

async function listGroups(client: WebClient): Promise<Option[]> {
  const { usergroups = [] } = await client.usergroups.list();
  return usergroups.flatMap(({ id, name, handle }) =>
    id === undefined ? [] : [{ value: id, label: name ?? handle ?? id }],
  );
}
