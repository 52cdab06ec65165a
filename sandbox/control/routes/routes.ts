import { z } from 'zod';
import { TEAMS } from '../../../src/domain/people/person.ts';
import type { BotAnswer, SlackTrouble } from '../../fake-slack/contract.ts';
import { nextMorning } from '../clock.ts';
import { answerAll } from '../colleagues/checkin.ts';
import { type Door, door, id, refuse, retryAfterSeconds, text, times, troubleKind } from './route.ts';
import { teamsDoors } from './teams-routes.ts';

const MINUTE_MS = 60_000;
const ZONE = 'Europe/Amsterdam';
const TURN_MINUTES_MAX = 60 * 24 * 400;

const reaction = z.strictObject({ user: id, channel: id, ts: id, emoji: z.string().regex(/^[\w+'-]{1,80}$/) });
const forgery = z.enum(['none', 'signature', 'stale', 'wrong-type', 'oversize', 'malformed']);
const trouble = z.strictObject({
  method: z.string().regex(/^(\*|[a-zA-Z._]{1,60})$/),
  kind: troubleKind,
  error: z.string().max(80).optional(),
  retryAfterSeconds,
  times,
});

const answered = async (verb: Promise<BotAnswer>): Promise<BotAnswer> => verb.catch(refuse);

const tap = z.strictObject({
  user: id,
  on: id,
  actionId: id.optional(),
  blockId: id.optional(),
  label: z.string().max(3000).optional(),
  option: z.string().max(2000).optional(),
});

const tapDoor = door(tap, async (body, { slack }, { deeds }) => {
  // Other commands are confirmed privately as well: a reason comes from who judged.
  const isPrivate = slack.ephemerals(body.user).some(({ id: on }) => on === body.on);
  deeds.tapped(body.user, body.label ?? '', { isPrivate });
  const control = {
    ...(body.actionId !== undefined && { actionId: body.actionId }),
    ...(body.blockId !== undefined && { blockId: body.blockId }),
    ...(body.actionId === undefined && body.label !== undefined && { label: body.label }),
    ...(body.option !== undefined && { option: body.option }),
  };
  return answered(slack.tap(body.user, body.on, control));
});

const lead = z.union([
  z.strictObject({ sample: id }),
  z.strictObject({ body: z.string().max(700_000), forgery: forgery.default('none') }),
]);

const leadDoor = door(lead, async (body, _parts, { leads, deeds }) => {
  const request = 'sample' in body ? leads.make(body.sample) : body;
  const answer = await leads.send(request, titleOf(request.body));
  if (answer.status >= 200 && answer.status < 300) deeds.lead();
  return answer;
});

const titleOf = (body: string): string => /"company":\s*"((?:[^"\\]|\\.){1,60})/.exec(body)?.[1] ?? 'A lead';

const clockShape = z.union([
  z.strictObject({ to: z.enum(['next-monday', 'next-working-day', 'next-month', 'real']) }),
  z.strictObject({ minutes: z.number().int().min(1).max(TURN_MINUTES_MAX) }),
]);

const clockDoor = door(clockShape, async (body, { clock, zone }) => {
  if ('minutes' in body) clock.turn(clock.now() + body.minutes * MINUTE_MS);
  else if (body.to === 'real') clock.reset();
  else clock.turn(nextMorning(body.to, clock.now(), zone ?? ZONE));
  return { now: clock.now(), offsetMs: clock.offsetMs() };
});

const answersDoor = door(
  z.strictObject({ team: z.enum([...TEAMS, 'everybody']) }),
  async ({ team }, { slack, teams, clock }) =>
    answerAll({ slack, teams }, { team: team === 'everybody' ? undefined : team, at: clock.now() }).catch(refuse),
);

/** Every POST of the page, by path. */
export const doors: Record<string, Door> = {
  ...teamsDoors,
  '/api/tap': tapDoor,
  '/api/lead': leadDoor,
  '/api/clock': clockDoor,
  '/api/answers': answersDoor,
  '/api/week': door(z.strictObject({}), async (_body, _parts, { week, deeds }) => {
    const report = await week.play();
    if (report.judged > 0) deeds.week();
    return report;
  }),
  '/api/sample': door(z.strictObject({ sample: id }), async ({ sample }, _parts, { leads }) => leads.make(sample)),
  '/api/react': door(reaction, async ({ user, channel, ts, emoji }, { slack }, { deeds }) => {
    deeds.reacted(user, emoji);
    return answered(slack.react(user, channel, ts, emoji));
  }),
  '/api/unreact': door(reaction, async ({ user, channel, ts, emoji }, { slack }) =>
    answered(slack.unreact(user, channel, ts, emoji)),
  ),
  '/api/command': door(
    z.strictObject({ user: id, channel: id, command: z.string().regex(/^\/\S{1,40}$/), text: z.string().max(12_000) }),
    async ({ user, channel, command, text: words }, { slack }) =>
      answered(slack.command(user, channel, command, words)),
  ),
  '/api/say': door(
    z.strictObject({ user: id, channel: id, text, threadTs: id.optional() }),
    async ({ user, channel, text: words, threadTs }, { slack }) =>
      slack.say(user, channel, words, threadTs).catch(refuse),
  ),
  '/api/submit': door(
    z.strictObject({
      user: id,
      view: id,
      values: z.record(id, z.union([z.string().max(4000), z.array(z.string().max(2000)).max(200)])),
    }),
    async ({ user, view, values }, { slack }) => answered(slack.submit(user, view, values)),
  ),
  '/api/close': door(z.strictObject({ user: id, view: id }), async ({ user, view }, { slack }) => {
    await slack.close(user, view).catch(refuse);
    return {};
  }),
  '/api/home': door(z.strictObject({ user: id }), async ({ user }, { slack }) => answered(slack.openHome(user))),
  '/api/archive': door(z.strictObject({ channel: id, archived: z.boolean() }), async (body, { slack }) => {
    slack.archive(body.channel, body.archived);
    return {};
  }),
  '/api/trouble': door(z.strictObject({ list: z.array(trouble).max(20) }), async ({ list }, { slack }, { deeds }) => {
    if (list.length > 0) deeds.troubled();
    slack.trouble(list.map(asTrouble));
    return {};
  }),
};

const asTrouble = ({ method, kind, error, ...more }: z.output<typeof trouble>): SlackTrouble => ({
  method,
  kind,
  ...(error !== undefined && { error }),
  ...(more.retryAfterSeconds !== undefined && { retryAfterSeconds: more.retryAfterSeconds }),
  ...(more.times !== undefined && { times: more.times }),
});
