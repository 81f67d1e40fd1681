"""A form of one's own: from its blank, through the draft, to the workbook of its returns."""

import base64
import os
import shutil
import tempfile
import time

from desk import Browser, Desk, expect
from outputs import press, workbook_words


def drop(browser, selector, paths):
    """Drops files on an area, as from a folder's window."""
    files = []
    for path in paths:
        with open(path, "rb") as file:
            files.append([os.path.basename(path), base64.b64encode(file.read()).decode()])
    browser.driver.execute_script("""
      const transfer = new DataTransfer();
      for (const [name, data] of arguments[1]) {
        const bytes = Uint8Array.from(atob(data), (one) => one.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      for (const kind of ["dragover", "drop"]) {
        arguments[0].dispatchEvent(new DragEvent(kind, {dataTransfer: transfer, bubbles: true, cancelable: true}));
      }""", browser.driver.find_element("css selector", selector), files)


def own_form(program, samples, out, pictures, no_faults):
    own = os.path.join(samples, "schools")
    returns = os.path.join(own, "returns")
    work = tempfile.mkdtemp(prefix="desk-own-")
    try:
        folder = os.path.join(work, "自查")
        os.makedirs(folder)
        with Desk(program, folder, "--lang", "zh") as desk:
            browser = Browser()
            try:
                drafted(desk, browser, os.path.join(own, "blank.xlsx"),
                        lambda name: pictures(browser, out, name, no_faults))
                consolidated(browser, [os.path.join(returns, name) for name in sorted(os.listdir(returns))],
                             os.path.join(own, "roster.csv"), work,
                             lambda name: pictures(browser, out, name, no_faults))
            finally:
                browser.close()
        expect(os.path.exists(os.path.join(folder, "huibiao-form", "form.yaml")), "the form stays in the folder")
        with Desk(program, folder, "--lang", "zh") as desk:
            browser = Browser()
            try:
                browser.driver.get(desk.address)
                browser.wait(lambda: "安全自查" in browser.text(".top"), "reopening goes on with the form")
            finally:
                browser.close()
    finally:
        shutil.rmtree(work, ignore_errors=True)


def drafted(desk, browser, blank, look):
    """The blank is chosen and thrown away, then dropped and taken."""
    driver = browser.driver
    driver.get(desk.address)
    browser.wait(lambda: browser.all("#blank"), "where a blank goes")
    look("own-empty-zh")
    driver.find_element("css selector", "#blank").send_keys(os.path.abspath(blank))
    browser.wait(lambda: browser.all("iframe.paper"), "the draft", 30)
    press(browser, "button[formaction='/start/drop']")
    browser.wait(lambda: not browser.all("iframe.paper"), "the draft is thrown away")

    drop(browser, ".drop[data-to='/start/blank']", [blank])
    browser.wait(lambda: browser.all("iframe.paper"), "the draft of what was dropped", 30)
    time.sleep(0.5)
    driver.switch_to.frame(driver.find_element("css selector", "iframe.paper"))
    tinted = driver.execute_script(
        "return new Set([...document.querySelectorAll('td')].map((one) => getComputedStyle(one).backgroundColor)).size")
    driver.switch_to.default_content()
    expect(tinted >= 3, f"the page is tinted: {tinted} colors")
    look("draft-zh")

    # Who sends it: what was found is looked at, and said.
    fields = driver.find_elements("css selector", "select[name=sender] option")
    expect(any("学校名称" in one.text for one in fields), f"who sends: {[one.text for one in fields]}")
    for one in fields:
        if "学校名称" in one.text:
            one.click()
    title = driver.find_element("css selector", "input[name=title]")
    title.clear()
    title.send_keys("学校安全自查表")
    press(browser, "form[action='/start/take'] button.main")
    browser.wait(lambda: "学校安全自查表" in browser.text(".top") and not browser.all("iframe.paper"), "the form is in use")
    look("own-taken-zh")


def consolidated(browser, returns, roster, work, look):
    """Its returns are dropped all at once, and become one workbook."""
    driver = browser.driver
    root = driver.current_url.rsplit("/", 1)[0]
    drop(browser, ".drop[data-to='/start/files']", returns)
    browser.wait(lambda: len(browser.all(".drop[data-to='/start/files'] li.tag.good")) == len(returns),
                 "all are taken", 30)
    # Its header has words of another form: what is missing is said. Then with those that the page names.
    driver.find_element("css selector", "#roster").send_keys(os.path.abspath(roster))
    browser.wait(lambda: "没有找到表头" in browser.text(".drop[data-to='/start/roster-file']"), "what is wrong with it")
    # What the browser says of the refusal is no fault of the page.
    browser.faults()
    with open(roster, encoding="utf-8") as file:
        names = file.read().split("\n", 1)[1]
    own = os.path.join(work, "名单.csv")
    with open(own, "w", encoding="utf-8") as file:
        file.write("单位,组,别名\n" + names)
    driver.find_element("css selector", "#roster").send_keys(own)
    browser.wait(lambda: browser.all("section .tag.good + bdi"), "the roster in use")
    driver.get(f"{root}/received")
    browser.wait(lambda: len(browser.all("#all tbody tr")) == len(returns), f"{len(returns)} returns", 30)
    expect("没有填写" not in browser.text("#all"), "every return has a sender: " + browser.text("#all"))
    look("own-received-zh")
    driver.get(f"{root}/review")
    browser.wait(lambda: browser.all("#one .paper-table"), "the form as printed")
    look("own-review-zh")
    text = workbook_words(browser, root, os.path.join(work, "saved"))
    for sender in ("城西初级中学", "新桥中学", "青云高中"):
        expect(sender in text, f"{sender} is in the workbook")
