import { provideBehavioursApart } from '../../src/engine/behaviours/behavioursApart';

provideBehavioursApart();
