import { describe, expect, test } from 'vitest';
import { parseCommand } from '../../src/domain/command.ts';

const BY = { platform: 'slack', workspace: 'T1', user: 'U1' } as const;

describe('a command is read as it is meant', () => {
  test.each([
    ['', 'menu.asked'],
    ['checkin', 'checkin.status-asked'],
    ['checkin status', 'checkin.status-asked'],
    ['check-in status', 'checkin.status-asked'],
    ['Check‑in Status.', 'checkin.status-asked'],
    ['checkin status!', 'checkin.status-asked'],
    ['“checkin” status', 'checkin.status-asked'],
    ['`checkin start`', 'checkin.start-asked'],
    ['check\u200bin\u200e re-open', 'checkin.reopen-asked'],
    ['\u2068digest\u2069 now', 'digest.now-asked'],
    ['"digest"', 'digest.asked'],
    ['«open»', 'lead.open-asked'],
    ['/smarketing checkin status', 'checkin.status-asked'],
    ['@smarketing', 'menu.asked'],
    ['help?', 'help.asked'],
    ['HELP', 'help.asked'],
    ['privacy opvragen', 'privacy.export-asked'],
    ['privacy wissen', 'privacy.erase-asked'],
    ['check-in openen', 'checkin.start-asked'],
    ['checkin stand', 'checkin.status-asked'],
    ['checkin herinneren', 'checkin.remind-asked'],
    ['checkin sluiten', 'checkin.close-asked'],
    ['checkin concept', 'checkin.review-asked'],
    ['checkin publiceren', 'checkin.publish-asked'],
    ['checkin annuleren', 'checkin.cancel-asked'],
    ['checkin heropenen', 'checkin.reopen-asked'],
    ['belofte', 'pair.asked'],
    ['beloften', 'pair.asked'],
    ['ｄｉｇｅｓｔ', 'digest.asked'],
  ])('“%s” is %s', (text, kind) => {
    expect(parseCommand(text, BY)).toMatchObject({ kind, by: BY });
  });

  test.each([
    'chekin',
    'checkin stat',
    '__proto__',
    'constructor',
    'digest constructor',
    'privacy __proto__',
    'privacy tostring',
    'check in status',
    '...',
  ])('“%s” is none', (text) => {
    expect(parseCommand(text, BY)).toMatchObject(
      text === '...' ? { kind: 'menu.asked' } : { kind: 'command.mistyped', text },
    );
  });

  test('days come as they were typed', () => {
    expect(parseCommand('away 21-12 – 1-1', BY)).toMatchObject({ kind: 'person.away-told', days: '21-12 – 1-1' });
    expect(parseCommand('afwezig "21 dec" tot en met 1 jan.', BY)).toMatchObject({ days: '21 dec tot en met 1 jan' });
  });

  test('what is looked for or proposed keeps its capitals, whatever the command has', () => {
    expect(parseCommand('Lexicon Propose SQL', BY)).toMatchObject({ kind: 'lexicon.asked', words: 'Propose SQL' });
    expect(parseCommand('BEGRIP “BANT”', BY)).toMatchObject({ kind: 'lexicon.asked', words: 'BANT' });
    expect(parseCommand('/Smarketing zoek De Merwe', BY)).toMatchObject({ kind: 'lead.find-asked', words: 'De Merwe' });
    expect(parseCommand('Privacy EXPORT', BY)).toMatchObject({ kind: 'privacy.export-asked' });
  });

  test('a code is one, with or without its hyphen', () => {
    expect(parseCommand('link abcde-12345', BY)).toMatchObject({ kind: 'link.given', code: 'abcde-12345' });
    expect(parseCommand('koppel abcde 12345', BY)).toMatchObject({ code: 'abcde12345' });
  });
});
