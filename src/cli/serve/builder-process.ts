import { enableCompileCache } from "node:module";

// The process in which `waymark serve` builds: it keeps the site in memory from one build to the next.
enableCompileCache();
const { endInWords } = await import("../ends.ts");
const { buildOnOrder } = await import("./build-on-order.ts");

endInWords();
buildOnOrder();
