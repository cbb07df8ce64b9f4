/** Scrolls the sidebar, where it stands beside the text, until the page's own entry is in its middle. */
export function showPlaceInSidebar(): void {
  const here = document.querySelector(".trail [aria-current]");
  const sidebar = here?.closest(".trail");
  if (!here || !sidebar) return;
  const below = here.getBoundingClientRect().top - sidebar.getBoundingClientRect().top;
  sidebar.scrollTop = below - sidebar.clientHeight / 2;
}
