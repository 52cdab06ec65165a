import { guard } from '../flow.ts';
import { doNothing, type Room } from '../room.ts';
import { createBriefOf } from '../shared/brief-of-draw.ts';
import { briefSignal } from './briefs.ts';
import { digestAsked } from './digest-asked.ts';
import { digestNowAsked } from './digest-now-asked.ts';
import { drawDigest, drawLoad, drawMonth, drawSignal } from './draws.ts';
import { showDigests } from './home.ts';
import { digestManager } from './lib/digest-manager.ts';
import { valueManager } from './lib/value-manager.ts';
import { exportFigures } from './personal.ts';
import { forgetFigures, postDigests, signalManagers, watchLoads } from './rules.ts';
import { valueAsked } from './value-asked.ts';

/** What both teams read of the week and of the month, and the early signal. */
export const digests = {
  flows: {
    'digest.asked': guard(digestManager, digestAsked),
    'digest.now-asked': guard(digestManager, digestNowAsked),
    'value.asked': guard(valueManager, valueAsked),
  },
  draws: { digest: drawDigest, month: drawMonth, signal: drawSignal, load: drawLoad },
  settled: {},
  briefs: { signal: briefSignal, load: createBriefOf(drawLoad) },
  due: [postDigests, signalManagers, watchLoads],
  export: { ledger_people: exportFigures },
  erase: doNothing,
  retention: forgetFigures,
  home: showDigests,
} satisfies Room<'digests'>;
