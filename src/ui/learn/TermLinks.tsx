import { Fragment } from 'react';
import type { Term } from '../../library/glossary/Term';
import { termPlace } from './termPlace';

interface TermLinksProps {
  readonly terms: readonly Term[];
  readonly onShow: (place: string) => void;
}

/** Terms in a line, each a way to its page. */
export function TermLinks({ terms, onShow }: TermLinksProps) {
  return (
    <p className="term-links">
      {terms.map(({ id, name }, place) => (
        <Fragment key={id}>
          {place > 0 && ', '}
          <button type="button" className="link-button" onClick={() => onShow(termPlace(id))}>
            {name}
          </button>
        </Fragment>
      ))}
    </p>
  );
}
