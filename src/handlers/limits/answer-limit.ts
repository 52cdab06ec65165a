/** Bytes of all answers together that are being read: hundreds of calls may be under way at once. */
const ANSWERS_MAX = 64 * 1024 * 1024;

/** As `fetch`, undici and Node give it; null where there is none. */
export type AnswerBody = AsyncIterable<Uint8Array> | null;
/** Reads an answer whole, as text, unpacked; undefined where it is longer than `max` bytes, or had to give way: the rest is not read. */
export type ReadAnswer = (body: AnswerBody, max: number) => Promise<string | undefined>;

type Reading = { size: number; chunks: Uint8Array[]; hasGivenWay: boolean };

/**
 * Reads answers within one budget. When it is spent, the largest of those that are still being read gives way: what we ask for is small,
 * and must not wait for whoever answers without an end.
 */
export function createAnswerReader(most = ANSWERS_MAX): ReadAnswer {
  const unfinished = new Set<Reading>();
  let held = 0;
  const free = (reading: Reading): void => {
    held -= reading.size;
    reading.size = 0;
    reading.chunks = [];
  };
  return async (body, max) => {
    if (body === null) return '';
    const reading: Reading = { size: 0, chunks: [], hasGivenWay: false };
    unfinished.add(reading);
    try {
      // Left early, the body is closed, and its connection with it.
      for await (const chunk of body) {
        reading.size += chunk.length;
        held += chunk.length;
        reading.chunks.push(chunk);
        if (held > most) giveWay(unfinished, free);
        if (reading.hasGivenWay || reading.size > max) return undefined;
      }
      return reading.hasGivenWay ? undefined : decode(reading.chunks);
    } finally {
      unfinished.delete(reading);
      free(reading);
    }
  };
}

/** As `text()` of an answer does it: without a mark at the beginning. */
function decode(chunks: Uint8Array[]): string {
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/** What it read so far is let go at once, however long the rest takes to come. */
function giveWay(unfinished: Set<Reading>, free: (reading: Reading) => void): void {
  let largest: Reading | undefined;
  for (const each of unfinished) if (each.size > (largest?.size ?? -1)) largest = each;
  if (largest === undefined) return;
  largest.hasGivenWay = true;
  free(largest);
}

/** The one budget of this process. */
export const readLimited = createAnswerReader();
