/** A share as a percentage: "96.3%", "100%", "0.02%"; a dash where there is none. Never rounds up to 100%. */
export function formatShare(share: number): string {
  if (!Number.isFinite(share)) {
    return '–';
  }
  const percent = share * 100;
  if (percent >= 100 || percent === 0) {
    return `${Math.round(percent)}%`;
  }
  if (percent < 0.1) {
    return `${percent.toFixed(2)}%`;
  }
  return `${(Math.floor(percent * 10) / 10).toFixed(1)}%`;
}
