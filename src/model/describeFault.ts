import type { Design } from './Design';
import type { Fault } from './Fault';
import type { Id } from './Id';

/** A fault in a few words that name what it acts on: "Orders DB: 10× slower". */
export function describeFault(fault: Fault, design: Design): string {
  switch (fault.type) {
    case 'kill':
      return `${component(design, fault.component)}: ${fault.instances === 0 ? 'all instances' : instances(fault.instances)} down`;
    case 'loseZone':
      return `${nameOf(design.zones, fault.zone)} lost`;
    case 'slow':
      return `${component(design, fault.component)}: ${times(fault.factor)} slower${at(fault.instances)}`;
    case 'errors':
      return `${component(design, fault.component)}: ${percent(fault.share)} errors${at(fault.instances)}`;
    case 'quotaCut':
      return `${component(design, fault.component)}: ${percent(fault.share)} of the quota`;
    case 'hang':
      return `${component(design, fault.component)}: never answers`;
    case 'flushCache':
      return `${component(design, fault.component)}: emptied`;
    case 'reconnect':
      return `${component(design, fault.component)}: all reconnect`;
    case 'noisyTenant':
      return `${nameOf(design.tenants ?? [], fault.tenant)} sends ${times(fault.factor)}`;
    case 'cut':
      return `${connection(design, fault.connection)}: cut`;
    case 'delay':
      return `${connection(design, fault.connection)}: ${fault.addedMs.toLocaleString('en-US')} ms later`;
    case 'traffic':
      return `${fault.component === 0 ? 'All traffic' : component(design, fault.component)} ${times(fault.factor)}`;
    case 'partition':
      return `${fault.zones.map((zone) => nameOf(design.zones, zone)).join(', ')} cut off`;
    case 'pausePrimary':
      return `${component(design, fault.component)}: primary stands still`;
    case 'stopReplication':
      return `${component(design, fault.component)}: replication stopped`;
    case 'loseReplies':
      return `${component(design, fault.component)}: ${percent(fault.share)} of the replies lost`;
    case 'lossy':
      return `${connection(design, fault.connection)}: ${percent(fault.share)} lost`;
    case 'expire':
      return `${component(design, fault.component)}: certificate expired`;
    case 'diskFull':
      return `${component(design, fault.component)}: disk full`;
    case 'stopConsumers':
      return `${component(design, fault.component)}: consumers stopped`;
    case 'redeliver':
      return `${component(design, fault.component)}: unacknowledged messages delivered again`;
    case 'skew':
      return `${component(design, fault.component)}: clocks up to ${fault.spreadMs.toLocaleString('en-US')} ms wrong`;
    case 'switchOver':
      return `${component(design, fault.component)}: primary switched over`;
    case 'pauses':
      return `${component(design, fault.component)}: ${fault.pauseMs.toLocaleString('en-US')} ms pause every ${seconds(fault.everySeconds)}`;
    case 'leak':
      return `${component(design, fault.component)}: out of memory every ${seconds(fault.afterSeconds)}`;
    case 'flap':
      return `${component(design, fault.component)}: health checks fail on and off${at(fault.instances)}`;
    case 'ramp':
      return `${fault.component === 0 ? 'All traffic' : component(design, fault.component)} ${times(fault.factor)} within ${seconds(fault.overSeconds)}`;
    case 'grow':
      return `${component(design, fault.component)}: ${times(fault.factor)} slower within ${seconds(fault.overSeconds)}`;
    case 'deploy':
      return `${component(design, fault.component)}: bad version, ${percent(fault.share)} errors`;
    case 'hotKey':
      return `${fault.keySpace === 0 ? 'Hot key' : `Hot key in ${nameOf(design.keySpaces, fault.keySpace)}`}: ${percent(fault.share)}`;
  }
}

type Named = readonly { readonly id: Id; readonly name: string }[];

function nameOf(list: Named, id: Id): string {
  return list.find((thing) => thing.id === id)?.name ?? 'Something removed';
}

function component(design: Design, id: Id): string {
  return nameOf(design.components, id);
}

function connection(design: Design, id: Id): string {
  const found = design.connections.find((other) => other.id === id);
  return found === undefined
    ? 'A removed connection'
    : `${component(design, found.from)} → ${component(design, found.to)}`;
}

function instances(count: number): string {
  return count === 1 ? '1 instance' : `${count} instances`;
}

function at(count = 0): string {
  return count === 0 ? '' : ` at ${instances(count)}`;
}

function seconds(count: number): string {
  return `${count.toLocaleString('en-US')} s`;
}

function times(factor: number): string {
  return `×${factor.toLocaleString('en-US')}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
