import { seldom } from "../../search/query/seldom.ts";
import { giveBundle } from "../dom/lazy-bundle.ts";

// Loaded by the first search that means more than the words in it: see search/query/find.ts.

giveBundle("search/seldom", seldom);
