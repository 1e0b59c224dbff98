import type { Behaviour } from './Behaviour';
import type { Mailbox } from './Mailbox';

/** Whether a component keeps messages; asked in this way, because the code of those that do is loaded when a design needs it. */
export function isMailbox(component: Behaviour | undefined): component is Mailbox {
  return component?.keepsMessages === true;
}
