import type { HTMLAttributes } from "react";
import type { SafeHtml } from "@/core/html";

interface Props extends HTMLAttributes<HTMLElement> {
  as: "p" | "span" | "div" | "header" | "section";
  html: SafeHtml;
}

/** An element with HTML that core/ has drawn: the one sink of the pages that React arranges. */
export function Html({ as: Tag, html, ...attributes }: Props) {
  return <Tag {...attributes} dangerouslySetInnerHTML={{ __html: html.toString() }} />;
}
