import { runInNewContext } from "node:vm";

/** Runs a script as a page does that has nothing but the registrar, which hands on what is given. */
export function runScript(script: string, give: (name: string, contents: never) => void): void {
  runInNewContext(script, { waymarkBundles: { give } });
}
