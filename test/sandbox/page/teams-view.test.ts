import { describe, expect, test } from 'vitest';
import { answerCheckinInTeams } from '../../../sandbox/control/colleagues/checkin-in-teams.ts';
import { buildTeamsView, countChatMessages } from '../../../sandbox/control/views/teams-view.ts';
import type { FakeTeams } from '../../../sandbox/fake-teams/contract.ts';
import {
  callConnector,
  createActivitiesPath,
  createButton,
  createCard,
  createMessage,
  JORIS,
  LONER,
  openRecordingBot,
  openTestTeams,
  postCard,
  postInChat,
  SANNE,
} from '../fake-teams/setup.ts';

// What the page is told of Teams, and how the sandbox's colleagues answer there.

const CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';
const said = (value: string) => ({ body: { statusCode: 200, type: MESSAGE, value } });
const shown = (value: object) => ({ body: { statusCode: 200, type: CARD, value } });
const lead = createCard({ actions: [createButton('Good', 'tap', { tap: 'good' })] });
const seen = (place: FakeTeams, who: string) => buildTeamsView(place, `${who}@acme.example`);

describe('the page shows', () => {
  test('the channels of one’s teams and one’s own chat, and nobody else’s', async () => {
    const place = await openTestTeams();
    await postCard(place, lead);
    await postInChat(place, createCard());
    const [sanne, joris, loner] = ['sanne', 'joris', 'loner'].map((who) => seen(place, who));
    expect(sanne?.teams.map(({ name, isInstalled }) => [name, isInstalled])).toEqual([
      ['Sales', true],
      ['Others', false],
    ]);
    expect(sanne?.teams[0]?.channels.map(({ name, kind, isGone }) => [name, kind, isGone])).toEqual([
      ['General', 'standard', false],
      ['leads', 'standard', false],
      ['secret', 'private', false],
      ['old', 'standard', true],
    ]);
    expect([sanne?.posts.length, joris?.posts.length, loner?.posts.length]).toEqual([2, 1, 0]);
    expect([sanne?.isInstalled, sanne?.isReachable, loner?.isInstalled]).toEqual([false, true, true]);
    expect([...countChatMessages(place)].filter(([, count]) => count > 0)).toEqual([['sanne@acme.example', 1]]);
  });

  test('nothing to who left, or is not there', async () => {
    const place = await openTestTeams();
    expect([seen(place, 'gone'), seen(place, 'nobody'), buildTeamsView(place, undefined)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('the card that is somebody’s alone in place of the shared one, until the message is redrawn', async () => {
    const place = await openTestTeams();
    await openRecordingBot(place, () => shown(createCard({ body: [{ type: 'TextBlock', text: 'Yours' }] })));
    const { id, thread } = await postCard(place, lead);
    await place.tap(SANNE, id, { label: 'Good' });
    const [mine, theirs] = ['sanne', 'joris'].map((who) => seen(place, who)?.posts.at(-1));
    expect([JSON.stringify(mine?.card).includes('Yours'), mine?.isPersonal]).toEqual([true, true]);
    expect([JSON.stringify(theirs?.card).includes('Yours'), theirs?.isPersonal]).toEqual([false, undefined]);
    expect(JSON.stringify([mine, theirs])).not.toContain('personal"');
    await callConnector(place, `PUT ${createActivitiesPath(thread, id)}`, createMessage(lead));
    expect(seen(place, 'sanne')?.posts.at(-1)?.isPersonal).toBeUndefined();
  });

  test('a line under a card to who tapped, and no one else', async () => {
    const place = await openTestTeams();
    await openRecordingBot(place, () => said('Kept.'));
    const { id } = await postCard(place, lead);
    await place.tap(SANNE, id, { label: 'Good' });
    expect(seen(place, 'sanne')?.toasts.map(({ on, text }) => [on, text])).toEqual([[id, 'Kept.']]);
    expect(seen(place, 'joris')?.toasts).toEqual([]);
  });
});

const invitation = createCard({ actions: [createButton('Answer', 'tap', { tap: 'answer' })] });
const gate = createCard({
  actions: [createButton('Go on', 'form', { form: 'gate' }), createButton('Cancel', 'close', { close: true })],
});
const form = (value?: string) =>
  createCard({
    body: [{ type: 'Input.Text', id: 'text_gained', maxLength: 100, ...(value && { value }) }],
    actions: [createButton('Save', 'form', { form: 'answer' }), createButton('Cancel', 'close', { close: true })],
  });
const ANSWERING = { gained: 'A good talk.', readers: 'anonymised' } as const;

/** A place where somebody is invited, and a bot that sends `sent` into their chat and then answers in this order. */
async function invited(sent: ReturnType<typeof createCard> | undefined, replies: (() => object)[]) {
  const place = await openTestTeams();
  const bot = await openRecordingBot(place, () => replies[bot.heard.length - 1]?.() ?? said('Kept.'));
  const { id: on } = await postInChat(place, invitation, LONER);
  const answering = answerCheckinInTeams(place, { user: LONER, on, label: 'Answer' }, ANSWERING);
  if (sent !== undefined) await postInChat(place, sent, LONER);
  return { place, bot, outcome: await answering };
}

describe('somebody answers', () => {
  test('by the form that comes, after one without questions', async () => {
    const { bot, outcome } = await invited(gate, [
      () => said('In our chat.'),
      () => shown(form()),
      () => shown(createCard()),
    ]);
    expect(outcome).toBe('answered');
    expect(bot.last()['value']).toMatchObject({ action: { data: { form: 'answer', text_gained: 'A good talk.' } } });
  });

  test('not again when the form holds what was answered before: it is put away', async () => {
    const { bot, outcome } = await invited(form('Earlier.'), [() => said('In our chat.')]);
    expect(outcome).toBe('already');
    expect(bot.last()['value']).toMatchObject({ action: { verb: 'close' } });
  });

  test('and is refused in the bot’s own words, the form staying as it is', async () => {
    const { outcome } = await invited(form(), [() => said('In our chat.'), () => said('Too personal.')]);
    expect(outcome).toEqual({ refusal: 'Too personal.' });
  });

  test('and no form comes', async () => {
    const { outcome } = await invited(undefined, [() => said('It is closed.')]);
    expect(outcome).toEqual({ refusal: 'It is closed.' });
  }, 15_000);

  test('and the bot is gone', async () => {
    const place = await openTestTeams({ answerMs: 50 });
    place.connect('http://127.0.0.1:9/gone');
    const { id: on } = await postInChat(place, invitation, JORIS);
    expect(await answerCheckinInTeams(place, { user: JORIS, on, label: 'Answer' }, ANSWERING)).toEqual({
      refusal: 'the bot did not answer',
    });
  });
});
