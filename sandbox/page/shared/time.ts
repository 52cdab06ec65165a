const formats = new Map<string, Intl.DateTimeFormat>();

const getFormat = (zone: string, key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const name = `${zone}|${key}`;
  const known = formats.get(name);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options });
  formats.set(name, made);
  return made;
};

/** A Slack ts ("1763630042.000100") as ms. */
export const toMs = (ts: string): number => Math.floor(Number(ts) * 1000);

/** "09:14" */
export const formatTime = (ms: number, zone: string): string =>
  getFormat(zone, 'time', { hour: '2-digit', minute: '2-digit' }).format(ms);

/** "09:14:02" */
export const formatExactTime = (ms: number, zone: string): string =>
  getFormat(zone, 'exact', { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(ms);

/** "Thursday 20 November" */
export const formatDay = (ms: number, zone: string): string =>
  getFormat(zone, 'day', { weekday: 'long', day: 'numeric', month: 'long' }).format(ms).replace(',', '');

/** "Thu 20 Nov, 09:14" */
export const formatMoment = (ms: number, zone: string): string =>
  getFormat(zone, 'moment', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(ms);

const MINUTE_MS = 60_000;

/** How far a turned clock is ahead: "+3 d 2 h"; or behind, where it began in the past: "−18 d". */
export const formatAhead = (offsetMs: number): string => {
  const minutes = Math.round(Math.abs(offsetMs) / MINUTE_MS);
  if (minutes === 0) return 'real time';
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const parts = [days && `${days} d`, hours && `${hours} h`, minutes % 60 && days === 0 && `${minutes % 60} min`];
  return `${offsetMs < 0 ? '−' : '+'}${parts.filter(Boolean).join(' ')}`;
};
