/** The page that a host serves in place of one that is not there. */
export const notFound = {
  title: "Page not found",
  summary: "The address may be mistyped, or the page may have moved.",
  home: "Home",
  "links-fail":
    "If a link here does not work either, remove parts from the end of the address, one at a time.",
} as const;
