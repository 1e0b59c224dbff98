import { usePutTheme } from '../theme/usePutTheme';
import type { EmbedOptions } from './EmbedOptions';
import '../theme/tokens.css';
import '../theme/base.css';
import '../theme/controls.css';
import './embed.css';

interface EmbedProblemProps extends Pick<EmbedOptions, 'theme'> {
  readonly message: string;
}

/** What an embed shows whose address holds no design. */
export function EmbedProblem({ message, theme }: EmbedProblemProps) {
  usePutTheme(theme);
  return (
    <main className="embed-problem">
      <h1>This design cannot be shown</h1>
      <p>{message}</p>
      <a className="button" href={window.location.pathname} target="_blank" rel="noopener">
        Open Loadbearing
      </a>
    </main>
  );
}
