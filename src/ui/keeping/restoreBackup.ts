import { plural } from '../../analysis/findings/words/plural';
import { mostKept } from '../../store/keeping/mostKept';
import { readBackup } from '../../exchange/backup/readBackup';
import { explainStorage } from '../../store/keeping/explainStorage';
import { mergeBackup, type Merged } from '../../store/keeping/mergeBackup';
import type { AddedAttempts } from '../../store/practiceStore';
import { practice } from '../practise/practice';
import type { Stores } from '../stores/Stores';
import { deviceSettings } from './deviceSettings';

const mostNamed = 8;

/** Adds what is in the text of a backup to this device, changes nothing that is there, and gives a sentence on what came of it. */
export async function restoreBackup(
  text: string,
  { autosave, shelf, kindOf }: Stores,
): Promise<{ readonly ok: boolean; readonly sentence: string }> {
  const read = readBackup(text, kindOf);
  if (!read.ok) return { ok: false, sentence: read.message };
  try {
    // What is on the canvas may be in there as well.
    await autosave.flush();
    const merged = await mergeBackup(shelf.records, read.backup);
    const settings = deviceSettings.add(read.backup.settings);
    const attempts = await practice.add(read.backup.attempts);
    await shelf.refresh();
    return { ok: true, sentence: wordsOf(merged, settings, attempts, read.leftOut) };
  } catch (error) {
    return { ok: false, sentence: `The backup was not restored. ${explainStorage(error)}` };
  }
}

function wordsOf(
  { added, present, refused }: Merged,
  settings: number,
  attempts: AddedAttempts,
  leftOut: readonly string[],
): string {
  const sentences = [
    added.length > 0 && `Added: ${namesOf(added)}.`,
    added.length + attempts.added + settings === 0 && 'Nothing was added.',
    present.length > 0 && `Here already: ${namesOf(present)}.`,
    settings > 0 && `${settings === 1 ? '1 setting' : `${settings} settings`} added.`,
    attempts.added > 0 && `${plural(attempts.added, 'practice attempt')} added.`,
    attempts.refused > 0 &&
      `No room for ${plural(attempts.refused, 'practice attempt')}: remove some, and restore again.`,
    refused.length > 0 &&
      `Not added, because ${mostKept} designs are kept here already: ${namesOf(refused)}.`,
    leftOut.length > 0 && `Left out: ${leftOut.slice(0, mostNamed).join(' ')}`,
  ];
  return sentences.filter((one) => one !== false).join(' ');
}

function namesOf(names: readonly string[]): string {
  const told = names.slice(0, mostNamed).join(', ');
  return names.length > mostNamed ? `${told} and ${names.length - mostNamed} more` : told;
}
