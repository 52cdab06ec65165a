import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { answerCommand, answerSubmit, createProblem, findLead } from './answers.ts';
import {
  type Card,
  createButton,
  createLeadBlocks,
  createLostForm,
  createMrkdwn,
  createPlainText,
  createReasonBlocks,
  escapeText,
  type Fields,
} from './cards.ts';

/* A bot just real enough to see the page with: it verifies leads, posts cards, and answers taps and commands. */

type Row = {
  id: string;
  kind: 'post' | 'update' | 'line';
  subject: string;
  target: string;
  state: 'sent' | 'retry';
  attempts: number;
  dueAt: number;
  reason?: string;
};
export type ScriptedBot = { url: string; outbox(): Row[]; close(): Promise<void> };

export const openScriptedBot = async (facts: {
  apiUrl: string;
  token: string;
  secret: string;
  now(): number;
}): Promise<ScriptedBot> => {
  const cards = new Map<string, Card>();
  const rows: Row[] = [];
  const call = async (method: string, body: Fields): Promise<Fields> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${facts.token}` };
    const response = await fetch(`${facts.apiUrl}${method}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const answer = (await response.json()) as Fields;
    if (answer['ok'] !== true) throw new Error(`${method}: ${JSON.stringify(answer)}`);
    return answer;
  };
  const send = async (subject: string, method: string, body: Fields): Promise<Fields> => {
    const kind = method === 'chat.update' ? 'update' : body['thread_ts'] ? 'line' : 'post';
    const row: Row = {
      kind,
      id: `d${rows.length + 1}`,
      subject,
      target: String(body['channel']),
      state: 'sent',
      attempts: 1,
      dueAt: facts.now(),
    };
    rows.unshift(row);
    try {
      return await call(method, body);
    } catch (error) {
      Object.assign(row, { state: 'retry', attempts: 2, reason: String(error).slice(0, 60) });
      return {};
    }
  };
  const bot = { cards, call, send, facts };
  const server = createServer((request, response) => {
    answer(bot, request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    outbox: () => rows,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};

type Bot = {
  cards: Map<string, Card>;
  call(method: string, body: Fields): Promise<Fields>;
  send(subject: string, method: string, body: Fields): Promise<Fields>;
  facts: { secret: string };
};

const answer = async (bot: Bot, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  if (request.url === '/intake/leads') return intake(bot, { request, body }, response);
  if (request.headers['content-type']?.includes('json')) {
    const { event } = JSON.parse(body);
    response.end();
    return onEvent(bot, event);
  }
  const form = new URLSearchParams(body);
  const payload = form.get('payload');
  if (payload === null) return answerCommand(form, response);
  const taken = JSON.parse(payload);
  if (taken.type === 'view_submission') return answerSubmit(taken, response);
  response.end();
  if (taken.type === 'block_actions') await onTap(bot, taken);
};

const intake = async (
  bot: Bot,
  { request, body }: { request: IncomingMessage; body: string },
  response: ServerResponse,
) => {
  if (body.length > 256 * 1024) return createProblem(response, 413, 'At most 256 KB.');
  try {
    new Webhook(bot.facts.secret).verify(body, request.headers as Record<string, string>, { jsonParse: false });
  } catch (error) {
    return createProblem(response, 401, String(error));
  }
  if (request.headers['content-type'] !== 'application/json')
    return createProblem(response, 415, 'Send application/json.');
  const data = findLead(body);
  if (!data) return createProblem(response, 400, 'The body is not JSON.');
  if (body.includes('"lead.outcome"') && bot.cards.has(data.id)) return void response.writeHead(202).end();
  if (!data.company) return createProblem(response, 422, 'data.company: required');
  response.writeHead(202, { 'content-type': 'application/json' }).end('{"kept":true}');
  const channel = data.segment === 'export' ? 'C0SALESEXPORT' : 'C0SALES';
  const known = bot.cards.get(data.id);
  const card: Card = known ?? { lead: data, channel, ts: '', verdicts: new Map() };
  card.lead = data;
  bot.cards.set(data.id, card);
  await draw(bot, card);
};

const draw = async (bot: Bot, card: Card): Promise<void> => {
  const { lead, channel, ts } = card;
  const body = {
    channel,
    text: `New lead: ${escapeText(lead.company)}`,
    blocks: createLeadBlocks(card),
    ...(ts && { ts }),
  };
  const posted = await bot.send(`${lead.company.slice(0, 30)} card`, ts ? 'chat.update' : 'chat.postMessage', body);
  if (typeof posted['ts'] === 'string') card.ts = posted['ts'];
};

type Tap = {
  user: { id: string };
  response_url: string;
  trigger_id: string;
  actions: { action_id: string; block_id: string; selected_option?: { value: string } }[];
};

const onTap = async (bot: Bot, payload: Tap): Promise<void> => {
  const [action] = payload.actions;
  const user = payload.user.id;
  if (!action) return;
  const card = bot.cards.get(action.block_id.replace(/^lead-/, ''));
  if (action.action_id.startsWith('reason')) {
    await fetch(payload.response_url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ replace_original: true, text: 'Dank je. Marketing ziet dit zonder je naam.' }),
    });
    return;
  }
  if (!card) return;
  const { id } = card.lead;
  if (action.action_id === 'more' && action.selected_option?.value === 'lost') {
    await bot.call('views.open', { trigger_id: payload.trigger_id, view: createLostForm(id) });
    return;
  }
  if (['good', 'fair', 'poor'].includes(action.action_id)) card.verdicts.set(user, action.action_id);
  if (action.action_id === 'take') card.owner = user;
  await draw(bot, card);
  if (action.action_id === 'poor')
    await bot.call('chat.postEphemeral', {
      channel: card.channel,
      user,
      text: 'Wat was er met deze lead?',
      blocks: createReasonBlocks(id),
    });
  if (action.action_id === 'take')
    await bot.send('line', 'chat.postMessage', {
      channel: card.channel,
      thread_ts: card.ts,
      text: `<@${user}> pakt deze lead op.`,
    });
};

const onEvent = async (bot: Bot, event: Fields): Promise<void> => {
  if (event['type'] !== 'app_home_opened') return;
  const blocks = [
    { type: 'header', text: createPlainText('Jouw leads') },
    { type: 'section', text: createMrkdwn('Nog geen open leads. *Rustig aan.*') },
    { type: 'actions', elements: [createButton('Check-in invullen', 'checkin', { style: 'primary' })] },
  ];
  await bot.call('views.publish', { user_id: event['user'], view: { type: 'home', blocks } });
};
