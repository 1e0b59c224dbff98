import type { Example } from '../../library/Example';
import { statedLoad } from '../../model/statedLoad';
import { useStores } from '../stores/useStores';
import { DesignPicture } from './DesignPicture';

interface ExampleCardProps {
  readonly example: Example;
  readonly onOpen: () => void;
}

/** One example of the gallery: its picture, what it is, how large it is and what it carries. A click opens and runs it. */
export function ExampleCard({ example, onOpen }: ExampleCardProps) {
  const { kindOf } = useStores();
  const { name, summary, design, invitation } = example;
  return (
    <li>
      <button type="button" className="example-card" onClick={onOpen}>
        <DesignPicture design={design} />
        <span className="example-words">
          <b>{name}</b>
          <span>{summary}</span>
          <span className="example-try">Try: {invitation.label}</span>
          <span className="example-facts">
            <span>{design.components.length} parts</span>
            <span>
              {design.slice > 1 && `${design.slice.toLocaleString('en-US')} slices × `}
              {statedLoad(design, kindOf).toLocaleString('en-US')} req/s
            </span>
          </span>
        </span>
      </button>
    </li>
  );
}
