/** A count or rate for a narrow place: "0.4", "7.3", "148", "4,280", "12.3k", "1.2M"; a dash where there is none. */
export function formatCount(value: number): string {
  if (!Number.isFinite(value)) {
    return '–';
  }
  const size = Math.abs(value);
  if (size >= 999_950) {
    return `${trim((value / 1e6).toFixed(1))}M`;
  }
  if (size >= 99_950) {
    return `${Math.round(value / 1e3)}k`;
  }
  if (size >= 9_999.5) {
    return `${trim((value / 1e3).toFixed(1))}k`;
  }
  return size >= 9.95 || size === 0 ? grouped(Math.round(value)) : trim(value.toFixed(1));
}

/** Below 10,000, with its comma. By hand, because a locale's way takes 30 times as long and cards ask thousands of times a second. */
function grouped(whole: number): string {
  return String(whole).replace(/(?=\d{3}$)(?<=\d)/, ',');
}

function trim(text: string): string {
  return text.replace(/\.0$/, '');
}
