interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * How the drawing lies on the screen. A design reads from left to right; on an upright phone the same design is shown
 * from top to bottom, by a change of axes that leaves the saved places alone.
 */
export interface Orientation {
  readonly isUpright: boolean;
  readonly toScreen: (place: Place) => Place;
  readonly toDesign: (place: Place) => Place;
}

/** Cards are wider than high, so that places move apart across and together along when the axes change. */
const across = 1.7;
const along = 0.56;

/** As it is saved: from left to right. */
export const landscape: Orientation = {
  isUpright: false,
  toScreen: (place) => place,
  toDesign: (place) => place,
};

/** From top to bottom. */
export const upright: Orientation = {
  isUpright: true,
  toScreen: ({ x, y }) => ({ x: y * across, y: x * along }),
  toDesign: ({ x, y }) => ({ x: y / along, y: x / across }),
};
