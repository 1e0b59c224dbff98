import type { FaultType } from './Fault';

const instant: ReadonlySet<FaultType> = new Set([
  'flushCache',
  'reconnect',
  'redeliver',
  'switchOver',
]);

/** Whether a fault acts once, at its start, and has no end. */
export function isInstant(type: FaultType): boolean {
  return instant.has(type);
}
