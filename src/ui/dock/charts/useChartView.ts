import { useStore } from 'zustand';
import { chartView } from './chartView';

/** Reads what all charts share, and renders again when what was read has changed. */
export function useChartView<T>(select: (state: ReturnType<typeof chartView.getState>) => T): T {
  return useStore(chartView, select);
}
