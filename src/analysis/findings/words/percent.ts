/** A share as people read it: "38%", "0.4%", "100%" only where it is all. */
export function percent(share: number): string {
  const points = share * 100;
  // What is left of a difference of nearly equal numbers is nothing.
  if (Math.abs(points) < 1e-6) return '0%';
  if (points < 0.95) return `${points.toPrecision(1)}%`;
  return points > 99 && points < 100
    ? `${Math.floor(points * 10) / 10}%`
    : `${Math.round(points)}%`;
}
