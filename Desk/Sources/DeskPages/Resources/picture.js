// Buttons that copy a chart as a picture: data-picture names the drawing.
import { tell } from "/files/copy.js";

/** Lets all such buttons work, also those that come later. */
export function copyPictures() {
  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("button[data-picture]");
    if (!button) return;
    event.preventDefault();
    const drawing = document.getElementById(button.dataset.picture);
    if (!drawing) return;
    tell(button, await give(drawing, button));
  });
}

async function give(drawing, button) {
  const picture = drawn(drawing);
  try {
    // The promise goes in, so that Safari still takes it for the answer to the click.
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
    return button.dataset.copied;
  } catch {
    // Without HTTPS, or where the browser forbids it, it becomes a file.
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await picture);
    link.download = `${button.dataset.name}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    return button.dataset.saved;
  }
}

/** The drawing as PNG, twice as large, so that it is sharp in print; always on white. */
function drawn(drawing) {
  const text = new XMLSerializer().serializeToString(drawing);
  const { width, height } = drawing.viewBox.baseVal;
  return new Promise((done, fail) => {
    const image = new Image();
    image.onload = () => {
      const canvas = document.createElement("canvas");
      canvas.width = width * 2;
      canvas.height = height * 2;
      const context = canvas.getContext("2d");
      context.fillStyle = "#fff";
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture"))), "image/png");
    };
    image.onerror = () => fail(new Error("no picture"));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  });
}
