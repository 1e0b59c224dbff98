import type { Connection } from '../../../model/Connection';
import type { Id } from '../../../model/Id';
import type { ConnectionReport } from '../../../model/Report';
import type { ComponentFacts } from './ComponentFacts';
import type { SettingsReader } from './SettingsReader';

/** A connection of the design with what the run has measured on it. */
export interface ConnectionFacts {
  readonly id: Id;
  readonly from: ComponentFacts;
  readonly to: ComponentFacts;
  readonly connection: Connection;
  readonly settings: SettingsReader;
  readonly report: ConnectionReport;
  /** Share of its calls that somebody waits for, 0 to 1. */
  readonly awaitedShare: number;
}
