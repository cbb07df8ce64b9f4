import { enableCompileCache } from "node:module";

// A thread that reads articles, as article-readers.ts starts it: a thread asks for itself that what Node
// makes of its modules is kept.
enableCompileCache();
await import("./reading-thread.ts");
