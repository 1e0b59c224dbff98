import { useEffect, useRef, useState } from 'react';
import { componentNow } from '../../analysis/componentNow';
import type { Component } from '../../model/Component';
import type { Id } from '../../model/Id';
import { placementText } from '../canvas/placementText';
import { useDesign } from '../stores/useDesign';
import { useStores } from '../stores/useStores';
import { usePhone } from '../theme/usePhone';
import type { Command } from './Command';
import { focusCard } from './focusCard';
import { LiveState } from './LiveState';
import { Modal } from './Modal';
import { rankCommands } from './rankCommands';
import { SearchList } from './SearchList';
import { useGoTo } from './useGoTo';

interface Found extends Command {
  readonly isTroubled: boolean;
}

/** So far below the middle that the list does not hide it, in pixels. */
const belowList = 130;
const troubled: readonly string[] = ['strained', 'saturated', 'down'];

/** Finds components by name, kind, zone and state; Enter goes there, Enter again to the next. */
export function FindDialog() {
  const { view } = useStores();
  const isPhone = usePhone();
  const [query, setQuery] = useState('');
  const [read, items] = useItems();
  const gone = useRef<Id>(undefined);
  // Where the search has led, the keyboard goes on.
  useEffect(
    () => () => {
      if (gone.current !== undefined) {
        focusCard(gone.current);
      }
    },
    [],
  );
  const inTrouble = items.filter(({ isTroubled }) => isTroubled);
  const calm = items.filter(({ isTroubled }) => !isTroubled);

  return (
    <Modal dialog="find" label="Find a component" className="search find">
      <SearchList
        label="Find a component"
        placeholder="Name, kind, zone, or “trouble”"
        query={query}
        onQuery={(text) => {
          setQuery(text);
          read();
        }}
        found={rankCommands([...inTrouble, ...calm], query)}
        onChoose={(command) => {
          gone.current = Number(command.id);
          if (isPhone) {
            // What comes up with a selection covers the canvas there, and a second search box beside it would cover the rest.
            view.show({ dialog: undefined });
          }
          command.act();
        }}
        stays={!isPhone}
        end={LiveState}
        nothing={items.length === 0 ? 'Nothing is drawn yet.' : `No component fits “${query}”.`}
      />
    </Modal>
  );
}

/** The components with their states at the last keystroke, so that rows do not change places under the hand. */
function useItems(): readonly [() => void, readonly Found[]] {
  const { run, kindOf } = useStores();
  const { components, zones } = useDesign((state) => state.design);
  const goTo = useGoTo();
  const now = () => run.getState().snapshot;
  const [snapshot, setSnapshot] = useState(now);
  const itemOf = (component: Component): Found => {
    const state = componentNow(snapshot, component.id);
    const isTroubled = state !== undefined && troubled.includes(state.level);
    const zoneNames = zones
      .filter(({ id }) => component.placement.some(({ zone }) => zone === id))
      .map(({ name }) => name);
    const kind = kindOf(component.kind);
    const place = placementText(component, zones);
    return {
      id: String(component.id),
      group: kind?.group ?? '',
      label: component.name,
      icon: kind?.icon ?? 'unknown',
      note: `${kind?.name ?? component.kind}${place === '' ? '' : ` · ${place}`}`,
      words: `${zoneNames.join(' ')} ${state?.level ?? ''} ${state?.tag ?? ''} ${isTroubled ? 'trouble' : ''}`,
      isTroubled,
      act: () => goTo(component.id, belowList),
    };
  };
  return [() => setSnapshot(now), components.map(itemOf)];
}
