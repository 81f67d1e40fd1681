/// Why a file could not be read: the cause, and the place it was met.
///
/// Facts only; whoever shows it to people words it. Switch over ``cause``, or sort by ``code``.
public struct SpreadsheetError: Error, Hashable, Sendable {
  /// What went wrong.
  public var cause: Cause
  /// The file as it was named by the caller; inside an archive `archive.zip/name.xlsx`.
  public var file: String
  /// The part of the package it was met in, such as `xl/worksheets/sheet1.xml`.
  public var part: String?
  /// The line in that part, from 1, where the part is XML.
  public var line: Int?
  /// The column in that line, from 1, in bytes.
  public var column: Int?

  /// An error of this cause and place.
  public init(
    _ cause: Cause, file: String, part: String? = nil, line: Int? = nil, column: Int? = nil
  ) {
    self.cause = cause
    self.file = file
    self.part = part
    self.line = line
    self.column = column
  }

  /// One of `not-a-workbook`, `legacy-xls`, `encrypted`, `archive-encrypted`, `corrupt`,
  /// `limit-exceeded`.
  public var code: String { cause.code }
}

extension SpreadsheetError {
  /// What went wrong.
  public enum Cause: Error, Hashable, Sendable {
    /// The operating system gave no bytes.
    case unreadable(Access)
    /// The bytes are something else than a workbook.
    case notAWorkbook(Content)
    /// A workbook of Excel 97–2003 (.xls), or of WPS (.et), which has the same inside.
    case legacyXLS
    /// The workbook, or a part of it, opens with a password only.
    case encrypted
    /// The archive opens with a password only, whatever is in it.
    case archiveEncrypted
    /// The archive, or a file in it, is packed by a method that is not supported, by its number (APPNOTE
    /// 4.4.5): nothing is wrong with it.
    case compressionMethod(Int)
    /// The workbook is damaged, or breaks a rule that reading depends on.
    case corrupt(Damage)
    /// A number of ``Limits`` was passed.
    case limitExceeded(Limits.Name, allowed: Int)

    /// The failure code of this cause, as other programs know it.
    public var code: String {
      switch self {
      case .unreadable, .notAWorkbook: "not-a-workbook"
      case .legacyXLS: "legacy-xls"
      case .encrypted: "encrypted"
      case .archiveEncrypted: "archive-encrypted"
      case .corrupt, .compressionMethod: "corrupt"
      case .limitExceeded: "limit-exceeded"
      }
    }
  }

  /// Why the operating system gave no bytes.
  public enum Access: Hashable, Sendable {
    /// There is no such file, or its folder is none.
    case missing
    /// The user may not read it.
    case denied
    /// It is a folder.
    case folder
    /// A pipe, socket or device: it might never end.
    case notARegularFile
    /// The library that reads archives of this kind, by its name, is not there or cannot be loaded.
    case libraryMissing(String)
    /// Another error, by its `errno`.
    case system(errno: Int32)
  }

  /// What bytes that are no workbook look like.
  public enum Content: Hashable, Sendable {
    /// Not a byte.
    case empty
    /// A page of HTML, which some systems save under the name of a workbook.
    case html
    /// A workbook of "XML Spreadsheet 2003".
    case xml2003
    /// A workbook or text of OpenOffice or LibreOffice.
    case openDocument
    /// An Excel Binary Workbook (.xlsb).
    case binaryWorkbook
    /// A zip archive with no workbook in it, such as a text of Word.
    case otherZip
    /// An OLE2 container that is neither an encrypted workbook nor an .xls, such as a .doc.
    case otherOLE
    /// Something that is none of these.
    case unknown
  }

  /// How a workbook is damaged.
  public enum Damage: Hashable, Sendable {
    /// It ends before it is complete.
    case truncated
    /// The directory of the archive contradicts itself or the file.
    case archive
    /// The bytes of an entry do not match their checksum.
    case checksum
    /// An entry unpacks to another size than it declares.
    case size
    /// An entry's compressed bytes cannot be unpacked.
    case compressedData
    /// Two entries have one name (case and the direction of slashes do not tell names apart).
    case duplicateEntry(String)
    /// An entry's name climbs out of the package (`..`) or holds a NUL.
    case entryName(String)
    /// The operating system failed to read on, by its `errno`.
    case readFailed(errno: Int32)
    /// A part that another part points at is not there.
    case missingPart(String)
    /// A sheet names a relationship that is not there.
    case missingRelationship(String)
    /// A part begins with another element than it must.
    case rootElement(String)
    /// The XML breaks the rules of XML, by the number of Expat's error (`XML_Error`).
    case xml(expat: Int)
    /// The XML has a document type declaration, which no program writes here and attackers do.
    case documentType
    /// The XML is in an encoding other than UTF-8, UTF-16, ISO-8859-1 and US-ASCII.
    case encoding(String)
    /// A row number that is none, or past 1,048,576.
    case rowNumber(String)
    /// A cell reference that is none, or past XFD1048576.
    case cellReference(String)
    /// A merged range that is none.
    case mergedRange(String)
    /// A cell type that is none (ECMA-376 part 1, 18.18.11).
    case cellType(String)
    /// A number that cannot be read, or is not finite.
    case number(String)
    /// A boolean that is neither 0, 1, false nor true.
    case boolean(String)
    /// A shared string that is not in the table.
    case sharedString(String)
  }
}
