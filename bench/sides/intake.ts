import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { intakeSchema } from '../../src/handlers/intake/read-intake.ts';
import { INTAKE_SECRET } from '../load/sample.ts';
import { announce } from '../processes.ts';

/** The anchor of the intake: node:http, the same signature check and the same schema, and nothing kept. */
const webhook = new Webhook(INTAKE_SECRET);
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks);
    try {
      webhook.verify(body, request.headers as Record<string, string>, { jsonParse: false });
      intakeSchema.parse(JSON.parse(body.toString('utf8')));
      response.writeHead(202, { 'content-length': 0 }).end();
    } catch {
      response.writeHead(400, { 'content-length': 0 }).end();
    }
  });
});
server.listen(0, '127.0.0.1', () => announce((server.address() as AddressInfo).port));
