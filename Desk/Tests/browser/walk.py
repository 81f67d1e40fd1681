#!/usr/bin/env python3
"""walk.py PROGRAM SAMPLES -o PICTURES: walks through the screens of a desk in Chromium, as a clerk would.

Each screen is kept as a picture at 1280 and 390 px, in Chinese and English, light and dark.
"""

import argparse
import os
import shutil
import tempfile
import time

from axe_core_python.selenium import Axe

from desk import Browser, Desk, expect
from inbox import FORM, inbox
from network import network
from outputs import came_again, changed, outputs
from own_form import own_form
from printed import printed


def folder_of(samples, work):
    """The returns with what an inbox has: a damaged file, a second return, a stranger, a missing one."""
    folder = os.path.join(work, "回收")
    shutil.copytree(os.path.join(samples, "returns"), folder)
    with open(os.path.join(folder, FORM.format("青浦园")), "r+b") as file:
        file.truncate(3000)
    os.remove(os.path.join(folder, FORM.format("金山园")))
    os.remove(os.path.join(folder, FORM.format("崇明园")))
    with open(os.path.join(folder, "说明.docx"), "wb") as file:
        file.write(b"PK")
    return folder


def pictures(browser, out, name, check):
    for width in (1280, 390):
        for dark in (False, True):
            browser.size(width)
            browser.theme(dark)
            browser.picture(os.path.join(out, f"{name}-{width}{'-dark' if dark else ''}.png"))
            accessible(browser, f"{name} at {width} px{', dark' if dark else ''}")
        wide = browser.driver.execute_script("return document.documentElement.scrollWidth")
        expect(wide <= width, f"{name}: {wide} px wide where there are {width}")
    browser.size(1280)
    browser.theme(False)
    check(browser)


def accessible(browser, where):
    """No serious fault for people who see or move otherwise."""
    # The frame holds a page that can do nothing, so that axe cannot run in it.
    found = Axe().run(browser.driver, options="{iframes: false, resultTypes: ['violations']}")
    serious = [one for one in found["violations"] if one["impact"] in ("serious", "critical")]
    lines = [f"{one['id']}: {one['help']}: {[node['html'][:120] + ' ' + node['failureSummary'] for node in one['nodes'][:3]]}"
             for one in serious]
    expect(not serious, f"{where}: " + "; ".join(lines))


def no_faults(browser):
    faults = browser.faults()
    expect(not faults, "the browser complains: " + "; ".join(faults))


def walk(program, samples, out):
    work = tempfile.mkdtemp(prefix="desk-walk-")
    try:
        folder = folder_of(samples, work)
        spare = os.path.join(samples, "returns", FORM.format("金山园"))
        with Desk(program, folder, "--lang", "zh") as desk:
            browser = Browser()
            try:
                steps(desk, browser, folder, samples, spare, out)
                goodbye(desk, browser, folder, out)
            finally:
                browser.close()
    finally:
        shutil.rmtree(work, ignore_errors=True)


def steps(desk, browser, folder, samples, spare, out):
    driver = browser.driver
    driver.get(desk.address)
    expect("token" not in driver.current_url, "the token stays in the address")
    root = driver.current_url.rsplit("/", 1)[0]
    driver.get(f"{root}/start")
    browser.wait(lambda: "填报表 19" in browser.text(), "19 returns on the first screen")
    pictures(browser, out, "start-zh", no_faults)

    # The roster is chosen, as a file of another folder.
    driver.find_element("css selector", "#roster").send_keys(
        os.path.abspath(os.path.join(samples, "roster.csv")))
    browser.wait(lambda: "22 个分园" in browser.text(), "the roster in use")
    driver.execute_script("document.querySelector('input[name=day]').value = '2021-08-15'")
    browser.click("form[action='/start/deadline'] button")
    browser.wait(lambda: driver.find_element("css selector", "input[name=day]").get_attribute("value")
                 == "2021-08-15", "the deadline")
    pictures(browser, out, "start-roster-zh", no_faults)

    # Who returned, who did not, and what is to be decided.
    driver.get(f"{root}/received")
    browser.wait(lambda: "已报 19/22" in browser.text("#received").replace("\n", ""), "19 of 22")
    pictures(browser, out, "received-zh", no_faults)
    expect("崇明园" in browser.text("#missing"), "崇明园 is missing")
    expect("金山园" in browser.text("#missing"), "金山园 is missing")
    expect("青浦园" in browser.text("#unreadable"), "青浦园 cannot be read")

    # A new file appears by itself.
    begin = time.time()
    shutil.copy(spare, folder)
    browser.wait(lambda: "已报 20/22" in browser.text("#received").replace("\n", ""), "20 of 22")
    print(f"a new file showed after {time.time() - begin:.2f} s")

    # A second return of a sender that differs, saved in the same second: nobody knows which counts.
    changed(os.path.join(folder, FORM.format("嘉定园")), os.path.join(folder, "嘉定园（改）.xlsx"))
    browser.wait(lambda: browser.all("#several"), "several of one sender")
    pictures(browser, out, "several-zh", no_faults)
    browser.click("#several a.button")
    browser.wait(lambda: browser.all(".compare"), "the two side by side")
    pictures(browser, out, "compare-zh", no_faults)
    driver.back()
    browser.wait(lambda: browser.all("#several button[value=counts]"), "the choice")
    browser.click("#several button[value=counts]")
    browser.wait(lambda: "为准" in browser.text("footer"), "the decision in the footer")
    with open(os.path.join(folder, "huibiao-decisions.yaml"), encoding="utf-8") as file:
        decisions = file.read()
    expect("status: counts" in decisions and "by:" in decisions and "at:" in decisions,
           "the decision is written: " + decisions)
    pictures(browser, out, "decided-zh", no_faults)
    browser.click("footer .undo button")
    browser.wait(lambda: not browser.all("footer .undo"), "the decision is taken back")
    with open(os.path.join(folder, "huibiao-decisions.yaml"), encoding="utf-8") as file:
        expect("counts" not in file.read(), "the decision is gone from the file")

    review(browser, root, folder, out)
    # Figures, files, and what goes back to senders.
    outputs(browser, root, os.path.dirname(folder), lambda name: pictures(browser, out, name, no_faults), "zh")
    came_again(browser, root, folder, os.path.dirname(folder),
               lambda name: pictures(browser, out, name, no_faults))
    driver.get(f"{root}/received")

    # English, and by keys.
    browser.click(".who button")
    browser.wait(lambda: "Received" in browser.text(".steps"), "English")
    pictures(browser, out, "received-en", no_faults)
    driver.find_element("css selector", "body").send_keys("1")
    browser.wait(lambda: driver.current_url.endswith("/start"), "the key 1")
    pictures(browser, out, "start-en", no_faults)
    browser.click(".who button")
    browser.wait(lambda: "开始" in browser.text(".steps"), "Chinese again")

    printed(browser, root, out)


def review(browser, root, folder, out):
    """One form after another: by keys, accepted, changed, sent back and taken back."""
    driver = browser.driver

    def decisions():
        with open(os.path.join(folder, "huibiao-decisions.yaml"), encoding="utf-8") as file:
            return file.read()

    driver.get(f"{root}/review")
    browser.wait(lambda: browser.all("#one .issue.error"), "the form with most errors")
    expect("/review/" in driver.current_url, "the first of the list is shown")
    pictures(browser, out, "review-zh", no_faults)

    # A sender whose number is no number.
    driver.get(f"{root}/review?q=黄浦园")
    browser.wait(lambda: "若干" in browser.text("#one"), "the form of 黄浦园")
    body = driver.find_element("css selector", "body")
    seen = []
    for _ in range(len(browser.all(".issue.open"))):
        body.send_keys("n")
        browser.wait(lambda: driver.current_url not in seen, "the next issue by n")
        seen.append(driver.current_url)
        current = browser.all(".issue.current")
        expect(len(current) == 1, "one issue is marked")
        top = driver.execute_script("return arguments[0].getBoundingClientRect().top", current[0])
        expect(0 <= top < 880, f"the issue is in sight: {top}")
    body.send_keys("p")
    browser.wait(lambda: driver.current_url == seen[-2], "the previous issue by p")
    while "若干" not in browser.text(".issue.current"):
        driver.find_element("css selector", "body").send_keys("j")
        time.sleep(0.1)
    pictures(browser, out, "review-issue-zh", no_faults)

    # Changed by keys: c, the text, Enter. What is no answer is refused with a sentence.
    driver.find_element("css selector", "body").send_keys("c")
    field = driver.switch_to.active_element
    field.send_keys("很多\n")
    browser.wait(lambda: "没有更改" in browser.text(".notice.fault"), "the refusal")
    expect("change:" not in decisions(), "nothing is changed")
    driver.find_element("css selector", "body").send_keys("c")
    field = driver.switch_to.active_element
    pictures(browser, out, "review-change-zh", no_faults)
    field.send_keys("12\n")
    browser.wait(lambda: browser.all(".at-settled ins"), "the change beside what was written")
    expect('to: "12"' in decisions(), "the change is written: " + decisions())

    # Accepted by keys: a, the reason, Enter.
    driver.find_element("css selector", "body").send_keys("n")
    browser.wait(lambda: browser.all(".issue.current.open"), "the next open issue")
    driver.find_element("css selector", "body").send_keys("a")
    driver.switch_to.active_element.send_keys("已电话核实\n")
    browser.wait(lambda: "已电话核实" in browser.text("#one"), "the reason")
    expect("because: 已电话核实" in decisions(), "the reason is written")
    if browser.all("#clean summary"):
        browser.click("#clean summary")

    # Sent back is for a return with issues; all is taken back.
    driver.get(f"{root}/review?q=嘉定园")
    browser.wait(lambda: browser.all("#send-back"), "to be sent back")
    browser.click("#send-back summary")
    browser.click("#send-back button")
    browser.wait(lambda: "已退改" in browser.text("#one .bar"), "the mark")
    expect("status: sent-back" in decisions(), "the mark is written")
    pictures(browser, out, "review-decided-zh", no_faults)
    browser.click(".back .made button")
    browser.wait(lambda: "已退改" not in browser.text("#one .bar"), "the mark is gone")
    driver.get(f"{root}/review?q=黄浦园")
    browser.wait(lambda: len(browser.all("#one .made button")) == 2, "two decisions")
    pictures(browser, out, "review-settled-zh", no_faults)
    for left in (1, 0):
        browser.click("#one .made button")
        browser.wait(lambda: len(browser.all("#one .made button")) == left, f"{left} left")
    expect("change:" not in decisions() and "accept:" not in decisions(), "all is taken back")
    browser.click(".who button")
    browser.wait(lambda: "Review" in browser.text(".steps"), "English")
    driver.get(f"{root}/review?q=黄浦园")
    browser.wait(lambda: browser.all("#one .issue.error"), "the form in English")
    pictures(browser, out, "review-en", no_faults)
    browser.click(".who button")
    browser.wait(lambda: "审核" in browser.text(".steps"), "Chinese again")


def museums(program, samples, out):
    """The same screens of another form, in English."""
    work = tempfile.mkdtemp(prefix="desk-walk-")
    own = os.path.join(samples, "museums")
    try:
        folder = os.path.join(work, "returns")
        shutil.copytree(os.path.join(own, "returns"), folder)
        with Desk(program, folder, "--lang", "en", "--schema", os.path.join(own, "schema"),
                  "--roster", os.path.join(own, "roster.csv")) as desk:
            browser = Browser()
            try:
                browser.driver.get(desk.address)
                root = browser.driver.current_url.rsplit("/", 1)[0]
                browser.driver.get(f"{root}/received")
                browser.wait(lambda: not browser.all("#reading progress") and browser.all("#all tbody tr"),
                             "the returns are read", 30)
                browser.driver.get(f"{root}/review")
                browser.wait(lambda: "Skelter Mill" in browser.text(), "the museum with most errors")
                pictures(browser, out, "review-museums-en", no_faults)
                outputs(browser, root, work, lambda name: pictures(browser, out, name, no_faults),
                        "museums-en")
            finally:
                browser.close()
    finally:
        shutil.rmtree(work, ignore_errors=True)


def goodbye(desk, browser, folder, out):
    browser.driver.get(browser.driver.current_url)
    desk.process.terminate()
    browser.wait(lambda: browser.all("dialog[open]"), "the page says goodbye")
    browser.picture(os.path.join(out, "goodbye-zh.png"))
    desk.process.wait(10)
    expect(desk.process.returncode == 0, f"the desk ended with {desk.process.returncode}")
    left = [name for name in os.listdir(folder) if name.startswith((".", "~"))]
    expect(not left, f"left behind: {left}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("samples")
    parser.add_argument("-o", "--out", default="demo/desk")
    parser.add_argument("--part", help="one part alone: walk, museums, inbox, own_form or network")
    options = parser.parse_args()
    parts = {"walk": walk, "museums": museums}
    for part in (inbox, own_form, network):
        parts[part.__name__] = lambda *those, part=part: part(*those, pictures, no_faults)
    for name, part in parts.items():
        if options.part in (None, name):
            part(options.program, options.samples, options.out)
    print(f"the walk is done; pictures in {options.out}")
