import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PLATFORMS } from '../../world/platforms/all.ts';
import { openWorld, type World } from '../../world/world.ts';

describe.each(PLATFORMS)('on %s', (platform) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ platform });
  });
  afterAll(() => world.end());

  test('a rep takes a lead: the card names her, the thread says so, the button is gone', async () => {
    const card = await world.postLead();
    expect(card.text()).toContain('Nog niemand');
    await card.tap('sanne', 'Ik pak hem op');
    expect(card.text()).toContain('Bij @sanne');
    expect(card.text()).not.toContain('Ik pak hem op');
    expect(card.threadLines()).toEqual(['🙋 Opgepakt door Sanne de Boer']);
  });

  test('of two who take it at once one wins, and the other is told by whom', async () => {
    const card = await world.postLead();
    const shownBefore = world.privateTexts('bram').length + world.privateTexts('fleur').length;
    await Promise.all([card.tap('bram', 'Ik pak hem op'), card.tap('fleur', 'Ik pak hem op')]);
    const told = () => [...world.privateTexts('bram'), ...world.privateTexts('fleur')];
    await expect.poll(() => told().length).toBe(shownBefore + 1);
    expect(told().join('\n')).toMatch(/(Bram Visser|Fleur Jansen) was je net voor/);
    expect(card.threadLines()).toHaveLength(1);
  });

  test('who contacted them is on the shrunken card, with the day on the organisation’s clock', async () => {
    const card = await world.postLead({ company: 'Scheepswerf Delta' });
    await card.tap('bram', 'Contact opgenomen');
    expect(card.text()).toMatch(
      /^Scheepswerf Delta · contact opgenomen door Bram, \w{2} \d\d:\d\d\n\[Details\] \[🤝 Kans \|/,
    );
    expect(card.text()).not.toContain('[Contact opgenomen]');
    expect(card.threadLines()).toEqual(['☎️ Contact opgenomen door Bram Visser']);
  });

  test('a second contact does not overwrite the first', async () => {
    const card = await world.postLead();
    const contacted = Promise.all([card.tap('bram', 'Contact opgenomen'), card.tap('fleur', 'Contact opgenomen')]);
    await contacted;
    const told = () => [...world.privateTexts('bram'), ...world.privateTexts('fleur')];
    await expect.poll(() => told().join('\n')).toMatch(/(Bram Visser|Fleur Jansen) heeft al contact opgenomen/);
    expect(card.threadLines()).toHaveLength(1);
  });

  test('ten quick changes are one redraw, not ten', async () => {
    const card = await world.postLead();
    const updates = () => world.requests().filter(({ kind }) => kind === 'update').length;
    const before = updates();
    const reps = ['sanne', 'bram', 'fleur', 'thijs', 'jack', 'priya'];
    await Promise.all(reps.map((rep) => card.tap(rep, 'Goed')));
    expect(card.text()).toContain('👍 6');
    expect(updates() - before).toBeLessThan(reps.length);
  });

  test('help says in the person’s language what can be typed', async () => {
    await world.command('jack', 'help', { channel: 'sales' });
    const lines = world.privateTexts('jack').at(-1)?.split('\n') ?? [];
    expect(lines.filter((line) => line.startsWith(platform === 'slack' ? '/smarketing note' : 'note'))).toHaveLength(1);
    expect(world.privateTexts('jack').at(-1)).toContain('New leads arrive as cards');
    await world.command('sanne', 'hulp', { channel: 'sales' });
    expect(world.privateTexts('sanne').at(-1)).toContain('Nieuwe leads komen als kaart');
  });

  test('a word that is nearly right brings only what may have been meant, as it is typed here', async () => {
    await world.command('sanne', 'notite', { channel: 'sales' });
    const told = world.privateTexts('sanne').at(-1) ?? '';
    expect(told).toContain(platform === 'slack' ? '/smarketing note: ' : 'note: ');
    expect(told).not.toMatch(/find|privacy/);
  });

  test('a word it does not know is repeated as it was typed, with what it does know', async () => {
    await world.command('jack', '<!channel> *dance*', { channel: 'sales' });
    const told = world.platform.privateMessages('jack').at(-1);
    expect(world.privateTexts('jack').at(-1)).toContain('I do not know “<!channel> *dance*”');
    expect(told?.summary).toContain('<!channel>');
    expect(told?.findMistakes()).toEqual([]);
  });
});
