import type { Card, Chart, Picture } from '../../../cards/card.ts';
import type { PictureParts } from '../../platform.ts';
import type { RenderOptions } from '../render/context.ts';
import { buildMessage, renderTeamsCard } from '../render/render.ts';
import type { CardMessage } from '../wire.ts';

/** Bytes of a whole message, its picture in it: Teams advises no more. */
export const MESSAGE_MAX = 80 * 1024;
/** Each is some 60 KB. */
const REMEMBERED_MAX = 20;

/** Makes messages with their pictures in them, each drawn once and waited for so long. Whatever goes wrong with a picture, its message goes without. */
export function createMessageRenderer({
  draw,
  onMissed,
}: PictureParts): (card: Card, options: RenderOptions, mostMs: number) => Promise<CardMessage> {
  const known = new Map<string, Promise<string>>();

  const drawn = (chart: Chart): Promise<string> => {
    const key = JSON.stringify(chart);
    const found = known.get(key) ?? draw(chart).then(buildDataUri);
    known.set(key, found);
    found.catch(() => known.delete(key));
    for (const oldest of known.keys()) if (known.size > REMEMBERED_MAX) known.delete(oldest);
    return found;
  };

  const drawAll = async (pictures: Picture[], resize: (chart: Chart) => Chart): Promise<Map<Picture, string>> => {
    const all = pictures.map(async (picture) => [picture, await drawn(resize(picture.chart))] as const);
    return new Map(await Promise.all(all));
  };

  return async (card, options, mostMs) => {
    const pictures = card.parts.filter((part) => part.kind === 'picture');
    const plain = (pictures?: Map<Picture, string>, arePicturesCut = false) =>
      buildMessage(renderTeamsCard(card, { ...options, ...(pictures && { pictures, arePicturesCut }) }), card.summary);
    if (pictures.length === 0) return plain();
    const late = AbortSignal.timeout(mostMs);
    // The first bars are those that matter most; where some have no room, all of them stand in the text.
    for (const resize of [keepWhole, keepHalf]) {
      const found = await Promise.race([drawAll(pictures, resize).catch(() => 'not_drawn'), whenAborted(late)]);
      if (typeof found === 'string') {
        onMissed(found);
        return plain();
      }
      const message = plain(found, resize === keepHalf);
      if (Buffer.byteLength(JSON.stringify(message)) <= MESSAGE_MAX) return message;
    }
    onMissed('too_large');
    return plain();
  };
}

function keepWhole(chart: Chart): Chart {
  return chart;
}

function keepHalf(chart: Chart): Chart {
  return { ...chart, bars: chart.bars.slice(0, Math.ceil(chart.bars.length / 2)) };
}

function buildDataUri(png: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
}

function whenAborted(signal: AbortSignal): Promise<'late'> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve('late');
    signal.addEventListener('abort', () => resolve('late'), { once: true });
  });
}
