/** As much of the browsers' extension interface as is used here; Firefox has it under the same name, with promises. */
interface Sender {
  tab?: { id?: number };
  frameId?: number;
}
interface Target {
  tabId: number;
  allFrames?: boolean;
  frameIds?: number[];
}
interface Listened<Listener> {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}

declare global {
  const chrome: {
    action: { onClicked: Listened<(tab: { id?: number }) => void> };
    i18n: { getUILanguage(): string };
    runtime: {
      getURL(path: string): string;
      sendMessage(message: unknown): Promise<unknown>;
      onMessage: Listened<(message: unknown, sender: Sender, answer: (response: unknown) => void) => boolean | undefined>;
    };
    scripting: {
      executeScript(what: { target: Target; files: string[] }): Promise<unknown>;
      insertCSS(what: { target: Target; files: string[] }): Promise<void>;
      removeCSS(what: { target: Target; files: string[] }): Promise<void>;
    };
    tabs: { create(what: { url: string }): Promise<unknown>; sendMessage(tab: number, message: unknown): Promise<unknown> };
  };
}

export {};
