import ArgumentParser
import DeskServer
import Forms
import Glibc

/// Adds accounts to the file of passwords.
enum AccountFile {
  static func add(_ name: String, to path: String, _ language: Language) throws {
    guard let password = password(language),
      let line = Accounts.line(name: name, password: password)
    else {
      Say.fault(
        Words(
          zh: "账号名不能空、不能含冒号，密码至少 8 个字节",
          en: "a name is not empty and has no colon, and a password has 8 bytes at least"
        ).text(language))
      throw ExitCode(64)
    }
    let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw fault(path, language) }
    defer { close(file) }
    let bytes = Array(line.utf8)
    guard write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
      throw fault(path, language)
    }
    Say.line(
      Words(zh: "已添加账号 \(OutsideText.word(name))", en: "account \(OutsideText.word(name)) added")
        .text(language))
  }

  private static func fault(_ path: String, _ language: Language) -> ExitCode {
    Say.fault("\(OutsideText.name(path)): \(SystemWords.words(for: errno).text(language))")
    return ExitCode(2)
  }

  /// The password, which a terminal does not show.
  private static func password(_ language: Language) -> String? {
    guard isatty(STDIN_FILENO) == 1 else { return readLine() }
    Say.line(Words(zh: "密码：", en: "Password:").text(language))
    var before = termios()
    tcgetattr(STDIN_FILENO, &before)
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSANOW, &silent)
    defer { tcsetattr(STDIN_FILENO, TCSANOW, &before) }
    return readLine()
  }
}
