"""A desk for an office: over HTTPS, with accounts. Who has no password gets nothing."""

import os
import shutil
import ssl
import subprocess
import tempfile
import urllib.error
import urllib.request

from desk import Browser, Desk, Stay, expect


def network(program, samples, out, pictures, no_faults):
    work = tempfile.mkdtemp(prefix="desk-network-")
    try:
        folder = os.path.join(work, "回收")
        shutil.copytree(os.path.join(samples, "returns"), folder)
        accounts, chain, key = (os.path.join(work, name) for name in ("accounts", "chain.pem", "key.pem"))
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=desk.test",
             "-addext", "subjectAltName=DNS:desk.test,IP:127.0.0.1", "-keyout", key, "-out", chain],
            check=True, capture_output=True)
        for name, password in (("值班", "七个字的好密码"), ("王", "another password")):
            subprocess.run([program, "--add-account", name, "--password-file", accounts], input=password + "\n",
                           text=True, check=True, capture_output=True)
        expect(os.stat(accounts).st_mode & 0o077 == 0, "others cannot read the file of accounts")
        refused = subprocess.run([program, "--listen", "127.0.0.1", folder], capture_output=True, text=True)
        expect(refused.returncode == 64 and "--password-file" in refused.stderr, "a network needs accounts")
        with Desk(program, folder, "--lang", "zh", "--listen", "127.0.0.1", "--password-file", accounts,
                  "--certificate", chain, "--key", key, "--name", "desk.test") as desk:
            address = desk.address.replace("desk.test", "127.0.0.1").rstrip("/")
            expect(address.startswith("https://") and "token" not in address, f"the address: {address}")
            strangers(address, chain)
            browser = Browser(trusts_all=True)
            try:
                clerk(browser, address, folder, lambda name: pictures(browser, out, name, no_faults))
            finally:
                browser.close()
    finally:
        shutil.rmtree(work, ignore_errors=True)


def strangers(address, chain):
    """Without a password, and without encryption."""
    trust = ssl.create_default_context(cafile=chain)
    trust.check_hostname = False
    opener = urllib.request.build_opener(Stay, urllib.request.HTTPSHandler(context=trust))
    for path in ("/", "/start", "/received", "/review", "/export", "/export/file/workbook", "/events"):
        try:
            answer = opener.open(address + path, timeout=10)
        except urllib.error.HTTPError as refusal:
            answer = refusal
        expect(answer.status in (303, 403), f"{path}: {answer.status}")
        expect("嘉定园" not in answer.read().decode(), f"{path} tells nothing")
    try:
        urllib.request.urlopen(address.replace("https", "http"), timeout=10)
        raise AssertionError("it answers without encryption")
    except OSError:
        pass


def clerk(browser, address, folder, look):
    driver = browser.driver
    driver.get(f"{address}/received")
    browser.wait(lambda: driver.current_url.endswith("/login"), "who has no cookie is asked for a password")
    look("login-zh")
    signed(browser, "值班", "falsch falsch")
    browser.wait(lambda: browser.all(".notice.fault"), "a wrong password")
    # What the browser says of the refusal is no fault of the page.
    faults = browser.faults()
    expect(len(faults) == 1 and "401" in faults[0], f"the refusal: {faults}")
    look("login-wrong-zh")
    signed(browser, "值班", "七个字的好密码")
    browser.wait(lambda: browser.all(".steps"), "the right password")
    expect("值班" in browser.text(".who"), "the name of the clerk: " + browser.text(".who"))
    cookie = driver.get_cookies()[0]
    expect(cookie["secure"] and cookie["httpOnly"] and cookie["sameSite"] == "Strict", f"the cookie: {cookie}")
    driver.get(f"{address}/review?q=嘉定园")
    browser.wait(lambda: browser.all("#send-back"), "a return to decide about", 30)
    browser.click("#send-back summary")
    browser.click("#send-back button")
    browser.wait(lambda: "已退改" in browser.text("#one .bar"), "a decision")
    with open(os.path.join(folder, "huibiao-decisions.yaml"), encoding="utf-8") as file:
        decisions = file.read()
    expect("by: 值班" in decisions, "the decision has the clerk's name: " + decisions)


def signed(browser, name, password):
    for field, text in (("name", name), ("password", password)):
        box = browser.driver.find_element("css selector", f"input[name={field}]")
        box.clear()
        box.send_keys(text)
    browser.click("main button")
