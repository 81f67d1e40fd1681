"""The screens on paper."""

import base64
import os
import subprocess

SCREENS = ("start", "received", "review", "mending", "figures", "export")


def printed(browser, root, out):
    """Each screen becomes a PDF; nothing that can only be clicked is on it, and nothing is cut off."""
    for screen in SCREENS:
        browser.driver.get(f"{root}/{screen}")
        browser.wait(lambda: browser.all("main section, main .one"), f"the screen {screen}")
        paper(browser, os.path.join(out, f"print-{screen}.pdf"))
    browser.driver.get(f"{root}/mending")
    browser.driver.get(browser.driver.find_element("css selector", "#senders td.name a").get_attribute("href"))
    browser.wait(lambda: browser.all("pre.letter"), "a letter")
    text = paper(browser, os.path.join(out, "print-letter.pdf"))
    letter = "".join(browser.text("pre.letter").split())
    if letter[-30:] not in text:
        raise AssertionError("the letter is cut off on paper")


def paper(browser, path):
    """Prints the page; gives its text without spaces."""
    data = browser.driver.execute_cdp_cmd("Page.printToPDF", {
        "paperWidth": 8.27, "paperHeight": 11.69, "printBackground": False})["data"]
    with open(path, "wb") as file:
        file.write(base64.b64decode(data))
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    shown = browser.driver.execute_script("""
      return [...document.querySelectorAll("button, .button, input, .drop, .steps, .back summary")]
        .filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 80))""")
    # Paper has no backgrounds: what is white on black is not there.
    white = browser.driver.execute_script("""
      return [...document.querySelectorAll("main *")]
        .filter((one) => one.checkVisibility() && getComputedStyle(one).color === "rgb(255, 255, 255)"
          && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
        .map((one) => one.outerHTML.slice(0, 80))""")
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    if shown:
        raise AssertionError(f"{path}: what can only be clicked is on paper: {shown[:3]}")
    if white:
        raise AssertionError(f"{path}: white on paper: {white[:3]}")
    found = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True)
    return "".join(found.stdout.split())
