import type { Settings } from '../Settings';
import type { GroupTerms } from './GroupTerms';

/** What the settings of a log say to its consumer groups. */
export function groupTermsOf(settings: Settings): GroupTerms {
  const deliveries = settings.number('maxDeliveries');
  return {
    commit: settings.number('commitSeconds'),
    window: settings.number('window'),
    maxDeliveries: deliveries > 0 ? deliveries : Infinity,
    redeliveryDelay: settings.number('redeliveryDelaySeconds'),
    acknowledgesFirst: settings.choice('acknowledge') === 'onReceipt',
    session: settings.number('sessionSeconds'),
    rebalance: settings.number('rebalanceSeconds'),
    cooperates: settings.choice('rebalancing') === 'cooperative',
  };
}
