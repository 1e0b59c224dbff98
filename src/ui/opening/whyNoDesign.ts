import { fileFormat } from '../../exchange/file/fileFormat';
import { isSelectionText } from '../../exchange/selection/isSelectionText';

/** Why there is nothing to open in a text that claims to be no design, with the mend; undefined where it says that it is one. */
export function whyNoDesign(name: string, text: string): string | undefined {
  if (text.trim() === '') return `${name} is empty.`;
  if (isSelectionText(text)) {
    return `${name} holds copied components, not a design. Copy its text and paste it on the canvas.`;
  }
  return new RegExp(`"format"\\s*:\\s*"${fileFormat.format}"`).test(text)
    ? undefined
    : `${name} is not a design, and none can be made of it. Open a design or a picture that was saved here, a docker-compose file, a Mermaid flowchart, or traces as JSON.`;
}
