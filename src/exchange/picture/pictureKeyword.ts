/** What the design within a picture is called there: the keyword of the chunk in PNG, the id of the metadata in SVG. */
export const pictureKeyword = 'loadbearing';
