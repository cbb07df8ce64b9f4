import { watchWrites } from "./watch-writes.ts";

// Loaded before a command by `node --import`: sends it a signal at its first change of the disk that matches.

const { ON = "", SIGNAL } = process.env;
const on = new RegExp(ON);

if (SIGNAL !== undefined) {
  const restore = watchWrites((call) => {
    if (call.includes(process.cwd()) && on.test(call)) process.kill(process.pid, SIGNAL);
  });
  process.on("exit", restore);
}
