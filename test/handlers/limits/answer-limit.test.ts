import { expect, test } from 'vitest';
import { createAnswerReader } from '../../../src/handlers/limits/answer-limit.ts';

const bytes = (count: number) => Buffer.alloc(count, 'x');

/** An answer that comes as the test says, and whether it was closed before its end. */
function openAnswer() {
  const comings: ((coming: IteratorResult<Uint8Array>) => void)[] = [];
  let isClosed = false;
  const body: AsyncIterable<Uint8Array> = {
    [Symbol.asyncIterator]: () => ({
      next: () => new Promise((resolve) => comings.push(resolve)),
      return: async () => {
        isClosed = true;
        return { done: true, value: undefined };
      },
    }),
  };
  const come = async (coming: IteratorResult<Uint8Array>) => {
    comings.shift()?.(coming);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    body,
    isClosed: () => isClosed,
    give: (count: number) => come({ done: false, value: bytes(count) }),
    end: () => come({ done: true, value: undefined }),
  };
}

test('an answer is read whole, to the last byte that it may have', async () => {
  const read = createAnswerReader();
  const [fits, not] = [openAnswer(), openAnswer()];
  const reading = [read(fits.body, 10), read(not.body, 10), read(null, 10)];
  for (const each of [fits, not]) await each.give(10);
  await not.give(1);
  await fits.end();
  expect(await Promise.all(reading)).toEqual(['x'.repeat(10), undefined, '']);
  expect([fits.isClosed(), not.isClosed()]).toEqual([false, true]);
});

test('signs that fall between two parts stay whole, and a mark at the beginning is none of the text', async () => {
  const read = createAnswerReader();
  async function* parts() {
    for (const byte of Buffer.from('\ufeff{"é":"€"}')) yield Buffer.from([byte]);
  }
  expect(await read(parts(), 100)).toBe('{"é":"€"}');
});

test('of too much at once the largest gives way, and what it held is free at once', async () => {
  const read = createAnswerReader(100);
  const [large, small, later] = [openAnswer(), openAnswer(), openAnswer()];
  const reading = [large, small, later].map(({ body }) => read(body, 90));
  await large.give(60);
  await small.give(30);
  await later.give(20);
  // Without what the largest held there is room for these.
  await small.give(20);
  await later.give(20);
  for (const each of [small, later, large]) await each.end();
  expect(await Promise.all(reading)).toEqual([undefined, 'x'.repeat(50), 'x'.repeat(40)]);
});

test('what was read, broke off or was too long holds nothing any more', async () => {
  const read = createAnswerReader(100);
  for (let turn = 0; turn < 5; turn += 1) {
    const [whole, long] = [openAnswer(), openAnswer()];
    const reading = [read(whole.body, 60), read(long.body, 30)];
    await whole.give(60);
    await long.give(31);
    await whole.end();
    expect(await Promise.all(reading)).toEqual(['x'.repeat(60), undefined]);
    async function* breakOff() {
      yield bytes(60);
      throw new Error('gone');
    }
    await expect(read(breakOff(), 60)).rejects.toThrow('gone');
  }
});
