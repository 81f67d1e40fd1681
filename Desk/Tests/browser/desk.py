"""A desk that runs, and a browser that looks at it."""

import base64
import os
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time
import urllib.error
import urllib.request


def expect(condition, what):
    if not condition:
        raise AssertionError(what)


class Stay(urllib.request.HTTPRedirectHandler):
    """Goes nowhere, so that an answer that leads elsewhere is seen."""

    def redirect_request(self, *_):
        return None


def entered(address):
    """Comes in without a browser: the desk's root and the cookie."""
    try:
        urllib.request.build_opener(Stay).open(address)
    except urllib.error.HTTPError as answer:
        return address.split("/?")[0], answer.headers["Set-Cookie"].split(";")[0]
    raise AssertionError("the address lets nobody in")


class Desk:
    """`huibiao-desk` over a folder, until the `with` ends."""

    def __init__(self, program, folder, *arguments, environment=None):
        self.process = subprocess.Popen(
            [program, "--no-open", *arguments, folder], stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, env=environment)
        self.lines = []
        self.address = None
        found = threading.Event()

        def listen():
            for line in self.process.stdout:
                self.lines.append(line)
                match = re.search(r"https?://\S+", line)
                if match:
                    self.address = match.group()
                    found.set()

        threading.Thread(target=listen, daemon=True).start()
        if not found.wait(30):
            self.process.kill()
            raise AssertionError("the desk did not open: " + "".join(self.lines))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                raise AssertionError("the desk did not stop")


class Browser:
    """Chromium without a window."""

    def __init__(self, width=1280, height=900, dark=False, trusts_all=False):
        # Here, so that what needs no browser needs no library for one either.
        from selenium import webdriver
        from selenium.webdriver.chrome.options import Options
        from selenium.webdriver.chrome.service import Service
        options = Options()
        options.binary_location = shutil.which("chromium") or shutil.which("google-chrome")
        self.profile = tempfile.mkdtemp(prefix="desk-browser-")
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                         "--force-device-scale-factor=1", f"--user-data-dir={self.profile}",
                         "--disable-dev-shm-usage", "--lang=zh-CN"]:
            options.add_argument(argument)
        if dark:
            options.add_argument("--force-dark-mode")
        # A certificate that was made for one walk is signed by nobody.
        options.accept_insecure_certs = trusts_all
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
        self.size(width, height)
        self.theme(dark)

    def size(self, width, height=900):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600})

    def theme(self, dark):
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})

    def picture(self, path):
        """The whole page as a picture."""
        os.makedirs(os.path.dirname(path), exist_ok=True)
        data = self.driver.execute_cdp_cmd("Page.captureScreenshot", {
            "format": "png", "captureBeyondViewport": True})["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def wait(self, condition, what, seconds=15):
        """Waits until something holds, and says what did not."""
        end = time.time() + seconds
        while time.time() < end:
            try:
                if condition():
                    return
            except Exception:
                pass
            time.sleep(0.05)
        raise AssertionError(f"did not come: {what}\n{self.driver.find_element('tag name', 'body').text[:2000]}")

    def text(self, selector="main"):
        return self.driver.find_element("css selector", selector).text

    def all(self, selector):
        return self.driver.find_elements("css selector", selector)

    def click(self, selector):
        self.driver.find_element("css selector", selector).click()

    def faults(self):
        """What the console says of scripts, styles and the policy."""
        return [entry["message"] for entry in self.driver.get_log("browser")
                if entry["level"] == "SEVERE"]

    def close(self):
        self.driver.quit()
        shutil.rmtree(self.profile, ignore_errors=True)
