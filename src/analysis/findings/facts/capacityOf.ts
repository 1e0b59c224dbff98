import type { Capacity } from './Capacity';
import type { ComponentFacts } from './ComponentFacts';
import { sharedBusy } from './sharedBusy';

/** How much of a component's own means is in use; undefined where it has no slots. Slots that are only held do not count. */
export function capacityOf(
  { report, settings }: ComponentFacts,
  seconds: number,
): Capacity | undefined {
  const { station } = report;
  if (station === undefined || !(station.slots > 0)) return undefined;
  const busySlots = station.busySlots ?? 0;
  const processors = settings.number('processors') * report.instances;
  const isShared = processors > 0 && processors < station.slots;
  const units = isShared ? processors : station.slots;
  const busy = isShared
    ? sharedBusy(busySlots / report.instances, settings.number('processors'))
    : Math.min(1, station.utilisation ?? 0);
  const started = station.wait.count / seconds;
  return {
    unit: isShared ? 'processors' : 'slots',
    units,
    busy,
    mostPerSecond: started > 0 && busy > 0 ? started / busy : null,
    workSeconds: started > 0 ? (isShared ? busy * units : busySlots) / started : null,
  };
}
