import DeskPages
public import DeskRound
import FoundationEssentials
public import Forms
import Glibc
public import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOSSL
import ServiceLifecycle

extension Desk {
  /// All routes of the desk.
  func router() -> Router<DeskContext> {
    let router = Router(context: DeskContext.self)
    router.middlewares.add(Gate(desk: self))
    FrameRoutes(desk: self).add(to: router)
    StartRoutes(desk: self).add(to: router)
    ReceivedRoutes(desk: self).add(to: router)
    ReviewRoutes(desk: self).add(to: router)
    MendingRoutes(desk: self).add(to: router)
    FiguresRoutes(desk: self).add(to: router)
    ExportRoutes(desk: self).add(to: router)
    return router
  }

  /// The server with the desk behind it.
  ///
  /// - Throws: If certificate or key cannot be read.
  public func application() throws -> some ApplicationProtocol {
    var logger = Logger(label: "huibiao-desk")
    logger.logLevel = .critical
    var server = HTTPServerBuilder.http1(
      configuration: HTTP1Channel.Configuration(idleTimeout: .seconds(90)))
    if let certificate = options.certificate {
      let tls = TLSConfiguration.makeServerConfiguration(
        certificateChain: try NIOSSLCertificate.fromPEMFile(certificate.chain).map {
          .certificate($0)
        },
        privateKey: .privateKey(try NIOSSLPrivateKey(file: certificate.key, format: .pem)))
      server = try .tls(server, tlsConfiguration: tls)
    }
    return Application(
      router: router(), server: server,
      configuration: ApplicationConfiguration(
        address: .hostname(options.listen, port: options.port), serverName: nil),
      services: [RoundService(desk: self)],
      onServerRunning: { channel in
        self.bind(port: channel.localAddress?.port ?? self.options.port)
        self.printAddress(isFirst: true)
      },
      logger: logger)
  }

  /// Serves until the program is told to end.
  public func serve() async throws {
    try await application().runService(gracefulShutdownSignals: [.sigterm, .sigint])
    options.say(
      Words(zh: "已关闭；所有决定都已保存。", en: "Closed; all decisions are saved.").text(options.language))
  }

  /// Says where the desk is, and opens it the first time.
  func printAddress(isFirst: Bool) {
    let port = addresses.port
    let scheme = options.certificate == nil ? "http" : "https"
    // An address that stands for all of this computer's is none that others can open.
    let isEvery = ["0.0.0.0", "::"].contains(options.listen)
    let own = isEvery && !Addresses.hostName.isEmpty ? Addresses.hostName : options.listen
    let name = options.names.first ?? (own.contains(":") ? "[\(own)]" : own)
    var address = "\(scheme)://\(name):\(port)/"
    if options.accounts == nil { address += "?token=\(visitors.freshToken())" }
    let words =
      isFirst
      ? Words(
        zh: "汇表已打开：\(address)\n按 Ctrl-C 关闭。", en: "The desk is open: \(address)\nCtrl-C closes it.")
      : Words(zh: "再开一个浏览器：\(address)", en: "For another browser: \(address)")
    options.say(words.text(options.language))
    if isFirst, options.opensBrowser, options.accounts == nil { Browser.open(address) }
  }

  /// Who sits at this computer.
  static var userName: String {
    guard let entry = getpwuid(getuid()) else { return "desk" }
    let full = entry.pointee.pw_gecos.map { String(cString: $0) } ?? ""
    let first =
      full.split(separator: ",", omittingEmptySubsequences: false).first.map(String.init) ?? ""
    return first.isEmpty ? String(cString: entry.pointee.pw_name) : first
  }
}

/// Reads the round beside the server.
private struct RoundService: Service {
  let desk: Desk

  func run() async throws {
    let round = desk.round
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await cancelWhenGracefulShutdown { await round.run() } }
      // A browser that has gone is noticed when something is written to it.
      group.addTask {
        await cancelWhenGracefulShutdown {
          while !Task.isCancelled {
            try? await Task.sleep(for: .seconds(20))
            await round.ping()
          }
        }
      }
      await group.waitForAll()
    }
    await desk.drafter.drop()
    await desk.outputs.drop()
  }
}

/// The browser of whoever started the program.
enum Browser {
  /// Opens an address where there is a screen and a program for it.
  static func open(_ address: String) {
    guard getenv("DISPLAY") != nil || getenv("WAYLAND_DISPLAY") != nil else { return }
    var pid = pid_t()
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("xdg-open"), strdup(address), nil]
    defer { for argument in arguments { free(argument) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    guard posix_spawnp(&pid, "xdg-open", &actions, nil, &arguments, environ) == 0 else { return }
    let child = pid
    // It is waited for, so that no dead process is left.
    Task.detached {
      var status: Int32 = 0
      while waitpid(child, &status, WNOHANG) == 0 { try? await Task.sleep(for: .seconds(1)) }
    }
  }
}
