/** The speeds on offer: simulated seconds per second, and what they are called. */
export const paces: readonly { readonly pace: number; readonly label: string }[] = [
  { pace: 0.01, label: '0.01×' },
  { pace: 0.1, label: '0.1×' },
  { pace: 1, label: '1×' },
  { pace: 10, label: '10×' },
  { pace: Infinity, label: 'Max' },
];
