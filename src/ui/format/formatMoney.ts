import { formatCount } from './formatCount';

/** US dollars to three figures, because more would be a pretence: "$0", "$38", "$1,840", "$136k", "$1.4M". */
export function formatMoney(dollars: number): string {
  if (!Number.isFinite(dollars)) {
    return '–';
  }
  const rounded = Math.round(Number(dollars.toPrecision(3)));
  return rounded >= 100_000 ? `$${formatCount(rounded)}` : `$${rounded.toLocaleString('en-US')}`;
}
