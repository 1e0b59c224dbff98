/** Hops without delay that follow each other within one event; further ones are events of their own, at the same time. */
export const mostDirectHops = 64;
