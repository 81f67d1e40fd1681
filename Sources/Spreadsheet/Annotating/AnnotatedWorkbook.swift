/// Why a workbook was not marked.
public enum AnnotationError: Error, Hashable, Sendable {
  /// The workbook cannot be read.
  case read(SpreadsheetError)
  /// A part in an encoding that XML parsers need not know, which no program writes today.
  case encoding(part: String)
  /// A part that the marks go into is no XML, so that programs would not show them.
  case damaged(part: String)
  /// libzip cannot change the archive.
  case archive
  /// The marked workbook cannot be put where it belongs.
  case file(FileError)
}

/// Marks cells in a workbook that someone else made: each gets a comment and a fill, and its sheet a color.
///
/// Every part is copied as it is, packed, but those that must say something of it: the sheets with
/// marked cells, their comments and drawings of comments, the styles, and the lists of parts; and for a
/// list in front the list of sheets and the sheet that was selected. In those only what is needed is put
/// in between; not a letter else is changed, but a part that is not in UTF-8 is brought into it.
public enum AnnotatedWorkbook {
  /// The bytes of the workbook as marked.
  /// - Parameters:
  ///   - bytes: The workbook.
  ///   - name: What errors call it.
  ///   - annotations: The marks, one a cell; those on sheets that are not there are left out.
  ///   - front: A list of them; nil for none.
  ///   - tabColors: The colors of the tabs of marked sheets, by their names.
  ///   - limits: How much is read before the workbook is refused.
  /// - Throws: If the workbook cannot be read or changed.
  /// - Returns: The bytes of a workbook.
  public static func bytes(
    of bytes: [UInt8], name: String, with annotations: [Annotation], front: FrontSheet? = nil,
    tabColors: [String: UInt32] = [:], limits: Limits = Limits()
  ) throws(AnnotationError) -> [UInt8] {
    let tabs: [WorkbookReader.Tab]
    let package: Package
    let workbook: (styles: String?, persons: String?)
    var place: FrontPlace?
    do throws(SpreadsheetError) {
      var reader = try WorkbookReader(bytes: bytes, name: name, limits: limits)
      tabs = reader.tabs
      package = reader.package
      workbook = (reader.stylesPart, reader.personsPart)
      if let front { place = try FrontPlace(of: front, in: &reader) }
    } catch { throw .read(error) }
    var marking = PackageMarking(package, styles: try styles(workbook.styles, in: package))
    if let front, let found = place, try !marking.put(front, at: found) { place = nil }
    for (index, tab) in tabs.enumerated() where place?.older != index {
      let own = annotations.filter { $0.sheet == tab.name }.sorted { $0.cell < $1.cell }
      if tab.isWorksheet, !own.isEmpty {
        try marking.mark(
          tab.part, own, tabColor: tabColors[tab.name], unselects: place != nil)
      } else if place != nil {
        try marking.unselect(tab.part)
      }
    }
    let change = try marking.change(types: "[Content_Types].xml", persons: workbook.persons)
    guard let result = change.applied(to: bytes) else { throw .archive }
    try check(change, of: package, in: result, name: name)
    return result
  }

  /// Reads what was changed again.
  ///
  /// A drawing of comments that was no XML before, as Excel itself writes some, is let be.
  private static func check(
    _ change: ArchiveChange, of package: Package, in result: [UInt8], name: String
  ) throws(AnnotationError) {
    func isXML(_ part: String, in package: Package) -> Bool {
      do throws(SpreadsheetError) { try package.parse(part, XMLHandler()) } catch { return false }
      return true
    }
    let marked: Package
    do throws(SpreadsheetError) {
      marked = try Package(ByteSource(bytes: result), file: name, Usage(.none))
    } catch { throw .read(error) }
    let replaced = change.replaced.keys.sorted().map {
      String(decoding: package.archive.entries[Int($0)].name, as: UTF8.self)
    }
    for part in replaced + change.added.map(\.name) where !isXML(part, in: marked) {
      guard part.hasSuffix(".vml"), !isXML(part, in: package) else { throw .damaged(part: part) }
    }
  }

  /// Writes the workbook as marked.
  /// - Parameters:
  ///   - bytes: The workbook.
  ///   - name: What errors call it.
  ///   - annotations: The marks.
  ///   - front: A list of them; nil for none.
  ///   - tabColors: The colors of the tabs of marked sheets, by their names.
  ///   - path: Where it will stand. Its folder must be there.
  ///   - files: What is read, none of which it may replace.
  ///   - limits: How much is read before the workbook is refused.
  /// - Throws: If the workbook cannot be read or changed, or the file not written, or another file
  ///   stands there (`EEXIST`), which is as it was.
  public static func write(
    _ bytes: [UInt8], name: String, with annotations: [Annotation], front: FrontSheet? = nil,
    tabColors: [String: UInt32] = [:], to path: String, sparing files: ReadFiles,
    limits: Limits = Limits()
  ) throws(AnnotationError) {
    let marked = try self.bytes(
      of: bytes, name: name, with: annotations, front: front, tabColors: tabColors, limits: limits)
    do throws(FileError) {
      var file = try PendingFile(target: path, sparing: files, keepsOther: true)
      try file.write(marked)
      try file.commit()
    } catch {
      // As it was named, not where it leads.
      throw .file(FileError(path: path, code: error.code))
    }
  }

  private static func styles(
    _ part: String?, in package: Package
  ) throws(AnnotationError) -> (part: Archive.Entry, marking: StyleMarking)? {
    guard let part, let stored = try PackageMarking.stored(part, in: package),
      let marking = StyleMarking(stored.bytes)
    else { return nil }
    return (stored.entry, marking)
  }
}
