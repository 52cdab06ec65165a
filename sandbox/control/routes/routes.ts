import { z } from 'zod';
import { TEAMS } from '../../../src/domain/people/person.ts';
import type { SlackBotAnswer, SlackTrouble } from '../../fake-slack/contract.ts';
import { findNextMorning } from '../clock.ts';
import { answerCheckin } from '../colleagues/checkin.ts';
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
import { teamsRoutes } from './teams-routes.ts';

const MINUTE_MS = 60_000;
const ZONE = 'Europe/Amsterdam';
const TURN_MINUTES_MAX = 60 * 24 * 400;

const reaction = z.strictObject({
  user: idShape,
  channel: idShape,
  ts: idShape,
  emoji: z.string().regex(/^[\w+'-]{1,80}$/),
});
const forgery = z.enum(['none', 'signature', 'stale', 'wrong-type', 'oversize', 'malformed']);
const trouble = z.strictObject({
  method: z.string().regex(/^(\*|[a-zA-Z._]{1,60})$/),
  kind: troubleKindShape,
  error: z.string().max(80).optional(),
  retryAfterSeconds: retryAfterShape,
  times: timesShape,
});

const answerOrConflict = async (verb: Promise<SlackBotAnswer>): Promise<SlackBotAnswer> =>
  verb.catch(rethrowAsConflict);

const tap = z.strictObject({
  user: idShape,
  on: idShape,
  actionId: idShape.optional(),
  blockId: idShape.optional(),
  label: z.string().max(3000).optional(),
  option: z.string().max(2000).optional(),
});

const tapRoute = definePageRoute(tap, async (body, { slack }, { firstSteps: deeds }) => {
  // Other commands are confirmed privately as well: a reason comes from who judged.
  const isPrivate = slack.ephemerals(body.user).some(({ id: on }) => on === body.on);
  deeds.recordTap(body.user, body.label ?? '', { isPrivate });
  const control = {
    ...(body.actionId !== undefined && { actionId: body.actionId }),
    ...(body.blockId !== undefined && { blockId: body.blockId }),
    ...(body.actionId === undefined && body.label !== undefined && { label: body.label }),
    ...(body.option !== undefined && { option: body.option }),
  };
  return answerOrConflict(slack.tap(body.user, body.on, control));
});

const lead = z.union([
  z.strictObject({ sample: idShape }),
  z.strictObject({ body: z.string().max(700_000), forgery: forgery.default('none') }),
]);

const leadRoute = definePageRoute(lead, async (body, _parts, { leads, firstSteps: deeds }) => {
  const request = 'sample' in body ? leads.make(body.sample) : body;
  const answer = await leads.send(request, findTitle(request.body));
  if (answer.status >= 200 && answer.status < 300) deeds.recordLead();
  return answer;
});

const findTitle = (body: string): string => /"company":\s*"((?:[^"\\]|\\.){1,60})/.exec(body)?.[1] ?? 'A lead';

const clockShape = z.union([
  z.strictObject({ to: z.enum(['next-monday', 'next-working-day', 'next-month', 'real']) }),
  z.strictObject({ minutes: z.number().int().min(1).max(TURN_MINUTES_MAX) }),
]);

const clockRoute = definePageRoute(clockShape, async (body, { clock, zone }) => {
  if ('minutes' in body) clock.turn(clock.now() + body.minutes * MINUTE_MS);
  else if (body.to === 'real') clock.reset();
  else clock.turn(findNextMorning(body.to, clock.now(), zone ?? ZONE));
  return { now: clock.now(), offsetMs: clock.offsetMs() };
});

const answersRoute = definePageRoute(
  z.strictObject({ team: z.enum([...TEAMS, 'everybody']) }),
  async ({ team }, { slack, teams, clock }) =>
    answerCheckin({ slack, teams }, { team: team === 'everybody' ? undefined : team, at: clock.now() }).catch(
      rethrowAsConflict,
    ),
);

/** Every POST of the page, by path. */
export const pageRoutes: Record<string, PageRoute> = {
  ...teamsRoutes,
  '/api/tap': tapRoute,
  '/api/lead': leadRoute,
  '/api/clock': clockRoute,
  '/api/answers': answersRoute,
  '/api/week': definePageRoute(z.strictObject({}), async (_body, _parts, { week, firstSteps: deeds }) => {
    const report = await week.play();
    if (report.judged > 0) deeds.recordWeek();
    return report;
  }),
  '/api/sample': definePageRoute(z.strictObject({ sample: idShape }), async ({ sample }, _parts, { leads }) =>
    leads.make(sample),
  ),
  '/api/react': definePageRoute(reaction, async ({ user, channel, ts, emoji }, { slack }, { firstSteps: deeds }) => {
    deeds.recordReaction(user, emoji);
    return answerOrConflict(slack.react(user, channel, ts, emoji));
  }),
  '/api/unreact': definePageRoute(reaction, async ({ user, channel, ts, emoji }, { slack }) =>
    answerOrConflict(slack.unreact(user, channel, ts, emoji)),
  ),
  '/api/command': definePageRoute(
    z.strictObject({
      user: idShape,
      channel: idShape,
      command: z.string().regex(/^\/\S{1,40}$/),
      text: z.string().max(12_000),
    }),
    async ({ user, channel, command, text: words }, { slack }) =>
      answerOrConflict(slack.typeCommand(user, channel, command, words)),
  ),
  '/api/say': definePageRoute(
    z.strictObject({ user: idShape, channel: idShape, text: textShape, threadTs: idShape.optional() }),
    async ({ user, channel, text: words, threadTs }, { slack }) =>
      slack.say(user, channel, words, threadTs).catch(rethrowAsConflict),
  ),
  '/api/submit': definePageRoute(
    z.strictObject({
      user: idShape,
      view: idShape,
      values: z.record(idShape, z.union([z.string().max(4000), z.array(z.string().max(2000)).max(200)])),
    }),
    async ({ user, view, values }, { slack }) => answerOrConflict(slack.submitView(user, view, values)),
  ),
  '/api/close': definePageRoute(z.strictObject({ user: idShape, view: idShape }), async ({ user, view }, { slack }) => {
    await slack.closeView(user, view).catch(rethrowAsConflict);
    return {};
  }),
  '/api/home': definePageRoute(z.strictObject({ user: idShape }), async ({ user }, { slack }) =>
    answerOrConflict(slack.openHome(user)),
  ),
  '/api/archive': definePageRoute(
    z.strictObject({ channel: idShape, archived: z.boolean() }),
    async (body, { slack }) => {
      slack.setArchived(body.channel, body.archived);
      return {};
    },
  ),
  '/api/trouble': definePageRoute(
    z.strictObject({ list: z.array(trouble).max(20) }),
    async ({ list }, { slack }, { firstSteps: deeds }) => {
      if (list.length > 0) deeds.recordTrouble();
      slack.setTroubles(list.map(createTrouble));
      return {};
    },
  ),
};

const createTrouble = ({ method, kind, error, ...more }: z.output<typeof trouble>): SlackTrouble => ({
  method,
  kind,
  ...(error !== undefined && { error }),
  ...(more.retryAfterSeconds !== undefined && { retryAfterSeconds: more.retryAfterSeconds }),
  ...(more.times !== undefined && { times: more.times }),
});
