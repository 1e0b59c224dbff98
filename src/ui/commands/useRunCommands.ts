import { describeFault } from '../../model/describeFault';
import { componentFaults } from '../faults/componentFaults';
import { connectionFaults } from '../faults/connectionFaults';
import type { FaultOption } from '../faults/FaultOption';
import { systemFaults } from '../faults/systemFaults';
import { useDesign } from '../stores/useDesign';
import { useRun } from '../stores/useRun';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';
import { paces } from '../topbar/paces';
import type { Command } from './Command';
import { runInWords } from './runInWords';

/** Speeds, and every fault that can be caused or ended: those of the whole system and of what is selected. */
export function useRunCommands(): readonly Command[] {
  const { designs, run, view } = useStores();
  return [
    {
      id: 'say',
      group: 'Run',
      label: 'Say how the run stands',
      words: 'state status read out loud numbers trouble',
      act: () => view.tell(runInWords(run.getState().snapshot, designs.getState().design)),
    },
    ...paces.map(({ pace, label }) => ({
      id: `speed ${label}`,
      group: 'Run',
      label: `Speed ${label}`,
      words: 'simulated seconds per second faster slower',
      act: () => run.setPace(pace),
    })),
    ...useMends(),
    ...useBreaks(),
  ];
}

function useMends(): readonly Command[] {
  const { run } = useStores();
  const design = useDesign((state) => state.design);
  const active = useRun((state) => state.snapshot?.faults) ?? [];
  return active.map(({ id, fault }) => ({
    id: `mend ${id}`,
    group: 'Broken now',
    label: `Mend: ${describeFault(fault, design)}`,
    icon: 'check',
    act: () => run.mend(id),
  }));
}

function useBreaks(): readonly Command[] {
  const { run, kindOf } = useStores();
  const design = useDesign((state) => state.design);
  const selection = useView((state) => state.selection);
  const component = design.components.find(({ id }) => id === selection.components[0]);
  const kind = component && kindOf(component.kind);
  const connection = design.connections.find(({ id }) => id === selection.connections[0]);
  const breaking = (name: string, group: string, options: readonly FaultOption[]) =>
    options.map(({ label, fault }) => ({
      id: `break ${name} ${label}`,
      group,
      label: `Break${name}: ${label}`,
      icon: 'hammer',
      act: () => run.breakIt(fault),
    }));
  const names = design.components.map(({ name }) => name).join(' ');
  return [
    ...(component && kind
      ? breaking(` ${component.name}`, 'Selected', componentFaults(component, kind))
      : []),
    ...(connection ? breaking(' the connection', 'Selected', connectionFaults(connection.id)) : []),
    ...breaking('', 'The whole system', systemFaults(design)),
    {
      id: 'break one',
      group: 'Run',
      label: 'Break a component …',
      words: `kill crash slow hang fail down outage ${names}`,
      icon: 'hammer',
      ...(design.components.length === 0 && { whyNot: 'Nothing is drawn' }),
      choices: () =>
        design.components.flatMap((one) => {
          const itsKind = kindOf(one.kind);
          return itsKind ? breaking(` ${one.name}`, '', componentFaults(one, itsKind)) : [];
        }),
      act: () => {},
    },
  ];
}
