/** How far off the target a metric may be without anything being done. */
export interface ScalingLaw {
  /** What is measured, as a multiple of what is aimed at. */
  readonly ratio: number;
  /** Share by which it may be off, such as 0.1. */
  readonly tolerance: number;
}

/**
 * How many instances there should be, by the law of the Kubernetes horizontal pod autoscaler: ceil(present x metric / target),
 * and no change within the tolerance. As there the ratio is taken in whole percent.
 */
export function desiredInstances(present: number, { ratio, tolerance }: ScalingLaw): number {
  const percent = Math.floor(ratio * 100 + ROUNDING);
  if (Math.abs(percent / 100 - 1) <= tolerance + ROUNDING) return present;
  // 60 instances times 110% come out a rounding above 66.
  return Math.ceil((present * percent) / 100 - ROUNDING);
}

const ROUNDING = 1e-9;
