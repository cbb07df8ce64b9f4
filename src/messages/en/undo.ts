/** The way back from what was thrown away. */
export const undo = {
  button: "Undo",
  done: "Undone. Everything is as it was before.",
  refused:
    "This browser did not let the page bring it back just now. Try again, and do not leave this page before it is back.",
} as const;
