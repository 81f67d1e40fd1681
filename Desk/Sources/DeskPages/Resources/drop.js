// Files that are dropped or chosen are sent one after another; each tells how it went.

/** Lets all drop areas of the page take files. */
export function takeFiles() {
  for (const area of document.querySelectorAll(".drop[data-to]")) {
    const input = area.querySelector("input[type=file]");
    const list = area.querySelector("ul");
    input.addEventListener("change", () => send(area, list, [...input.files]));
    // Chosen before this script was there.
    if (input.files.length > 0) send(area, list, [...input.files]);
    area.addEventListener("dragover", (event) => {
      event.preventDefault();
      area.classList.add("over");
    });
    area.addEventListener("dragleave", () => area.classList.remove("over"));
    area.addEventListener("drop", async (event) => {
      event.preventDefault();
      area.classList.remove("over");
      try {
        send(area, list, await dropped(event.dataTransfer));
      } catch {
        // The browser may not read everything that can be dropped.
        mark(added(list, area.dataset.failed), false);
      }
    });
  }
}

/** The files of a drop; of a folder all files in it. */
async function dropped(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (entries.length === 0) return [...transfer.files];
  const files = [];
  for (const entry of entries) await walk(entry, files);
  return files;
}

async function walk(entry, files) {
  if (entry.isFile) {
    files.push(await new Promise((done, fail) => entry.file(done, fail)));
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) return;
    for (const one of some) await walk(one, files);
  }
}

async function send(area, list, files) {
  let isAllWell = true;
  for (const file of files) {
    const line = added(list, `${file.name} …`);
    try {
      const answer = await fetch(area.dataset.to, {
        method: "POST",
        headers: {
          "X-File-Name": encodeURIComponent(file.name),
          "Content-Type": "application/octet-stream",
        },
        body: file,
      });
      const text = await answer.text();
      line.textContent = text || file.name;
      mark(line, answer.ok);
      isAllWell &&= answer.ok;
    } catch {
      line.textContent = `${file.name}: ${area.dataset.failed}`;
      mark(line, false);
      isAllWell = false;
    }
  }
  if (isAllWell && area.dataset.then) location.assign(area.dataset.then);
}

function added(list, text) {
  const line = document.createElement("li");
  line.textContent = text;
  list.append(line);
  return line;
}

function mark(line, isWell) {
  line.className = isWell ? "tag good" : "tag bad";
}
