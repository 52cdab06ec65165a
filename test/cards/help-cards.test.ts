import { describe, expect, test } from 'vitest';
import type { Button, Card } from '../../src/cards/card.ts';
import { sureCard } from '../../src/cards/checkins/checkin-notices.ts';
import { confirmCard, helpCard, mistypedCard } from '../../src/cards/people/help-card.ts';
import { eraseCard } from '../../src/cards/privacy/privacy-card.ts';
import { listCommandHelp } from '../../src/domain/command-help.ts';
import { LOCALES, type Locale } from '../../src/domain/organisation.ts';
import { ASKED_FIRST } from '../../src/domain/people/asked-first.ts';
import type { Person } from '../../src/domain/people/person.ts';
import { makeRound } from '../flows/checkins/builders.ts';
import { makeOrganisation, makePerson } from '../flows/people.ts';
import { NOW } from '../flows/specification.ts';
import { getSnapshotPath, PLATFORMS_AND_LANGUAGES, snapshotCard } from './platforms.ts';

const organisation = makeOrganisation({
  workspaces: [
    { platform: 'slack', id: 'T1' },
    { platform: 'teams', id: 'tenant' },
  ],
});
const listHelp = (person: Person) =>
  listCommandHelp({ person, organisation, rounds: [makeRound()], switches: [] }, NOW);
const listButtons = ({ parts }: Card): Button[] =>
  parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : []));

/** All that ask once more, and what the one who thinks again presses. */
const CONFIRMATIONS: Record<string, { draw(locale: Locale): Card; stays: Record<Locale, string> }> = {
  erase: { draw: eraseCard, stays: { nl: 'Mijn gegevens bewaren', en: 'Keep my data' } },
  close: {
    draw: (locale) => sureCard('close', makeRound(), locale),
    stays: { nl: 'Open laten', en: 'Keep it open' },
  },
  cancel: {
    draw: (locale) => sureCard('cancel', makeRound(), locale),
    stays: { nl: 'Check-in behouden', en: 'Keep the check-in' },
  },
  remind: { draw: draw('remind'), stays: { nl: 'Niets sturen', en: 'Send nothing' } },
  reopen: { draw: draw('reopen'), stays: { nl: 'Gesloten laten', en: 'Leave it closed' } },
  'digest-now': { draw: draw('digest-now'), stays: { nl: 'Op de vaste dag laten', en: 'Keep its usual day' } },
};

function draw(command: (typeof ASKED_FIRST)[number]) {
  return (locale: Locale) => confirmCard(command, makePerson({ locale }));
}

describe.each(PLATFORMS_AND_LANGUAGES)('on $platform in $locale', ({ platform, locale }) => {
  const at = (name: string) => getSnapshotPath({ platform, locale }, `${name}.json`);
  const member = makePerson({ locale, team: 'marketing' });
  const manager = makePerson({ locale, role: 'manager' });

  const cards: Record<string, Card> = {
    'help-member': helpCard(listHelp(member), member),
    'help-manager': helpCard(listHelp(manager), manager),
    mistyped: mistypedCard('dance', listHelp(member), member),
    ...Object.fromEntries(ASKED_FIRST.map((command) => [`confirm-${command}`, confirmCard(command, member)])),
  };

  test.each(Object.keys(cards))('the card “%s” is drawn as in its snapshot', async (name) => {
    await expect(snapshotCard(platform, cards[name] ?? { summary: '', parts: [] })).toMatchFileSnapshot(at(name));
  });
});

describe.each(LOCALES)('in %s', (locale) => {
  test.each(Object.keys(CONFIRMATIONS))(
    'what asks once more (%s) has what stays before what goes, by its name, and nothing to press by mistake',
    (name) => {
      const { draw, stays } = CONFIRMATIONS[name] ?? {};
      const [keep, doIt, ...more] = listButtons(draw?.(locale) ?? { summary: '', parts: [] });
      expect(keep).toMatchObject({ kind: 'tap', label: stays?.[locale], tap: { kind: 'checkin.declined' } });
      expect(doIt).toMatchObject({ kind: 'tap', label: expect.stringMatching(/./) });
      expect(doIt).not.toMatchObject({ style: 'primary' });
      expect(more).toEqual([]);
    },
  );
});
