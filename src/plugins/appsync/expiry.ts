const unitHours = {
  y: 365 * 24,
  q: 91 * 24,
  M: 30 * 24,
  w: 7 * 24,
  d: 24,
  h: 1,
  m: 1 / 60,
  s: 1 / 3600,
  ms: 1 / 3_600_000,
};
type Unit = keyof typeof unitHours;

/** How long a key lives: whole calendar months are counted by the calendar. */
export interface Duration {
  readonly amount: number;
  readonly unit: Unit;
}

const isUnit = (text: string): text is Unit => Object.hasOwn(unitHours, text);

const dayHours = 24;
const hourMs = 3_600_000;

/** `30d`, `1y`, hours without a unit; `undefined` for what is no duration. A year has 365 days, a day 25 hours. */
export function parseDuration(written: string | number): Duration | undefined {
  const [, digits, unit = 'h'] = /^(\d+)(ms|[yqMwdhms])?$/.exec(String(written)) ?? [];
  if (digits === undefined || !isUnit(unit)) return undefined;
  const duration = String(written) === '1y' ? { amount: 365, unit: 'd' as const } : { amount: Number(digits), unit };
  // Expiry is rounded down to the hour, and has to be a whole day away.
  const hours = durationHours(duration);
  return hours >= dayHours && hours < dayHours + 1 ? { amount: dayHours + 1, unit: 'h' } : duration;
}

/** Length in hours, with months of 30 days. */
export const durationHours = ({ amount, unit }: Duration): number => amount * unitHours[unit];

export const defaultDuration: Duration = { amount: 365, unit: 'd' };

/** The end, in milliseconds, of a duration that begins with the hour of `nowMs`. */
export function endOf({ amount, unit }: Duration, nowMs: number): number {
  const start = Math.floor(nowMs / hourMs) * hourMs;
  const months = { y: 12, q: 3, M: 1 }[unit as string];
  return months === undefined ? start + amount * unitHours[unit] * hourMs : addMonths(start, amount * months);
}

// The last day of a month that is too short for the day.
function addMonths(startMs: number, months: number): number {
  const end = new Date(startMs);
  const day = end.getUTCDate();
  end.setUTCDate(1);
  end.setUTCMonth(end.getUTCMonth() + months);
  const daysOfMonth = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate();
  end.setUTCDate(Math.min(day, daysOfMonth));
  return end.getTime();
}
