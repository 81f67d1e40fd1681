/// Reads of `featurePropertyBag.xml` which of the complements of cell formats show a truth value as a check
/// box ([MS-XLSX] 2.6.324, FeaturePropertyBags).
///
/// A bag points at others by their number: a complement at its controls, these at a bag of the type `Checkbox`.
final class FeatureBagsPart: XMLHandler {
  private struct Bag {
    var type: String
    var bags: [Int] = []
  }

  private var bags: [Bag] = []
  private var isInNumber = false
  private var digits: [UInt8] = []
  private let usage: Usage

  init(_ usage: Usage) { self.usage = usage }

  override func start(_ name: XMLBytes, _ attributes: XMLAttributes) throws(SpreadsheetError.Cause)
  {
    switch name {
    case "bag":
      try usage.keepString(bytes: 0)
      bags.append(Bag(type: attributes.string("type") ?? ""))
    case "bagId":
      isInNumber = true
      digits = []
    default: return
    }
  }

  override func end(_ name: XMLBytes) throws(SpreadsheetError.Cause) {
    guard isInNumber, let last = bags.indices.last else { return }
    isInNumber = false
    guard let number = Int(String(decoding: digits, as: UTF8.self)) else { return }
    try usage.keepString(bytes: 0)
    bags[last].bags.append(number)
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInNumber, digits.count < 10 {
      unsafe digits += bytes.prefix(10).filter { $0 >= 0x30 && $0 <= 0x39 }
    }
  }

  /// The numbers of the complements that are check boxes.
  var checkBoxes: Set<Int> {
    guard let list = bags.first(where: { $0.type == "XFComplements" }) else { return [] }
    return Set(list.bags.indices.filter { isCheckBox(list.bags[$0], depth: 0) })
  }

  private func isCheckBox(_ bag: Int, depth: Int) -> Bool {
    guard bags.indices.contains(bag), depth < 4 else { return false }
    return bags[bag].type == "Checkbox"
      || bags[bag].bags.prefix(8).contains { isCheckBox($0, depth: depth + 1) }
  }
}
