import { afterAll } from "vitest";
import { endAll } from "./open-builds.ts";

// Runs anew before each file of tests.
afterAll(endAll);
