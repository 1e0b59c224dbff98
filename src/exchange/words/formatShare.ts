/** A share of 0 to 1 as a percentage; small ones and those just under 100 % keep enough digits to be told from 0 and 100. */
export function formatShare(share: number | null): string {
  if (share === null) return '–';
  const percent = share * 100;
  const distance = Math.min(Math.abs(percent), Math.abs(100 - percent));
  const digits = distance === 0 ? 0 : distance < 0.1 ? 3 : distance < 1 ? 2 : 1;
  return `${percent.toFixed(digits)} %`;
}
