import ArgumentParser

/// What `--sender` was called in the edition before; to be dropped with the next.
struct FormerSender: ParsableArguments {
  @Option(name: .customLong("park"), help: .hidden)
  var park: String?

  /// The name that was given; where both options were, that of the newer one.
  func name(or sender: String?) -> String? { sender ?? park }
}
