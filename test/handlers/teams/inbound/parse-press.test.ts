import { describe, expect, test } from 'vitest';
import { encodeTap } from '../../../../src/cards/taps.ts';
import type { FormTap, Tap } from '../../../../src/domain/event.ts';
import { NOTE_MAX } from '../../../../src/domain/leads/verdict.ts';
import { buildInputId } from '../../../../src/handlers/teams/wire.ts';
import { by, fromSanne, inChannel, inChat, parseActivity, parsePress, SANNE, THREAD } from './activities.ts';

const parseSubmit = (value: unknown) =>
  parseActivity({ ...inChat, id: '7', type: 'message', replyToId: '1700000000009', value });

const JUDGED: Tap = { kind: 'lead.judged', lead: 'x1', verdict: 'good' };
const key = 'teams/a:chat/f:1';

describe('a press', () => {
  test('is the event the button carries, with who pressed it and where', () => {
    expect(parsePress({ tap: encodeTap(JUDGED) }, { ...inChannel, id: 'f:1' })).toEqual({
      as: 'press',
      isInvoke: true,
      on: 'card',
      event: { ...JUDGED, by, key: `teams/${THREAD}/f:1` },
      replyTo: {
        serviceUrl: fromSanne.serviceUrl,
        conversation: THREAD,
        isChat: false,
        user: SANNE,
        member: '29:sanne',
        message: '1700000000009',
        locale: 'nl',
      },
    });
  });

  test('of an older client is the same', () => {
    const { replyTo, ...press } = { replyTo: undefined, ...parsePress({ tap: encodeTap(JUDGED) }) };
    expect(parseSubmit({ tap: encodeTap(JUDGED) })).toEqual({
      ...press,
      isInvoke: false,
      event: { ...JUDGED, by, key: 'teams/a:chat/7' },
      replyTo,
    });
  });

  test.each<[what: string, data: unknown, event: object | 'close', on: string]>([
    ['in a private answer', { tap: encodeTap(JUDGED), isReply: true }, JUDGED, 'reply'],
    ['of a picked value', { pick: 'pick_later', pick_later: encodeTap(JUDGED), isReply: true }, JUDGED, 'reply'],
    ['of nothing picked', { pick: 'pick_later', pick_later: '' }, { kind: 'button.unknown' }, 'card'],
    ['of something picked that is not there', { pick: 'pick_later' }, { kind: 'button.unknown' }, 'card'],
    ['that puts a form away', { close: true }, 'close', 'form'],
    ['of an older card', { tap: 'lead.danced?lead=x1' }, { kind: 'button.unknown' }, 'card'],
    ['with a forged author', { tap: `${encodeTap(JUDGED)}&by=somebody` }, JUDGED, 'card'],
    ['of an older form', { form: 'lead.danced?lead=x1' }, { kind: 'form.misread', faults: [{ fault: 'old' }] }, 'form'],
    ['with nothing', {}, { kind: 'button.unknown' }, 'card'],
    ['with a text', 'tap', { kind: 'button.unknown' }, 'card'],
    ['with a number for a tap', { tap: 1 }, { kind: 'button.unknown' }, 'card'],
    ['with null', null, { kind: 'button.unknown' }, 'card'],
    ['with a list', [{ tap: encodeTap(JUDGED) }], { kind: 'button.unknown' }, 'card'],
  ])('%s', (_what, data, event, on) => {
    expect(parsePress(data)).toMatchObject({ on, event: event === 'close' ? event : { ...event, by, key } });
  });

  test.each([
    [undefined],
    [null],
    ['x'],
    [{}],
    [{ action: {} }],
    [{ action: 'x' }],
    [{ trigger: 'manual', action: { data: 5 } }],
  ])('whose value is %j is an unknown button', (value) => {
    expect(parsePress({}, { value })).toMatchObject({ event: { kind: 'button.unknown' } });
  });

  test('is none when Teams refreshes a card by itself', () => {
    const data = { tap: encodeTap(JUDGED) };
    expect(parsePress(data, { value: { action: { data }, trigger: 'automatic' } })).toBeUndefined();
  });

  test('without an id has no key, so that it is not taken for another', () => {
    expect(parsePress({ tap: encodeTap(JUDGED) }, { id: undefined })).toMatchObject({ event: { ...JUDGED, by } });
    expect(parsePress({ tap: encodeTap(JUDGED) }, { id: undefined })).not.toHaveProperty('event.key');
  });
});

describe('a form', () => {
  const filled = (form: FormTap, inputs: Record<string, unknown>) => parsePress({ form: encodeTap(form), ...inputs });

  test.each<[what: string, form: FormTap, inputs: Record<string, unknown>, event: object]>([
    [
      'text and ticks',
      { kind: 'lead.note-given', lead: 'x1' },
      { [buildInputId('text', 'note')]: 'Too\u0000 small', [buildInputId('tick', 'mayBeQuoted')]: 'yes' },
      { note: 'Too small', mayBeQuoted: true },
    ],
    [
      'nothing typed, not ticked',
      { kind: 'lead.note-given', lead: 'x1' },
      { [buildInputId('text', 'note')]: '', [buildInputId('tick', 'mayBeQuoted')]: 'no' },
      { note: '', mayBeQuoted: false },
    ],
    [
      'one of a few',
      { kind: 'checkin.answered', month: '2026-09' },
      { [buildInputId('text', 'gained')]: 'a, b', [buildInputId('choice', 'readers')]: 'interviewer' },
      { gained: 'a, b', readers: 'interviewer' },
    ],
    [
      'none of a few',
      { kind: 'checkin.answered', month: '2026-09' },
      { [buildInputId('choice', 'readers')]: '' },
      { readers: 'anonymised' },
    ],
    [
      'one of many',
      { kind: 'checkin.shared-read', month: '2026-09' },
      { [buildInputId('pick', 'person')]: 'sanne' },
      { person: 'sanne' },
    ],
    [
      'several of many',
      { kind: 'checkin.talks-told', month: '2026-09' },
      { [buildInputId('many', 'people')]: 'sanne,joris' },
      { people: ['sanne', 'joris'] },
    ],
    [
      'none of many',
      { kind: 'checkin.talks-told', month: '2026-09' },
      { [buildInputId('many', 'people')]: '' },
      { people: [] },
    ],
  ])('with %s', (_what, form, inputs, event) => {
    expect(filled(form, inputs)).toMatchObject({ on: 'form', event: { kind: form.kind, ...event, by, key } });
  });

  test.each([
    ['an input that is no text', { text_note: ['x'], tick_mayBeQuoted: true }, { note: '', mayBeQuoted: false }],
    ['inputs that are none of ours', { note: 'x', other_note: 'y', text_: 'z' }, { note: '' }],
    ['names that mean something else', { text___proto__: 'x', text_by: 'x', text_kind: 'y' }, { note: '' }],
  ])('%s is left out', (_what, inputs, event) => {
    const given = filled({ kind: 'lead.note-given', lead: 'x1' }, inputs);
    expect(given).toMatchObject({ event: { kind: 'lead.note-given', ...event, by } });
  });

  test('that holds more than may be typed is misread at its field', () => {
    const given = filled({ kind: 'lead.note-given', lead: 'x1' }, { text_note: 'x'.repeat(100_000) });
    const faults = [{ field: 'note', fault: 'too-long', max: NOTE_MAX }];
    expect(given).toMatchObject({ on: 'form', event: { kind: 'form.misread', faults } });
  });

  test('says what stays of it, and in which language; an older one says neither', () => {
    const form = encodeTap({ kind: 'lead.note-given', lead: 'x1' });
    const said = parsePress({ form, stays: 'Jansma: saved.', locale: 'en' });
    expect(said).toMatchObject({ stays: 'Jansma: saved.', replyTo: { locale: 'en' } });
    const older = parsePress({ form });
    expect(older).toMatchObject({ replyTo: { locale: 'nl' } });
    expect(older).not.toHaveProperty('stays');
    expect(parsePress({ close: true, stays: 'Jansma: closed.', locale: 'en' })).toMatchObject({
      event: 'close',
      stays: 'Jansma: closed.',
    });
  });
});
