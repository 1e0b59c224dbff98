import { sortedRunReads } from '../../../analysis/calculators/sortedRunReads';
import { sustainableWrites } from '../../../analysis/calculators/sustainableWrites';
import { writeAmplification } from '../../../analysis/calculators/writeAmplification';
import type { Family, Metrics, Task } from '../Family';

/** What reads and writes cost in stores of sorted runs and in B-trees: the storage lab's calculators. */
export const sortedRuns: Family = { name: 'H-LSM', way: 'calculator', measure };

function measure(task: Task): Metrics {
  return task.parameters.has('fpr') ? measureReads(task) : measureWrites(task);
}

function measureReads({ parameters }: Task): Metrics {
  const reads = sortedRunReads(parameters.number('runs'), parameters.number('fpr'));
  parameters.finish();
  return {
    disk_reads_per_absent_lookup: reads.absent,
    disk_reads_without_filters: reads.absentWithoutFilters,
    disk_reads_per_present_lookup_in_last_run: reads.presentInLastRun,
  };
}

function measureWrites({ parameters }: Task): Metrics {
  const amplification = writeAmplification(
    parameters.number('levels'),
    parameters.number('fanout'),
    parameters.number('row_B'),
    parameters.number('page_B'),
  );
  parameters.finish();
  const { leveledAtMost, tiered, pagesAtMost } = amplification;
  return {
    leveled_upper_estimate: leveledAtMost,
    tiered_estimate: tiered,
    btree_worst_case: pagesAtMost,
    'leveled > tiered': leveledAtMost > tiered ? 1 : 0,
    // The disk and the amplification of this one are told in the metric's name.
    'sustainable_user_write_MBps at disk 500 MB/s and WA 50': sustainableWrites(500, 50),
  };
}
