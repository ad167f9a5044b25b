import type { Json } from '../../core/json.ts';

/** How an unquoted date is read: serverless 3 turns it into an ISO date-time, osls 4 leaves the text. */
export type DateReading = 'text' | 'iso';

const words: Readonly<Record<string, boolean | null>> = {
  '': null,
  '~': null,
  null: null,
  Null: null,
  NULL: null,
  true: true,
  True: true,
  TRUE: true,
  false: false,
  False: false,
  FALSE: false,
};
const radixNumber = /^([-+]?)0(b[01]+|o[0-7]+|x[0-9a-fA-F]+)$/;
const decimalNumber = /^(?:[-+]?[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|\.[0-9]+(?:[eE][-+]?[0-9]+)?)$/;
const notFinite = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const date =
  /^\d{4}-(?:\d\d-\d\d|\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::?\d\d)?))?)$/;

/**
 * The value of an unquoted scalar as the framework reads YAML 1.2 (framework-spec 1.1.2): `yes` and `1_000` are text,
 * `010` is 10, `0b11` is 3; infinity becomes null because the configuration is copied through JSON.
 */
export function readPlainScalar(text: string, dates: DateReading): Json {
  const word = Object.hasOwn(words, text) ? words[text] : undefined;
  if (word !== undefined) return word;
  const radix = radixNumber.exec(text);
  if (radix) return (radix[1] === '-' ? -1 : 1) * Number(`0${radix[2]}`);
  if (decimalNumber.test(text)) return Number(text) + 0;
  if (notFinite.test(text)) return null;
  if (dates === 'iso' && isPlainDate(text)) return isoDate(text) ?? text;
  return text;
}

/** True for unquoted text that YAML 1.1 and serverless 3 take for a date, such as `2012-10-17`. */
export function isPlainDate(text: string): boolean {
  return date.test(text);
}

function isoDate(text: string): string | undefined {
  const [day = '', time] = text.split(/[Tt]|[ \t]+(?=\d)/, 2);
  const zone = /(Z|[-+]\d\d?(?::?\d\d)?)$/.exec(time ?? '')?.[1] ?? 'Z';
  const clock = (time ?? '00:00:00').replace(/[ \t]*(Z|[-+]\d\d?(?::?\d\d)?)$/, '').replace(/^\d:/, '0$&');
  const parsed = new Date(`${padDay(day)}T${clock.replace(/\.$/, '')}${padZone(zone)}`);
  return Number.isNaN(parsed.getTime()) ? undefined : parsed.toISOString();
}

function padDay(day: string): string {
  return day
    .split('-')
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

function padZone(zone: string): string {
  if (zone === 'Z') return zone;
  const [hours = '', minutes = '00'] =
    zone
      .slice(1)
      .replace(':', '')
      .match(/^\d\d?(?=\d\d$|$)|\d\d$/g) ?? [];
  return `${zone[0]}${hours.padStart(2, '0')}:${minutes}`;
}
