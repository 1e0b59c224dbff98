import { componentNow } from '../../analysis/componentNow';
import { describeObjective } from '../../analysis/objectives/describeObjective';
import { measureText } from '../../analysis/objectives/measureText';
import { readComponent } from '../../analysis/readComponent';
import { designToSvg } from '../../exchange/designToSvg';
import type { Component } from '../../model/Component';
import type { Design } from '../../model/Design';
import type { SystemColumn } from '../../model/Snapshot';
import { historyOf } from '../dock/objectives/historyOf';
import {
  objectiveRows,
  type ObjectiveRow,
  type ObjectiveState,
} from '../dock/objectives/objectiveRows';
import { facesOf } from '../export/facesOf';
import { formatClock } from '../format/formatClock';
import { formatCount } from '../format/formatCount';
import { formatDuration } from '../format/formatDuration';
import { formatShare } from '../format/formatShare';
import type { Stores } from '../stores/Stores';
import { assumptionsOf } from './assumptionsOf';
import { figuresOf } from './figuresOf';
import { happeningsOf } from './happeningsOf';
import type { Report, ReportRow } from './Report';

/** Rows and lines of each list of a report at most; what is left out is counted. */
const mostRows = 60;

const charted: readonly SystemColumn[] = ['time', 'offered', 'goodput', 'p50', 'p95', 'p99'];

/** All that a report says, taken at one moment of the run. */
export function reportOf(stores: Stores, writtenAt: Date): Report {
  const { designs, run, kindOf } = stores;
  const { design } = designs.getState();
  const { snapshot, journal } = run.getState();
  const assumptions = assumptionsOf(design, kindOf);
  const happenings = happeningsOf(design, journal);
  const rows = design.components.map((component) => rowOf(component, stores));
  return {
    name: design.name,
    written: writtenAt.toLocaleDateString(undefined, { dateStyle: 'long' }),
    basis: [
      `${design.components.length} components, ${design.connections.length} connections`,
      `seed ${design.seed}`,
      `${formatClock(snapshot?.atSeconds ?? 0)} simulated`,
      ...(design.slice > 1
        ? [
            `one of ${design.slice} equal slices of a fleet, whose own are the charts and components below`,
          ]
        : []),
      ...(snapshot === undefined || snapshot.digestSecond < 1
        ? []
        : [`digest at ${snapshot.digestSecond} s ${snapshot.digest}`]),
    ].join(' · '),
    picture: designToSvg(design, facesOf(design, snapshot, kindOf)),
    figures: figuresOf(design, snapshot, kindOf),
    series: Object.fromEntries(charted.map((column) => [column, run.series.column(column)])),
    objectives: objectiveRows(
      design,
      snapshot,
      { series: run.series, history: historyOf(run) },
      kindOf,
    ).map((row) => objectiveText(row, design)),
    rows: rows.slice(0, mostRows),
    rowsLeftOut: Math.max(0, rows.length - mostRows),
    assumptions: assumptions.slice(0, mostRows),
    assumptionsLeftOut: Math.max(0, assumptions.length - mostRows),
    happenings: happenings.slice(0, mostRows),
    happeningsLeftOut: Math.max(0, happenings.length - mostRows),
  };
}

const objectiveStates: Readonly<Record<ObjectiveState, string>> = {
  met: 'met',
  failing: 'met so far, not at this moment',
  broken: 'not met',
  unknown: 'not measured yet',
};

function objectiveText({ objective, state, wholeRun }: ObjectiveRow, design: Design): string {
  const measured = Number.isFinite(wholeRun) ? `, ${measureText(objective, wholeRun)}` : '';
  return `${describeObjective(objective, design)}: ${objectiveStates[state]}${measured}`;
}

function rowOf(component: Component, { kindOf, run }: Stores): ReportRow {
  const { snapshot } = run.getState();
  const row = readComponent(snapshot, component.id);
  const state = componentNow(snapshot, component.id);
  const isSource = kindOf(component.kind)?.receives === undefined;
  return {
    id: component.id,
    name: component.name,
    kind: kindOf(component.kind)?.name ?? component.kind,
    instances: String(component.placement.reduce((sum, place) => sum + place.instances, 0)),
    rate: formatCount(row?.arrivals ?? Number.NaN),
    p50: formatDuration(row?.p50 ?? Number.NaN),
    p99: formatDuration(row?.p99 ?? Number.NaN),
    busy: isSource ? '–' : formatShare(row?.busy ?? Number.NaN),
    state: state?.tag ?? state?.level ?? '–',
  };
}
