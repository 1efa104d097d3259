/** Drawings of the interface: the path of each in a box of 24 by 24, stroked in the color of the text. Ours. */
export const icons = {
  back: "M19 12H5M11 6l-6 6 6 6",
  find: "M4.5 11a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0M16 16l4.5 4.5",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  close: "M6 6l12 12M18 6L6 18",
  hear: "M4 9.5v5h3.5l4.5 4v-13l-4.5 4zM15.5 9a4.2 4.2 0 0 1 0 6M18.2 6.5a8 8 0 0 1 0 11",
  copy: "M10 8h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-8a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2zM16 8V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h2",
  save: "M6.5 4h11v16L12 15.8 6.5 20z",
  pin: "M9 4h6l-.8 6 3.3 3.2h-11L9.8 10zM12 13.2V20",
  download: "M12 4v11M7 10.5l5 5 5-5M5 20h14",
  cite: "M9.5 7C6.5 8 5 10 5 13v4h5v-5H7.5M18.5 7c-3 1-4.5 3-4.5 6v4h5v-5h-2.5",
  done: "M5 12.5l4.5 4.5L19 7.5",
} as const;

export type IconName = keyof typeof icons;
