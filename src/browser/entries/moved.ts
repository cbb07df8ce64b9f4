leadOn();

/**
 * From an old address to what is there now. A refresh by the page, which is for those without script, loses the place
 * that an address names.
 */
function leadOn(): void {
  const { hash } = location;
  const place = [...document.querySelectorAll("[id]")].find(
    ({ id }) => new URL(`#${id}`, location.href).hash === hash,
  );
  const moved = place?.querySelector("a");
  const page = document.querySelector("main a");
  if (moved) location.replace(moved.href);
  else if (page instanceof HTMLAnchorElement) {
    location.replace(page.hash === "" ? page.href + hash : page.href);
  }
}
