import type { AttemptPolicy } from '../Link';
import type { Settings } from '../Settings';
import type { GuardSettings } from './GuardSettings';

const BYTES_PER_KB = 1_000;
const BYTES_PER_MBIT = 125_000;

/** What the parameters of a connection, and the attempt policy in force on it, say beyond timeout and attempts. */
export function guardSettingsOf(settings: Settings, policy: AttemptPolicy): GuardSettings {
  return {
    ...networkOf(settings),
    ...breakerOf(settings),
    ...hedgingOf(settings),
    ...limitsOf(settings),
    passesDeadline: settings.choice('deadline') === 'passed',
    cancels: settings.choice('abandoned') === 'isCancelled',
    fallsBack: settings.choice('fallback') === 'standIn',
    budgetShare: policy.budgetShare,
    budgetBurst: policy.budgetBurst,
    decorrelates: policy.jitter === 'decorrelated' && policy.attempts > 1,
  };
}

function networkOf(settings: Settings) {
  const limited = settings.choice('bandwidth') === 'limited';
  return {
    requestLoss: settings.number('requestLossPercent') / 100,
    replyLoss: settings.number('replyLossPercent') / 100,
    bytesPerSecond: limited ? settings.number('bandwidthMbit') * BYTES_PER_MBIT : Infinity,
    requestBytes: settings.number('requestKb') * BYTES_PER_KB,
    replyBytes: settings.number('replyKb') * BYTES_PER_KB,
  };
}

function breakerOf(settings: Settings) {
  const kind = settings.choice('breaker');
  const byShare = settings.choice('breakerTrip') === 'share';
  return {
    breakerCalls: kind === 'calls' ? settings.number('breakerCalls') : 0,
    breakerSeconds: kind === 'seconds' ? settings.number('breakerSeconds') : 0,
    breakerShare: byShare ? settings.number('breakerPercent') / 100 : Infinity,
    breakerMinimum: settings.number('breakerMinimum'),
    breakerFailures: byShare ? Infinity : settings.number('breakerFailures'),
    breakerOpenSeconds: settings.number('breakerOpenSeconds'),
    breakerProbes: settings.number('breakerProbes'),
  };
}

function hedgingOf(settings: Settings) {
  const hedging = settings.choice('hedging');
  const most = hedging === 'off' ? 0 : settings.number('hedges');
  return {
    hedging,
    hedgeSeconds: settings.number('hedgeDelayMs') * 1e-3,
    hedgeQuantile: settings.number('hedgePercentile') / 100,
    hedges: hedging === 'tied' ? 1 : most,
  };
}

function limitsOf(settings: Settings) {
  const pooled = settings.choice('limit') === 'pool';
  const pending = settings.number('pendingTimeoutMs') * 1e-3;
  const throttled = settings.choice('throttle') === 'adaptive';
  return {
    maxInFlight: pooled ? settings.number('maxInFlight') : Infinity,
    maxPending: settings.number('maxPending'),
    pendingSeconds: pending > 0 ? pending : Infinity,
    throttleFactor: throttled ? settings.number('throttleFactor') : 0,
    throttleSeconds: settings.number('throttleSeconds'),
  };
}
