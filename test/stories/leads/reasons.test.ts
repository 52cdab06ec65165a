import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deriveLeadId } from '../../../src/domain/leads/lead.ts';
import { PLATFORMS } from '../../world/platforms/all.ts';
import { openWorld, type Posted, type World } from '../../world/world.ts';

describe.each(PLATFORMS)('on %s', (platform) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ platform });
  });
  afterAll(() => world.end());

  const kept = (id: string, person: string) => world.store.reads.judgement(deriveLeadId('noordlicht', id), person);

  async function poor(id: string, person = 'sanne'): Promise<Posted> {
    const card = await world.postedLead({ id });
    await card.tap(person, 'Zwak');
    await expect.poll(() => world.privately(person).length).toBeGreaterThan(0);
    return card;
  }

  test('a rep taps Poor, is asked why in her language, and one tap answers', async () => {
    const card = await poor('why-1');
    expect(world.privately('sanne').at(-1)).toMatch(/Wat is er met .*\[Niet onze klant\].*\[Overslaan\]/s);
    await world.tapPrivately('sanne', 'Geen budget');
    expect(world.privately('sanne').at(-1)).toContain('Genoteerd: Geen budget');
    expect(await kept('why-1', 'sanne')).toMatchObject({ verdict: 'poor', reason: 'no_budget' });
    expect(card.lines()).toEqual(['👎 Beoordeeld als zwak']);
  });

  test('“not our customer” asks which part, and keeps the reason even if that stays open', async () => {
    await poor('why-2');
    await world.tapPrivately('sanne', 'Niet onze klant');
    expect(await kept('why-2', 'sanne')).toMatchObject({ reason: 'not_our_customer' });
    expect(world.privately('sanne').at(-1)).toContain('[Omvang] [Sector] [Regio] [Functie]');
    await world.tapPrivately('sanne', 'Regio');
    expect(await kept('why-2', 'sanne')).toMatchObject({ reason: 'not_our_customer', misfit: 'region' });
    expect(world.privately('sanne').at(-1)).toContain('Niet onze klant (regio)');
  });

  test('skipping the reason is fine; the judgement counts', async () => {
    const card = await poor('why-3');
    await world.tapPrivately('sanne', 'Overslaan');
    expect(world.privately('sanne').at(-1)).toContain('telt gewoon mee');
    expect((await kept('why-3', 'sanne'))?.reason).toBeUndefined();
    expect(card.shown()).toContain('👎 1');
  });

  test('tapping Poor again asks again only while no reason was given', async () => {
    const card = await poor('why-4');
    const asked = () => world.privately('sanne').filter((text) => text.includes('Wat is er met')).length;
    const before = asked();
    await card.tap('sanne', 'Zwak');
    await expect.poll(asked).toBe(before + 1);
    await world.tapPrivately('sanne', 'Nog niet rijp');
    const after = asked();
    await card.tap('sanne', 'Zwak');
    expect(asked()).toBe(after);
  });

  test('“something else” opens a form that wants words, and thanks for them', async () => {
    await poor('why-5', 'jack');
    await world.tapPrivately('jack', 'Something else');
    expect(world.opened('jack')?.title).toBe('What is the matter?');
    await world.fill('jack', { note: 'They merged with a competitor last week.' });
    expect(world.opened('jack')).toBeUndefined();
    expect(world.privately('jack').at(-1)).toContain('will not be quoted');
    expect(await kept('why-5', 'jack')).toMatchObject({ reason: 'other', mayBeQuoted: false });
  });

  test('blank words are refused at the field, in the person’s language, and the form stays', async () => {
    await poor('why-6', 'jack');
    await world.tapPrivately('jack', 'Something else');
    await world.fill('jack', { note: '   ' });
    expect(world.error('jack', 'note')).toBe('Please write a few words, or choose another reason.');
    expect((await kept('why-6', 'jack'))?.reason).toBeUndefined();
    await world.fill('jack', { note: 'Wrong country.' });
    expect(await kept('why-6', 'jack')).toMatchObject({ reason: 'other', note: 'Wrong country.' });
  });

  test('a note may be quoted only when its writer ticked so', async () => {
    await poor('why-7', 'jack');
    await world.tapPrivately('jack', 'No need');
    await world.tapPrivately('jack', 'Add a note');
    await world.fill('jack', { note: 'They buy next year.', mayBeQuoted: ['yes'] });
    expect(await kept('why-7', 'jack')).toMatchObject({
      reason: 'no_need',
      note: 'They buy next year.',
      mayBeQuoted: true,
    });
    expect(world.privately('jack').at(-1)).toContain('may be quoted without your name');
  });

  test('a changed mind takes reason and note with it', async () => {
    const card = await poor('why-8');
    await world.tapPrivately('sanne', 'Kennen we al');
    await card.tap('sanne', 'Goed');
    expect(await kept('why-8', 'sanne')).toEqual(
      expect.not.objectContaining({ reason: expect.anything(), note: expect.anything() }),
    );
  });

  test('a reason for a judgement that is not poor any more is refused kindly', async () => {
    const card = await poor('why-9');
    await card.tap('sanne', 'Goed');
    await world.tapPrivately('sanne', 'Geen budget');
    expect(world.privately('sanne').at(-1)).toContain('niet meer zwak');
    expect((await kept('why-9', 'sanne'))?.reason).toBeUndefined();
  });

  test('what people wrote is in no log', async () => {
    const logged = world.logged.join('\n');
    for (const words of ['merged', 'Wrong country', 'next year']) expect(logged).not.toContain(words);
  });
});
