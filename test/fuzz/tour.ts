import type { IncomingMessage, Server } from 'node:http';
import { toSlackId } from '../../sandbox/samples/noordlicht.ts';
import { TEAMS_CHANNELS, toTeamsId } from '../../sandbox/samples/noordlicht-teams.ts';
import type { World } from '../world/world.ts';
import { readSample, type Sample } from './sample.ts';

type Worlds = { slack: World; teams: World };

/** What platforms sent in a short tour of the bot, and the wires of all cards that it drew meanwhile. */
export type Toured = { slack: Sample[]; teams: Sample[]; drawn: string[] };

/** Asked in both chats, so that as many cards as possible stand somewhere. */
const COMMANDS = [
  '',
  'help',
  'lead',
  'note',
  'setup',
  'lexicon',
  'agree',
  'goals',
  'promise',
  'privacy',
  'language',
  'away',
  'mine',
];

/** People do a little of everything that Slack and Teams tell bots. */
export async function tour({ slack, teams }: Worlds): Promise<Toured> {
  const stop = record(slack.bot.server);
  const card = await slack.postLead();
  const [sanne, ruben] = [toSlackId('sanne'), toSlackId('ruben')];
  const place = slack.slack;
  const [posted] = place.messages('C0SALES');
  const ts = posted?.ts ?? '';
  await card.tap('sanne', '👎');
  await place.react(sanne, 'C0SALES', ts, '+1');
  await place.unreact(sanne, 'C0SALES', ts, '+1');
  await place.openHome(sanne);
  await place.runShortcut(sanne, 'new-lead');
  await place.runMessageShortcut(sanne, 'C0SALES', ts, 'note-from-message');
  await place.sendEvent({ type: 'member_joined_channel', user: sanne, channel: 'C0SALES' });
  await place.sendEvent({ type: 'tokens_revoked', tokens: { bot: [] } });
  await place.sendEvent({ type: 'app_uninstalled' }, 'T0ELSEWHERE');
  for (const command of COMMANDS) await place.typeCommand(ruben, place.openDirect(ruben).id, '/smarketing', command);
  await slack.bot.replied();
  for (const view of place.views(ruben)) await place.submitView(ruben, view.id, {}).catch(() => {});
  await place.closeView(ruben, place.views(ruben).at(-1)?.id ?? '').catch(() => {});
  await tourTeams(teams);
  const heard = stop().flatMap((request) => readSample(request) ?? []);
  const drawn = listDrawn([place.calls(), place.state().homes, teams.teams.calls(), place.views(ruben)]);
  const of = (path: string) => heard.filter((sample) => sample.path === path);
  return { slack: of('/slack/events'), teams: of('/api/messages'), drawn };
}

async function tourTeams(world: World): Promise<void> {
  const { teams } = world;
  const [sanne, ruben] = [toTeamsId('sanne'), toTeamsId('ruben')];
  for (const command of COMMANDS) await teams.say(ruben, 'chat', command || 'menu');
  await teams.say(sanne, TEAMS_CHANNELS.sales, 'help', { mention: true });
  const [message] = teams.messages(TEAMS_CHANNELS.sales);
  if (message === undefined) throw new Error('no card stands in Teams');
  await teams.react(sanne, message.id, 'like');
  await teams.unreact(sanne, message.id, 'like');
  const options = { label: '👍 Goed' };
  await teams.tap(sanne, message.id, options);
  await teams.tap(sanne, message.id, options, { isOldClient: true });
  await teams.install(sanne, { isUpgrade: true });
  await teams.uninstall(toTeamsId('jack'));
  await world.bot.replied();
}

type Heard = { method: string; path: string; headers: Record<string, string>; body: Buffer };

/** Keeps what comes to the server until it is stopped. */
function record(server: Server): () => Heard[] {
  const heard: Heard[] = [];
  const listen = (request: IncomingMessage): void => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const headers = { 'content-type': request.headers['content-type'] ?? '' };
      heard.push({ method: request.method ?? '', path: request.url ?? '', headers, body: Buffer.concat(chunks) });
    });
  };
  server.prependListener('request', listen);
  return () => {
    server.off('request', listen);
    return heard;
  };
}

/** Every wire in what was drawn, whatever it stands in. */
function listDrawn(drawn: unknown): string[] {
  const wires = JSON.stringify(drawn).matchAll(/"([a-z]+(?:-[a-z]+)*\.[a-z-]+\?[^"]*)"/g);
  return [...new Set([...wires].map(([, wire = '']) => JSON.parse(`"${wire}"`) as string))];
}
