import { startAppearanceControl } from "./appearance-control.ts";
import { startLanding } from "./search/landing-opener.ts";
import { startSearch } from "./search/opener.ts";
import { startWideFolds } from "./wide-folds.ts";

startAppearanceControl();
startWideFolds();
startSearch();
startLanding();
