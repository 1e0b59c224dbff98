import { messageOf } from '../../model/messageOf';
import { useEffect, useRef, useState } from 'react';
import { clipFormat, type ClipFormat } from '../export/clipFormat';
import { recordClip } from '../export/recordClip';
import { downloadFile } from '../feedback/downloadFile';
import { useRun } from '../stores/useRun';
import { useStores } from '../stores/useStores';
import { OutRow } from './OutRow';

const clipSeconds = 10;
const about = 'The drawing as it runs, as a film without sound.';
const noClips =
  'This browser cannot record a clip. Chrome, Edge, Firefox and Safari on a computer can.';

/** A clip of the run, recorded while it is looked at. */
export function ClipRow({ tell }: { readonly tell: (sentence: string) => void }) {
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
    <OutRow
      title={
        seconds === undefined
          ? `Clip of ${clipSeconds} s`
          : `Stop the clip, ${seconds} of ${clipSeconds} s`
      }
      about={format === undefined ? noClips : about}
      isOff={!canRun || format === undefined}
      onSave={() => {
        if (seconds !== undefined) underWay.current?.abort();
        else if (format !== undefined) void record(format);
      }}
    />
  );
}
