/** Blocks of code. */
export const code = {
  copy: "Copy",
  copied: "Copied",
  selected: "Selected: copy it with your keyboard",
} as const;
