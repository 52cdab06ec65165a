import { mkdirSync } from 'node:fs';

/** For the user the bot runs as, and nobody else on the machine. */
export const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

/** Makes what is missing of a folder. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
}
