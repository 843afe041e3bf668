/** Reloads the page by the link of the static page, which also lets go of a kept copy that lacks a part: see index.html and public/arrival.js. */
export function reloadAnew(): void {
  const link = document.getElementById('arrival-reload');
  if (link) link.click();
  else location.reload();
}
