import CScrypt
import FoundationEssentials
import Forms

/// The people who may use the desk of a network, each with a password that is stored as a slow hash.
///
/// The file has a line for each: `值班:scrypt:32768:8:1:SALT:HASH`, made by `huibiao desk --add-account`.
public struct Accounts: Sendable {
  private struct Account: Sendable {
    let name: String
    let cost: (n: UInt64, r: UInt64, p: UInt64)
    let salt: [UInt8]
    let hash: [UInt8]
  }
  private let accounts: [Account]

  public struct Fault: Error {
    public let words: Words
  }

  /// Reads the file of passwords.
  public init(path: String) throws(Fault) {
    let name = OutsideText.name(path)
    guard let data = try? Data(contentsOf: URL(filePath: path)) else {
      throw Fault(
        words: Words(zh: "\(name) 无法读取", en: "\(name) cannot be read"))
    }
    var accounts: [Account] = []
    for (number, line) in String(decoding: data, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.allSatisfy(\.isWhitespace) || line.hasPrefix("#") { continue }
      guard let account = Self.account(String(line)) else {
        throw Fault(
          words: Words(
            zh:
              "\(name):\(number + 1)：不是账号；请用 huibiao desk --add-account 名字 --password-file \(name) 添加",
            en:
              "\(name):\(number + 1): is no account; add one with huibiao desk --add-account NAME --password-file \(name)"
          ))
      }
      accounts.append(account)
    }
    guard !accounts.isEmpty else {
      throw Fault(
        words: Words(
          zh: "\(name) 里没有账号；请用 huibiao desk --add-account 名字 --password-file \(name) 添加",
          en:
            "\(name) has no account; add one with huibiao desk --add-account NAME --password-file \(name)"
        ))
    }
    self.accounts = accounts
  }

  private static func account(_ line: String) -> Account? {
    let parts = line.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 7, !parts[0].isEmpty, parts[1] == "scrypt", let n = UInt64(parts[2]),
      let r = UInt64(parts[3]), let p = UInt64(parts[4]), n > 1, n & (n - 1) == 0, n <= 1 << 20,
      (1...32).contains(r), (1...16).contains(p), let salt = Secret.bytes(hex: parts[5]),
      let hash = Secret.bytes(hex: parts[6]), hash.count == 32
    else { return nil }
    return Account(name: parts[0], cost: (n, r, p), salt: salt, hash: hash)
  }

  /// Whether a password is that of an account.
  ///
  /// It takes as long for a name that nobody has.
  func isRight(_ password: String, of name: String) -> Bool {
    let known = accounts.first { $0.name == name }
    guard let account = known ?? accounts.first,
      let hash = Secret.scrypt(password, salt: account.salt, cost: account.cost)
    else { return false }
    return Secret.isEqual(hash, account.hash) && known != nil
  }

  /// The line of a new account; nil for a name or a password that cannot be one.
  public static func line(name: String, password: String) -> String? {
    guard !name.isEmpty, !name.contains(":"), !name.contains("\n"), password.utf8.count >= 8 else {
      return nil
    }
    let salt = Secret.random(16)
    guard let hash = Secret.scrypt(password, salt: salt, cost: (32_768, 8, 1)) else { return nil }
    return "\(name):scrypt:32768:8:1:\(Secret.hex(salt)):\(Secret.hex(hash))\n"
  }
}

/// What is made and compared in secret.
enum Secret {
  static func random(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  static func bytes(hex: String) -> [UInt8]? {
    let digits = Array(hex.utf8)
    guard digits.count % 2 == 0, digits.count <= 256 else { return nil }
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: digits.count, by: 2) {
      let pair = String(decoding: digits[start..<start + 2], as: UTF8.self)
      guard let byte = UInt8(pair, radix: 16), digits[start] != UInt8(ascii: "+") else {
        return nil
      }
      bytes.append(byte)
    }
    return bytes
  }

  /// Compares in a time that does not depend on where they differ.
  static func isEqual(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a.count == b.count && CRYPTO_memcmp(a, b, a.count) == 0
  }

  static func isEqual(_ a: String, _ b: String) -> Bool { isEqual(Array(a.utf8), Array(b.utf8)) }

  /// RFC 7914; nil where the library has no memory for it.
  static func scrypt(
    _ password: String, salt: [UInt8], cost: (n: UInt64, r: UInt64, p: UInt64)
  ) -> [UInt8]? {
    var key = [UInt8](repeating: 0, count: 32)
    let bytes = Array(password.utf8)
    let isDone = bytes.withUnsafeBytes { bytes in
      EVP_PBE_scrypt(
        bytes.bindMemory(to: CChar.self).baseAddress, bytes.count, salt, salt.count, cost.n,
        cost.r, cost.p, 256 << 20, &key, key.count)
    }
    return isDone == 1 ? key : nil
  }
}
