import { z } from 'zod';
import type { TeamsAnswer, TeamsPlace, TeamsTrouble } from '../../fake-teams/contract.ts';
import { Refused } from '../http.ts';
import type { PageParts } from '../server.ts';
import { type Door, door, id, refuse, retryAfterSeconds, text, times, troubleKind } from './route.ts';

const INPUT_LENGTH_MAX = 12_000;
const CHOICES_MAX = 200;

const tap = z.strictObject({
  user: id,
  message: id,
  label: z.string().max(3000),
  verb: z.string().max(100).optional(),
  inputs: z
    .record(id, z.union([z.string().max(INPUT_LENGTH_MAX), z.array(z.string().max(2000)).max(CHOICES_MAX)]))
    .optional(),
});

const reaction = z.strictObject({ user: id, message: id, type: z.string().regex(/^[\w-]{1,80}$/) });

const trouble = z.strictObject({
  call: z.string().regex(/^(\*|[a-z-]{1,40})$/),
  kind: troubleKind,
  status: z.number().int().min(400).max(599).optional(),
  code: z.string().max(80).optional(),
  retryAfterSeconds,
  times,
});

/** What people do in Teams, and what befalls it. `user` is an aadObjectId. */
export const teamsDoors: Record<string, Door> = {
  '/api/teams/tap': door(tap, async ({ user, message, label, verb, inputs }, parts, { deeds }) => {
    const teams = teamsIn(parts);
    deeds.tapped(slackIdOf(parts, user), label, { isPrivate: teams.chat(user).some((one) => one.id === message) });
    const control = { label, ...(verb !== undefined && { verb }) };
    return answered(teams.tap(user, message, control, { ...(inputs && { inputs }) }));
  }),
  '/api/teams/say': door(
    z.strictObject({ user: id, to: id, text, mention: z.boolean().optional(), root: id.optional() }),
    async ({ user, to, text: words, mention, root }, parts) =>
      answered(
        teamsIn(parts).say(user, to, words, {
          ...(mention !== undefined && { mention }),
          ...(root !== undefined && { root }),
        }),
      ),
  ),
  '/api/teams/react': door(reaction, async ({ user, message, type }, parts, { deeds }) => {
    deeds.reacted(slackIdOf(parts, user), type);
    return answered(teamsIn(parts).react(user, message, type));
  }),
  '/api/teams/unreact': door(reaction, async ({ user, message, type }, parts) =>
    answered(teamsIn(parts).unreact(user, message, type)),
  ),
  '/api/teams/install': door(z.strictObject({ who: id, isInstalled: z.boolean() }), async (body, parts) => {
    const teams = teamsIn(parts);
    return answered(body.isInstalled ? teams.install(body.who) : teams.uninstall(body.who));
  }),
  '/api/teams/trouble': door(z.strictObject({ list: z.array(trouble).max(20) }), async ({ list }, parts, { deeds }) => {
    teamsIn(parts).trouble(list.map(asTrouble));
    if (list.length > 0) deeds.troubled();
    return {};
  }),
};

const teamsIn = ({ teams }: PageParts): TeamsPlace => {
  if (teams === undefined) throw new Refused(404, 'There is no Teams here.');
  return teams;
};

const answered = async (verb: Promise<TeamsAnswer>): Promise<TeamsAnswer> => verb.catch(refuse);

/** Who this is in Slack, so that one person counts once; their own id for who is not there. */
const slackIdOf = ({ slack, teams }: PageParts, user: string): string => {
  const email = teams?.state().users.find(({ aadObjectId }) => aadObjectId === user)?.email;
  return slack.state().users.find((one) => email !== undefined && one.email === email)?.id ?? user;
};

const asTrouble = ({ call, kind, ...more }: z.output<typeof trouble>): TeamsTrouble => ({
  call,
  kind,
  ...(more.status !== undefined && { status: more.status }),
  ...(more.code !== undefined && { code: more.code }),
  ...(more.retryAfterSeconds !== undefined && { retryAfterSeconds: more.retryAfterSeconds }),
  ...(more.times !== undefined && { times: more.times }),
});
