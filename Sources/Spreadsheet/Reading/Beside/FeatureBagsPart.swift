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
      let type = attributes.string("type") ?? ""
      try usage.keepString(bytes: type.utf8.count)
      bags.append(Bag(type: type))
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
    var boxes = Set(bags.indices.filter { bags[$0].type == "Checkbox" })
    // From a complement to its box it is two steps, through the controls; a third is room.
    for _ in 0..<3 where !boxes.isEmpty {
      boxes.formUnion(bags.indices.filter { bags[$0].bags.contains { boxes.contains($0) } })
    }
    return Set(list.bags.indices.filter { boxes.contains(list.bags[$0]) })
  }
}
