import { startAppearanceControl } from "./appearance-control.ts";
import { startSearch } from "./search/opener.ts";
import { startWideFolds } from "./wide-folds.ts";

startAppearanceControl();
startWideFolds();
startSearch();
