import { expect, test } from 'vitest';
import { slackSeed } from '../../sandbox/samples/noordlicht.ts';
import { MINUTE_MS } from '../../src/domain/time.ts';
import { openLog } from '../../src/log.ts';
import { createCheckinActions, MARKETING, SALES } from '../world/checkin.ts';
import { TOKEN_KEYS } from '../world/intake.ts';
import { APP_SECRET, INTAKE_SECRET, openBothWorlds } from '../world/world.ts';

const TUESDAY = Date.UTC(2026, 10, 3, 9, 0);
const LEAD = {
  id: 'crm-zandloper',
  company: 'Kwikstaart Zuivel BV',
  contact: {
    name: 'Wiebke Ottersloot',
    title: 'Zuivelmeesteres',
    email: 'wiebke@kwikstaart.example',
    phone: '+31 20 555 01 99',
  },
  note: 'Vroeg op de stand naar karnemelk.',
  campaign: 'oogstfeest',
  source: 'kaasmarkt',
  url: 'https://crm.example/leads/zandloper',
};
const ANSWERS = { gained: 'druppelsgewijs', lost: 'lantaarnpaal', learning: 'zwaluwnest', goal: 'morgenstond' };
/** What platforms answer when something is wrong with them may quote what they were sent. */
const ODD = 'Could not show pimpelmees to wiebke@kwikstaart.example';

test('nothing of who people are, what they wrote and what opens doors is in the log of two platforms, at debug and when they fail', async () => {
  const lines: string[] = [];
  const log = openLog('debug', { write: (line) => void lines.push(line) });
  const { slack, teams } = await openBothWorlds({ startsAt: TUESDAY, log });
  const card = await slack.postLead(LEAD);
  await card.tap('sanne', 'Goed');
  await teams.card(LEAD.company).tap('jack', 'Zwak');
  await teams.tapPrivate('jack', 'No budget');
  await teams.command('sanne', 'zwaluwstaart die niemand kent');

  const people = { slack: createCheckinActions(slack), teams: createCheckinActions(teams) };
  await people.slack.start('ruben');
  for (const person of [...SALES, ...MARKETING]) {
    const isOnTeams = teams.directTexts(person).some((text) => /check-in/i.test(text));
    await people[isOnTeams ? 'teams' : 'slack'].answer(person, ANSWERS);
  }
  await people.slack.closeNow('ruben');
  await slack.command('helen', 'digest');

  const odd = { status: 500, body: ODD };
  for (const world of [slack, teams]) world.setTroubles({ calls: '*', kind: 'odd-answer', odd });
  await slack.lead({ ...LEAD, id: 'crm-tweede' });
  await slack.command('bram', 'leads').catch(() => {});
  await teams.command('fleur', 'leads').catch(() => {});
  for (let minute = 0; minute < 5; minute += 1) await slack.turn(MINUTE_MS);
  await slack.tick();
  for (const world of [slack, teams]) world.setTroubles();

  const post = (path: string, headers: Record<string, string>) =>
    fetch(slack.address + path, { method: 'POST', body: 'pimpelmees', headers });
  await post('/slack/events?code=pimpelmees', {
    'x-slack-signature': 'v0=pimpelmees',
    'x-slack-request-timestamp': '1',
  });
  await post('/api/messages', { authorization: 'Bearer pimpelmees.x.y' });
  await post('/intake/dynamics/noordlicht/pimpelmees?code=pimpelmees', { 'content-type': 'application/json' });
  await fetch(`${slack.address}/talks/pimpelmees`);
  const given: readonly { name: string; email?: string }[] = slack.organisation.people;
  await slack.end();

  const text = lines.join('\n');
  for (const said of ['"decided"', '"answered"', 'refused at a door', 'could not be shown'])
    expect(text).toContain(said);
  const corpus = [
    ...Object.values({ ...LEAD, contact: '' }),
    ...Object.values(LEAD.contact),
    ...Object.values(ANSWERS),
    ...given.flatMap(({ name, email = name }) => [name, email]),
    ...[...TOKEN_KEYS, APP_SECRET, INTAKE_SECRET, slackSeed.bot.token, 'test-signing-secret', 'test-password'],
    ...['pimpelmees', 'zwaluwstaart', '127.0.0.1', '"checkin.'],
  ].filter((each) => each !== '');
  expect(corpus.length).toBeGreaterThan(45);
  expect(corpus.filter((each) => text.toLowerCase().includes(each.toLowerCase()))).toEqual([]);
}, 120_000);
