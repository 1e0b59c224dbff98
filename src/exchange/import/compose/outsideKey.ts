/** Begins the keys of hosts outside of a compose file. */
export const outsideKey = 'outside ';
