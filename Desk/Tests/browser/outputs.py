"""What is made of a round: figures with charts, files to save, and what goes back to senders."""

import os
import re
import time
import zipfile


def wait_for_files(folder, ending, seconds=60):
    """The path of a file that the browser has saved whole."""
    end = time.time() + seconds
    while time.time() < end:
        names = os.listdir(folder)
        found = [name for name in names if name.endswith(ending)]
        if found and not any(name.endswith(".crdownload") for name in names):
            return os.path.join(folder, found[0])
        time.sleep(0.1)
    raise AssertionError(f"no {ending} was saved: {os.listdir(folder)}")


def press(browser, selector):
    """Clicks what may be below the edge, or under the steps at the top."""
    found = browser.driver.find_element("css selector", selector)
    browser.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", found)
    found.click()


def saving_into(browser, folder):
    os.makedirs(folder, exist_ok=True)
    browser.driver.execute_cdp_cmd("Browser.setDownloadBehavior", {
        "behavior": "allow", "downloadPath": os.path.abspath(folder)})


def workbook_words(browser, root, folder):
    """Makes the workbook of all, saves it into a folder, and gives its texts."""
    saving_into(browser, folder)
    browser.driver.get(f"{root}/export")
    press(browser, "#exports button[value=workbook]")
    browser.wait(lambda: browser.all("a[href='/export/file/workbook']"), "the workbook", 120)
    press(browser, "a[href='/export/file/workbook']")
    with zipfile.ZipFile(wait_for_files(folder, ".xlsx")) as workbook:
        return "".join(workbook.read(name).decode() for name in workbook.namelist()
                       if name == "xl/sharedStrings.xml" or name.startswith("xl/worksheets/"))


def outputs(browser, root, work, look, name):
    """Walks through the screens 4 to 6.

    `look` keeps pictures and looks for faults; `name` stands behind their names.
    """
    driver = browser.driver
    zh = name.endswith("zh")
    saved = os.path.join(work, f"saved-{name}")
    saving_into(browser, saved)

    driver.get(f"{root}/figures")
    browser.wait(lambda: browser.all(".tiles li") and browser.all("svg.chart"), "figures and charts", 60)
    look(f"figures-{name}")
    picture(browser)
    press(browser, ".charts details summary")
    browser.wait(lambda: browser.all(".charts details[open] tbody a"), "the table beside a chart")
    press(browser, ".tiles a")
    browser.wait(lambda: browser.all(".total"), "the cells of a figure")
    if not browser.all("main tbody a[href*='/review/']"):
        raise AssertionError("no cell leads to the review of its return")
    look(f"figure-{name}")
    press(browser, "main tbody a[href*='/review/']")
    browser.wait(lambda: browser.all("td.sought"), "the cell on the page of its return")
    top = driver.execute_script(
        "return document.getElementById('sought').getBoundingClientRect().top")
    if not 0 <= top < 900:
        raise AssertionError(f"the cell is out of sight: {top}")

    driver.get(f"{root}/export")
    browser.wait(lambda: browser.all("#exports button[value=workbook]"), "what can be made")
    look(f"export-{name}")
    press(browser, "#exports button[value=all]")
    browser.wait(lambda: len(browser.all("a[href^='/export/file/']")) == 7, "all is made", 180)
    look(f"export-made-{name}")
    for kind, ending in (("workbook", ".xlsx"), ("records", ".zip")):
        press(browser, f"a[href='/export/file/{kind}']")
        path = wait_for_files(saved, ending)
        with zipfile.ZipFile(path) as file:
            if file.testzip() is not None:
                raise AssertionError(f"{path} is damaged")
        os.remove(path)

    driver.get(f"{root}/mending")
    browser.wait(lambda: browser.all("#senders tbody tr"), "what goes back")
    look(f"mending-{name}")
    press(browser, "#archive button")
    browser.wait(lambda: browser.all("a[href='/export/file/mending']"), "the archive of all", 180)
    press(browser, "a[href='/export/file/mending']")
    path = wait_for_files(saved, ".zip")
    with zipfile.ZipFile(path) as file:
        names = file.namelist()
    os.remove(path)
    if not any("/" in one and one.endswith(".eml") for one in names):
        raise AssertionError(f"no drafts of mails in {names[:5]}")
    press(browser, "#senders td.name a")
    browser.wait(lambda: browser.all("pre.letter"), "the letter")
    look(f"letter-{name}")
    press(browser, "a[href$='/form']")
    wait_for_files(saved, ".xlsx")
    press(browser, "form[action='/mending/sent'] button")
    browser.wait(lambda: browser.all("form[action='/mending/undo']"), "one is sent back")
    if not browser.all("pre.letter"):
        raise AssertionError("it does not stay on the letter")
    driver.get(f"{root}/mending")
    browser.wait(lambda: ("已退回" if zh else "Sent back") in browser.text("#senders"), "it says so")
    look(f"mending-sent-{name}")
    press(browser, "form[action='/mending/undo'] button")
    browser.wait(lambda: not browser.all("form[action='/mending/undo']"), "it is taken back")


def came_again(browser, root, folder, work, look):
    """The form to mend comes back, changed: it stands beside what was sent back."""
    saved = os.path.join(work, "saved-again")
    saving_into(browser, saved)
    browser.driver.get(f"{root}/mending")
    browser.wait(lambda: browser.all("#senders td.name a"), "what goes back")
    sender = browser.text("#senders td.name a")
    press(browser, "#senders td.name a")
    browser.wait(lambda: browser.all("a[href$='/form']"), "the letter")
    press(browser, "a[href$='/form']")
    path = wait_for_files(saved, ".xlsx")
    press(browser, "form[action='/mending/sent'] button")
    browser.wait(lambda: browser.all("form[action='/mending/undo']"), "it is sent back")
    browser.driver.get(f"{root}/mending")
    changed(path, os.path.join(folder, "改好的.xlsx"), saved=b"2021-08-20T08:00:00Z")
    browser.wait(lambda: "再次交来" in browser.text("#mending") or "已改好" in browser.text("#mending"),
                 "it came again", 20)
    look("mending-again-zh")
    for link in browser.all("#senders td.name a"):
        if link.text == sender:
            browser.driver.get(link.get_attribute("href"))
            break
    browser.wait(lambda: browser.all(".compare tbody tr"), "old beside new")
    look("letter-again-zh")
    os.remove(os.path.join(folder, "改好的.xlsx"))


def changed(path, target, saved=None):
    """A copy of a return with another answer, saved at the same time or later."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target + ".part", "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            data = old.read(item.filename)
            if saved and item.filename == "docProps/core.xml":
                data = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + saved, data)
            if item.filename == "xl/sharedStrings.xml" or item.filename.startswith("xl/worksheets/"):
                data = data.replace("上海".encode(), "上海市".encode())
            new.writestr(item, data)
    os.rename(target + ".part", target)


def picture(browser):
    """A chart becomes a picture on a canvas, whatever becomes of it in a browser without a clipboard."""
    driver = browser.driver
    driver.execute_script("""
      window.pictures = [];
      navigator.clipboard.write = async (items) => {
        const blob = await items[0].getType("image/png");
        const image = await createImageBitmap(blob);
        window.pictures.push([blob.type, blob.size, image.width, image.height]);
      };""")
    press(browser, "button[data-picture]")
    browser.wait(lambda: driver.execute_script("return window.pictures.length"), "the picture")
    kind, size, width, height = driver.execute_script("return window.pictures[0]")
    if kind != "image/png" or width < 800 or height < 80 or size < 2000:
        raise AssertionError(f"no picture: {kind}, {size} bytes, {width} x {height}")
