import { lazy, useMemo } from 'react';
import type { InspectorTab, Selection } from '../../store/viewStore';
import { Tabs } from '../controls/Tabs';
import { Part } from '../feedback/Part';
import { Icon } from '../icons/Icon';
import { useAfterPaint } from '../stores/useAfterPaint';
import { useDesign } from '../stores/useDesign';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';
import { ComponentSettings } from './ComponentSettings';
import { ConnectionInspector } from './ConnectionInspector';
import { DesignInspector } from './DesignInspector';
import { LearnTab } from './LearnTab';
import { LiveTab } from './LiveTab';
import { ManyInspector } from './ManyInspector';
import { MarkInspector } from './MarkInspector';
import './inspector.css';

const tabs: readonly { readonly name: InspectorTab; readonly label: string }[] = [
  { name: 'settings', label: 'Settings' },
  { name: 'live', label: 'Live' },
  { name: 'why', label: 'Why' },
  { name: 'learn', label: 'Learn' },
];

const WhyTab = lazy(async () => ({ default: (await import('../why/WhyTab')).WhyTab }));

/** Everything about what is selected; about the design itself where nothing is. */
export function Inspector() {
  const selection = useAfterPaint(useView((state) => state.selection));
  // The same element as long as the same is selected: nothing of it is drawn again before the other one is.
  return useMemo(() => <SelectionInspector selection={selection} />, [selection]);
}

function SelectionInspector({ selection }: { readonly selection: Selection }) {
  const selectedMark = useView((state) => state.selectedMark);
  const mark = useDesign(({ design }) => design.marks?.find(({ id }) => id === selectedMark));
  const many = selection.components.length + selection.connections.length > 1;
  const [component] = selection.components;
  const [connection] = selection.connections;
  if (many) {
    return <ManyInspector selection={selection} />;
  }
  if (component !== undefined) {
    return <ComponentInspector key={component} id={component} />;
  }
  if (mark !== undefined) return <MarkInspector key={mark.id} mark={mark} />;
  return connection === undefined ? (
    <DesignInspector />
  ) : (
    <ConnectionInspector key={connection} id={connection} />
  );
}

function ComponentInspector({ id }: { readonly id: number }) {
  const { kindOf, view } = useStores();
  const component = useDesign(({ design }) => design.components.find((one) => one.id === id));
  const tab = useView((state) => state.inspectorTab);
  const kind = component && kindOf(component.kind);
  if (component === undefined || kind === undefined) {
    return <DesignInspector />;
  }
  return (
    <>
      <div className="inspector-title">
        <Icon name={kind.icon} />
        <h2>{component.name}</h2>
        <span className="muted">{kind.name}</span>
      </div>
      <Tabs
        label={`About ${component.name}`}
        tabs={tabs}
        chosen={tab}
        onChoose={(name) => view.show({ inspectorTab: name })}
        className="inspector-tabs"
      >
        {tab === 'settings' && <ComponentSettings component={component} kind={kind} />}
        {tab === 'live' && <LiveTab component={component} kind={kind} />}
        {tab === 'why' && (
          <Part>
            <WhyTab component={id} />
          </Part>
        )}
        {tab === 'learn' && <LearnTab kind={kind} />}
      </Tabs>
    </>
  );
}
