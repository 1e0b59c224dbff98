/** Selects the fields in which keys are text, so that no shortcut may take them. */
export const typingFields =
  'input:not([type=range], [type=radio], [type=checkbox]), select, textarea';
