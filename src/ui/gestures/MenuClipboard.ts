import { isSelectionText } from '../../exchange/selection/isSelectionText';
import type { ViewStore } from '../../store/viewStore';
import type { Copying } from './Copying';
import type { Point } from './Point';
import { shownKeys } from '../commands/shownKeys';

/** The clipboard for a menu, which gets no event that carries it: the browser may ask the person, or refuse. */
export class MenuClipboard {
  private readonly copying: Copying;
  private readonly view: ViewStore;

  constructor(copying: Copying, view: ViewStore) {
    this.copying = copying;
    this.view = view;
  }

  async copy(): Promise<void> {
    if (await this.write()) this.copying.copied();
  }

  async cut(): Promise<void> {
    if (await this.write()) this.copying.cut();
  }

  /** `at`: a place in the window. */
  async paste(at: Point): Promise<void> {
    try {
      const text = await navigator.clipboard.readText();
      if (isSelectionText(text)) {
        await this.copying.paste(text, at);
      } else if (!(await this.copying.open(text))) {
        this.view.tell('No components were copied: there is nothing to paste.', 'refused', at);
      }
    } catch {
      const instead = `Press ${shownKeys('$mod+KeyV')} instead.`;
      this.view.tell(`A menu may not read the clipboard here. ${instead}`, 'refused', at);
    }
  }

  private async write(): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(this.copying.text() ?? '');
      return true;
    } catch {
      const instead = `Press ${shownKeys('$mod+KeyC')} instead.`;
      this.view.tell(`A menu may not write to the clipboard here. ${instead}`, 'refused');
      return false;
    }
  }
}
