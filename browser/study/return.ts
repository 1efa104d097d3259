/** A way back to the card whose sentence this is: history's own, so that its answer is still open. */
export function offerReturn(label: string): void {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "return-to-card", textContent: label });
  button.addEventListener("click", () => history.back());
  document.body.append(button);
}
