import { useEffect, useRef, useState } from 'react';
import { designToMermaid } from '../../exchange/designToMermaid';
import { designToSvg } from '../../exchange/designToSvg';
import { drawingFrame } from '../../exchange/drawing/drawingFrame';
import { clipFormat, type ClipFormat } from '../export/clipFormat';
import { facesOf } from '../export/facesOf';
import { pngOf } from '../export/pngOf';
import { recordClip } from '../export/recordClip';
import { downloadDesign } from '../feedback/downloadDesign';
import { downloadFile } from '../feedback/downloadFile';
import { useRun } from '../stores/useRun';
import { useStores } from '../stores/useStores';

const clipSeconds = 10;
const noClips =
  'This browser cannot record a clip. Chrome, Edge, Firefox and Safari on a computer can.';

interface KeepSectionProps {
  /** Copies a text and says so with these words, or why it was not possible. */
  readonly copy: (text: Promise<string>, words: () => string) => void;
  readonly tell: (sentence: string) => void;
}

/** The design and its run as files: data, pictures, a clip, a report. */
export function KeepSection({ copy, tell }: KeepSectionProps) {
  const stores = useStores();
  const { designs, view, run, kindOf } = stores;
  const isEmpty = designs.getState().design.components.length === 0;
  const picture = () => {
    const { design } = designs.getState();
    return designToSvg(design, facesOf(design, run.getState().snapshot, kindOf));
  };
  const saveSvg = () => {
    const blob = new Blob([picture()], { type: 'image/svg+xml' });
    downloadFile(blob, designs.getState().design.name, 'svg');
    tell('The picture is saved as SVG.');
  };
  const savePng = async () => {
    const { design } = designs.getState();
    const { width, height } = drawingFrame(design);
    try {
      downloadFile(await pngOf(picture(), width, height), design.name, 'png');
      tell('The picture is saved as PNG.');
    } catch (error) {
      tell(`The picture could not be made: ${messageOf(error)}`);
    }
  };
  return (
    <section className="share-keep" aria-labelledby="share-keep">
      <h3 id="share-keep">Keep it</h3>
      <div className="share-buttons">
        <button type="button" className="button" disabled={isEmpty} onClick={saveSvg}>
          Picture as SVG
        </button>
        <button type="button" className="button" disabled={isEmpty} onClick={() => void savePng()}>
          Picture as PNG
        </button>
        <ClipButton tell={tell} />
        <button
          type="button"
          className="button"
          disabled={isEmpty}
          onClick={() => view.show({ dialog: 'report' })}
        >
          Report to print …
        </button>
        <button
          type="button"
          className="button"
          onClick={() => downloadDesign(designs.getState().design)}
        >
          Download the design as a file
        </button>
        <button
          type="button"
          className="button"
          title="A flowchart as text, for documents that draw Mermaid; without the settings"
          onClick={() =>
            copy(
              Promise.resolve(designToMermaid(designs.getState().design, kindOf)),
              () => 'The drawing is copied as a Mermaid flowchart.',
            )
          }
        >
          Copy as Mermaid
        </button>
      </div>
      {clipFormat() === undefined && <p className="muted">{noClips}</p>}
    </section>
  );
}

function ClipButton({ tell }: Pick<KeepSectionProps, 'tell'>) {
  const stores = useStores();
  const canRun = useRun(
    ({ problems, status }) => problems.length === 0 && status.state !== 'failed',
  );
  const [format] = useState(clipFormat);
  const [seconds, setSeconds] = useState<number>();
  const underWay = useRef<AbortController>(undefined);
  // A dialog that is closed meanwhile ends the clip, and what there is by then is saved.
  useEffect(() => () => underWay.current?.abort(), []);

  const record = async (as: ClipFormat) => {
    const ending = new AbortController();
    underWay.current = ending;
    setSeconds(0);
    try {
      const { name } = stores.designs.getState().design;
      const { signal } = ending;
      const order = { format: as, seconds: clipSeconds, signal, onSecond: setSeconds };
      downloadFile(await recordClip(stores, order), name, as.ending);
      tell('The clip is saved.');
    } catch (error) {
      tell(`The clip could not be recorded: ${messageOf(error)}`);
    }
    setSeconds(undefined);
  };
  return (
    <button
      type="button"
      className="button"
      disabled={!canRun || format === undefined}
      onClick={() => {
        if (seconds !== undefined) underWay.current?.abort();
        else if (format !== undefined) void record(format);
      }}
    >
      {seconds === undefined
        ? `Clip of ${clipSeconds} s`
        : `Stop the clip, ${seconds} of ${clipSeconds} s`}
    </button>
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
