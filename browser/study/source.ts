/** The way from a card to the sentence it came from, and back. Kept in the tab's session, which the reading page's script may ask for a few bytes. */

const key = "tifa.source";

/** Notes that this tab leaves for the sentence of a card. */
export function leaveFor(address: string): void {
  try {
    sessionStorage.setItem(key, address);
  } catch {
    // Refused storage: the browser's own way back is still there.
  }
}

/** Whether this page is the one that a card was left for. */
export function cameFor(address: string): boolean {
  try {
    return sessionStorage.getItem(key) === address;
  } catch {
    return false;
  }
}
