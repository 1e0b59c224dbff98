import { openRecords } from '../../store/keeping/openRecords';
import { createPracticeStore } from '../../store/practiceStore';

/** The practice of this page: the interview under way, and those before it. */
export const practice = createPracticeStore(openRecords('loadbearing-practice'), () => Date.now());

addEventListener('pagehide', practice.flush);
