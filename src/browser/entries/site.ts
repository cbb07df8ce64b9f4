import { startAppearanceControl } from "../page/appearance-control.ts";
import { startWideFolds } from "../page/wide-folds.ts";
import { startLanding } from "../search/landing-opener.ts";
import { startSearch } from "../search/opener.ts";

startAppearanceControl();
startWideFolds();
startSearch();
startLanding();
