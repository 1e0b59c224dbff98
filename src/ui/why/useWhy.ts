import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { withTested } from '../../analysis/tryOut/withTested';
import { useStores } from '../stores/useStores';
import type { WhyState } from './WhyState';
import { whyOf } from './whyOf';
import type { WhyStore } from './WhyStore';

/** The whys of the run, kept up to date for as long as they are shown. */
export function useWhy(): WhyState & { readonly why: WhyStore } {
  const why = whyOf(useStores());
  useEffect(() => why.follow(), [why]);
  const state = useStore(why);
  const findings = useMemo(() => withTested(state.findings, state.tested), [state]);
  return { ...state, findings, why };
}
