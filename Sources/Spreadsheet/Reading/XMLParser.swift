internal import CExpat

/// What a part's XML is turned into as it streams past.
///
/// A class, because Expat calls back from C; never generic, because Swift 6.3 crashes on C closures
/// in generic code; and no protocol, because a call by way of one counts references.
class XMLHandler {
  func start(_ name: XMLBytes, _ attributes: XMLAttributes) throws(SpreadsheetError.Cause) {}
  func end(_ name: XMLBytes) throws(SpreadsheetError.Cause) {}
  /// What it takes in one call just now, where that is written in the plainest way.
  final var shortcut = Shortcut.none
  /// A cell begins, and ends where its tag says so.
  func start(_ cell: CellTag) throws(SpreadsheetError.Cause) {}
  /// A cell that holds a value of plain text and nothing else.
  func cell(_ tag: CellTag, _ value: XMLBytes) throws(SpreadsheetError.Cause) {}
  /// A cell of the type ``CellType/inline`` that holds an item of plain text and nothing else.
  func cell(_ tag: CellTag, inline text: XMLBytes) throws(SpreadsheetError.Cause) {}
  /// A shared string of plain text and nothing else, the white space at its ends included.
  func item(_ text: XMLBytes) throws(SpreadsheetError.Cause) {}

  /// What a part is full of, for which one call is better than one for each tag.
  enum Shortcut { case none, cells, items }
  /// A piece of text; one text may come in several.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError.Cause) {}
}

/// A parser that can be used for one part after another.
///
/// ``XMLScanner`` reads what it knows, and Expat whatever begins with something else, from there to
/// the end of the part. Refuses document types, and with them every entity but XML's own five.
@safe final class XMLParser {
  private let parser: XML_Parser
  private let scanner = XMLScanner()
  private var usage: Usage
  private var isScanning = true
  /// Whether Expat was needed since the parser was made.
  private(set) var hasUsedExpat = false
  /// Where the bytes begin that the scanner holds or Expat was given.
  private var origin = TextPosition()
  /// The characters that Expat was given before them.
  private var primed = 0
  private var handler: XMLHandler?
  /// The same, to be called without counting references: two million cells make ten million calls.
  private var callee: Unmanaged<XMLHandler>?
  private var fault: SpreadsheetError.Cause?
  private(set) var hasFault = false
  private var faultPosition: TextPosition?
  private var encoding = ""
  private var depth = 0
  private var elements = 0
  private var bytes = 0
  /// One bit for the hash of each name met: Expat keeps every different name until the end of the
  /// part, so a part made of different names would fill the memory.
  private let names: UnsafeMutablePointer<UInt64>
  private static let nameWords = 1024
  private var nameCount = 0
  /// The words of ``names`` that are not 0, one for each name met: a part has few, and there are many words.
  private var named: [Int] = []

  /// The attributes that Expat gave last.
  private var attributes: [XMLAttribute] = []

  init(_ usage: Usage) throws(SpreadsheetError.Cause) {
    guard let parser = unsafe XML_ParserCreate(nil) else {
      throw .corrupt(.xml(expat: Int(XML_ERROR_NO_MEMORY.rawValue)))
    }
    unsafe self.parser = parser
    self.usage = usage
    unsafe names = .allocate(capacity: Self.nameWords)
    unsafe names.initialize(repeating: 0, count: Self.nameWords)
  }

  deinit {
    unsafe XML_ParserFree(parser)
    unsafe names.deallocate()
  }

  /// Makes ready for the parts of another file.
  func reuse(_ usage: Usage) { self.usage = usage }

  /// Lets go of what took the elements of the last part.
  func rest() {
    handler = nil
    unsafe callee = nil
  }

  /// Makes ready for another part.
  /// - Parameters:
  ///   - handler: Takes the elements and the text.
  ///   - scans: Whether the scanner reads what it knows; without it Expat reads all, to the same effect.
  func begin(_ handler: XMLHandler, scans: Bool = true) {
    self.handler = handler
    unsafe callee = .passUnretained(handler)
    fault = nil
    hasFault = false
    faultPosition = nil
    encoding = ""
    (depth, elements, bytes) = (0, 0, 0)
    for word in named { unsafe names[word] = 0 }
    named.removeAll(keepingCapacity: true)
    nameCount = 0
    origin = TextPosition()
    primed = 0
    isScanning = scans
    scanner.begin()
    if !scans {
      hasUsedExpat = true
      unsafe XML_ParserReset(parser, nil)
      setHandlers()
    }
  }

  /// Lets Expat go on where the scanner stopped, in the same elements.
  private func handOver(isLast: Bool) throws(SpreadsheetError.Cause) {
    isScanning = false
    hasUsedExpat = true
    unsafe origin.advance(over: scanner.used)
    unsafe XML_ParserReset(parser, nil)
    let tags = scanner.openTags
    primed = tags.count
    bytes = tags.count
    try expat(tags, isLast: false)
    setHandlers()
    unsafe bytes += scanner.rest.count
    try unsafe expat(scanner.rest, isLast: isLast)
  }

  private func expat(
    _ text: some Collection<UInt8>, isLast: Bool
  ) throws(SpreadsheetError.Cause) {
    let status =
      text.withContiguousStorageIfAvailable { bytes in
        unsafe bytes.withMemoryRebound(to: CChar.self) {
          unsafe XML_Parse(parser, $0.baseAddress, Int32($0.count), isLast ? 1 : 0)
        }
      } ?? XML_STATUS_ERROR
    if let fault { throw fault }
    guard status == XML_STATUS_OK else { throw syntaxFault() }
  }

  private func setHandlers() {
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    unsafe XML_SetElementHandler(
      parser,
      { context, name, attributes in
        guard let context = unsafe context, let name = unsafe name,
          let attributes = unsafe attributes
        else { return }
        unsafe Unmanaged<XMLParser>.fromOpaque(context)._withUnsafeGuaranteedRef {
          unsafe $0.started(name, attributes)
        }
      },
      { context, name in
        guard let context = unsafe context, let name = unsafe name else { return }
        unsafe Unmanaged<XMLParser>.fromOpaque(context)._withUnsafeGuaranteedRef {
          unsafe $0.ended(name)
        }
      })
    unsafe XML_SetCharacterDataHandler(parser) { context, text, count in
      guard let context = unsafe context, let text = unsafe text else { return }
      unsafe Unmanaged<XMLParser>.fromOpaque(context)._withUnsafeGuaranteedRef {
        let start = unsafe UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
        unsafe $0.read(UnsafeBufferPointer(start: start, count: Int(count)))
      }
    }
    unsafe XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      guard let context = unsafe context else { return }
      unsafe Unmanaged<XMLParser>.fromOpaque(context)._withUnsafeGuaranteedRef {
        $0.stop(.corrupt(.documentType))
      }
    }
    unsafe XML_SetXmlDeclHandler(parser) { context, _, encoding, _ in
      guard let context = unsafe context, let encoding = unsafe encoding else { return }
      unsafe Unmanaged<XMLParser>.fromOpaque(context)._withUnsafeGuaranteedRef {
        $0.encoding = unsafe String(cString: encoding)
      }
    }
  }

  /// Parses the next bytes of an entry, and ends the part where the entry ends.
  ///
  /// - Returns: Whether there may be more.
  func advance(_ stream: inout EntryStream) throws(SpreadsheetError.Cause) -> Bool {
    try unsafe advance { buffer throws(SpreadsheetError.Cause) in
      try unsafe stream.read(into: buffer)
    }
  }

  /// Parses bytes that are a whole part.
  func parse(_ bytes: [UInt8], _ handler: XMLHandler) throws(SpreadsheetError.Cause) {
    begin(handler)
    var rest = bytes[...]
    let read: Read = { buffer throws(SpreadsheetError.Cause) in
      let piece = rest.prefix(buffer.count)
      rest = rest.dropFirst(piece.count)
      unsafe buffer.copyBytes(from: piece)
      return piece.count
    }
    while try unsafe advance(read) {}
  }

  /// Gives bytes, 0 at the end.
  typealias Read = (UnsafeMutableRawBufferPointer) throws(SpreadsheetError.Cause) -> Int

  /// Parses what is read next, and ends the part where that is nothing.
  func advance(_ read: Read) throws(SpreadsheetError.Cause) -> Bool {
    guard isScanning else { return try unsafe advanceExpat(read) }
    // Most parts are small: of those that fit into the room no line is counted, and nothing moved.
    if scanner.isNearlyFull {
      unsafe origin.advance(over: scanner.used)
      scanner.compact()
    }
    let count = try unsafe read(scanner.room)
    scanner.fill(count)
    let stop = scanner.scan(isLast: count == 0, into: self)
    if let fault { throw fault }
    if stop == .unknown { try handOver(isLast: count == 0) }
    try usage.parsed(elements: elements)
    elements = 0
    return count > 0
  }

  private func advanceExpat(_ read: Read) throws(SpreadsheetError.Cause) -> Bool {
    let size = 64 << 10
    guard let buffer = unsafe XML_GetBuffer(parser, Int32(size)) else {
      throw .corrupt(.xml(expat: Int(XML_ERROR_NO_MEMORY.rawValue)))
    }
    let count = try unsafe read(UnsafeMutableRawBufferPointer(start: buffer, count: size))
    bytes += count
    let status = unsafe XML_ParseBuffer(parser, Int32(count), count == 0 ? 1 : 0)
    if let fault { throw fault }
    guard status == XML_STATUS_OK else { throw syntaxFault() }
    try usage.parsed(elements: elements)
    elements = 0
    let pending = unsafe bytes - max(0, Int(XML_GetCurrentByteIndex(parser)))
    guard count == 0 || pending - size <= usage.limits.tagBytes else {
      throw .limitExceeded(.tagBytes, allowed: usage.limits.tagBytes)
    }
    return count > 0
  }

  /// The line and the column of the fault, or where the parser stands, both from 1.
  var position: (line: Int, column: Int) {
    let position = faultPosition ?? currentPosition
    return (position.line + 1, position.column + 1)
  }

  private var currentPosition: TextPosition {
    var position = origin
    if isScanning {
      unsafe position.advance(over: scanner.used)
      return position
    }
    let line = unsafe Int(XML_GetCurrentLineNumber(parser)) - 1
    let column = unsafe Int(XML_GetCurrentColumnNumber(parser))
    if line > 0 { return TextPosition(line: position.line + line, column: column) }
    position.column += max(0, column - primed)
    return position
  }

  private func syntaxFault() -> SpreadsheetError.Cause {
    switch unsafe XML_GetErrorCode(parser) {
    case XML_ERROR_UNKNOWN_ENCODING: .corrupt(.encoding(encoding))
    case let code: .corrupt(.xml(expat: Int(code.rawValue)))
    }
  }

  /// Keeps the first fault and stops: Expat may still call back for a while.
  private func stop(_ cause: SpreadsheetError.Cause) {
    if fault == nil {
      fault = cause
      hasFault = true
      // Once stopped, the parser stands behind the tag and no more before it.
      faultPosition = currentPosition
    }
    if !isScanning { unsafe XML_StopParser(parser, 0) }
  }

  private func started(
    _ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
  ) {
    guard !hasFault else { return }
    // Expat keeps one copy of each attribute's name, so its address stands for it.
    self.attributes.removeAll(keepingCapacity: true)
    var index = 0
    while let key = unsafe attributes[index], let value = unsafe attributes[index + 1] {
      meet(Self.mixed(UInt64(UInt(bitPattern: key))))
      let (name, value) = unsafe (XMLBytes(key), XMLBytes(value))
      unsafe self.attributes.append(
        XMLAttribute(
          name: name.start, nameCount: name.count, prefixCount: name.prefixCount,
          value: value.start, valueCount: value.count))
      index += 2
    }
    let whole = unsafe XMLBytes(name)
    unsafe self.attributes.withUnsafeBufferPointer { list in
      unsafe start(whole.localName, hash: XMLScanner.hash(whole.buffer), XMLAttributes(list))
    }
  }

  private func ended(_ name: UnsafePointer<CChar>) { unsafe end(XMLBytes(name).localName) }

  /// A number that tells an address from others.
  ///
  /// Expat lays names at even distances in blocks: a single product keeps distances even, so that two
  /// blocks, one time in a hundred, fell onto the same bits and half the names were not counted.
  static func mixed(_ address: UInt64) -> UInt64 {
    let product = address &* 0x9e37_79b9_7f4a_7c15
    return ((product ^ product >> 32) &* 0xd6e8_feb8_6659_fd93) >> 32
  }

  /// An element begins.
  /// - Parameters:
  ///   - local: Its name without the prefix.
  ///   - hash: Tells its whole name from others.
  ///   - attributes: Its attributes, their names met already.
  func start(_ local: XMLBytes, hash: UInt64, _ attributes: XMLAttributes) {
    guard !hasFault, let callee = unsafe callee else { return }
    depth += 1
    elements += 1
    guard depth <= usage.limits.depth else {
      return stop(.limitExceeded(.depth, allowed: usage.limits.depth))
    }
    meet(hash)
    guard nameCount <= usage.limits.names else {
      return stop(.limitExceeded(.names, allowed: usage.limits.names))
    }
    unsafe callee._withUnsafeGuaranteedRef { handler in
      do throws(SpreadsheetError.Cause) { try handler.start(local, attributes) } catch {
        stop(error)
      }
    }
  }

  /// What may be given in one call just now.
  var shortcut: XMLHandler.Shortcut {
    guard let callee = unsafe callee else { return .none }
    return unsafe callee._withUnsafeGuaranteedRef { $0.shortcut }
  }

  /// Whether so many elements in one another pass no limit, with eight new names at most and a text so long.
  ///
  /// Nothing is wrong with them then before they end.
  func hasRoom(for levels: Int, text: Int = 0) -> Bool {
    !hasFault && depth + levels <= usage.limits.depth && nameCount + 8 <= usage.limits.names
      && text <= usage.limits.stringBytes
  }

  /// Cells begin, and end where their tags say so.
  /// - Parameters:
  ///   - tag: What the tag of the last says; of several all are empty, and name the same attributes.
  ///   - times: How many they are.
  ///   - names: By what its names are counted.
  func start(_ tag: CellTag, times: Int, _ names: PlainNames) {
    guard !hasFault, let callee = unsafe callee else { return }
    meet(tag, names)
    elements += times
    guard depth < usage.limits.depth else {
      return stop(.limitExceeded(.depth, allowed: usage.limits.depth))
    }
    guard nameCount <= usage.limits.names else {
      return stop(.limitExceeded(.names, allowed: usage.limits.names))
    }
    if !tag.isEmpty { depth += 1 }
    unsafe callee._withUnsafeGuaranteedRef { handler in
      do throws(SpreadsheetError.Cause) { try handler.start(tag) } catch { stop(error) }
    }
  }

  private func meet(_ tag: CellTag, _ names: PlainNames) {
    if tag.reference != nil { meet(names.reference) }
    if tag.style != nil { meet(names.style) }
    if tag.type != nil { meet(names.type) }
    meet(names.cell)
  }

  /// A cell of one plain value, for which there is room.
  func cell(_ tag: CellTag, _ value: XMLBytes, _ names: PlainNames) {
    guard let callee = unsafe callee else { return }
    meet(tag, names)
    meet(names.value)
    elements += 2
    unsafe callee._withUnsafeGuaranteedRef { handler in
      do throws(SpreadsheetError.Cause) { try handler.cell(tag, value) } catch { stop(error) }
    }
  }

  /// A cell of one plain text of its own, for which there is room.
  func cell(_ tag: CellTag, inline text: XMLBytes, _ names: PlainNames) {
    guard let callee = unsafe callee else { return }
    meet(tag, names)
    meet(names.inline)
    meet(names.type)
    elements += 3
    unsafe callee._withUnsafeGuaranteedRef { handler in
      do throws(SpreadsheetError.Cause) { try handler.cell(tag, inline: text) } catch {
        stop(error)
      }
    }
  }

  /// A shared string of one plain text, for which there is room.
  func item(_ text: XMLBytes, keepsSpace: Bool, _ names: PlainNames) {
    guard let callee = unsafe callee else { return }
    meet(names.item)
    meet(names.type)
    if keepsSpace { meet(names.space) }
    elements += 2
    unsafe callee._withUnsafeGuaranteedRef { handler in
      do throws(SpreadsheetError.Cause) { try handler.item(text) } catch { stop(error) }
    }
  }

  /// Counts a name, by a number that tells it from others.
  func meet(_ hash: UInt64) {
    let bit: UInt64 = 1 << (hash & 63)
    let word = Int((hash >> 6) & 1023)
    guard unsafe names[word] & bit == 0 else { return }
    unsafe names[word] |= bit
    nameCount += 1
    keep(word)
  }

  /// Apart from ``meet(_:)``, which is called for each name, so that that is short.
  @inline(never)
  private func keep(_ word: Int) { named.append(word) }

  /// An element ends.
  func end(_ local: XMLBytes) {
    guard !hasFault, let callee = unsafe callee else { return }
    depth -= 1
    unsafe callee._withUnsafeGuaranteedRef { handler in
      do throws(SpreadsheetError.Cause) { try handler.end(local) } catch { stop(error) }
    }
  }

  /// Text stands in an element; the bytes are valid only now.
  func read(_ text: UnsafeBufferPointer<UInt8>) {
    guard !hasFault, let callee = unsafe callee else { return }
    unsafe callee._withUnsafeGuaranteedRef { handler in
      do throws(SpreadsheetError.Cause) { try unsafe handler.text(text) } catch { stop(error) }
    }
  }
}
