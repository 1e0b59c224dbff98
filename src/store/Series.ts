import { systemColumns, type SystemColumn } from '../model/Snapshot';
import { SecondTable } from './SecondTable';

/** The seconds of a run as the charts see them: rows of `systemColumns`, the oldest dropped past 7,200. */
export class Series extends SecondTable<SystemColumn> {
  constructor() {
    super(systemColumns);
  }

  /** The same seconds in a series of their own. */
  copy(): Series {
    const copy = new Series();
    copy.append(this.copyRows());
    return copy;
  }
}
