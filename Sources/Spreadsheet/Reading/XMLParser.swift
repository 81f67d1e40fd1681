internal import CExpat

/// What a part's XML is turned into as it streams past.
///
/// A class, because Expat calls back from C; never generic, because Swift 6.3 crashes on C closures
/// in generic code; and no protocol, because a call by way of one counts references.
class XMLHandler {
  func start(_ name: XMLBytes, _ attributes: XMLAttributes) throws(SpreadsheetError.Cause) {}
  func end(_ name: XMLBytes) throws(SpreadsheetError.Cause) {}
  /// A piece of text; one text may come in several.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError.Cause) {}
}

/// An Expat parser that can be used for one part after another.
///
/// Refuses document types, and with them every entity but XML's own five.
final class XMLParser {
  private let parser: XML_Parser
  private let usage: Usage
  private var handler: XMLHandler?
  /// The same, to be called without counting references: two million cells make ten million calls.
  private var callee: Unmanaged<XMLHandler>?
  private var fault: SpreadsheetError.Cause?
  private var hasFault = false
  private var faultPosition: (line: Int, column: Int)?
  private var encoding = ""
  private var depth = 0
  private var elements = 0
  private var bytes = 0
  /// One bit for the hash of each name met: Expat keeps every different name until the end of the
  /// part, so a part made of different names would fill the memory.
  private let names: UnsafeMutablePointer<UInt64>
  private static let nameWords = 1024
  private var nameCount = 0

  init(_ usage: Usage) throws(SpreadsheetError.Cause) {
    guard let parser = XML_ParserCreate(nil) else {
      throw .corrupt(.xml(expat: Int(XML_ERROR_NO_MEMORY.rawValue)))
    }
    self.parser = parser
    self.usage = usage
    names = .allocate(capacity: Self.nameWords)
    names.initialize(repeating: 0, count: Self.nameWords)
  }

  deinit {
    XML_ParserFree(parser)
    names.deallocate()
  }

  /// Makes ready for another part.
  func begin(_ handler: XMLHandler) {
    XML_ParserReset(parser, nil)
    self.handler = handler
    callee = .passUnretained(handler)
    fault = nil
    hasFault = false
    faultPosition = nil
    encoding = ""
    (depth, elements, bytes) = (0, 0, 0)
    if nameCount > 0 { names.update(repeating: 0, count: Self.nameWords) }
    nameCount = 0
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { context, name, attributes in
        guard let context, let name, let attributes else { return }
        Unmanaged<XMLParser>.fromOpaque(context)._withUnsafeGuaranteedRef {
          $0.started(name, attributes)
        }
      },
      { context, name in
        guard let context, let name else { return }
        Unmanaged<XMLParser>.fromOpaque(context)._withUnsafeGuaranteedRef { $0.ended(name) }
      })
    XML_SetCharacterDataHandler(parser) { context, text, count in
      guard let context, let text else { return }
      Unmanaged<XMLParser>.fromOpaque(context)._withUnsafeGuaranteedRef {
        $0.read(text, Int(count))
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      guard let context else { return }
      Unmanaged<XMLParser>.fromOpaque(context)._withUnsafeGuaranteedRef {
        $0.stop(.corrupt(.documentType))
      }
    }
    XML_SetXmlDeclHandler(parser) { context, _, encoding, _ in
      guard let context, let encoding else { return }
      Unmanaged<XMLParser>.fromOpaque(context)._withUnsafeGuaranteedRef {
        $0.encoding = String(cString: encoding)
      }
    }
  }

  /// Parses the next bytes of an entry, and ends the part where the entry ends.
  ///
  /// - Returns: Whether there may be more.
  func advance(_ stream: inout EntryStream) throws(SpreadsheetError.Cause) -> Bool {
    let size = 64 << 10
    guard let buffer = XML_GetBuffer(parser, Int32(size)) else {
      throw .corrupt(.xml(expat: Int(XML_ERROR_NO_MEMORY.rawValue)))
    }
    let count = try stream.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: size))
    bytes += count
    let status = XML_ParseBuffer(parser, Int32(count), count == 0 ? 1 : 0)
    if let fault { throw fault }
    guard status == XML_STATUS_OK else { throw syntaxFault() }
    try usage.parsed(elements: elements)
    elements = 0
    let pending = bytes - max(0, Int(XML_GetCurrentByteIndex(parser)))
    guard count == 0 || pending <= usage.limits.tagBytes + size else {
      throw .limitExceeded(.tagBytes, allowed: usage.limits.tagBytes)
    }
    return count > 0
  }

  /// The line and the column of the fault, or where the parser stands, both from 1.
  var position: (line: Int, column: Int) { faultPosition ?? currentPosition }

  private var currentPosition: (line: Int, column: Int) {
    (Int(XML_GetCurrentLineNumber(parser)), Int(XML_GetCurrentColumnNumber(parser)) + 1)
  }

  private func syntaxFault() -> SpreadsheetError.Cause {
    switch XML_GetErrorCode(parser) {
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
    XML_StopParser(parser, 0)
  }

  private func started(
    _ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
  ) {
    guard !hasFault, let callee else { return }
    depth += 1
    elements += 1
    guard depth <= usage.limits.depth else {
      return stop(.limitExceeded(.depth, allowed: usage.limits.depth))
    }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var letter = name
    var start = name
    while letter.pointee != 0 {
      hash = (hash ^ UInt64(UInt8(bitPattern: letter.pointee))) &* 0x100_0000_01b3
      if letter.pointee == 0x3A { start = letter + 1 }
      letter += 1
    }
    let local = XMLBytes(start, count: letter - start)
    meet(hash ^ (hash >> 29))
    // Expat keeps one copy of each attribute's name, so its address stands for it.
    var index = 0
    while let key = attributes[index] {
      let address = UInt64(UInt(bitPattern: key))
      meet((address &* 0x9e37_79b9_7f4a_7c15) >> 32)
      index += 2
    }
    guard nameCount <= usage.limits.names else {
      return stop(.limitExceeded(.names, allowed: usage.limits.names))
    }
    callee._withUnsafeGuaranteedRef { handler in
      do throws(SpreadsheetError.Cause) {
        try handler.start(local, XMLAttributes(list: attributes))
      } catch {
        stop(error)
      }
    }
  }

  private func meet(_ hash: UInt64) {
    let bit: UInt64 = 1 << (hash & 63)
    let word = Int((hash >> 6) & 1023)
    guard names[word] & bit == 0 else { return }
    names[word] |= bit
    nameCount += 1
  }

  private func ended(_ name: UnsafePointer<CChar>) {
    guard !hasFault, let callee else { return }
    depth -= 1
    callee._withUnsafeGuaranteedRef { handler in
      do throws(SpreadsheetError.Cause) { try handler.end(XMLBytes(localNameOf: name)) } catch {
        stop(error)
      }
    }
  }

  private func read(_ text: UnsafePointer<CChar>, _ count: Int) {
    guard !hasFault, let callee else { return }
    let start = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    callee._withUnsafeGuaranteedRef { handler in
      do throws(SpreadsheetError.Cause) {
        try handler.text(UnsafeBufferPointer(start: start, count: count))
      } catch {
        stop(error)
      }
    }
  }
}
