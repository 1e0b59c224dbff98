import { cardSize } from '../../exchange/drawing/cardSize';

/** From card to card where they are placed by themselves, drawing pixels. */
export const cardGrid = { x: cardSize.width + 64, y: cardSize.height + 46 } as const;
