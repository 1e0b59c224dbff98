/** US dollars: "$0", "$38", "$1,840". */
export function formatMoney(dollars: number): string {
  return Number.isFinite(dollars) ? `$${Math.round(dollars).toLocaleString('en-US')}` : '–';
}
