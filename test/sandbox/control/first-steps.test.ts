import { expect, test } from 'vitest';
import { createFirstStepsRecorder } from '../../../sandbox/control/first-steps.ts';
import { CATALOGUES } from '../../../src/words/catalogues.ts';

test.each(['nl', 'en'] as const)(
  'who opens a check-in in %s has held one, as far as the list of what to try goes',
  (locale) => {
    const recorder = createFirstStepsRecorder();
    recorder.recordTap('U1', CATALOGUES[locale]['start.confirm'], { isPrivate: true });
    expect(recorder.countSteps()).toMatchObject({ rounds: 1 });
  },
);
