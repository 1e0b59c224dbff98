/**
 * Which member reads each of `count` partitions: in turn, so that nobody has two more than another. `present` owners keep
 * as many as they may where `keeps` is set. -1 where there are no members.
 */
export function dealPartitions(
  count: number,
  members: readonly number[],
  present: readonly number[],
  keeps: boolean,
): readonly number[] {
  if (members.length === 0) return present.map(() => -1);
  const owners = Array.from(
    { length: count },
    (_, partition) => members[partition % members.length]!,
  );
  return keeps ? keeping(owners, members, present) : owners;
}

/** As many for each member as in `owners`, with as few changes against `present` as that allows. */
function keeping(
  owners: readonly number[],
  members: readonly number[],
  present: readonly number[],
): readonly number[] {
  const least = Math.floor(owners.length / members.length);
  let withOneMore = owners.length % members.length;
  const held = new Map(members.map((member) => [member, 0]));
  const kept = owners.map((_, partition) => {
    const owner = present[partition] ?? -1;
    const has = held.get(owner);
    if (has === undefined || has > least || (has === least && withOneMore === 0)) return -1;
    if (has === least) withOneMore--;
    held.set(owner, has + 1);
    return owner;
  });
  return kept.map((owner) => {
    if (owner >= 0) return owner;
    const [poorest] = [...held].toSorted((first, second) => first[1] - second[1])[0]!;
    held.set(poorest, held.get(poorest)! + 1);
    return poorest;
  });
}
