/** The smallest zoom: 17,000 pixels of drawing are in view on a large screen, and cards are still there to be seen. */
export const leastZoom = 0.05;
