import fc from "fast-check";
import "../support/seed.ts";

// That a change is noticed is enough: no smaller example is looked for, which takes a hundred runs more.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
