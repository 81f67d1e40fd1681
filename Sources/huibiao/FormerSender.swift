import ArgumentParser

/// What `--sender` was called in the edition before; to be dropped with the next.
struct FormerSender: ParsableArguments {
  @Option(
    name: .customLong("park"),
    help: Help.option(
      "--sender 以前的写法", "what --sender was called before", valueName: "name", isEveryday: false))
  var park: String?

  /// The name that was given; where both options were, that of the newer one.
  func name(or sender: String?) -> String? { sender ?? park }
}
