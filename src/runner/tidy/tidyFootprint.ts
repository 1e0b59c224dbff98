/**
 * The room that a tidied card takes, in the coordinates that are saved. It is higher than the card, so that cards are clear of
 * each other on an upright phone as well, where places move together along and apart across.
 */
export const tidyFootprint = {
  height: 104,
  /** The least room between two. */
  gap: 16,
  /** From one card to the next along the calls: room for a line and its number. */
  across: 280,
  /** From one card to the next below it. */
  down: 120,
} as const;
