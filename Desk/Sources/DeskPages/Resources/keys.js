// Keys: 1 to 6 go to the screens; / goes to the search of the screen. Screens add their own.

/** Lets the keys work where nothing is being typed. */
export function goByKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (["INPUT", "SELECT", "TEXTAREA"].includes(document.activeElement?.tagName)) return;
    const steps = document.querySelectorAll(".steps a");
    const number = Number(event.key);
    if (number >= 1 && number <= steps.length) {
      location.assign(steps[number - 1].href);
    } else if (event.key === "/") {
      const search = document.querySelector("input[type=search]");
      if (!search) return;
      event.preventDefault();
      search.focus();
    }
  });
}
