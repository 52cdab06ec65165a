import { describe, expect, test } from 'vitest';
import { CROWD_MAX, findChannelGuess, listPeopleGuesses } from '../../../../src/domain/setup/founding/guesses.ts';

describe('of the channels where the bot is', () => {
  const channels = ['sales-export', 'sales', 'smarketing', 'Sales General', 'marketing', 'sales-en-marketing', 'hr'];
  const guess = (purpose: 'sales' | 'marketing' | 'shared', names = channels) =>
    findChannelGuess(
      purpose,
      names.map((name) => ({ id: name, name })),
    );

  test('the shortest name that says it is proposed, one of both teams for both', () => {
    expect(guess('sales')).toEqual(['sales']);
    expect(guess('marketing')).toEqual(['marketing']);
    expect(guess('shared')).toEqual(['smarketing']);
    expect(guess('sales', ['Verkoop NL', 'team'])).toEqual(['Verkoop NL']);
  });

  test('none is where no name says it', () => {
    for (const purpose of ['sales', 'marketing', 'shared'] as const)
      expect(guess(purpose, ['hr', 'board'])).toEqual([]);
  });
});

describe('of the people of both channels', () => {
  const crowds = { sales: ['ruben', 'helen', 'sanne', 'bot'], marketing: ['ruben', 'helen', 'daan', 'bot'] };
  const guess = (team: 'sales' | 'marketing', role: 'manager' | 'member', founder = 'ruben', given = crowds) =>
    listPeopleGuesses({ team, role, founder }, given);
  const guessLeading = (founder: string, title = '') =>
    (['sales', 'marketing'] as const).filter(
      (team) => listPeopleGuesses({ team, role: 'manager', founder }, crowds, title).length > 0,
    );

  test('whoever is in that of one team alone is of it, and whoever sets up is no member', () => {
    expect(guess('sales', 'member')).toEqual(['sanne']);
    expect(guess('marketing', 'member')).toEqual(['daan']);
    expect(guess('sales', 'member', 'sanne')).toEqual([]);
  });

  test('whoever sets up leads the team in whose channel they are alone, of two that of their title', () => {
    expect(guessLeading('daan')).toEqual(['marketing']);
    expect(guessLeading('sanne', 'Marketing')).toEqual(['sales']);
    expect(guessLeading('ruben', 'Head of Sales')).toEqual(['sales']);
    expect(guessLeading('helen', 'marketing manager')).toEqual(['marketing']);
  });

  test('whoever is in both and has no title of one, or in neither, leads none', () => {
    for (const title of ['', 'CEO', 'Sales & marketing']) expect(guessLeading('ruben', title)).toEqual([]);
    expect(guessLeading('admin', 'Sales IT')).toEqual([]);
  });

  test('of a crowd nobody is proposed', () => {
    const sales = Array.from({ length: CROWD_MAX + 1 }, (_each, place) => `u${place}`);
    expect(guess('sales', 'member', 'ruben', { ...crowds, sales })).toEqual([]);
    expect(guess('sales', 'member', 'ruben', { ...crowds, sales: sales.slice(1) })).toHaveLength(CROWD_MAX);
  });
});
