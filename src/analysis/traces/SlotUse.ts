/** How much of their time the slots of a component were at work, and held by spans that waited for their own calls: shares or seconds. */
export interface SlotUse {
  readonly busy: number;
  readonly held: number;
}
