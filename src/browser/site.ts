import { startAppearanceControl } from "./appearance-control.ts";
import { startContentsSpy } from "./contents-spy.ts";
import { startDaily } from "./daily-opener.ts";
import { startSearch } from "./search/opener.ts";
import { startWideFolds } from "./wide-folds.ts";

startAppearanceControl();
startWideFolds();
startContentsSpy();
startSearch();
startDaily();
