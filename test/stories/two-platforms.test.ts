import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deriveLeadId } from '../../src/domain/leads/lead.ts';
import { LINK_CODE_MS } from '../../src/domain/people/link.ts';
import { DAY_MS } from '../../src/domain/time.ts';
import { createAnswers, createCheckinActions, MARKETING, SALES } from '../world/checkin.ts';
import { createWeekActions, TYPICAL_WEEK } from '../world/week.ts';
import { openBothWorlds, type PostedCard, type World } from '../world/world.ts';

// One organisation on Slack and on Teams: everybody has an account on both, and most are first on Slack.

const TUESDAY = Date.UTC(2026, 10, 3, 9, 0);
/** Who reads on Teams what is for them. */
const ON_TEAMS = ['fleur', 'priya', 'noor', 'emma'];

let slack: World;
let teams: World;
const begin =
  (options: Parameters<typeof openBothWorlds>[0] = {}) =>
  async () => {
    ({ slack, teams } = await openBothWorlds({ startsAt: TUESDAY, ...options }));
  };

describe('a lead', () => {
  beforeAll(begin());
  afterAll(() => slack.end());

  /** Its card on both platforms. */
  async function posted(company: string, data: object = {}): Promise<{ there: PostedCard; here: PostedCard }> {
    const there = await slack.postLead({ company, id: company, ...data });
    return { there, here: teams.card(company) };
  }

  test('stands in #sales of both at once; a tap in one redraws the other, and a line stands under both', async () => {
    const { there, here } = await posted('Dubbel BV', { ownerEmail: 'sanne@noordlicht.example' });
    expect(here.text()).toBe(there.text());
    await here.tap('sanne', 'Goed');
    await there.tap('bram', 'Redelijk');
    for (const card of [there, here]) expect(card.text()).toContain('👍 1 · 👌 1');
    await here.tap('bram', '🤝 Kans');
    for (const card of [there, here]) {
      expect(card.text()).toContain('🤝 Kans\n');
      expect(card.replies().at(-1)?.text).toContain('@sanne');
    }
  });

  test('is judged once by one person on two platforms, and what they said last counts', async () => {
    const { there, here } = await posted('Eenmaal BV');
    await there.tap('sanne', 'Goed');
    await here.tap('sanne', 'Redelijk');
    for (const card of [there, here]) expect(card.text()).toContain('👌 1');
    await there.react('sanne', 'good');
    for (const card of [there, here]) {
      expect(card.text()).toContain('👍 1');
      expect(card.threadLines()).toEqual([]);
    }
    expect(await slack.store.reads.counts('noordlicht', deriveLeadId('noordlicht', 'Eenmaal BV'))).toEqual({
      good: 1,
      fair: 0,
      poor: 0,
    });
  });

  test('under which an emoji stands on one platform is judged by button on the other: they are told there', async () => {
    const { there, here } = await posted('Overkant BV');
    await here.react('sanne', 'good');
    await there.tap('sanne', 'Redelijk');
    expect(slack.privateTexts('sanne').at(-1)).toContain('Bij de kaart van Overkant BV staat nog je 👍');
    for (const card of [there, here]) expect(card.threadLines()).toEqual([]);
  });

  test('is taken by one of two who take it at once, and the other hears there by whom', async () => {
    const { there, here } = await posted('Snel BV');
    await Promise.all([there.tap('bram', 'Ik pak hem op'), here.tap('fleur', 'Ik pak hem op')]);
    const told = () => [...slack.privateTexts('bram'), ...teams.privateTexts('fleur')];
    await expect.poll(told).toEqual([expect.stringMatching(/(Bram Visser|Fleur Jansen) was je net voor/)]);
    const [winner = ''] = told()[0]?.includes('Bram Visser was je net voor') ? ['bram'] : ['fleur'];
    for (const card of [there, here]) {
      expect(card.text()).toContain(`Bij @${winner}`);
      expect(card.threadLines()).toHaveLength(1);
    }
  });

  test('of which somebody is asked why is asked where they tapped, and nowhere else', async () => {
    const { here } = await posted('Waarom BV');
    await here.tap('jack', 'Zwak');
    expect(teams.privateTexts('jack').at(-1)).toContain('Why is Waarom BV a poor lead');
    expect(slack.privateTexts('jack')).toEqual([]);
    await teams.tapPrivate('jack', 'No budget');
    const kept = await slack.store.reads.judgement('noordlicht', deriveLeadId('noordlicht', 'Waarom BV'), 'jack');
    expect(kept).toMatchObject({ verdict: 'poor', reason: 'no_budget' });
  });

  test('whose channel on Teams refuses it stands on Slack all the same; the manager is told once, and it comes later', async () => {
    teams.platform.closeChannel('sales');
    for (const company of ['Hier BV', 'Hierna BV']) await slack.lead({ company });
    await slack.settle();
    expect(slack.messages().map(({ summary }) => summary)).toEqual(
      expect.arrayContaining(['Nieuwe lead: Hier BV', 'Nieuwe lead: Hierna BV']),
    );
    const told = () => [...slack.directTexts('ruben'), ...teams.directTexts('ruben')];
    // A no in passing is asked again for some minutes before it is believed.
    for (let minute = 0; minute < 10; minute += 1) await slack.turn(60_000);
    await expect.poll(told).toEqual([expect.stringContaining('Ik kon niets plaatsen in “sales” (Teams): “')]);
    expect(told()).not.toContain('Hier BV');
    teams.platform.reopenChannel('sales');
    await slack.applySetup();
    await slack.settle();
    expect(teams.card('Hier BV').text()).toBe(slack.card('Hier BV').text());
    expect(teams.card('Hierna BV').text()).toBe(slack.card('Hierna BV').text());
    expect(told()).toHaveLength(1);
  });
});

describe('a check-in', () => {
  beforeAll(begin());
  afterAll(() => slack.end());

  const where = (person: string) => (ON_TEAMS.includes(person) ? teams : slack);

  test('asks each person once, where they are first', async () => {
    await createCheckinActions(slack).start('ruben');
    const asked = [...SALES, ...MARKETING];
    for (const person of asked) {
      const elsewhere = where(person) === slack ? teams : slack;
      expect([person, where(person).directTexts(person).length, elsewhere.directTexts(person).length]).toEqual([
        person,
        1,
        0,
      ]);
    }
    expect(await slack.store.reads.invitations('noordlicht', '2026-11')).toHaveLength(asked.length);
  });

  test('counts the answers of both together, each once, and its summary stands on both', async () => {
    const people = { slack: createCheckinActions(slack), teams: createCheckinActions(teams) };
    const of = (person: string) => people[where(person) === slack ? 'slack' : 'teams'];
    for (const [place, person] of [...SALES, ...MARKETING].entries())
      await of(person).answer(person, createAnswers(place));
    await of('emma').answer('emma', createAnswers(42));
    await slack.turn(DAY_MS);
    await slack.tick();
    expect(await teams.command('helen', 'checkin status')).toContain(
      'As of this morning, all or nearly all had answered.',
    );
    await people.teams.closeNow('helen');
    await of('ruben').pressInDraft('ruben', 'Akkoord met versie 1');
    await of('helen').pressInDraft('helen', 'Approve version 1');
    await slack.command('ruben', 'checkin publish');
    const summaries = [slack, teams].map((world) => world.messages('sales-marketing')[0]?.text ?? '');
    expect(summaries[0]).toContain('Alle 12 mensen deden mee.');
    expect(summaries[0]).toContain('gained 42');
    expect(summaries[0]).not.toContain('gained 10');
    expect(summaries[1]).toBe(summaries[0]);
  });
});

describe('somebody who blocked the app on Teams', () => {
  beforeAll(begin());
  afterAll(() => slack.end());

  test('is asked on Slack, where the answer counts too; nobody else is troubled', async () => {
    teams.teams.change(teams.identity('noor').user, { blocked: true });
    const people = createCheckinActions(slack);
    await people.start('ruben');
    await expect.poll(() => slack.directTexts('noor')).toHaveLength(1);
    expect(teams.directTexts('noor')).toEqual([]);
    for (const [place, person] of ['noor', ...SALES.slice(0, 1)].entries())
      await people.answer(person, createAnswers(place));
    await slack.turn(DAY_MS);
    await slack.tick();
    expect(await slack.command('ruben', 'checkin status')).toContain('Vanochtend hadden enkele mensen geantwoord.');
    expect([...slack.directTexts('ruben'), ...teams.directTexts('ruben')].join()).not.toMatch(
      /niet bereiken|kon niets plaatsen/,
    );
  });
});

describe('an account elsewhere', () => {
  /** In the set-up these two are on Slack only. */
  const UNKNOWN = ['bram', 'thijs'];
  beforeAll(
    begin({
      organisation: ({ people }) => ({
        people: people.map((person) =>
          UNKNOWN.includes(person.id) ? { ...person, identities: [slackIdentity(person.id)] } : person,
        ),
      }),
    }),
  );
  afterAll(() => slack.end());

  const slackIdentity = (person: string) => ({
    platform: 'slack',
    workspace: 'T0NOORDLICHT',
    user: `U0${person.toUpperCase()}`,
  });
  const known = async (person: string) => (await teams.store.reads.person(teams.identity(person)))?.id;
  const codeOf = async (person: string) => {
    const told = await slack.command(person, 'link');
    return /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(told)?.[0] ?? told;
  };

  test('is nobody’s until they type there the code they asked for here; then both are one person', async () => {
    expect(await teams.command('bram', 'help')).toMatch(/Ik ken je nog niet.*\n.*I do not know you yet/);
    const code = await codeOf('bram');
    expect(await teams.command('bram', `link ${code.toLowerCase()}`)).toContain('Je bent hier ook Bram Visser');
    expect(await known('bram')).toBe('bram');
    const there = await slack.postLead({ company: 'Gekoppeld BV' });
    await there.tap('bram', 'Goed');
    await teams.card('Gekoppeld BV').tap('bram', 'Zwak');
    expect(there.text()).toContain('👎 1');
    // Used once.
    expect(await teams.command('thijs', `link ${code}`)).toMatch(/Deze code ken ik niet.*\n.*I do not know this code/);
    expect(await known('thijs')).toBeUndefined();
    const logged = slack.logged.filter((line) => line.includes('a link code was wrong'));
    expect(logged).toEqual([
      '{"level":"warn","message":"a link code was wrong","organisation":"noordlicht","platform":"teams"}',
    ]);
  });

  test('tells them where they were before, in their own language, and is unlinked there by one tap', async () => {
    const code = await codeOf('bram');
    await teams.command('thijs', `link ${code}`);
    expect(await known('thijs')).toBe('bram');
    await slack.settle();
    const told = slack.platform.directMessages('bram').at(-1);
    expect(told?.text).toContain(
      'Met jouw code is een Teams-account aan je gekoppeld; wat daar gebeurt, gebeurt in jouw naam.',
    );
    if (told !== undefined) await slack.press('bram', told, 'Loskoppelen');
    expect([await known('thijs'), await known('bram')]).toEqual([undefined, 'bram']);
    expect(await teams.command('thijs', 'help')).toContain('Ik ken je nog niet');
  });

  test('stays linked when the set-up is applied again', async () => {
    await slack.applySetup();
    expect(await known('bram')).toBe('bram');
  });

  test('is not linked by a code that is too old, nor when it is somebody’s already', async () => {
    const late = await codeOf('thijs');
    await slack.turn(LINK_CODE_MS + 1000);
    expect(await teams.command('thijs', `link ${late}`)).toContain('Deze code ken ik niet, of hij geldt niet meer');
    const code = await codeOf('thijs');
    expect(await teams.command('sanne', `link ${code}`)).toContain('Sanne de Boer');
    expect([await known('sanne'), await known('thijs')]).toEqual(['sanne', undefined]);
    expect(await teams.command('thijs', `koppel ${code}`)).toContain('Je bent hier ook Thijs Bakker');
  });
});

describe('a digest', () => {
  const DIGEST_FROM = Date.UTC(2026, 10, 17, 9);
  beforeAll(begin({ startsAt: DIGEST_FROM }));
  afterAll(() => slack.end());

  test('tells both platforms the same, of what was judged on either', async () => {
    const week = { slack: createWeekActions(slack), teams: createWeekActions(teams) };
    for (const [place, happening] of TYPICAL_WEEK.entries())
      await week[place % 2 === 0 ? 'slack' : 'teams'].playLead(happening);
    await week.slack.turnTo(Date.UTC(2026, 10, 23, 8));
    const [digest = ''] = week.slack.digests();
    expect(digest).toContain('13 leads beoordeeld: 👍 38% goed, 👌 31% redelijk, 👎 31% zwak');
    for (const channel of ['sales', 'marketing']) {
      expect(week.slack.digests(channel)).toEqual([digest]);
      expect(week.teams.digests(channel)).toEqual([digest]);
    }
  });
});
