import { describe, expect, test } from 'vitest';
import { TENANT_ID } from '../../../../sandbox/samples/noordlicht-teams.ts';
import { type Card, type Chart, titledCard } from '../../../../src/cards/card.ts';
import { drawChart } from '../../../../src/charts/draw.ts';
import { createMessageRenderer, MESSAGE_MAX } from '../../../../src/handlers/teams/outbound/pictures.ts';
import type { CardMessage } from '../../../../src/handlers/teams/wire.ts';

const PNG = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]);
const showing = { workspace: TENANT_ID };

function chartOf(bars: number): Chart {
  return {
    title: 'Verdicts by campaign, the last four weeks',
    legend: { good: 'Good', fair: 'Fair', poor: 'Poor' },
    bars: Array.from({ length: bars }, (_, index) => ({
      label: `Handelsmesse Köln ${index}, visitors of the stand`,
      note: `n ${37 * index}`,
      good: 5 + index,
      fair: 3,
      poor: 1 + (index % 3),
    })),
  };
}

function digest(chart = chartOf(4)): Card {
  return titledCard(
    'Week 36',
    { kind: 'picture', alt: 'as the text says', chart, rows: [['as a row']] },
    { kind: 'text', text: ['in words'] },
  );
}

function desk(draw: (chart: Chart) => Promise<Uint8Array>, mostMs = 9000) {
  const missed: string[] = [];
  const drawn: Chart[] = [];
  const pictured = createMessageRenderer({
    draw: (chart) => {
      drawn.push(chart);
      return draw(chart);
    },
    onMissed: (reason) => missed.push(reason),
  });
  return { missed, drawn, message: (card: Card) => pictured(card, showing, mostMs) };
}

const imagesIn = (message: CardMessage) =>
  message.attachments[0].content.body.filter(({ type }) => type === 'Image').map(({ url }) => String(url));
const bytesOf = (message: CardMessage) => Buffer.byteLength(JSON.stringify(message));

/** It went without, in its words alone, and the log has why. */
function expectWords({ missed }: { missed: string[] }, message: CardMessage, reason: string): void {
  expect(imagesIn(message)).toEqual([]);
  expect(JSON.stringify(message)).toContain('in words');
  expect(missed).toEqual([reason]);
}

test('a message shows its picture, in itself', async () => {
  const at = desk(async () => PNG);
  const message = await at.message(digest());
  expect(imagesIn(message)).toEqual([`data:image/png;base64,${Buffer.from(PNG).toString('base64')}`]);
  expect(JSON.stringify(message)).toContain('in words');
  expect(at.missed).toEqual([]);
});

test('the same picture is drawn once, whichever messages it stands in; another is drawn', async () => {
  const at = desk(async () => PNG);
  await Promise.all([at.message(digest()), at.message(digest())]);
  await at.message(digest());
  expect(at.drawn).toHaveLength(1);
  await at.message(digest(chartOf(5)));
  expect(at.drawn).toHaveLength(2);
});

test('a card without a picture draws nothing', async () => {
  const at = desk(async () => PNG);
  await at.message(titledCard('A lead'));
  expect(at.drawn).toEqual([]);
});

describe('whatever goes wrong, the message goes without its picture', () => {
  test('it cannot be drawn; the next message tries again', async () => {
    let isBroken = true;
    const at = desk(async () => (isBroken ? Promise.reject(new Error('no')) : PNG));
    expectWords(at, await at.message(digest()), 'not_drawn');
    isBroken = false;
    expect(imagesIn(await at.message(digest()))).toHaveLength(1);
  });

  test('drawing it takes too long', async () => {
    const at = desk(() => new Promise(() => {}), 50);
    expectWords(at, await at.message(digest()), 'late');
  });

  test('it is too large, however few bars', async () => {
    const at = desk(async () => new Uint8Array(MESSAGE_MAX));
    const message = await at.message(digest());
    expectWords(at, message, 'too_large');
    expect(at.drawn.map(({ bars }) => bars.length)).toEqual([4, 2]);
  });
});

test('with fewer bars where all of them do not fit; the text has them all', async () => {
  const at = desk(async ({ bars }) => new Uint8Array(bars.length * 10_000));
  const message = await at.message(digest(chartOf(8)));
  expect(at.drawn.map(({ bars }) => bars.length)).toEqual([8, 4]);
  expect(imagesIn(message)).toHaveLength(1);
  expect(at.missed).toEqual([]);
});

test.each([1, 4, 8, 12])('what we really draw fits a message: %i bars', async (bars) => {
  const at = desk(drawChart);
  const message = await at.message(digest(chartOf(bars)));
  expect(imagesIn(message)).toHaveLength(1);
  expect(bytesOf(message)).toBeLessThanOrEqual(MESSAGE_MAX);
  expect(at.drawn).toHaveLength(1);
});
