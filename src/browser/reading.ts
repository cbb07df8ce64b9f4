import { startContentsSpy } from "./contents-spy.ts";
import { startDaily } from "./daily-opener.ts";

startContentsSpy();
startDaily();
