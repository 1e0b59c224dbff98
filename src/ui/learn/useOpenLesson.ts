import type { Lesson } from '../../library/lessons/Lesson';
import type { Design } from '../../model/Design';
import { useStores } from '../stores/useStores';
import { openedLesson } from './openedLesson';
import { showDesign } from '../topbar/showDesign';

/** Verbs that put a design of a lesson on the canvas and run it; what was there stays under undo and on this device. */
export function useOpenLesson(): {
  readonly open: (lesson: Lesson, design: Design) => void;
  /** Opens the mended design with its task: as an invitation where it is a fault, done at once where it is a setting. */
  readonly breakIt: (lesson: Lesson, fixed: Design) => void;
} {
  const stores = useStores();
  const { designs, view } = stores;
  const open = (lesson: Lesson, design: Design) => {
    view.show({ dialog: undefined });
    showDesign(stores, design.name, design, undefined);
    openedLesson.leave(lesson.id);
    view.tell(
      `${design.name} is running. Watch: ${lesson.watch.text} Learn leads back to the lesson, Undo to what was here.`,
    );
  };
  return {
    open,
    breakIt(lesson, fixed) {
      const { task } = lesson;
      open(lesson, fixed);
      if (task.fault !== undefined) {
        const { text, fault } = task;
        const headline = 'Now break it yourself.';
        view.show({ invitation: { headline, text, label: 'Break it', fault } });
      } else if (task.edits !== undefined) {
        designs.edit({ type: 'batch', edits: task.edits }, 'Break it');
        view.tell(`${task.text} It is done; Undo takes it back.`);
      } else {
        view.tell(task.text);
      }
    },
  };
}
