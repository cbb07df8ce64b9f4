import { spawnSync } from "node:child_process";
import { join } from "node:path";

// node run-pagefind.ts <html> <output> <peers>: Pagefind's own program over a folder of pages.

const [html = "", output = "", peers = ""] = process.argv.slice(2);
const program = join(peers, "node_modules/pagefind/lib/runner/bin.cjs");
const { status } = spawnSync(process.execPath, [program, "--site", html, "--output-path", output], {
  stdio: "inherit",
});
process.exitCode = status ?? 1;
