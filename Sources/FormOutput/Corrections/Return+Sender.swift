package import Forms

extension Return {
  /// The return without what is said to the office alone.
  package var forSender: Return {
    var told = self
    told.issues.removeAll { $0.kind.mending.order == .ofOffice }
    return told
  }
}
