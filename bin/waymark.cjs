#!/usr/bin/env node
// Every version of Node reads this file and check-node.cjs: no syntax newer than ES5 in them.
if (require("./check-node.cjs")) require("./start.cjs");
