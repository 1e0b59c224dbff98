import { kindOf } from '../../src/catalogue/kindOf';
import { designToFile } from '../../src/exchange/designToFile';
import { readFile } from '../../src/exchange/readFile';
import { flushThatNeverHeals } from '../../src/library/flushThatNeverHeals';
import type { Design } from '../../src/model/Design';
import { createAutosave } from '../../src/store/autosave';
import { createDesignShelf } from '../../src/store/designShelf';
import { createDesignStore } from '../../src/store/designStore';
import type { MapRecords } from './MapRecords';

const nowMs = () => Date.now();

/** Opens a tab of the page on a device, as far as keeping designs goes, with fake timers. */
export async function openTab(
  records: MapRecords,
  wait: (milliseconds: number) => Promise<unknown>,
) {
  const told: string[] = [];
  const codec = {
    write: designToFile,
    read: async (text: string) => readFile(text, 'page', kindOf),
  };
  const tell = (sentence: string) => void told.push(sentence);
  const autosave = createAutosave({ codec, records, nowMs, tell });
  const answer = autosave.restore();
  await wait(10_000);
  const restored = await answer;
  const designs = createDesignStore(restored.design ?? flushThatNeverHeals.design, kindOf);
  autosave.know(flushThatNeverHeals.design);
  autosave.watch(designs);
  const shelf = createDesignShelf({ records, codec, autosave, designs, nowMs });
  const rename = async (name: string) => {
    designs.edit({ type: 'renameDesign', name }, 'Rename');
    await wait(1_500);
  };
  const open = async (design: Design) => {
    designs.replaceDesign(design, 'Open');
    await wait(1_500);
  };
  return { autosave, designs, shelf, told, restored, rename, open };
}
