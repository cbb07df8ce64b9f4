import { land } from "../search/landing.ts";

// Loaded when a result led here: see search/landing-opener.ts.
land();
