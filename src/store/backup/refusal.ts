/** A backup, a restore or a move that is not done, and why: the message is a sentence for whoever typed it. */
export class BackupRefusal extends Error {
  constructor(sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.name = 'BackupRefusal';
  }
}

export const NEWER_BOT = 'is of a newer version of the bot: install that one';
