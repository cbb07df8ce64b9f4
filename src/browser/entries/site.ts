import { createBundles } from "../dom/bundle-loader.ts";
import { startAppearanceControl } from "../page/appearance-control.ts";
import { startReturning } from "../page/returning.ts";
import { showPlaceInSidebar } from "../page/sidebar-place.ts";
import { startOffline } from "../page/start-offline.ts";
import { startWideFolds } from "../page/wide-folds.ts";
import { startLanding } from "../search/landing-opener.ts";
import { startSearch } from "../search/opener.ts";

// Before all else: other scripts of the page load by it what they need.
globalThis.waymarkBundles = createBundles();
startAppearanceControl();
startWideFolds();
showPlaceInSidebar();
startSearch();
startLanding();
startReturning();
startOffline();
