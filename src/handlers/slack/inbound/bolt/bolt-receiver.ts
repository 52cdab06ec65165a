import type { ServerResponse } from 'node:http';
import type { Receiver } from '@slack/bolt';
import { respondJson, respondStatus } from '../../../http.ts';
import type { SlackBody } from '../body.ts';
import type { BoltApp } from './bolt.ts';

/** Bolt’s end of a door: takes what was verified and read, and answers when all is done. */
export type BoltReceiver = Receiver & { receive(read: SlackBody, response: ServerResponse): Promise<void> };

/**
 * In place of Bolt's own receiver, which reads every body once more (a tenth of a tap) and says 404 after 3 s, kept or not. 500 is
 * what was not kept, 400 a shape over which Bolt itself stumbled.
 */
export function createBoltReceiver(): BoltReceiver {
  let bolt: Pick<BoltApp, 'processEvent'> | undefined;
  return {
    init: (app) => {
      bolt = app as BoltApp;
    },
    start: async () => {},
    stop: async () => {},
    receive: async ({ body, isPlain }, response) => {
      if (body['ssl_check'] === '1') return respondStatus(response, 200);
      if (body['type'] === 'url_verification') return respondJson(response, 200, { challenge: body['challenge'] });
      let answer: unknown;
      const ack = async (given: unknown): Promise<void> => {
        answer = given;
      };
      try {
        if (bolt === undefined) throw new Error('Bolt was given no door');
        await bolt.processEvent({ body, ack, customProperties: { isPlain } });
      } catch (reason) {
        // What we throw reaches this wrapped; Bolt's own stumbling does not.
        return respondStatus(response, reason instanceof TypeError ? 400 : 500);
      }
      return answer === undefined ? respondStatus(response, 200) : respondJson(response, 200, answer);
    },
  };
}
