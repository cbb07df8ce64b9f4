import "./search-seldom.ts";
import "./search.ts";

// For an index in one file: there every search calls for both, and one script is fewer bytes than two.
