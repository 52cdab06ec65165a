import { z } from 'zod';
import { type IsProxy, readProxies } from './handlers/limits/client-address.ts';

/** A setting left empty in `.env` is not set. */
export const setting = z.preprocess((value) => (value === '' ? undefined : value), z.string().trim().optional());

const NO_PORT = 'is a port number, 0 to 65535';

export const portSchema = z
  .string()
  .regex(/^\d{1,5}$/, NO_PORT)
  .transform(Number)
  .refine((port) => port <= 65_535, NO_PORT);

const LOOPBACK = new Set(['127.0.0.1', '::1', '[::1]', 'localhost']);

export function isLoopbackHost(host: string): boolean {
  return LOOPBACK.has(host);
}

function isLoopback(address: string): boolean {
  return URL.canParse(address) && LOOPBACK.has(new URL(address).hostname);
}

/** Of an address that only tests have. */
export const loopbackSchema = z
  .string()
  .refine(isLoopback, 'is for tests only and must be on this machine (127.0.0.1)');

/** Where the world reaches the bot. */
export const publicUrlSchema = z
  .string()
  .refine(isPublic, 'is the https:// address the world reaches this bot by, without name or password');

function isPublic(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === 'https:' || isLoopback(text)) && username === '' && password === '';
}

/** Whose `X-Forwarded-For` is believed. */
export const proxiesSchema = z
  .string()
  .default('loopback')
  .transform((text, context): IsProxy => {
    const read = readProxies(text);
    if (read === undefined)
      context.addIssue('is loopback, private, none, or addresses and networks such as 10.0.0.0/8');
    return read ?? (() => false);
  });
