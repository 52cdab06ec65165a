import { describe, expect, test } from 'vitest';
import { toTeamsId } from '../../../../sandbox/samples/noordlicht-teams.ts';
import { waitUntil } from '../../bot-on-slack.ts';
import { openBotWithLead, readText, SANNE } from './bot-with-lead.ts';

const NOOR = toTeamsId('noor');

describe('what Teams says with null where it could say nothing is heard', () => {
  test('a reaction that is taken off, with none put on', async () => {
    const { place, lead, done } = await openBotWithLead();
    await done(place.react(SANNE, lead().id, 'like'));
    await waitUntil(() => readText(lead()).includes('👍\u00a01'), 'judged good');
    const { conversation } = lead();
    const activity = place.createActivity(SANNE, {
      type: 'messageReaction',
      conversation: { id: conversation, conversationType: 'channel' },
      ...{ replyToId: lead().id, reactionsAdded: null, reactionsRemoved: [{ type: 'like' }], text: null },
    });
    expect((await done(place.sendRaw(JSON.stringify(activity)))).status).toBe(200);
    await waitUntil(() => !readText(lead()).includes('👍\u00a01'), 'taken back');
  });

  test('the app comes to somebody, of no team', async () => {
    const { place, done } = await openBotWithLead();
    const { channelData, ...activity } = place.createActivity(NOOR, { type: 'installationUpdate', action: 'add' });
    const given = { ...activity, channelData: { ...(channelData as object), team: null, channel: null } };
    expect((await done(place.sendRaw(JSON.stringify(given)))).status).toBe(200);
    expect(place.chat(NOOR)).toHaveLength(1);
  });

  test('news of a channel, by nobody, is not taken for a forgery', async () => {
    const { place, done, logged } = await openBotWithLead();
    for (const from of [null, { id: '29:x', aadObjectId: null }]) {
      const news = place.createActivity(SANNE, { type: 'conversationUpdate', id: null, membersRemoved: null, from });
      expect((await done(place.sendRaw(JSON.stringify(news)))).status).toBe(200);
    }
    expect(logged).toEqual([]);
  });

  test('who did something must still be known', async () => {
    const { place, done } = await openBotWithLead();
    const nobody = place.createActivity(SANNE, {
      type: 'message',
      text: 'help',
      from: { id: '29:x', aadObjectId: null },
    });
    expect((await done(place.sendRaw(JSON.stringify(nobody)))).status).toBe(401);
  });
});
