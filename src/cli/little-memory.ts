import { setFlagsFromString } from "node:v8";

// What is made for a page is gone after it, so that little room for what is new does as well.

/** Before modules are loaded, by which the room for what is new grows once, to 8 MB. */
export function startSmall(): void {
  setFlagsFromString("--semi-space-growth-factor=8");
}

/** Once they are: it grows no more. */
export function staySmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
}
