import { z } from 'zod';
import { portSchema, setting } from '../address-settings.ts';

/** Where metrics are read, and by whom; without a port or a token there are none. */
export const metricsSettings = {
  METRICS_PORT: setting.pipe(portSchema.optional()),
  METRICS_HOST: setting.pipe(z.string().optional()),
  METRICS_TOKEN: setting.pipe(
    z
      .string()
      .regex(/^\S{16,}$/, 'is at least 16 signs, without spaces: make one with `openssl rand -base64 32`')
      .optional(),
  ),
};

type Settings = Partial<Record<keyof typeof metricsSettings | 'PORT', string | undefined>>;

/** What is wrong with how they go together. */
export function findMetricsFaults(env: Settings): string[] {
  const [port, host, main] = [env.METRICS_PORT?.trim(), env.METRICS_HOST?.trim(), env.PORT?.trim() || '3000'];
  return [
    ...(host && !port ? ['METRICS_HOST goes with METRICS_PORT: on PORT metrics are where HOST says'] : []),
    ...(port && port !== '0' && Number(port) === Number(main)
      ? ['METRICS_PORT is PORT as well: give it another, or leave it out and set METRICS_TOKEN']
      : []),
  ];
}
