/// Compares passwords one after another, so that many at once cannot take the whole computer.
actor Passwords {
  func isRight(_ password: String, of name: String, _ accounts: Accounts) -> Bool {
    accounts.isRight(password, of: name)
  }
}
