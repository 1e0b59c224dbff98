import type { Source } from '../../model/Parameter';
import { told } from './told';

const provenanceWords: Readonly<Record<Source['provenance'], string>> = {
  read: 'Read in a source',
  mixed: 'Partly read, partly remembered',
  memory: 'Remembered, not looked up',
  derived: 'Worked out, or chosen for teaching',
};

/** Where a default comes from, and how far to trust it. */
export function SourceNote({ source }: { readonly source: Source }) {
  return (
    <p className="source-note">
      {told(source.note)}{' '}
      <span>
        {provenanceWords[source.provenance]}; confidence {source.confidence}.
      </span>
    </p>
  );
}
