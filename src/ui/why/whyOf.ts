import type { Stores } from '../stores/Stores';
import { createWhyStore } from './createWhyStore';
import type { WhyStore } from './WhyStore';

const stores = new WeakMap<Stores, WhyStore>();

/** The whys of the page, made when they are first asked for. */
export function whyOf(of: Stores): WhyStore {
  const known = stores.get(of);
  if (known !== undefined) return known;
  const made = createWhyStore(of);
  stores.set(of, made);
  return made;
}
