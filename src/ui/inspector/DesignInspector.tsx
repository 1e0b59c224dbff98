import { lazy } from 'react';
import { plural } from '../../analysis/findings/words/plural';
import type { Design } from '../../model/Design';
import type { Edit } from '../../model/Edit';
import { systemFaults } from '../faults/systemFaults';
import { Part } from '../feedback/Part';
import { useDesign } from '../stores/useDesign';
import { useStores } from '../stores/useStores';
import { BreakSection } from './BreakSection';
import { CustomKindList } from './CustomKindList';
import { KeySpaceList } from './KeySpaceList';
import { OperationList } from './OperationList';
import { ObjectivesSection } from './ObjectivesSection';
import { OutlineSection } from './OutlineSection';
import { RunSection } from './RunSection';
import { TenantList } from './TenantList';
import { ZoneList } from './ZoneList';

const WhySummary = lazy(async () => ({
  default: (await import('../why/WhySummary')).WhySummary,
}));

/** The design itself: what is asked for, on which keys, in which zones, and from which seed. */
export function DesignInspector() {
  const { designs } = useStores();
  const design = useDesign((state) => state.design);
  const commit = (edit: Edit, label: string) => designs.edit(edit, label)[0]?.message;
  return (
    <>
      <div className="inspector-title">
        <h2>The whole design</h2>
        <span className="muted">{partsOf(design)}</span>
      </div>
      <div className="tab-panel">
        <OutlineSection />
        <Part>
          <WhySummary />
        </Part>
        <OperationList design={design} commit={commit} />
        <ObjectivesSection />
        <KeySpaceList design={design} commit={commit} />
        <TenantList design={design} commit={commit} />
        <ZoneList design={design} commit={commit} />
        <CustomKindList design={design} commit={commit} />
        <RunSection design={design} commit={commit} />
        <BreakSection options={systemFaults(design)} concerns={() => true} />
      </div>
    </>
  );
}

function partsOf({ components, connections }: Design): string {
  return `${plural(components.length, 'part')}, ${plural(connections.length, 'connection')}`;
}
