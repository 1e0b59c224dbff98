/** The most per second that pass through something with room for `inside`, each of which stays for `seconds` (Little's law). */
export function rateByLittle(inside: number, seconds: number): number {
  return inside / seconds;
}
