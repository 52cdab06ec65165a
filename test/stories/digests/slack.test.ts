import { expect, test } from 'vitest';
import { createWeekActions, TYPICAL_WEEK, withEnglishMarketing } from '../../world/week.ts';
import { openWorld } from '../../world/world.ts';

// On Slack only: there a picture is uploaded by calls of its own, which may fail.

test('shows a picture that says the same in words, and goes without it when it cannot be uploaded', async () => {
  const world = await openWorld({ startsAt: Date.UTC(2026, 10, 17, 9), organisation: withEnglishMarketing });
  const week = createWeekActions(world);
  try {
    await week.playLeads(TYPICAL_WEEK);
    world.slack.setTroubles([
      { method: 'files.getUploadURLExternal', kind: 'refusal', error: 'file_uploads_disabled', times: 1 },
    ]);
    await week.turnTo(Date.UTC(2026, 10, 23, 8));
    const pictures = ['sales', 'marketing'].map((channel) => world.messages(channel).at(-1)?.pictures ?? []);
    expect(pictures.map(({ length }) => length).toSorted(), world.logged.join('\n')).toEqual([0, 1]);
    expect(pictures.flat()[0]).toMatch(/(all leads|alle leads) \(13\): 38% .*Beurs-voorjaar \(6\): 3 /);
    expect(week.digests('sales')[0]).toContain('13 leads beoordeeld');
    expect(week.digests('marketing')[0]).toContain('13 leads judged');
  } finally {
    await world.end();
  }
});
