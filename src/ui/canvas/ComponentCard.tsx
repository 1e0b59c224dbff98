import { Handle, Position, useUpdateNodeInternals, type NodeProps } from '@xyflow/react';
import { memo, useContext, useEffect, useRef } from 'react';
import { connectionProblem } from '../../model/connectionProblem';
import { startConnecting } from '../edits/startConnecting';
import { Icon } from '../icons/Icon';
import { useDesign } from '../stores/useDesign';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';
import { CardName } from './CardName';
import { CardNumbers } from './CardNumbers';
import { FarContext } from './FarContext';
import type { ComponentNode } from './CanvasTypes';
import { placementText } from './placementText';
import { variantText } from './variantText';
import './card.css';

/** Ports answer a click; the way for a keyboard is the key C, or "Connect to" in the inspector. */
const portRole = { role: 'button', tabIndex: -1 } as const;

/** A component on the canvas: icon, name, variant, two live numbers, its load and its state in words. */
export const ComponentCard = memo(function ComponentCard({
  data,
  isConnectable,
}: NodeProps<ComponentNode>) {
  const { component, isUpright } = data;
  const stores = useStores();
  const { kindOf, designs } = stores;
  const zones = useDesign((state) => state.design.zones);
  const isFar = useContext(FarContext);
  usePortMeasure(String(component.id), component.kind);
  const fit = useView(({ connectingFrom }) => {
    if (connectingFrom === undefined || connectingFrom === component.id) {
      return '';
    }
    const { design } = designs.getState();
    const problem = connectionProblem(design, connectingFrom, component.id, kindOf);
    return problem === undefined ? 'fits' : 'fits-not';
  });
  const kind = kindOf(component.kind);
  if (kind === undefined) {
    return <div className="card saturated">Unknown kind: {component.kind}</div>;
  }
  const place = placementText(component, zones);
  const variant = variantText(component, kind);
  return (
    <div className={`card-frame ${fit}`}>
      {kind.receives !== undefined && (
        <Handle
          type="target"
          position={isUpright ? Position.Top : Position.Left}
          className="port"
          isConnectable={isConnectable}
          {...(isConnectable && { ...portRole, 'aria-label': `Port into ${component.name}` })}
        />
      )}
      <CardNumbers component={component} kind={kind}>
        <div className="card-head">
          <Icon name={kind.icon} />
          <CardName component={component} />
          {!isFar && (
            <span className="card-variant" title={variant}>
              {variant}
            </span>
          )}
        </div>
      </CardNumbers>
      {!isFar && place !== '' && <span className="zone-chip">{place}</span>}
      {kind.sends.length > 0 && (
        <Handle
          type="source"
          position={isUpright ? Position.Bottom : Position.Right}
          className="port"
          isConnectable={isConnectable}
          {...(isConnectable && {
            ...portRole,
            'aria-label': `Port out of ${component.name}: click it, then what it calls`,
            onClick: (event) => {
              event.stopPropagation();
              startConnecting(stores, component.id);
            },
          })}
        />
      )}
    </div>
  );
});

/** Has the ports of a card measured anew: another design may have another kind, with other ports, under the same id. */
function usePortMeasure(node: string, kind: string): void {
  const measure = useUpdateNodeInternals();
  const measured = useRef(kind);
  useEffect(() => {
    // A card that is new is measured anyway; 200 of them a second time would hold up the first picture.
    if (measured.current !== kind) {
      measured.current = kind;
      measure(node);
    }
  }, [measure, node, kind]);
}
