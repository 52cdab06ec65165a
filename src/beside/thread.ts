import { parentPort, workerData } from 'node:worker_threads';
import { findFlow } from '../flows/rooms.ts';
import { openReads } from '../store/open.ts';
import type { BesideAsked, BesideTold } from './beside.ts';

const { url, secret } = workerData as { url: string; secret: string };
const { reads, close } = await openReads(url, secret);

parentPort?.on('message', async (asked: BesideAsked) => {
  if (asked.kind === 'end') {
    await close();
    parentPort?.close();
  } else parentPort?.postMessage(await prepare(asked));
});

async function prepare({ id, event, at }: Exclude<BesideAsked, { kind: 'end' }>): Promise<BesideTold> {
  try {
    const flow = await findFlow(event.kind);
    return { id, decision: await flow.prepare(reads, event as never, at) };
  } catch (reason) {
    // An error does not cross as it is.
    const { message, stack } = Object(reason) as { message?: unknown; stack?: unknown };
    return { id, failed: { message: String(message ?? reason), stack: String(stack) } };
  }
}
