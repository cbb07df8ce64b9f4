import { startAppearanceControl } from "./appearance-control.ts";
import { startContentsSpy } from "./contents-spy.ts";
import { startWideFolds } from "./wide-folds.ts";

startAppearanceControl();
startWideFolds();
startContentsSpy();
