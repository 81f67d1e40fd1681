/// An answer that is one telephone number, or several.
enum PhoneAnswer {
  /// The mobile number in digits, several joined with `/`; nil if one of them is not a mobile
  /// number.
  ///
  /// Takes spaces, dashes, points and parentheses between the digits, digits of either width, the code
  /// of the country before them, and `/`, 、, `,`, `;`, spaces or line breaks between numbers.
  /// - Parameters:
  ///   - text: The answer as written; of a number cell, its whole number as text.
  ///   - country: The country whose numbers they are.
  ///   - abroad: Whether numbers of other countries count too, `+` and 7 to 15 digits (ITU-T E.164).
  /// - Returns: The digits as they are dialled inside the country, or `+` and digits where that is
  ///   allowed.
  static func mobile(
    _ text: some StringProtocol, of country: Country, abroad: Bool
  ) -> String? {
    let plan = country.plan
    // Most people write nothing but the digits.
    if text.utf8.allSatisfy(CodeFormats.isDigit), let number = plan.mobile(String(text)) {
      return number
    }
    var numbers: [String] = []
    for piece in pieces(text) {
      guard let found = mobiles(piece, of: plan, abroad: abroad) else { return nil }
      numbers += found
    }
    return numbers.isEmpty ? nil : numbers.joined(separator: "/")
  }

  /// Whether an answer is a telephone number of a country, or several.
  ///
  /// Takes extensions, mobile numbers, and the ways of writing of ``mobile(_:of:abroad:)``.
  static func isPhone(
    _ text: some StringProtocol, of country: Country, abroad: Bool = false
  ) -> Bool {
    let plan = country.plan
    let pieces = pieces(text)
    return !pieces.isEmpty
      && pieces.allSatisfy {
        mobiles($0, of: plan, abroad: abroad) != nil || Landline.matches($0, of: plan)
      }
  }

  /// The answer cut where a new number must begin, without words such as 手机 before the numbers.
  private static func pieces(_ text: some StringProtocol) -> [[Unicode.Scalar]] {
    var pieces: [[Unicode.Scalar]] = [[]]
    var cursor = TextCursor(folding: text)
    guard cursor.scalars.count <= TextCursor.longestShortAnswer else { return [] }
    while let scalar = cursor.next {
      if isBetweenNumbers(scalar) {
        cursor.position += 1
        pieces.append([])
      } else if pieces.last?.allSatisfy({ $0 == " " }) == true,
        cursor.takeLongest(of: labels) != nil
      {
        cursor.take(while: { $0 == " " || $0 == ":" || $0 == "." })
      } else {
        pieces[pieces.count - 1].append(scalar)
        cursor.position += 1
      }
    }
    return pieces.filter { piece in piece.contains { $0 != " " && $0 != "_" } }
  }

  private static func isBetweenNumbers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", "、", ",", ";", "|", "或", "\n": true
    default: false
    }
  }

  /// The mobile numbers that stand side by side in a piece.
  private static func mobiles(
    _ piece: [Unicode.Scalar], of plan: any NumberingPlan.Type, abroad: Bool
  ) -> [String]? {
    guard let groups = groups(piece) else { return nil }
    // Where a country's plan is not known, the first groups of a number look like a whole one.
    if let number = plan.mobile(groups.joined()) { return [number] }
    var numbers: [String] = []
    var open = ""
    for group in groups {
      // A plus begins a number, and so does whatever follows one that is complete.
      if let number = plan.mobile(open) {
        numbers.append(number)
        open = ""
      } else if group.hasPrefix("+"), !open.isEmpty {
        guard abroad, let number = foreign(open) else { return nil }
        numbers.append(number)
        open = ""
      }
      open += group
    }
    if let number = plan.mobile(open) ?? (abroad ? foreign(open) : nil) {
      numbers.append(number)
      return numbers
    }
    return nil
  }

  /// The runs of digits, a `+` kept before them; nil where anything else but filling stands there.
  private static func groups(_ piece: [Unicode.Scalar]) -> [String]? {
    var groups: [String] = []
    var cursor = TextCursor(piece)
    var begins = true
    while let scalar = cursor.next {
      if scalar.isDigit {
        if begins { groups.append("") }
        groups[groups.count - 1].unicodeScalars.append(scalar)
        begins = false
      } else if scalar == "+", cursor.peek(1).map({ $0.isDigit || $0 == " " }) == true, begins {
        groups.append("+")
        begins = false
        while cursor.peek(1) == " " { cursor.position += 1 }
      } else if cursor.sees("(0)"), groups.last?.hasPrefix("+") == true {
        // +44 (0)20 …: the 0 is dialled inside the country only.
        cursor.position += 2
        begins = true
      } else if isFilling(scalar) {
        begins = true
      } else {
        return nil
      }
      cursor.position += 1
    }
    return groups
  }

  static func isFilling(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "(", ")", ".", "_": true
    default: TextFolding.isDash(scalar)
    }
  }

  private static func foreign(_ digits: String) -> String? {
    let rest =
      digits.hasPrefix("+") ? digits.dropFirst() : digits.hasPrefix("00") ? digits.dropFirst(2) : ""
    guard (7...15).contains(rest.utf8.count), rest.first != "0",
      rest.unicodeScalars.allSatisfy(\.isDigit)
    else { return nil }
    return "+" + rest
  }

  private static let labels: WordList = [
    "手机", "手机号", "手机号码", "电话", "电话号码", "联系电话", "移动电话", "座机", "固话", "固定电话", "办公电话", "办公室",
    "传真", "tel", "phone", "mobile", "fax",
  ]
}
