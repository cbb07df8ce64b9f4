import { setFlagsFromString } from "node:v8";

// V8 lets rubbish grow with the machine's memory: of a build of ten thousand pages it kept more of that than
// of what was in use. What is made for a page is gone after it, so that little room does as well.

/** Before modules are loaded, by which the room for what is new grows once, to 8 MB. */
export function startSmall(): void {
  setFlagsFromString("--semi-space-growth-factor=8");
}

/** Once they are: it grows no more, and what has grown old is looked through sooner. */
export function staySmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--heap-growing-percent=50");
}
