/** Whether what is typed at an event's target is text, or chooses in a list: keys of ours must leave it alone. A box to tick is neither. */
export const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=file])"));
