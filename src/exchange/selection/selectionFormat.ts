/** How a copied part of a design says what it is. */
export const selectionFormat = { format: 'loadbearing-selection', version: 1 } as const;
