import { describe, expect, test } from 'vitest';
import { digestAsked } from '../../../src/flows/digests/digest-asked.ts';
import { digestNowAsked } from '../../../src/flows/digests/digest-now-asked.ts';
import { digests } from '../../../src/flows/digests/room.ts';
import { given, readReply } from '../specification.ts';
import { helen, LAST, MONDAY, makeFrozen, makePosted, NEXT, organisation } from './builders.ts';

const managing = { person: helen, organisation, last: LAST, next: NEXT };
const frozen = makeFrozen();
const waiting = { ...managing, last: frozen, next: frozen.next ?? NEXT };

describe('a manager who looks at the digest', () => {
  test('reads when the first one comes, where none was posted and the week is running', () => {
    given(digests, 'digest.asked', managing)
      .when({})
      .follows([], /The first digest comes on Mon.9.Mar, 09:00, for .*2.*8 March/);
  });

  test('sees the one that was posted, where and when the next comes, while the week is running', () => {
    given(digests, 'digest.asked', { ...managing, last: makePosted() })
      .when({})
      .follows([], /This was posted in #sales and #marketing\. The next digest comes on Mon.9.Mar, 09:00/);
  });

  test('sees the one that comes once its week is frozen, and when', () => {
    given(digests, 'digest.asked', waiting)
      .when({}, NEXT.untilAt)
      .follows([], /This will be posted in #sales and #marketing on Mon.9.Mar, 09:00[\s\S]*10 leads judged/);
  });

  test('sees what everybody reads and nothing more, whatever is held back', () => {
    const { reply: preview } = given(digests, 'digest.asked', waiting).when({}, NEXT.untilAt);
    const words = readReply(preview);
    const posted = readReply(
      given(digests, 'digest.asked', { ...waiting, last: { ...frozen, isPosted: true } }).when({}).reply,
    );
    expect(words.replace(/This will be posted.*/, '')).toBe(posted.replace(/This was posted.*/, ''));
  });

  test.each([NEXT.untilAt - 1, NEXT.untilAt, MONDAY])(
    'is shown nothing of a week that is not frozen (at %i)',
    (now) => {
      given(digests, 'digest.asked', managing)
        .when({}, now)
        .follows([], /The first digest comes/);
      given(digests, 'digest.asked', { ...managing, last: makePosted() })
        .when({}, now)
        .follows([], /This was posted/);
    },
  );

  test('brings no counting about, nor does posting now', () => {
    expect([digestAsked.read, digestNowAsked.read]).toEqual([undefined, undefined]);
  });
});

describe('a manager who posts the digest now', () => {
  test('may once its week is frozen, before its hour', () => {
    const { changes } = given(digests, 'digest.now-asked', waiting)
      .when({}, NEXT.untilAt)
      .follows(
        [{ kind: 'digest.posted' }, { kind: 'post.queued' }, { kind: 'post.queued' }],
        'Posted in #sales and #marketing.',
      );
    expect(changes[0]).toEqual({
      kind: 'digest.posted',
      organisation: 'acme',
      until: NEXT.until,
      isLate: false,
      at: NEXT.untilAt,
    });
    expect(NEXT.dueAt).toBe(MONDAY);
  });

  test('may not while the week is running, and reads why', () => {
    given(digests, 'digest.now-asked', managing)
      .when({})
      .follows([], /is not over yet\. .* It comes on Mon.9.Mar, 09:00/);
  });

  test('may not in the minute in which a week ends, before it is frozen', () => {
    given(digests, 'digest.now-asked', managing)
      .when({}, NEXT.untilAt)
      .follows([], /has just ended\. Try again in a minute/);
  });

  test('may not post a week twice', () => {
    given(digests, 'digest.now-asked', { ...managing, last: makePosted() })
      .when({})
      .follows(
        [],
        /The digest for .*23.* has already been posted\. Each week is posted once; the next one, for .*8 March/,
      );
  });
});
