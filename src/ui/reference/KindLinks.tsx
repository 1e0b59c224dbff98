import { Fragment } from 'react';
import type { Kind } from '../../model/Kind';

interface KindLinksProps {
  readonly kinds: readonly Kind[];
  readonly onShow: (kindId: string) => void;
}

/** Kinds in a line, each a way to its page. */
export function KindLinks({ kinds, onShow }: KindLinksProps) {
  return kinds.map(({ id, name }, place) => (
    <Fragment key={id}>
      {place > 0 && ', '}
      <button type="button" className="link-button" onClick={() => onShow(id)}>
        {name}
      </button>
    </Fragment>
  ));
}
