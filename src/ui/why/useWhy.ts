import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useStores } from '../stores/useStores';
import type { WhyState } from './WhyState';
import { whyOf } from './whyOf';
import type { WhyStore } from './WhyStore';

/** The whys of the run, kept up to date for as long as they are shown. */
export function useWhy(): WhyState & { readonly why: WhyStore } {
  const why = whyOf(useStores());
  useEffect(() => why.follow(), [why]);
  return { ...useStore(why), why };
}
