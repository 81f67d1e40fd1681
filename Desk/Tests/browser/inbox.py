"""An inbox as it comes: archives, mails, boxes of mails and what else lies in a folder."""

import email.message
import email.policy
import os
import shutil
import tarfile
import tempfile
import zipfile

from desk import Browser, Desk, expect
from outputs import press, workbook_words

FORM = "张江高新区{}国际合作总结报告.xlsx"


def mail(path, sender, subject, day, files):
    """A mail with attachments, as a mail program saves it."""
    message = email.message.EmailMessage(policy=email.policy.SMTP)
    message["From"], message["Subject"] = f"{sender} <post@example.cn>", subject
    message["Date"] = f"Mon, {day} Aug 2021 10:00:00 +0800"
    message.set_content("请查收。")
    for file in files:
        with open(file, "rb") as data:
            message.add_attachment(data.read(), maintype="application", subtype="octet-stream",
                                   filename=os.path.basename(file))
    with open(path, "wb") as target:
        target.write(message.as_bytes())


def inbox_of(samples, work):
    """What came: loose files, four kinds of archives, two kinds of mails, pictures, and a file that is none."""
    folder = os.path.join(work, "收件箱")
    returns = os.path.join(samples, "returns")

    def of(sender):
        return os.path.join(returns, FORM.format(sender))

    os.makedirs(os.path.join(folder, "照片"))
    for name in ("浦东新区.rar", "黄浦区.7z", "杨浦.msg", "通讯录.xlsx"):
        shutil.copy(os.path.join(samples, "inbox", name), folder)
    shutil.copy(of("嘉定园"), folder)
    with zipfile.ZipFile(os.path.join(folder, "闵行送来.zip"), "w") as archive:
        for sender in ("闵行园", "普陀园"):
            archive.write(of(sender), f"上报/{FORM.format(sender)}")
        archive.writestr("上报/说明.txt", "两份")
    with tarfile.open(os.path.join(folder, "临港.tar.gz"), "w:gz") as archive:
        archive.add(of("临港园"), FORM.format("临港园"))
    mail(os.path.join(folder, "崇明.eml"), "崇明园", "崇明园上报", 16, [of("崇明园")])
    mail(os.path.join(folder, "宝山.eml"), "宝山园", "宝山园上报", 9, [of("宝山园")])
    # The same sender once more, in an archive in a mail: the later one counts.
    inner = os.path.join(work, "静安园.zip")
    with zipfile.ZipFile(inner, "w") as archive:
        archive.write(of("静安园"), FORM.format("静安园"))
    mail(os.path.join(folder, "静安.eml"), "静安园", "静安园上报", 9, [inner])
    for number in range(30):
        with open(os.path.join(folder, "照片", f"{number}.jpg"), "wb") as picture:
            picture.write(b"\xff\xd8\xff")
    shutil.copy(of("青浦园"), folder)
    os.truncate(os.path.join(folder, FORM.format("青浦园")), 3000)
    with open(os.path.join(folder, "damaged.zip"), "wb") as broken:
        broken.write(b"PK\x03\x04 and no more")
    return folder


def inbox(program, samples, out, pictures, no_faults):
    """The inbox from its first sight to the workbook of all."""
    work = tempfile.mkdtemp(prefix="desk-inbox-")
    try:
        folder = inbox_of(samples, work)
        roster = os.path.join(samples, "inbox", "名单.xlsx")
        with Desk(program, folder, "--lang", "zh", "--roster", roster, "--deadline", "2021-08-15") as desk:
            browser = Browser()
            try:
                screens(desk, browser, folder, work, lambda name: pictures(browser, out, name, no_faults))
            finally:
                browser.close()
    finally:
        shutil.rmtree(work, ignore_errors=True)


def screens(desk, browser, folder, work, look):
    driver = browser.driver
    driver.get(desk.address)
    root = driver.current_url.rsplit("/", 1)[0]
    driver.get(f"{root}/received")
    came = ["嘉定园", "闵行园", "普陀园", "临港园", "崇明园", "宝山园", "静安园", "金桥园", "黄浦园", "杨浦园"]
    browser.wait(lambda: len(browser.all("#all tbody tr")) == len(came)
                 and not browser.all("#reading progress"), f"{len(came)} returns", 60)
    look("inbox-zh")
    rows = browser.text("#all")
    for sender in came:
        expect(sender in rows, f"{sender} came: {rows}")
    for place in ("浦东新区.rar/", "黄浦区.7z/", "杨浦.msg/", "闵行送来.zip/上报/", "临港.tar.gz/", "崇明.eml/",
                  "静安.eml/静安园.zip/"):
        expect(place in rows, f"{place} is named: {rows}")
    expect("迟交" in rows, "what a mail brought after the deadline is late")
    unreadable = browser.text("#unreadable")
    for name in ("青浦园", "damaged.zip", "通讯录.xlsx"):
        expect(name in unreadable, f"{name} is told with its reason: {unreadable}")
    press(browser, "#skipped summary")
    expect("照片" in browser.text("#skipped"), "pictures are skipped, and told")

    # Not on the roster: assigned to a name of it, and taken back.
    expect("杨浦园" in browser.text("#strangers"), "杨浦园 is not on the roster")
    name = browser.text("#missing tbody td.name")
    row = next(row for row in browser.all("#strangers tbody tr") if "杨浦园" in row.text)
    driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", row)
    row.find_element("css selector", "input[name=sender]").send_keys(name)
    row.find_element("css selector", "button[value=sender]").click()
    browser.wait(lambda: "杨浦园" not in browser.text("#strangers"), "it is assigned")
    look("inbox-assigned-zh")
    press(browser, "footer .undo button")
    browser.wait(lambda: "杨浦园" in browser.text("#strangers"), "it is taken back")

    # A return inside an archive, as printed; then all of them in one workbook.
    driver.get(f"{root}/review?q=金桥园")
    browser.wait(lambda: browser.all("#one .paper-table"), "a return of an archive as it is printed")
    look("inbox-review-zh")
    text = workbook_words(browser, root, os.path.join(work, "saved"))
    for sender in came:
        expect(sender in text, f"{sender} is in the workbook")
    expect(not [name for name in os.listdir(folder) if name.startswith((".", "~"))], "nothing is left in the inbox")
