import { styleText } from "node:util";

/** Whether a stream shows colours: a terminal does, unless the environment says otherwise (NO_COLOR, FORCE_COLOR). */
export function showsColours(stream: NodeJS.WriteStream): boolean {
  return styleText("bold", "x", { stream }) !== "x";
}
