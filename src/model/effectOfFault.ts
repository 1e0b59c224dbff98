import type { Fault } from './Fault';

/** What a fault does to what it acts on, in a few words: "×10 slower". */
export function effectOfFault(fault: Fault): string {
  switch (fault.type) {
    case 'loseZone':
      return 'lost';
    case 'partition':
      return 'cut off';
    case 'noisyTenant':
      return `sends ${times(fault.factor)}`;
    case 'cut':
      return 'cut';
    case 'delay':
      return `${fault.addedMs.toLocaleString('en-US')} ms later`;
    case 'lossy':
      return `${percent(fault.share)} lost`;
    case 'hotKey':
      return percent(fault.share);
    case 'kill':
      return `${fault.instances === 0 ? 'all instances' : instances(fault.instances)} down`;
    case 'slow':
      return `${times(fault.factor)} slower${at(fault.instances)}`;
    case 'errors':
      return `${percent(fault.share)} errors${at(fault.instances)}`;
    case 'quotaCut':
      return `${percent(fault.share)} of the quota`;
    case 'hang':
      return 'never answers';
    case 'flushCache':
      return 'emptied';
    case 'reconnect':
      return 'all reconnect';
    case 'traffic':
      return fault.factor === 0 ? 'stopped' : times(fault.factor);
    case 'pausePrimary':
      return 'primary stands still';
    case 'stopReplication':
      return 'replication stopped';
    case 'loseReplies':
      return `${percent(fault.share)} of the replies lost`;
    case 'expire':
      return 'certificate expired';
    case 'diskFull':
      return 'disk full';
    case 'stopConsumers':
      return 'consumers stopped';
    case 'redeliver':
      return 'unacknowledged messages delivered again';
    case 'skew':
      return `clocks up to ${fault.spreadMs.toLocaleString('en-US')} ms wrong`;
    case 'switchOver':
      return 'primary switched over';
    case 'pauses':
      return `${fault.pauseMs.toLocaleString('en-US')} ms pause every ${seconds(fault.everySeconds)}`;
    case 'leak':
      return `out of memory every ${seconds(fault.afterSeconds)}`;
    case 'flap':
      return `health checks fail on and off${at(fault.instances)}`;
    case 'ramp':
      return `${times(fault.factor)} within ${seconds(fault.overSeconds)}`;
    case 'grow':
      return `${times(fault.factor)} slower within ${seconds(fault.overSeconds)}`;
    case 'deploy':
      return `bad version, ${percent(fault.share)} errors`;
  }
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
