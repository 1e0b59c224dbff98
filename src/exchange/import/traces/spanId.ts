const hexadecimal = /^(?:[0-9a-f]{16}|[0-9a-f]{32})$/i;
const base64 = /^(?:[A-Za-z0-9+/]{11}=|[A-Za-z0-9+/]{22}==)$/;

/** An id of a span or trace in one spelling, whether it was written in hexadecimal or base64; empty where there is none. */
export function spanId(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const text = String(value).trim().slice(0, 100);
  if (hexadecimal.test(text)) return text.toLowerCase();
  const hex = base64.test(text) ? inHexadecimal(text) : text.toLowerCase();
  // Eight or sixteen zero bytes stand for "none".
  return /^0*$/.test(hex) ? '' : hex;
}

function inHexadecimal(text: string): string {
  return Array.from(atob(text), (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join(
    '',
  );
}
