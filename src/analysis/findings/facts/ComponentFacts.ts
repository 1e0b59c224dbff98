import type { Component } from '../../../model/Component';
import type { Id } from '../../../model/Id';
import type { Kind } from '../../../model/Kind';
import type { Outcome } from '../../../model/Outcome';
import type { ComponentReport } from '../../../model/Report';
import type { ConnectionFacts } from './ConnectionFacts';
import type { SettingsReader } from './SettingsReader';

/** A component of the design with what the run has measured at it. */
export interface ComponentFacts {
  readonly id: Id;
  readonly name: string;
  readonly component: Component;
  readonly kind: Kind;
  readonly settings: SettingsReader;
  readonly report: ComponentReport;
  readonly outgoing: readonly ConnectionFacts[];
  readonly incoming: readonly ConnectionFacts[];
  /** Whether users wait for what it does; false for what only messages reach. */
  isOnUserPath: boolean;
  /** Whether instances of it are down, or were for a part of the time that was measured. */
  readonly wasDown: boolean;
  /** Endings that began here, as far as counts can tell: those that a callee had passed on are taken off. */
  readonly own: (outcome: Outcome) => number;
}
