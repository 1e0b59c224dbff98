import type { Id } from '../../../model/Id';
import type { SettingsReader } from '../facts/SettingsReader';

/** A component whose settings can be changed. */
export interface Settable {
  readonly id: Id;
  readonly name: string;
  readonly settings: SettingsReader;
}
