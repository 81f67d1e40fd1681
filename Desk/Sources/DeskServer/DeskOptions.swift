public import DeskRound
public import Forms

/// How a desk is opened.
public struct DeskOptions: Sendable {
  /// The folder of returns.
  public var folder: String
  public var fixed = RoundDesk.Fixed()
  public var language = Language.zh
  /// 0 for a port that the system chooses.
  public var port = 0
  /// The address where it listens.
  public var listen = "127.0.0.1"
  /// Who may come in over a network; nil for this computer alone, with a token.
  public var accounts: Accounts?
  /// Names of this server in the network, such as that of a proxy.
  public var names: [String] = []
  /// The paths of certificate and key for HTTPS.
  public var certificate: (chain: String, key: String)?
  /// The folder for what is made; nil for that of the system.
  public var temporary: String?
  /// Whether a browser is opened.
  public var opensBrowser = true
  /// The most bytes of one file that is sent in.
  public var mostBytes = Upload.most
  /// Says a line to whoever started the program.
  public var say: @Sendable (String) -> Void = { _ in }

  public init(folder: String) { self.folder = folder }
}
