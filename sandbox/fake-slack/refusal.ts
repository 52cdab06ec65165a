/** Slack's refusal of a call: answered `{ ok: false, error, ...extra }`. */
export class WebApiRefusal extends Error {
  readonly extra: Record<string, unknown>;

  constructor(error: string, extra: Record<string, unknown> = {}) {
    super(error);
    this.extra = extra;
  }
}

/** A refusal that points at fields, in Slack's form `[ERROR] … [json-pointer:/blocks/0]`. */
export function createFieldRefusal(error: string, messages: string[]): WebApiRefusal {
  return new WebApiRefusal(error, { response_metadata: { messages } });
}
