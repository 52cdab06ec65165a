import type { PageState } from '../../control/protocol.ts';

const readError = async (response: Response): Promise<string> => {
  try {
    const body: { error?: string } = await response.json();
    return body.error ?? `The sandbox answered ${response.status}.`;
  } catch {
    return `The sandbox answered ${response.status}.`;
  }
};

/** POSTs to the page's own server. Throws an Error that can be shown as it is. */
export const postToSandbox = async <Answer>(path: string, body: unknown): Promise<Answer> => {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await readError(response));
  return response.json();
};

/** The workspace as this person sees it. */
export const loadState = async (as: string): Promise<PageState> => {
  const response = await fetch(`/api/state?as=${encodeURIComponent(as)}`);
  if (!response.ok) throw new Error(await readError(response));
  return response.json();
};
