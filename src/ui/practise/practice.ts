import { openRecords } from '../../store/keeping/openRecords';
import { createPracticeStore } from '../../store/practiceStore';
import { pageTimeMs } from './pageTimeMs';

/** The practice of this page: the interview under way, and those before it. */
export const practice = createPracticeStore(openRecords('loadbearing-practice'), pageTimeMs);

addEventListener('pagehide', practice.flush);
