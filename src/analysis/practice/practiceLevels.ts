import type { ChallengeLevel } from '../../model/Challenge';

/** What an interview at a level asks and shows. */
export interface PracticeRules {
  readonly label: string;
  /** One sentence for whoever chooses. */
  readonly text: string;
  /** Whether the timeline is told before the first run. */
  readonly showsTimeline: boolean;
  /** Whether the requirement changes in the middle. */
  readonly changes: boolean;
  readonly hasHints: boolean;
}

/** The levels of an interview, the easiest first. */
export const practiceLevels: Readonly<Record<ChallengeLevel, PracticeRules>> = {
  junior: {
    label: 'Junior',
    text: 'The timeline is told, and nothing changes on the way.',
    showsTimeline: true,
    changes: false,
    hasHints: true,
  },
  mid: {
    label: 'Mid',
    text: 'The timeline is told; one requirement changes in the middle.',
    showsTimeline: true,
    changes: true,
    hasHints: true,
  },
  senior: {
    label: 'Senior',
    text: 'The timeline is told after the first run; one requirement changes in the middle.',
    showsTimeline: false,
    changes: true,
    hasHints: true,
  },
  staff: {
    label: 'Staff',
    text: 'As for a senior, and there are no hints.',
    showsTimeline: false,
    changes: true,
    hasHints: false,
  },
};
