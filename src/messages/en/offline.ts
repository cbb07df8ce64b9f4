/** Reading without a network: what the browser keeps of the site, and that a newer one waits. */
export const offline = {
  title: "Read offline",
  summary: "What this browser keeps of the site, for when there is no network.",
  "not-kept": "This page is not kept here",
  "not-kept-note":
    "You seem to be offline, and this browser has not kept this page. What it has kept opens as usual.",
  "try-again": "Try again",
  unscripted:
    "This needs JavaScript, and a browser and an address that allow it: https, and no private window. Everything else here works without.",
  unavailable:
    "This browser keeps no pages of this site: the address does not begin with https, it was opened from a folder, or the window is private. A copy in a folder can be read without a network as it is.",
  all: "All of this site is kept in this browser: {files, plural, one {# file} other {# files}}, {size}. It opens without a network.",
  some: "{kept} of {size} is kept in this browser: the pages that you have opened, and what they need.",
  none: "Nothing of this site is kept in this browser.",
  keep: "Keep all of it ({size})",
  keeping: "Keeping: {files} of {of} files",
  remove: "Remove what is kept",
  removed: "Removed. Your answers stay as they are.",
  "remove-note":
    "Removing takes the pages, not your answers. Without a network nothing of the site opens then.",
  full: "There is not enough room in this browser for all of it. What was kept before is as it was.",
  failed: "Some of it did not come. What is here stays, and “Keep all of it” goes on from there.",
  update: "A newer version of this site is ready.",
  "take-over": "Open it now",
  later: "Later",
  "copy-open":
    "To read: unpack all of it, then open index.html in a browser. Nothing has to be installed, and no network is needed.",
  "copy-answers":
    "Your answers are kept by the browser, on this device. Chrome, Edge and others that are built like them keep answers for pages that are opened from a folder. Firefox may keep them for each page apart, so that Progress and Review lack some. Safari may keep none.",
  "copy-backup":
    "Where your answers matter to you, save a backup on the page “Progress” before you close the browser.",
} as const;
