import type { Figure } from './Figure';

/** Names of a thousand, a million … times a unit. */
const bytes = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'];
const bits = ['bit/s', 'kbit/s', 'Mbit/s', 'Gbit/s', 'Tbit/s', 'Pbit/s'];
const words = ['', '', ' million', ' billion', ' trillion'];

/** An amount with its unit, to three or four figures, because more would be a pretence: "3,472 requests/s", "54.8 PB", "99.97%". */
export function figureText({ quantity, value, unit = '' }: Figure): string {
  if (value === Infinity) return 'never';
  if (!Number.isFinite(value)) return 'no such number';
  switch (quantity) {
    case 'count':
    case 'rate':
      return `${amount(value)} ${unit}`.trim();
    case 'share':
      return shareText(value);
    case 'seconds':
      return secondsText(value);
    case 'bytes':
      return withPrefix(value, bytes);
    case 'byteRate':
      return `${withPrefix(value, bytes)}/s`;
    case 'bitRate':
      return withPrefix(value, bits);
    case 'money':
      return `$${amount(value)} ${unit}`.trim();
    case 'yesOrNo':
      return value === 1 ? 'yes' : 'no';
  }
}

function amount(value: number): string {
  const { mantissa, step } = scaled(value, words.length - 1);
  return step < 2 ? digits(value) : `${digits(mantissa)}${words[step]}`;
}

function withPrefix(value: number, names: readonly string[]): string {
  const { mantissa, step } = scaled(value, names.length - 1);
  return `${digits(mantissa)} ${names[step]}`;
}

/** Divided by a thousand until it is below one; what rounds up to a thousand counts as that. */
function scaled(value: number, most: number): { readonly mantissa: number; readonly step: number } {
  let [mantissa, step] = [value, 0];
  while (Math.abs(mantissa) >= 999.5 && step < most) {
    mantissa /= 1_000;
    step += 1;
  }
  return { mantissa, step };
}

/** Three figures below a hundred, whole above: "0.00123", "1.04", "96.5", "4,246". */
function digits(value: number): string {
  const size = Math.abs(value);
  if (size >= 99.95) return Math.round(value).toLocaleString('en-US');
  return plain(value, 3);
}

/** So many figures, never with an exponent and without zeros at the end. */
function plain(value: number, figures: number): string {
  if (value === 0) return '0';
  let places = figures - 1;
  for (let size = Math.abs(value); size < 1 && places < 20; size *= 10) places += 1;
  for (let size = Math.abs(value); size >= 10 && places > 0; size /= 10) places -= 1;
  return value
    .toFixed(places)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}

/** As many places as tell it from all and from nothing: "38.2%", "99.9702%", "0.000133%". */
function shareText(share: number): string {
  const percent = share * 100;
  const rest = 100 - percent;
  if (rest <= 1e-10 || percent < 1 || rest > 10) return `${plain(percent, 3)}%`;
  // The places of what is left to a hundred, to three figures.
  const places = (plain(rest, 3).split('.')[1] ?? '').length;
  return `${plain(percent, 2 + places)}%`;
}

const secondsIn = { minute: 60, hour: 3_600, day: 86_400, year: 31_536_000 };

function secondsText(seconds: number): string {
  if (seconds < 0.9995) return `${plain(seconds * 1_000, 3)} ms`;
  if (seconds < 10 * secondsIn.minute) return `${plain(seconds, 3)} s`;
  if (seconds < 2 * secondsIn.hour) return `${digits(seconds / secondsIn.minute)} min`;
  if (seconds < 2 * secondsIn.day) return `${digits(seconds / secondsIn.hour)} h`;
  if (seconds < 2 * secondsIn.year) return `${digits(seconds / secondsIn.day)} days`;
  return `${amount(seconds / secondsIn.year)} years`;
}
