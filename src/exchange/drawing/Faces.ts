import type { Component } from '../../model/Component';
import type { Connection } from '../../model/Connection';
import type { CardFace } from './CardFace';
import type { LineFace } from './LineFace';

/** Says how each card and line of a picture looks. */
export interface Faces {
  readonly cardOf: (component: Component) => CardFace;
  readonly lineOf: (connection: Connection) => LineFace;
}
