/** Thrown while a case is built, where it asks for something that its family does not know; the message is the reason. */
export class Unsupported extends Error {}
