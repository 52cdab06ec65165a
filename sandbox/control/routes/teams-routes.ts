import { z } from 'zod';
import type { FakeTeams, TeamsBotAnswer, TeamsTrouble } from '../../fake-teams/contract.ts';
import { PageRefusal } from '../http.ts';
import type { PageParts } from '../server.ts';
import {
  definePageRoute,
  idShape,
  type PageRoute,
  rethrowAsConflict,
  retryAfterShape,
  textShape,
  timesShape,
  troubleKindShape,
} from './route.ts';

const INPUT_LENGTH_MAX = 12_000;
const CHOICES_MAX = 200;

const tap = z.strictObject({
  user: idShape,
  message: idShape,
  label: z.string().max(3000),
  verb: z.string().max(100).optional(),
  inputs: z
    .record(idShape, z.union([z.string().max(INPUT_LENGTH_MAX), z.array(z.string().max(2000)).max(CHOICES_MAX)]))
    .optional(),
});

const reaction = z.strictObject({ user: idShape, message: idShape, type: z.string().regex(/^[\w-]{1,80}$/) });

const trouble = z.strictObject({
  call: z.string().regex(/^(\*|[a-z-]{1,40})$/),
  kind: troubleKindShape,
  status: z.number().int().min(400).max(599).optional(),
  code: z.string().max(80).optional(),
  retryAfterSeconds: retryAfterShape,
  times: timesShape,
});

/** What people do in Teams, and what befalls it. `user` is an aadObjectId. */
export const teamsRoutes: Record<string, PageRoute> = {
  '/api/teams/tap': definePageRoute(
    tap,
    async ({ user, message, label, verb, inputs }, parts, { firstSteps: deeds }) => {
      const teams = requireTeams(parts);
      deeds.recordTap(findSlackId(parts, user), label, {
        isPrivate: teams.chat(user).some((one) => one.id === message),
      });
      const control = { label, ...(verb !== undefined && { verb }) };
      return answerOrConflict(teams.tap(user, message, control, { ...(inputs && { inputs }) }));
    },
  ),
  '/api/teams/say': definePageRoute(
    z.strictObject({
      user: idShape,
      to: idShape,
      text: textShape,
      mention: z.boolean().optional(),
      root: idShape.optional(),
    }),
    async ({ user, to, text: words, mention, root }, parts) =>
      answerOrConflict(
        requireTeams(parts).say(user, to, words, {
          ...(mention !== undefined && { mention }),
          ...(root !== undefined && { root }),
        }),
      ),
  ),
  '/api/teams/react': definePageRoute(reaction, async ({ user, message, type }, parts, { firstSteps: deeds }) => {
    deeds.recordReaction(findSlackId(parts, user), type);
    return answerOrConflict(requireTeams(parts).react(user, message, type));
  }),
  '/api/teams/unreact': definePageRoute(reaction, async ({ user, message, type }, parts) =>
    answerOrConflict(requireTeams(parts).unreact(user, message, type)),
  ),
  '/api/teams/install': definePageRoute(
    z.strictObject({ who: idShape, isInstalled: z.boolean() }),
    async (body, parts) => {
      const teams = requireTeams(parts);
      return answerOrConflict(body.isInstalled ? teams.install(body.who) : teams.uninstall(body.who));
    },
  ),
  '/api/teams/trouble': definePageRoute(
    z.strictObject({ list: z.array(trouble).max(20) }),
    async ({ list }, parts, { firstSteps: deeds }) => {
      requireTeams(parts).setTroubles(list.map(createTrouble));
      if (list.length > 0) deeds.recordTrouble();
      return {};
    },
  ),
};

const requireTeams = ({ teams }: PageParts): FakeTeams => {
  if (teams === undefined) throw new PageRefusal(404, 'There is no Teams here.');
  return teams;
};

const answerOrConflict = async (verb: Promise<TeamsBotAnswer>): Promise<TeamsBotAnswer> =>
  verb.catch(rethrowAsConflict);

/** Who this is in Slack, so that one person counts once; their own id for who is not there. */
const findSlackId = ({ slack, teams }: PageParts, user: string): string => {
  const email = teams?.state().users.find(({ aadObjectId }) => aadObjectId === user)?.email;
  return slack.state().users.find((one) => email !== undefined && one.email === email)?.id ?? user;
};

const createTrouble = ({ call, kind, ...more }: z.output<typeof trouble>): TeamsTrouble => ({
  call,
  kind,
  ...(more.status !== undefined && { status: more.status }),
  ...(more.code !== undefined && { code: more.code }),
  ...(more.retryAfterSeconds !== undefined && { retryAfterSeconds: more.retryAfterSeconds }),
  ...(more.times !== undefined && { times: more.times }),
});
