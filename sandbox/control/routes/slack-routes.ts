import { z } from 'zod';
import {
  answerOrConflict,
  definePageRoute,
  idShape,
  type PageRoute,
  TROUBLES_MAX,
  textShape,
  troubleFields,
} from './route.ts';

const tap = z.strictObject({
  user: idShape,
  on: idShape,
  actionId: idShape.exactOptional(),
  blockId: idShape.exactOptional(),
  label: z.string().max(3000).exactOptional(),
  option: z.string().max(2000).exactOptional(),
});

const reaction = z.strictObject({
  user: idShape,
  channel: idShape,
  ts: idShape,
  emoji: z.string().regex(/^[\w+'-]{1,80}$/),
});

const command = z.strictObject({
  user: idShape,
  channel: idShape,
  command: z.string().regex(/^\/\S{1,40}$/),
  text: z.string().max(12_000),
});

const shortcut = z.strictObject({
  user: idShape,
  callback: idShape,
  message: z.strictObject({ channel: idShape, ts: idShape }).exactOptional(),
});

const submission = z.strictObject({
  user: idShape,
  view: idShape,
  values: z.record(idShape, z.union([z.string().max(4000), z.array(z.string().max(2000)).max(200)])),
});

const trouble = z.strictObject({
  ...troubleFields,
  method: z.string().regex(/^(\*|[a-zA-Z._]{1,60})$/),
  error: z.string().max(80).exactOptional(),
});

/** What people do in Slack, and how Slack is made to fail. `user` is a Slack id. */
export const slackRoutes: Record<string, PageRoute> = {
  '/api/tap': definePageRoute(tap, async ({ user, on, label, ...control }, { slack, firstSteps }) => {
    // Other commands are confirmed privately as well: a reason comes from who judged.
    const isPrivate = slack.ephemerals(user).some(({ id }) => id === on);
    firstSteps.recordTap(user, label ?? '', { isPrivate });
    const wanted = control.actionId === undefined && label !== undefined ? { ...control, label } : control;
    return answerOrConflict(slack.tap(user, on, wanted));
  }),
  '/api/react': definePageRoute(reaction, async ({ user, channel, ts, emoji }, { slack, firstSteps }) => {
    firstSteps.recordReaction(user, emoji);
    return answerOrConflict(slack.react(user, channel, ts, emoji));
  }),
  '/api/unreact': definePageRoute(reaction, async ({ user, channel, ts, emoji }, { slack }) =>
    answerOrConflict(slack.unreact(user, channel, ts, emoji)),
  ),
  '/api/command': definePageRoute(command, async ({ user, channel, command: name, text }, { slack }) =>
    answerOrConflict(slack.typeCommand(user, channel, name, text)),
  ),
  '/api/shortcut': definePageRoute(shortcut, async ({ user, callback, message }, { slack }) =>
    answerOrConflict(
      message === undefined
        ? slack.runShortcut(user, callback)
        : slack.runMessageShortcut(user, message.channel, message.ts, callback),
    ),
  ),
  '/api/say': definePageRoute(
    z.strictObject({ user: idShape, channel: idShape, text: textShape, threadTs: idShape.exactOptional() }),
    async ({ user, channel, text, threadTs }, { slack }) => answerOrConflict(slack.say(user, channel, text, threadTs)),
  ),
  '/api/submit': definePageRoute(submission, async ({ user, view, values }, { slack }) =>
    answerOrConflict(slack.submitView(user, view, values)),
  ),
  '/api/close': definePageRoute(z.strictObject({ user: idShape, view: idShape }), async ({ user, view }, { slack }) => {
    await answerOrConflict(slack.closeView(user, view));
    return {};
  }),
  '/api/home': definePageRoute(z.strictObject({ user: idShape }), async ({ user }, { slack }) =>
    answerOrConflict(slack.openHome(user)),
  ),
  '/api/archive': definePageRoute(
    z.strictObject({ channel: idShape, archived: z.boolean() }),
    async ({ channel, archived }, { slack }) => {
      slack.setArchived(channel, archived);
      return {};
    },
  ),
  '/api/trouble': definePageRoute(
    z.strictObject({ list: z.array(trouble).max(TROUBLES_MAX) }),
    async ({ list }, { slack, firstSteps }) => {
      if (list.length > 0) firstSteps.recordTrouble();
      slack.setTroubles(list);
      return {};
    },
  ),
};
