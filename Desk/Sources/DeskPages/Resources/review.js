// Review: n and p (also j and k) go from issue to issue, a accepts, c changes, N and P go from sender to sender.

/** Lets the keys work on the screen “Review”. */
export function goByIssues() {
  const one = document.getElementById("one");
  if (!one) return;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const active = document.activeElement;
    if (["INPUT", "SELECT", "TEXTAREA"].includes(active?.tagName)) {
      if (event.key === "Escape") active.closest("details")?.querySelector("summary").focus();
      return;
    }
    const act = acts[event.key];
    if (act && act() !== false) event.preventDefault();
  });
  window.addEventListener("hashchange", show);
  // What was renewed has lost its marks.
  new MutationObserver(show).observe(one, { childList: true });
  show();
}

const acts = {
  n: () => step(1), j: () => step(1), p: () => step(-1), k: () => step(-1),
  a: () => begin(".do-accept"), c: () => begin(".do-change"),
  N: () => turn("after"), P: () => turn("before"),
};

function current() {
  const id = decodeURIComponent(location.hash.slice(1));
  const found = id && document.getElementById(id);
  return found?.closest?.(".issue") ?? null;
}

/** Goes to the next or previous issue that is open, of all where none is. */
function step(by) {
  const all = [...document.querySelectorAll(".issue")]
    .sort((a, b) => a.dataset.number - b.dataset.number);
  const open = all.filter((one) => one.classList.contains("open"));
  const list = open.length ? open : all;
  if (!list.length) return false;
  const here = Number(current()?.dataset.number ?? (by > 0 ? 0 : Infinity));
  const next = by > 0
    ? list.find((one) => one.dataset.number > here) ?? list[0]
    : list.findLast((one) => one.dataset.number < here) ?? list.at(-1);
  // Leaves no trace in the history: going back leads to the page before.
  location.replace(`#${next.id}`);
  show();
  next.focus({ preventScroll: true });
}

/** Marks the issue that the address names, and its cell. */
function show() {
  for (const one of document.querySelectorAll(".current")) one.classList.remove("current");
  const issue = current();
  if (!issue) return;
  issue.closest("details.drawn")?.setAttribute("open", "");
  issue.classList.add("current");
  document.getElementById(issue.dataset.cell)?.classList.add("current");
}

/** Opens a form of the issue that is looked at, and goes into it. */
function begin(kind) {
  const form = current()?.querySelector(kind);
  if (!form) return false;
  form.open = true;
  const field = form.querySelector("textarea, input:not([type=hidden])");
  field?.focus();
  if (kind === ".do-change") field?.select();
}

function turn(which) {
  const link = document.querySelector(`a[data-sender=${which}]`);
  if (!link) return false;
  location.assign(link.href);
}
