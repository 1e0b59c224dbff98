import { messageOf } from '../../model/messageOf';
import { useEffect, useRef, useState } from 'react';
import { exportFormats, type ExportFormat } from '../../exchange/export/exportFormats';
import { poolOf } from '../experiments/poolOf';
import { downloadFile } from '../feedback/downloadFile';
import { useStores } from '../stores/useStores';
import { ClipRow } from './ClipRow';
import { OutRow } from './OutRow';
import { savePicture } from './savePicture';
import { toldKinds } from './toldKinds';

interface OutSectionProps {
  /** Copies a text and says so with these words, or why it was not possible. */
  readonly copy: (text: Promise<string>, words: string) => void;
  readonly tell: (sentence: string) => void;
}

/** Every form in which the design and its run leave the page: one list, each with what it holds. */
export function OutSection({ copy, tell }: OutSectionProps) {
  const stores = useStores();
  const { view, designs, kindOf } = stores;
  const isEmpty = designs.getState().design.components.length === 0;
  const [measuring, measure] = useMeasured(tell);
  const save = (type: 'svg' | 'png') => void savePicture(type, stores).then(tell);
  const saveText = (format: ExportFormat) => {
    if (format.tellsRun === true) {
      measure(format);
      return;
    }
    const { design } = designs.getState();
    downloadFile(new Blob([format.write(design, kindOf)]), design.name, format.extension);
    tell(`Saved: ${format.title}.`);
  };
  return (
    <section className="share-out" aria-labelledby="share-out">
      <h3 id="share-out">Save as</h3>
      <ul>
        <OutRow
          title="Picture as SVG"
          about="The drawing with its numbers, sharp at any size. It opens here as the design again."
          isOff={isEmpty}
          onSave={() => save('svg')}
        />
        <OutRow
          title="Picture as PNG"
          about="The same at twice the size, for chats and slides. It opens here as the design again."
          isOff={isEmpty}
          onSave={() => save('png')}
        />
        <ClipRow tell={tell} />
        <OutRow
          title="Report to print …"
          about="Drawing, settings, objectives and what this run measured, on paper or as PDF."
          isOff={isEmpty}
          onSave={() => view.show({ dialog: 'report' })}
        />
        {exportFormats.map((format) => (
          <OutRow
            key={format.name}
            title={format.tellsRun === true && measuring ? 'Stop measuring' : format.title}
            about={format.summary}
            onSave={() => saveText(format)}
            {...(format.tellsRun !== true && {
              onCopy: () =>
                copy(
                  Promise.resolve(format.write(designs.getState().design, kindOf)),
                  `Copied: ${format.title}.`,
                ),
            })}
          />
        ))}
      </ul>
    </section>
  );
}

/** Whether a run is being measured for a text that tells it, and the order to do so; the second order stops it. */
function useMeasured(
  tell: OutSectionProps['tell'],
): readonly [boolean, (format: ExportFormat) => void] {
  const { designs, run, kindOf } = useStores();
  const [isMeasuring, setIsMeasuring] = useState(false);
  const underWay = useRef<AbortController>(undefined);
  useEffect(() => () => underWay.current?.abort(), []);

  const measure = async (format: ExportFormat, signal: AbortSignal) => {
    const { design } = designs.getState();
    const { durationSeconds } = design.scenario;
    tell(`Measuring the ${durationSeconds.toLocaleString('en-US')} s of the timeline …`);
    const request = { design, warmupSeconds: 0, durationSeconds };
    const result = await poolOf(run).simulate(request, signal);
    if (!result.ok) {
      tell(`Nothing was saved. ${result.problems[0]?.message ?? ''}`);
      return;
    }
    const text = format.write(design, toldKinds(kindOf), result.report);
    downloadFile(new Blob([text]), design.name, format.extension);
    tell([`Saved: ${format.title}.`, ...result.shortfalls].join(' '));
  };
  const order = (format: ExportFormat) => {
    if (underWay.current !== undefined) {
      underWay.current.abort();
      return;
    }
    const ending = new AbortController();
    underWay.current = ending;
    setIsMeasuring(true);
    void measure(format, ending.signal)
      .catch((error: unknown) => tell(`Nothing was saved. ${messageOf(error)}`))
      .finally(() => {
        underWay.current = undefined;
        setIsMeasuring(false);
      });
  };
  return [isMeasuring, order];
}
