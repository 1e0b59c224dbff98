import type { GuardSettings } from './GuardSettings';

/** Whether anything at all is asked of a connection beyond timeout and attempts. */
export function needsGuard(settings: GuardSettings): boolean {
  return (
    settings.requestLoss > 0 ||
    settings.replyLoss > 0 ||
    settings.bytesPerSecond < Infinity ||
    settings.passesDeadline ||
    settings.cancels ||
    settings.fallsBack ||
    settings.budgetShare >= 0 ||
    settings.decorrelates ||
    settings.throttleFactor > 0 ||
    settings.breakerCalls + settings.breakerSeconds > 0 ||
    settings.hedges > 0 ||
    settings.maxInFlight < Infinity
  );
}
