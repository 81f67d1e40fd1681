// Keeps the parts of a page that are marked data-live as they are on the server.

let isAskedOnce = false;
let isAsking = false;
let isAskedAgain = false;
let isClosed = false;

/** Listens to what changes, and shows it. */
export function follow() {
  const first = Number(document.body.dataset.version || 0);
  const events = new EventSource("/events");
  events.addEventListener("state", (event) => {
    if (Number(event.data) !== first || isAskedOnce) refresh();
  });
  events.addEventListener("goodbye", () => {
    isClosed = true;
    events.close();
    document.getElementById("goodbye")?.showModal();
  });
}

/** Asks for this page again, and takes over the live parts that differ. */
async function refresh() {
  if (isClosed) return;
  isAskedOnce = true;
  if (isAsking) {
    isAskedAgain = true;
    return;
  }
  isAsking = true;
  try {
    const answer = await fetch(location.href, { headers: { "X-Live": "1" }, redirect: "error" });
    if (answer.ok) take(await answer.text());
  } catch {
    // The server is gone for a moment; the next event asks again.
  }
  isAsking = false;
  if (isAskedAgain) {
    isAskedAgain = false;
    setTimeout(refresh, 150);
  }
}

function take(text) {
  const page = new DOMParser().parseFromString(text, "text/html");
  for (const part of document.querySelectorAll("[data-live][id]")) {
    const now = page.getElementById(part.id);
    if (!now || isInUse(part)) continue;
    if (part.innerHTML === now.innerHTML) continue;
    const open = [...part.querySelectorAll("details[open][id]")].map((one) => one.id);
    part.innerHTML = now.innerHTML;
    for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  }
}

// What somebody is about to fill in is left alone; it is renewed when they are done.
function isInUse(part) {
  const active = document.activeElement;
  return part.contains(active) && ["INPUT", "SELECT", "TEXTAREA"].includes(active.tagName);
}
