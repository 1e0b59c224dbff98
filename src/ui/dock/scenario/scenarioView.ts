import { createStore } from 'zustand/vanilla';
import type { Id } from '../../../model/Id';

/** The store of which step of the scenario is selected; it outlives the panel, and blocks elsewhere set it. */
export const scenarioView = createStore<{ readonly selected: Id | undefined }>(() => ({
  selected: undefined,
}));
