/**
 * A share of 0 to 1 as a percentage, for tables that are kept and compared: small ones and those near 100% have two or three
 * places. On the screen, where there is room for one, `formatShare` of `ui` is used.
 */
export function formatShare(share: number | null): string {
  if (share === null) return '–';
  const percent = share * 100;
  const distance = Math.min(Math.abs(percent), Math.abs(100 - percent));
  const digits = distance === 0 ? 0 : distance < 0.1 ? 3 : distance < 1 ? 2 : 1;
  return `${percent.toFixed(digits)}%`;
}
