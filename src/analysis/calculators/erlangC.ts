import { erlangB } from './erlangB';

/**
 * Probability that an arrival has to wait where `slots` share one line without limit and work for `offered` of them arrives (Erlang C,
 * M/M/c; Kleinrock 1975, section 3.5). 1 where there is more work than slots.
 */
export function erlangC(slots: number, offered: number): number {
  if (offered >= slots) return 1;
  const lost = erlangB(slots, offered);
  return lost / (1 - (offered / slots) * (1 - lost));
}
