/** Bytes of users that a disk can take per second, where each comes to `amplification` bytes on it; in the unit of the disk's rate. */
export function sustainableWrites(diskRate: number, amplification: number): number {
  return diskRate / amplification;
}
