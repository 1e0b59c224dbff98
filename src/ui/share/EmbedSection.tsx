import { useState } from 'react';
import type { Theme } from '../../store/viewStore';
import { embedAddress } from '../embed/embedAddress';
import { embedSnippet } from '../embed/embedSnippet';
import { Icon } from '../icons/Icon';
import { useDesign } from '../stores/useDesign';
import { useStores } from '../stores/useStores';
import { savePicture } from './savePicture';

interface EmbedSectionProps {
  /** The link that is to be shown. */
  readonly address: string;
  readonly copy: (text: Promise<string>, words: string) => void;
  readonly tell: (sentence: string) => void;
}

const themes = [
  { theme: 'system', label: 'As the reader’s device' },
  { theme: 'light', label: 'Light' },
  { theme: 'dark', label: 'Dark' },
] as const;

/** HTML for a page of one's own, in which the design runs. */
export function EmbedSection({ address, copy, tell }: EmbedSectionProps) {
  const stores = useStores();
  const name = useDesign((state) => state.design.name);
  const [theme, setTheme] = useState<Theme>('system');
  const [play, setPlay] = useState(true);
  const [readonly, setReadonly] = useState(true);
  const [page = '', link = ''] = address.split('#');
  const parts = { page, link, name, picture: `${name}.svg`, theme, play, readonly };
  return (
    <details className="share-more">
      <summary>Embed in a page</summary>
      <p className="muted">
        The design runs in your page while it is in view; nothing is stored. Where frames do not
        run, the picture stands in: save it as SVG beside your page.
      </p>
      <div className="share-choices">
        <label>
          Theme
          <select
            className="field"
            value={theme}
            onChange={(event) =>
              setTheme(themes.find((one) => one.theme === event.target.value)?.theme ?? 'system')
            }
          >
            {themes.map((one) => (
              <option key={one.theme} value={one.theme}>
                {one.label}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input type="checkbox" checked={play} onChange={() => setPlay(!play)} /> Runs at once
        </label>
        <label>
          <input type="checkbox" checked={!readonly} onChange={() => setReadonly(!readonly)} /> Can
          be changed
        </label>
      </div>
      <label className="share-link">
        <span>Snippet</span>
        <textarea
          className="field"
          readOnly
          rows={4}
          value={embedSnippet(parts)}
          onFocus={(event) => event.target.select()}
        />
      </label>
      <div className="share-buttons">
        <button
          type="button"
          className="button"
          onClick={() => copy(Promise.resolve(embedSnippet(parts)), 'The snippet is copied.')}
        >
          <Icon name="copy" size={16} /> Copy snippet
        </button>
        <button
          type="button"
          className="button"
          onClick={() => void savePicture('svg', stores).then(tell)}
        >
          Save the picture
        </button>
        <a className="button" href={embedAddress(parts)} target="_blank" rel="noopener">
          Preview
        </a>
      </div>
    </details>
  );
}
