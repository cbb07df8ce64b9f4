/** Heard by the window once a search's words are marked on the page. */
export const MARKED = "waymark:marked";
