import { startContentsSpy } from "./contents-spy.ts";
import { startDaily } from "./daily-opener.ts";
import { startOpenOnPaper } from "./open-on-paper.ts";

startContentsSpy();
startDaily();
startOpenOnPaper();
