// Says in words that Node is too old, and ends with 1; scripts of package.json run it first.
// Exports whether Node is new enough. Every version must be able to read it: nothing newer than ES5.
var floor = require("../package.json").engines.node.replace(/[^0-9.]/g, "");
var have = process.versions.node.split(".").map(Number);
var need = floor.split(".").map(Number);

var words = [
  "Waymark needs Node.js " + floor + " or newer, and this is " + process.versions.node + ".",
  "Install a newer one from https://nodejs.org, or for this folder alone: npm install node@24",
  "(in a clone of Waymark, npm ci brings one, unless it was told to run no install scripts)."
];

module.exports = have[0] > need[0] || (have[0] === need[0] && have[1] >= need[1]);

if (!module.exports) {
  console.error(words.join("\n"));
  process.exitCode = 1;
}
