import { statfs } from 'node:fs/promises';
import { type Door, respondJson, respondStatus } from './http.ts';

/** Below this the disk is called full before it is (bytes). */
const FREE_MIN = 64 * 1024 * 1024;

/** What readiness looks at. `folder` holds the database file, where it is a file. */
export type HealthChecks = { check(): Promise<string | undefined>; isSetUp(): Promise<boolean>; folder?: string };

/** `/healthz`: the process answers. `/readyz`: it can keep what it is sent, with what is wrong by name. */
export function createHealthDoors(health: HealthChecks): Door[] {
  return [
    { method: 'GET', path: '/healthz', bodyMax: 0, open: ({ response }) => respondStatus(response, 200) },
    {
      method: 'GET',
      path: '/readyz',
      bodyMax: 0,
      open: async ({ response }) => {
        const wrong = await listWrongs(health);
        respondJson(response, wrong.length === 0 ? 200 : 503, { ready: wrong.length === 0, wrong });
      },
    },
  ];
}

async function listWrongs({ check, isSetUp, folder }: HealthChecks): Promise<string[]> {
  const trouble = await check();
  if (trouble !== undefined) return [trouble];
  const wrong: string[] = [];
  if (!(await isSetUp())) wrong.push('no organisation is set up: run `smarketing setup apply org.json`');
  if (folder !== undefined && (await countFreeBytes(folder)) < FREE_MIN) wrong.push('the disk is nearly full');
  return wrong;
}

async function countFreeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
