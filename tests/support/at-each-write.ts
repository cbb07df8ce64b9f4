import { appendFileSync } from "node:fs";
import { treeOf } from "./tree.ts";
import { watchWrites } from "./watch-writes.ts";

// Loaded before a command by `node --import`: says after and before each change of the disk what
// stands in `_site`, or ends the command or breaks the disk at the n-th.

const { LOG, AT, SIGNAL, CODE } = process.env;
const states: string[] = [];
let count = 0;
let isBusy = false;

const restore = watchWrites((call) => {
  if (isBusy || !call.includes(process.cwd())) return;
  isBusy = true;
  count++;
  if (LOG !== undefined) states.push(JSON.stringify({ call, tree: treeOf("_site").digest }));
  isBusy = false;
  if (AT !== undefined && count === Number(AT)) {
    if (SIGNAL !== undefined) process.kill(process.pid, SIGNAL);
    if (CODE !== undefined) {
      throw Object.assign(new Error(`${CODE}: ${call}`), {
        code: CODE,
        path: call.split(/ |,/)[1],
      });
    }
  }
});

process.on("exit", () => {
  restore();
  if (LOG !== undefined) appendFileSync(LOG, `${states.join("\n")}\n`);
});
