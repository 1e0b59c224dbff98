/**
 * Share of the arrivals that find all of `slots` taken and are turned away, where work for `offered` slots arrives at random (Erlang
 * B, M/M/c/c; the same for any service time). By its recursion (Kleinrock 1975, section 3.6).
 */
export function erlangB(slots: number, offered: number): number {
  let lost = 1;
  for (let slot = 1; slot <= slots; slot++) lost = (offered * lost) / (slot + offered * lost);
  return lost;
}
