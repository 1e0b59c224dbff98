import type { Distribution } from '../../model/Distribution';

/** Settings of a connection that takes no time: for lessons whose figures are those of queueing theory. */
export const noDelay: { readonly delay: string; readonly ownDelay: Distribution } = {
  delay: 'own',
  ownDelay: { type: 'constant', value: 0 },
};
