/** A share as people read it: "38%", "0.4%", "100%" only where it is all. */
export function percent(share: number): string {
  const points = share * 100;
  if (points === 0) return '0%';
  if (points < 0.95) return `${points.toPrecision(1)}%`;
  return points > 99 && points < 100
    ? `${Math.floor(points * 10) / 10}%`
    : `${Math.round(points)}%`;
}
