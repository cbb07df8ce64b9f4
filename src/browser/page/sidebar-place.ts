/** Scrolls the sidebar, where it stands beside the text, to the page's own entry if that is out of view. */
export function showPlaceInSidebar(): void {
  const here = document.querySelector(".sidebar [aria-current]");
  const sidebar = here?.closest(".sidebar");
  if (!here || !sidebar) return;
  const below = here.getBoundingClientRect().top - sidebar.getBoundingClientRect().top;
  const { clientHeight } = sidebar;
  if (below > clientHeight - 50) sidebar.scrollTop = below - clientHeight / 2;
}
