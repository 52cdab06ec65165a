import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deriveLeadId } from '../../../src/domain/leads/lead.ts';
import { limitToOne, PLATFORMS } from '../../world/platforms/all.ts';
import { openWorld, type PostedCard, type World } from '../../world/world.ts';

describe.each(PLATFORMS)('on %s', (platform) => {
  const testOnce = limitToOne(platform);
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ platform });
  });
  afterAll(() => world.end());

  const kept = (id: string, person: string) =>
    world.store.reads.judgement('noordlicht', deriveLeadId('noordlicht', id), person);

  async function poor(id: string, person = 'sanne'): Promise<PostedCard> {
    const card = await world.postLead({ id });
    await card.tap(person, 'Zwak');
    await expect.poll(() => world.privateTexts(person).length).toBeGreaterThan(0);
    return card;
  }

  test('a rep taps Poor, is asked why in her language, and one tap answers', async () => {
    const card = await poor('why-1');
    expect(world.privateTexts('sanne').at(-1)).toMatch(
      /Waarom is .* een zwakke lead.*\[Niet onze klant\].*\[Overslaan\]/s,
    );
    await world.tapPrivate('sanne', 'Geen budget');
    expect(world.privateTexts('sanne').at(-1)).toContain(': geen budget. Marketing');
    expect(await kept('why-1', 'sanne')).toMatchObject({ verdict: 'poor', reason: 'no_budget' });
    expect(card.threadLines()).toEqual([]);
  });

  test('“not our customer” asks which part, and keeps the reason even if that stays open', async () => {
    await poor('why-2');
    await world.tapPrivate('sanne', 'Niet onze klant');
    expect(await kept('why-2', 'sanne')).toMatchObject({ reason: 'not_our_customer' });
    expect(world.privateTexts('sanne').at(-1)).toContain('[Omvang] [Sector] [Regio] [Functie]');
    await world.tapPrivate('sanne', 'Regio');
    expect(await kept('why-2', 'sanne')).toMatchObject({ reason: 'not_our_customer', misfit: 'region' });
    expect(world.privateTexts('sanne').at(-1)).toContain('niet onze klant (regio)');
  });

  testOnce('skipping the reason is fine; the judgement counts', async () => {
    const card = await poor('why-3');
    await world.tapPrivate('sanne', 'Overslaan');
    expect(world.privateTexts('sanne').at(-1)).toContain('telt gewoon mee');
    expect((await kept('why-3', 'sanne'))?.reason).toBeUndefined();
    expect(card.text()).toContain('👎 1');
  });

  testOnce('tapping Poor again asks again only while no reason was given', async () => {
    const card = await poor('why-4');
    const asked = () => world.privateTexts('sanne').filter((text) => text.includes('Waarom is')).length;
    const before = asked();
    await card.tap('sanne', 'Zwak');
    await expect.poll(asked).toBe(before + 1);
    await world.tapPrivate('sanne', 'Nog niet rijp');
    const after = asked();
    await card.tap('sanne', 'Zwak');
    expect(asked()).toBe(after);
  });

  test('“something else” opens a form that wants words, and thanks for them', async () => {
    await poor('why-5', 'jack');
    await world.tapPrivate('jack', 'Something else');
    expect(world.openForm('jack')?.title).toBe('What is the reason?');
    await world.fill('jack', { note: 'They merged with a competitor last week.' });
    expect(world.openForm('jack')).toBeUndefined();
    expect(world.privateTexts('jack').at(-1)).toContain('will not be quoted');
    expect(await kept('why-5', 'jack')).toMatchObject({ reason: 'other', mayBeQuoted: false });
  });

  test('blank words are refused at the field, in the person’s language, and the form stays', async () => {
    await poor('why-6', 'jack');
    await world.tapPrivate('jack', 'Something else');
    await world.fill('jack', { note: '   ' });
    expect(world.fieldError('jack', 'note')).toBe('Please write a few words, or choose another reason.');
    expect((await kept('why-6', 'jack'))?.reason).toBeUndefined();
    await world.fill('jack', { note: 'Wrong country.' });
    expect(await kept('why-6', 'jack')).toMatchObject({ reason: 'other', note: 'Wrong country.' });
  });

  test('a note may be quoted only when its writer ticked so', async () => {
    await poor('why-7', 'jack');
    await world.tapPrivate('jack', 'No need');
    await world.tapPrivate('jack', 'Add a note');
    await world.fill('jack', { note: 'They buy next year.', mayBeQuoted: ['yes'] });
    expect(await kept('why-7', 'jack')).toMatchObject({
      reason: 'no_need',
      note: 'They buy next year.',
      mayBeQuoted: true,
    });
    expect(world.privateTexts('jack').at(-1)).toContain('may be quoted without your name');
  });

  test('whoever named somebody in it reads how others may read it, and says it otherwise', async () => {
    await poor('why-10', 'jack');
    await world.tapPrivate('jack', 'No need');
    await world.tapPrivate('jack', 'Add a note');
    await world.fill('jack', { note: 'Sanne de Boer called them already.', mayBeQuoted: ['yes'] });
    const answer = world.privateTexts('jack').at(-1);
    expect(answer).toMatch(/^Voorbeeld \d+ BV: your note is saved\./);
    expect(answer).toMatch(/This is how others may read it:\s+“\[\S+\] called them already\.”/);
    expect((await kept('why-10', 'jack'))?.note).not.toContain('Sanne');
    await world.tapPrivate('jack', 'Reword');
    expect(world.formText('jack')).toContain('called them already.');
    await world.fill('jack', { note: 'Somebody called them already.', mayBeQuoted: ['yes'] });
    expect(await kept('why-10', 'jack')).toMatchObject({ note: 'Somebody called them already.', mayBeQuoted: true });
    expect(world.privateTexts('jack').at(-1)).not.toContain('how others may read it');
  });

  testOnce('a changed mind takes reason and note with it', async () => {
    const card = await poor('why-8');
    await world.tapPrivate('sanne', 'Kennen we al');
    await card.tap('sanne', 'Goed');
    expect(await kept('why-8', 'sanne')).toEqual(
      expect.not.objectContaining({ reason: expect.anything(), note: expect.anything() }),
    );
  });

  testOnce('a reason for a judgement that is not poor any more is refused kindly', async () => {
    const card = await poor('why-9');
    await card.tap('sanne', 'Goed');
    await world.tapPrivate('sanne', 'Geen budget');
    expect(world.privateTexts('sanne').at(-1)).toContain('en dat is je beoordeling van');
    expect((await kept('why-9', 'sanne'))?.reason).toBeUndefined();
  });

  test('what people wrote is in no log', async () => {
    const logged = world.logged.join('\n');
    for (const words of ['merged', 'Wrong country', 'next year']) expect(logged).not.toContain(words);
  });
});
