import { appendFileSync } from "node:fs";
import { treeOf } from "./tree.ts";
import { watchWrites } from "./watch-writes.ts";

// Loaded before a command by `node --import`: writes down what stands in `_site` before and after each
// change of the disk, or ends the command or breaks the disk at the first call that matches.

const { LOG, ON, SIGNAL, CODE } = process.env;
const states: string[] = [];
const on = ON === undefined ? undefined : new RegExp(ON);

const restore = watchWrites((call) => {
  if (!call.includes(process.cwd())) return;
  if (LOG !== undefined) states.push(JSON.stringify({ call, tree: treeOf("_site").digest }));
  if (!on?.test(call)) return;
  if (SIGNAL !== undefined) process.kill(process.pid, SIGNAL);
  if (CODE !== undefined) {
    throw Object.assign(new Error(`${CODE}: ${call}`), { code: CODE, path: call.split(/ |,/)[1] });
  }
});

process.on("exit", () => {
  restore();
  if (LOG !== undefined) appendFileSync(LOG, `${states.join("\n")}\n`);
});
