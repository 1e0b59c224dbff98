import { describeObjective } from '../../analysis/objectives/describeObjective';
import { connectionParameters } from '../../model/connectionParameters';
import type { Component } from '../../model/Component';
import type { Connection } from '../../model/Connection';
import { describeFault } from '../../model/describeFault';
import type { Design } from '../../model/Design';
import type { Kind, KindOf } from '../../model/Kind';
import type { Parameter } from '../../model/Parameter';
import { isRelevant } from '../../model/isRelevant';
import { resolveParameter } from '../../model/resolveParameter';
import type { ParameterValue } from '../../model/ParameterValue';
import type { Report } from '../../model/Report';
import { withoutDefaults } from '../../model/withoutDefaults';
import { figureText } from '../words/figureText';
import { valueText } from '../words/valueText';
import { cellText, markdownTable } from './markdownTable';
import { measuredLines } from './measuredLines';
import { trafficOf, type SourceTraffic } from './trafficOf';

/**
 * A design as a decision record in Markdown: what it is for, what was decided, what it takes for granted, and, with a report,
 * what a run of it measured.
 */
export function designToRecord(design: Design, kindOf: KindOf, measured?: Report): string {
  return [
    `# ${cellText(design.name) || 'Unnamed design'}`,
    '',
    'Status: proposed',
    '',
    '## Context',
    '',
    ...contextLines(design, kindOf),
    '',
    '## Decision',
    '',
    ...decisionLines(design, kindOf),
    '',
    '## Assumptions',
    '',
    ...assumptionLines(design, kindOf),
    '',
    '## What is tried',
    '',
    ...scenarioLines(design),
    '',
    '## Measured',
    '',
    ...(measured === undefined
      ? ['Nothing yet: no run came with this record.']
      : measuredLines(measured, design)),
    '',
  ].join('\n');
}

function contextLines(design: Design, kindOf: KindOf): readonly string[] {
  const slice =
    design.slice > 1
      ? [
          `All figures are those of 1/${design.slice} of the fleet under 1/${design.slice} of the traffic.`,
          '',
        ]
      : [];
  const objectives = (design.objectives ?? []).map(
    (one) => `- ${cellText(describeObjective(one, design))}`,
  );
  return [
    ...slice,
    ...trafficOf(design, kindOf).map((traffic) => `- ${trafficText(traffic, design)}`),
    ...design.keySpaces.map(
      ({ name, keys, zipf }) =>
        `- ${cellText(name)}: ${figureText(keys, '')} keys, ${zipf === 0 ? 'all equally popular' : `popularity Zipf ${zipf}`}`,
    ),
    '',
    ...(objectives.length === 0
      ? ['No objectives are stated.']
      : ['Objectives:', '', ...objectives]),
  ];
}

function trafficText({ source, users, ratePerSecond, mix }: SourceTraffic, design: Design): string {
  const highest = ratePerSecond.reduce((most, rate) => Math.max(most, rate), 0);
  const first = ratePerSecond[0] ?? 0;
  const load =
    users > 0
      ? `${figureText(users, 'users')} who wait for each answer`
      : highest > first
        ? `${figureText(Number(first.toPrecision(4)), 'requests/s')}, up to ${figureText(Number(highest.toPrecision(4)), 'requests/s')}`
        : figureText(Number(first.toPrecision(4)), 'requests/s');
  const parts = mix
    .filter(({ share }) => share > 0)
    .map(({ operation, share }) => {
      const name = design.operations.find(({ id }) => id === operation)?.name ?? '';
      return `${cellText(name)} ${Math.round(share * 1_000) / 10}%`;
    });
  return `${cellText(source.name)}: ${load}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`;
}

function decisionLines(design: Design, kindOf: KindOf): readonly string[] {
  const nameOf = (id: number) => design.components.find((one) => one.id === id)?.name ?? '';
  return [
    ...markdownTable(
      ['Component', 'Kind', 'Instances', 'Set differently from the default'],
      design.components.map((component) => [
        component.name,
        kindOf(component.kind)?.name ?? component.kind,
        placementText(component, design),
        changesText(kindOf(component.kind)?.parameters ?? [], component.parameters),
      ]),
    ),
    '',
    ...markdownTable(
      ['Connection', 'Set differently from the default'],
      design.connections.map((connection) => [
        `${nameOf(connection.from)} → ${nameOf(connection.to)}`,
        connectionText(connection),
      ]),
    ),
  ];
}

function placementText({ placement }: Component, { zones }: Design): string {
  return placement
    .map(({ zone, instances }) => {
      const name = zones.find(({ id }) => id === zone)?.name;
      return name === undefined ? `${instances}` : `${instances} in ${name}`;
    })
    .join(', ');
}

function connectionText({ parameters, rules }: Connection): string {
  const changes = changesText(connectionParameters, parameters);
  return [changes, ...(rules === undefined ? [] : ['calls by rules of its own'])]
    .filter((text) => text !== '')
    .join('; ');
}

function changesText(
  parameters: readonly Parameter[],
  stored: Readonly<Record<string, ParameterValue>>,
): string {
  const changed = withoutDefaults(parameters, stored);
  return parameters
    .filter((one) => Object.hasOwn(changed, one.name) && isRelevant(one, parameters, stored))
    .map((one) => `${one.label}: ${valueText(one, resolveParameter(one, stored))}`)
    .join('; ');
}

/** The defaults that matter and that nobody here has measured, each once for a kind. */
function assumptionLines(design: Design, kindOf: KindOf): readonly string[] {
  const rows = [...new Set(design.components.map(({ kind }) => kind))].flatMap((id) => {
    const kind = kindOf(id);
    return kind === undefined ? [] : assumedRows(kind, design);
  });
  return rows.length === 0
    ? ['None beyond the settings above.']
    : [
        'These defaults of the catalogue are relied on; put in measured values where you have them.',
        '',
        ...markdownTable(['Kind', 'Setting', 'Default', 'Where it is from', 'Confidence'], rows),
      ];
}

function assumedRows(kind: Kind, design: Design): readonly (readonly string[])[] {
  const users = design.components.filter((component) => component.kind === kind.id);
  return kind.parameters.flatMap((parameter) => {
    const { source } = parameter;
    const isRelied = users.some(
      ({ parameters }) =>
        !Object.hasOwn(withoutDefaults([parameter], parameters), parameter.name) &&
        isRelevant(parameter, kind.parameters, parameters),
    );
    return source === undefined || !isRelied
      ? []
      : [
          [
            kind.name,
            parameter.label,
            valueText(parameter, parameter.linkDefault),
            source.note,
            source.confidence,
          ],
        ];
  });
}

function scenarioLines(design: Design): readonly string[] {
  const { steps, durationSeconds } = design.scenario;
  if (steps.length === 0)
    return [`${figureText(durationSeconds, 's')} at the stated load; nothing breaks.`];
  return steps
    .toSorted((one, other) => one.atSeconds - other.atSeconds)
    .map((step) => {
      const until =
        step.type === 'fault' && step.endSeconds !== undefined
          ? ` until ${figureText(step.endSeconds, 's')}`
          : '';
      const what =
        step.type === 'fault' ? describeFault(step.fault, design) : 'a change of the design';
      return `- ${figureText(step.atSeconds, 's')}${until}: ${cellText(what)}`;
    });
}
