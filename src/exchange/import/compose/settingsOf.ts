import { kindOf } from '../../../catalogue/kindOf';
import type { OutlinePart } from '../outline/Outline';
import { kindName } from '../kindName';
import type { Account } from '../Account';
import type { Cluster } from './mergeMembers';

/** What a key with its value takes in a cache, bytes, where only its memory is known. */
const guessedBytes = 1_024;

/** Settings of a part that its limits and its environment give: processors, the room of a cache, partitions of a log. */
export function settingsOf(
  { name, kind, members }: Cluster,
  account: Account,
): OutlinePart['parameters'] {
  const [{ cpus, memoryBytes, command, environment }] = members;
  const limits = new Map(
    (kindOf(kind)?.parameters ?? []).flatMap((one) =>
      one.type === 'number' ? [[one.name, one] as const] : [],
    ),
  );
  const settings: Record<string, number> = {};
  const set = (setting: string, value: number): boolean => {
    const limit = limits.get(setting);
    if (limit === undefined) return false;
    settings[setting] = Math.min(limit.maximum, Math.max(limit.minimum, Math.round(value)));
    return true;
  };
  if (cpus !== undefined && cpus > 0) {
    if (!set('processors', Math.max(1, cpus)))
      account.leftOut(
        `The limit of ${cpus} processors of ${name}: ${kindName(kind)} has no such setting.`,
      );
    else if (Number.isInteger(cpus)) account.understood(`${name} has ${processors(cpus)}.`);
    else
      account.guessed(
        `${name} has ${processors(Math.max(1, Math.round(cpus)))}: its limit of ${cpus} was rounded to whole ones.`,
      );
  }
  const bytes = maximumMemory(command) ?? memoryBytes;
  if (bytes !== undefined && bytes > 0) {
    if (set('capacity', bytes / guessedBytes))
      account.guessed(
        `${name} holds ${settings['capacity']?.toLocaleString('en-US')} keys: ${megabytes(bytes)} at 1 kB for each.`,
      );
    else
      account.leftOut(
        `The memory limit of ${name}, ${megabytes(bytes)}: memory is not simulated there.`,
      );
  }
  const concurrency = kind === 'worker' ? concurrencyOf(command) : undefined;
  if (concurrency !== undefined && set('slots', concurrency)) {
    account.understood(`${name} does ${settings['slots']} jobs at a time, by its command.`);
  }
  const partitions = Number(
    environment.find(([key]) => key.endsWith('NUM_PARTITIONS'))?.[1] ?? NaN,
  );
  if (partitions >= 1 && set('partitions', partitions))
    account.understood(`${name} has ${settings['partitions']} partitions.`);
  return settings;
}

function processors(count: number): string {
  return count === 1 ? '1 processor' : `${count} processors`;
}

function concurrencyOf(command: string): number | undefined {
  const [, figure] =
    /(?:--concurrency|--processes|--threads|(?:celery|sidekiq)\b.*?\s-c)[ =](\d{1,5})\b/.exec(
      command,
    ) ?? [];
  return figure === undefined ? undefined : Number(figure);
}

function maximumMemory(command: string): number | undefined {
  const [, figure, unit = ''] = /--maxmemory[ =](\d{1,15})([kmg])?b?\b/i.exec(command) ?? [];
  const [, cached] = /memcached\b.*?\s-m\s?(\d{1,9})\b/.exec(command) ?? [];
  if (cached !== undefined) return Number(cached) * 1_048_576;
  const factor = { k: 1_024, m: 1_048_576, g: 1_073_741_824 }[unit.toLowerCase()] ?? 1;
  return figure === undefined ? undefined : Number(figure) * factor;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_048_576).toLocaleString('en-US', { maximumFractionDigits: 1 })} MB`;
}
