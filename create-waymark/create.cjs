#!/usr/bin/env node
// `npm create waymark my-guide` is `waymark new my-guide`.
const path = require("node:path");

process.argv.splice(2, 0, "new");
require(path.join(path.dirname(require.resolve("waymark/package.json")), "bin/waymark.cjs"));
