import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { Icon } from "./Icon";

interface Props {
  t: TFunction;
  /** What is put on the clipboard. */
  text: string;
  /** What the button is called where it shows a drawing alone. */
  label?: string;
  /** The words on it, where it has any. */
  children?: ReactNode;
}

/** A button that copies a text (browser/site/copy) and says so on itself; there only where scripts are. */
export function CopyButton({ t, text, label, children }: Props) {
  return (
    <button
      type="button"
      className={children ? "button small needs-script" : "icon-button needs-script"}
      data-copy-text={text}
      data-done={t("copy.done")}
      data-failed={t("copy.failed")}
      {...(label ? { "aria-label": label, title: label } : {})}
    >
      <Icon name="copy" />
      {children ? <span>{children}</span> : null}
    </button>
  );
}
