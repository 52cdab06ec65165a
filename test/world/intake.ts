import { Webhook } from 'standardwebhooks';

/** The bot's own. */
export const APP_SECRET = Buffer.from('a secret of its own for the test').toString('base64');
/** What tokens of workspaces are sealed by. */
export const TOKEN_KEYS = [Buffer.from('a key for the tokens of a test').toString('base64')];
export const INTAKE_SECRET = `whsec_${Buffer.from('a secret of a test, long enough').toString('base64')}`;

/** Signs and posts a body as the CRM would. */
export function postToIntake(address: string, body: string, id: string, at = new Date()): Promise<Response> {
  return fetch(`${address}/intake/leads`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(INTAKE_SECRET).sign(id, at, body),
    },
  });
}

export function createLeadData(n: number): Record<string, unknown> {
  return {
    id: `crm-${n}`,
    company: `Voorbeeld ${n} BV`,
    contact: { name: 'Iris de Vries', title: 'Inkoopmanager', email: 'iris@voorbeeld.example' },
    campaign: 'beurs-voorjaar',
    source: 'trade_show',
    score: 82,
  };
}
