const { existsSync } = require("node:fs");
const path = require("node:path");

const root = path.join(__dirname, "..");

if (existsSync(path.join(root, "dist/cli/main.js"))) {
  import("../dist/cli/main.js");
} else {
  console.error(`Waymark is not compiled yet: run "npm run prepare" in ${root}`);
  process.exitCode = 1;
}
