import { describe, expect, test } from 'vitest';
import { composeDigest } from '../../../src/domain/digests/compose-digest.ts';
import { digestAsked } from '../../../src/flows/digests/digest-asked.ts';
import { digestNowAsked } from '../../../src/flows/digests/digest-now-asked.ts';
import { digests } from '../../../src/flows/digests/room.ts';
import { makeReads } from '../reads.ts';
import { BY, given, NOW } from '../specification.ts';
import { helen, LAST, MONDAY, makePosted, makeWeek, NEXT, organisation } from './builders.ts';

const managing = { person: helen, organisation, last: LAST, next: NEXT };
const week = makeWeek({ quotes: ['Too dear'] });
const coming = composeDigest(week);

describe('a manager who looks at the digest', () => {
  test('reads when the first one comes, where none was posted and the week is running', () => {
    given(digests, 'digest.asked', { ...managing, more: undefined })
      .when({})
      .follows([], /The first digest comes on Mon.9.Mar, 09:00, about .*2.*8 March/);
  });

  test('sees the one that was posted, where and when the next comes, while the week is running', () => {
    given(digests, 'digest.asked', { ...managing, last: makePosted(), more: undefined })
      .when({})
      .follows([], /This was posted in #sales and #marketing\. The next digest comes on Mon.9.Mar, 09:00/);
  });

  test('sees the one that comes once its week is over, and what is held back', () => {
    given(digests, 'digest.asked', { ...managing, last: makePosted(), more: coming })
      .when({}, NEXT.untilAt)
      .follows(
        [],
        /This will be posted in #sales and #marketing on Mon.9.Mar, 09:00[\s\S]*Held back[\s\S]*Quotes \(fewer than 3 people\)/,
      );
  });

  test.each([NOW, NEXT.untilAt - 1])(
    'is never shown a week that is running (%i): nothing of it is read',
    async (now) => {
      const event = { kind: 'digest.asked', by: BY } as const;
      expect(await digestAsked.read?.(makeReads(), managing, event, now)).toBeUndefined();
      const posting = { kind: 'digest.now-asked', by: BY } as const;
      expect(await digestNowAsked.read?.(makeReads(), managing, posting, now)).toBeUndefined();
    },
  );
});

describe('a manager who posts the digest now', () => {
  test('may once its week is over, before its hour', () => {
    const more = { kind: 'post', organisation, week: { facts: week, used: undefined } } as const;
    const { changes } = given(digests, 'digest.now-asked', { ...managing, more })
      .when({}, NEXT.untilAt)
      .follows(
        [{ kind: 'digest.posted' }, { kind: 'post.queued' }, { kind: 'post.queued' }],
        'Posted in #sales and #marketing.',
      );
    expect(changes[0]).toEqual({
      kind: 'digest.posted',
      organisation: 'acme',
      period: NEXT,
      digest: coming,
      at: NEXT.untilAt,
    });
    expect(NEXT.dueAt).toBe(MONDAY);
  });

  test('may not while the week is running, and reads why', () => {
    given(digests, 'digest.now-asked', { ...managing, more: undefined })
      .when({})
      .follows([], /is not over yet\. .* It comes on Mon.9.Mar, 09:00/);
  });

  test('may not post a week twice', () => {
    given(digests, 'digest.now-asked', { ...managing, last: makePosted(), more: undefined })
      .when({})
      .follows([], /The digest about .*23.* was posted\. Each week is posted once; the next one, about .*8 March/);
  });
});
