/** The charts of the dock. */
export type ChartName = 'latency' | 'requests' | 'errors' | 'heatmap' | 'use' | 'queue';
