import { clock } from '../../analysis/findings/words/clock';
import type { ChainLink } from '../../model/Finding';
import { useStores } from '../stores/useStores';

interface CausalChainProps {
  readonly chain: readonly ChainLink[];
  /** The moment up to which it is told. */
  readonly atSeconds: number | undefined;
  readonly isExplaining: boolean;
  readonly onExplain: () => void;
}

/** From the first cause to what users see, in the order of time; a link can be gone to. */
export function CausalChain({ chain, atSeconds, isExplaining, onExplain }: CausalChainProps) {
  return (
    <section className="why-chain" aria-label="Causal chain">
      <div className="why-chain-head">
        <h3>Causal chain</h3>
        <span className="muted">
          {isExplaining
            ? 'playing the run again …'
            : atSeconds === undefined
              ? ''
              : `first cause to what users see, up to ${clock(atSeconds)}`}
        </span>
        <button type="button" className="link-button" disabled={isExplaining} onClick={onExplain}>
          {atSeconds === undefined ? 'Explain' : 'Explain again'}
        </button>
      </div>
      {chain.length === 0 && !isExplaining && atSeconds !== undefined && (
        <p className="muted">Nothing stands out before the trouble: it was there from the start.</p>
      )}
      <ol>
        {chain.map((link, place) => (
          <ChainRow
            key={`${link.atSeconds} ${link.text}`}
            link={link}
            number={place + 1}
            isLast={place === chain.length - 1}
          />
        ))}
      </ol>
    </section>
  );
}

interface ChainRowProps {
  readonly link: ChainLink;
  readonly number: number;
  readonly isLast: boolean;
}

function ChainRow({ link, number, isLast }: ChainRowProps) {
  const { run, view } = useStores();
  const { atSeconds, text, detail, component } = link;
  const role = isLast ? 'effect' : number === 1 ? 'cause' : 'step';
  return (
    <li className={`chain-link ${role}`}>
      <span className="chain-number" aria-hidden="true">
        {number}
      </span>
      <button
        type="button"
        className="link-button chain-time"
        title={`Go to ${clock(atSeconds)}`}
        aria-label={`Go to ${clock(atSeconds)}: ${text}`}
        onClick={() => {
          run.seek(atSeconds);
          if (component !== undefined) view.select({ components: [component] });
        }}
      >
        {clock(atSeconds)}
      </button>
      <div>
        <b>{text}</b>
        <p className="muted">{detail}</p>
      </div>
    </li>
  );
}
