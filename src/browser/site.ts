import { startAppearanceControl } from "./appearance-control.ts";
import { startContentsSpy } from "./contents-spy.ts";
import { startSearch } from "./search/opener.ts";
import { startWideFolds } from "./wide-folds.ts";

startAppearanceControl();
startWideFolds();
startContentsSpy();
startSearch();
