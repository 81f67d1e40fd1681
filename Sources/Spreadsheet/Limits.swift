/// How much of a file is read before it is refused: files come from strangers.
///
/// The defaults let pass what offices send and keep one workbook, read whole, under 512 MiB of
/// memory. Each can be set; a number passed is ``SpreadsheetError/Cause/limitExceeded(_:allowed:)``.
public struct Limits: Hashable, Sendable {
  /// Entries in a workbook's package; also relationships of one part.
  public var entries = 10_000
  /// Files in an archive of files, those of archives inside it included.
  public var files = 100_000
  /// Bytes of one archive's central directory.
  public var directoryBytes = 16 << 20
  /// Bytes one part unpacks to.
  public var partBytes = 512 << 20
  /// Bytes all parts of a workbook that are read unpack to.
  public var totalBytes = 768 << 20
  /// How many times larger than packed a part may be, once it is past ``ratioGraceBytes``.
  public var ratio = 250
  /// Bytes a part may unpack to, whatever its ratio: honest style sheets pass 1:100.
  public var ratioGraceBytes = 32 << 20
  /// Bytes of one file taken out of an archive of files.
  ///
  /// Also of a part of a workbook that is unpacked whole: the bytes of a control, a legacy drawing that is no
  /// XML.
  public var fileBytes = 64 << 20
  /// Archives inside an archive, one in the other.
  public var nesting = 3
  /// Elements inside one another, in a part.
  public var depth = 128
  /// Elements in all the XML that is read.
  public var elements = 20_000_000
  /// Different names of elements and attributes in one part.
  public var names = 10_000
  /// Bytes of one tag with its attributes, or of one comment.
  public var tagBytes = 1 << 20
  /// Worksheets and other sheets of a workbook.
  public var sheets = 10_000
  /// Cells that are not empty, in all sheets that are read.
  public var cells = 2_500_000
  /// Strings that belong to no single cell: shared strings, names, properties, relationships.
  public var strings = 2_000_000
  /// Bytes of one string in UTF-8.
  ///
  /// Excel's longest has 32,767 UTF-16 units.
  public var stringBytes = 1 << 20
  /// Bytes of all text that is kept, in UTF-8.
  public var textBytes = 64 << 20
  /// Bytes of the text of all cells, a shared string counted for each cell that has it.
  ///
  /// A row of a streamed sheet holds ``textBytes`` at most.
  public var cellTextBytes = 256 << 20
  /// Merged ranges, in all sheets that are read.
  public var merges = 200_000
  /// Controls, shapes, pictures and comments, in all sheets that are read.
  public var objects = 100_000

  /// The defaults, for a workbook that is read by itself.
  public init() {}

  /// The name of a limit, as an error gives it: that of the property of ``Limits`` that says what it holds.
  public enum Name: String, CaseIterable, Hashable, Sendable {
    case entries, files, directoryBytes, partBytes, totalBytes
    case ratio
    /// Never passed itself: ``Limits/ratio`` is, behind it.
    case ratioGraceBytes
    case fileBytes, nesting
    case depth, elements, names, tagBytes
    case sheets, cells, strings, stringBytes, textBytes, cellTextBytes, merges, objects

    /// The name as the command line and messages write it: `part-bytes`.
    public var word: String {
      rawValue.reduce(into: "") { word, letter in
        if letter.isUppercase { word.append("-") }
        word.append(letter.lowercased())
      }
    }
  }

  /// The limit of a name.
  public subscript(name: Name) -> Int {
    get { self[keyPath: Self.property(name)] }
    set { self[keyPath: Self.property(name)] = newValue }
  }

  private static func property(_ name: Name) -> WritableKeyPath<Limits, Int> {
    switch name {
    case .entries: \.entries
    case .files: \.files
    case .directoryBytes: \.directoryBytes
    case .partBytes: \.partBytes
    case .totalBytes: \.totalBytes
    case .ratio: \.ratio
    case .ratioGraceBytes: \.ratioGraceBytes
    case .fileBytes: \.fileBytes
    case .nesting: \.nesting
    case .depth: \.depth
    case .elements: \.elements
    case .names: \.names
    case .tagBytes: \.tagBytes
    case .sheets: \.sheets
    case .cells: \.cells
    case .strings: \.strings
    case .stringBytes: \.stringBytes
    case .textBytes: \.textBytes
    case .cellTextBytes: \.cellTextBytes
    case .merges: \.merges
    case .objects: \.objects
    }
  }
}
