import { z } from 'zod';
import type { FakeTeams } from '../../fake-teams/contract.ts';
import type { PageContext } from '../context.ts';
import { PageRefusal } from '../http.ts';
import {
  answerOrConflict,
  definePageRoute,
  idShape,
  type PageRoute,
  TROUBLES_MAX,
  textShape,
  troubleFields,
} from './route.ts';

const INPUT_LENGTH_MAX = 12_000;
const CHOICES_MAX = 200;

const tap = z.strictObject({
  user: idShape,
  message: idShape,
  label: z.string().max(3000),
  verb: z.string().max(100).exactOptional(),
  inputs: z
    .record(idShape, z.union([z.string().max(INPUT_LENGTH_MAX), z.array(z.string().max(2000)).max(CHOICES_MAX)]))
    .exactOptional(),
});

const message = z.strictObject({
  user: idShape,
  to: idShape,
  text: textShape,
  mention: z.boolean().exactOptional(),
  root: idShape.exactOptional(),
});

const reaction = z.strictObject({ user: idShape, message: idShape, type: z.string().regex(/^[\w-]{1,80}$/) });

const trouble = z.strictObject({
  ...troubleFields,
  call: z.string().regex(/^(\*|[a-z-]{1,40})$/),
  status: z.number().int().min(400).max(599).exactOptional(),
  code: z.string().max(80).exactOptional(),
});

/** What people do in Teams, and how Teams is made to fail. `user` is an aadObjectId. */
export const teamsRoutes: Record<string, PageRoute> = {
  '/api/teams/tap': definePageRoute(tap, async ({ user, message, inputs, ...control }, context) => {
    const teams = requireTeams(context);
    const isPrivate = teams.chat(user).some(({ id }) => id === message);
    context.firstSteps.recordTap(findSlackId(context, user), control.label, { isPrivate });
    return answerOrConflict(teams.tap(user, message, control, { ...(inputs && { inputs }) }));
  }),
  '/api/teams/say': definePageRoute(message, async ({ user, to, text, ...options }, context) =>
    answerOrConflict(requireTeams(context).say(user, to, text, options)),
  ),
  '/api/teams/react': definePageRoute(reaction, async ({ user, message, type }, context) => {
    context.firstSteps.recordReaction(findSlackId(context, user), type);
    return answerOrConflict(requireTeams(context).react(user, message, type));
  }),
  '/api/teams/unreact': definePageRoute(reaction, async ({ user, message, type }, context) =>
    answerOrConflict(requireTeams(context).unreact(user, message, type)),
  ),
  '/api/teams/install': definePageRoute(
    z.strictObject({ who: idShape, isInstalled: z.boolean() }),
    async ({ who, isInstalled }, context) => {
      const teams = requireTeams(context);
      return answerOrConflict(isInstalled ? teams.install(who) : teams.uninstall(who));
    },
  ),
  '/api/teams/trouble': definePageRoute(
    z.strictObject({ list: z.array(trouble).max(TROUBLES_MAX) }),
    async ({ list }, context) => {
      requireTeams(context).setTroubles(list);
      if (list.length > 0) context.firstSteps.recordTrouble();
      return {};
    },
  ),
};

const requireTeams = ({ teams }: PageContext): FakeTeams => {
  if (teams === undefined) throw new PageRefusal(404, 'There is no Teams here.');
  return teams;
};

/** Who this is in Slack, so that one person counts once; their Teams id when they are not in Slack. */
const findSlackId = ({ slack, teams }: PageContext, user: string): string => {
  const email = teams?.state().users.find(({ aadObjectId }) => aadObjectId === user)?.email;
  return slack.state().users.find((one) => email !== undefined && one.email === email)?.id ?? user;
};
