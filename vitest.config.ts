import { defineConfig } from 'vitest/config';

/** They use a database server. */
const ALONE = ['test/store/**/*.test.ts', 'test/courier/**/*.test.ts', 'test/privacy/**/*.test.ts'];

export default defineConfig({
  test: {
    // Most of the time is waiting for sockets and processes, so more files run at once than there are cores.
    maxWorkers: 4,
    projects: [
      {
        // Loading the bot takes longer than most files, so files share what is loaded.
        extends: true,
        test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: ALONE, isolate: false },
      },
      {
        extends: true,
        test: { name: 'alone', include: ALONE, globalSetup: ['test/world/database/postgres-server.ts'] },
      },
    ],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
