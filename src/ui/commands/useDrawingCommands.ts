import { connectionProblem } from '../../model/connectionProblem';
import type { Component } from '../../model/Component';
import { useEdits } from '../edits/useEdits';
import { usePlacing } from '../edits/usePlacing';
import { useDesign } from '../stores/useDesign';
import { useStores } from '../stores/useStores';
import type { Command } from './Command';
import { focusCard } from './focusCard';
import { useGoTo } from './useGoTo';

/** Everything on the canvas and everything that can come onto it: go there, add one, connect two. */
export function useDrawingCommands(): readonly Command[] {
  return [...useGoing(), ...useAdding(), ...useConnecting()];
}

function useGoing(): readonly Command[] {
  const { kindOf } = useStores();
  const components = useDesign((state) => state.design.components);
  const goTo = useGoTo();
  return components.map(({ id, kind, name }) => ({
    id: `go ${id} ${name}`,
    group: 'On the canvas',
    label: `Go to ${name}`,
    icon: kindOf(kind)?.icon ?? 'unknown',
    note: kindOf(kind)?.name ?? kind,
    act: () => {
      goTo(id);
      focusCard(id);
    },
  }));
}

function useAdding(): readonly Command[] {
  const { kinds, view } = useStores();
  const { placeInView } = usePlacing();
  return kinds.map((kind) => ({
    id: `add ${kind.id}`,
    group: kind.group,
    label: `Add ${kind.name}`,
    icon: kind.icon,
    note: kind.summary,
    act: () => {
      placeInView(kind);
      const [placed] = view.getState().selection.components;
      if (placed !== undefined) {
        focusCard(placed);
      }
    },
  }));
}

function useConnecting(): readonly Command[] {
  const { kindOf } = useStores();
  const design = useDesign((state) => state.design);
  const { connect } = useEdits();

  const target = (from: Component, to: Component): Command => {
    const whyNot = connectionProblem(design, from.id, to.id, kindOf);
    const kind = kindOf(to.kind);
    return {
      id: `connect ${from.id} ${to.id} ${to.name}`,
      group: 'On the canvas',
      label: to.name,
      icon: kind?.icon ?? 'unknown',
      note: kind?.name ?? to.kind,
      ...(whyNot !== undefined && { whyNot }),
      act: () => void connect(from.id, to.id),
    };
  };
  const targets = (from: Component) =>
    design.components.filter(({ id }) => id !== from.id).map((to) => target(from, to));

  return design.components
    .filter(({ kind }) => (kindOf(kind)?.sends.length ?? 0) > 0)
    .map((from) => ({
      id: `connect ${from.id} ${from.name}`,
      group: 'On the canvas',
      label: `Connect ${from.name} to …`,
      icon: 'link',
      choices: () => targets(from),
      act: () => {},
    }));
}
