/// The options that a choice's value holds.
enum Chosen {
  static func has(_ key: String, _ value: Value?) -> Bool {
    switch value {
    case .choice(let chosen): chosen == key
    case .choices(let chosen): chosen.contains(key)
    default: false
    }
  }

  static func count(_ value: Value?) -> Int {
    switch value {
    case .choice: 1
    case .choices(let chosen): chosen.count
    default: 0
    }
  }
}
