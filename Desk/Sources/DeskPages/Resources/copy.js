// Buttons that copy the text of their data-copy.

/** Lets all such buttons work, also those that come later. */
export function copyTexts() {
  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("button[data-copy]");
    if (!button) return;
    event.preventDefault();
    const text = button.dataset.copy;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Without HTTPS a browser lets no page write there but by this older way.
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    tell(button, button.dataset.copied);
  });
}

const names = new WeakMap();

/** Lets a button say something for a moment, and then its name again. */
export function tell(button, text) {
  // A second click finds what the first one said.
  if (!names.has(button)) names.set(button, button.textContent);
  button.textContent = text;
  setTimeout(() => (button.textContent = names.get(button)), 1500);
}
