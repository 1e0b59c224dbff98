import type { Action } from '../../src/model/Action';

/** An action that the stand-in takes. */
export const someAction: Action = { type: 'edit', edit: { type: 'setSeed', seed: 7 } };
