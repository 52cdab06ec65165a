import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { MEMORY } from './private-files.ts';

/** A file of the database is not where it was: what is written now would be in none that anybody finds again. */
export class LostFile extends Error {
  readonly code: 'DATABASE_FILE_LOST' | 'DATABASE_LOG_LOST';
  /** For whoever runs the bot. */
  readonly sentence: string;

  constructor(file: string, ending: string) {
    const [code, advice] = ending === '' ? FILE : LOG;
    const sentence = `${basename(file)}${ending} was removed or replaced while the bot runs: ${advice}`;
    super(sentence);
    this.name = 'LostFile';
    this.code = code;
    this.sentence = sentence;
  }
}

const FILE = [
  'DATABASE_FILE_LOST',
  'put the right file back, or start the bot again with the one that is there',
] as const;
const LOG = [
  'DATABASE_LOG_LOST',
  'stop the bot with SIGTERM, which writes back what was in it, and start it again',
] as const;

/** The database, its log and the log’s index; SQLite holds the same three open as long as it runs. */
const ENDINGS = ['', '-wal', '-shm'];

/** Asked again and again, it throws `LostFile` while one of the files is not the one that was first seen there. */
export function createFileWatch(file: string): () => void {
  const seen = new Map<string, string>();
  return () => {
    if (file === MEMORY) return;
    for (const ending of ENDINGS) {
      const found = statSync(file + ending, { throwIfNoEntry: false });
      const identity = found && `${found.dev}/${found.ino}`;
      const first = seen.get(ending);
      if (first !== undefined && identity !== first) throw new LostFile(file, ending);
      if (identity !== undefined) seen.set(ending, identity);
    }
  };
}
