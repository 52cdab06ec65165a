/** What Slack answers instead of doing what was asked: `{ ok: false, error, ...extra }`. */
export class Refusal extends Error {
  readonly extra: Record<string, unknown>;

  constructor(error: string, extra: Record<string, unknown> = {}) {
    super(error);
    this.extra = extra;
  }
}

/** A refusal that points at fields, in Slack's form `[ERROR] … [json-pointer:/blocks/0]`. */
export function pointing(error: string, messages: string[]): Refusal {
  return new Refusal(error, { response_metadata: { messages } });
}
