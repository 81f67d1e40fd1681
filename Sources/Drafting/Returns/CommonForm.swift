import Forms
import Spreadsheet

/// A blank form made of returns: what is equal in nearly all of them is printed, what differs is answered.
struct CommonForm {
  private(set) var workbook: Workbook
  private(set) var design: WorkbookDesign
  /// How many returns it was made of.
  let count: Int

  /// A sheet of one of the returns.
  struct Instance {
    var file: Int
    var place: Int
    var sheet: Sheet
    var design: SheetDesign
    /// The words of each cell, in the order of the cells.
    var keys: [String]
    var texts: Set<String>
  }

  /// Sheets of many returns that are one sheet of the form.
  private struct Cluster {
    var instances: [Instance]
    /// The words that most of them have.
    let core: Set<String>
    var files: Set<Int> { Set(instances.map(\.file)) }

    init(_ instances: [Instance]) {
      self.instances = instances
      var times: [String: Int] = [:]
      for instance in instances { for text in instance.texts { times[text, default: 0] += 1 } }
      core = Set(times.filter { $0.value * 5 >= instances.count * 3 }.keys)
    }

    /// The part of the common words that stand on a sheet.
    func share(of texts: Set<String>) -> Double {
      core.isEmpty ? 0 : Double(core.intersection(texts).count) / Double(core.count)
    }
  }

  init(_ returns: [FilledReturn]) throws(DraftError) {
    guard returns.count >= 2 else { throw .tooFewReturns(returns.count) }
    count = returns.count
    let instances = Self.instances(returns)
    var clusters = Self.seeds(instances, count: count)
    // Copies and sheets with other names belong where most of their words are.
    var members = clusters.map { _ in [Instance]() }
    for instance in instances {
      let shares = clusters.map { $0.share(of: instance.texts) }
      guard let best = shares.max(), best >= 0.5,
        let own = clusters.indices.max(by: { (shares[$0], -$0) < (shares[$1], -$1) })
      else { continue }
      members[own].append(instance)
    }
    clusters = members.map { Cluster($0) }
    // What few returns have is no sheet of the form.
    clusters.removeAll { $0.files.count < 2 || $0.files.count * 2 < returns.count }
    guard !clusters.isEmpty else { throw .nothingCommon }
    func order(_ cluster: Cluster) -> Double {
      let places = cluster.instances.map { Double($0.place) }
      return places.reduce(0, +) / Double(places.count)
    }
    clusters.sort { order($0) < order($1) }
    var sheets: [Sheet] = []
    var designs: [SheetDesign] = []
    for cluster in clusters {
      let common = CommonSheet(
        cluster.instances, dates: returns[cluster.instances[0].file].workbook.dateSystem)
      sheets.append(common.sheet)
      designs.append(common.design)
    }
    let first = returns[clusters[0].instances[0].file].workbook
    workbook = Workbook(
      sheets: sheets, dateSystem: first.dateSystem, definedNames: first.definedNames,
      numberFormats: first.numberFormats)
    design = WorkbookDesign(sheets: designs)
  }

  /// The words of each cell by which a sheet is known, without numbers; empty for a cell without words.
  private static func keys(of sheet: Sheet) -> [String] {
    sheet.cells.map { cell in
      guard case .string(let text) = cell.value else { return "" }
      let key = CommonText.key(text).withoutNumbers
      return key.contains(where: \.isLetter) ? key : ""
    }
  }

  private static func instances(_ returns: [FilledReturn]) -> [Instance] {
    var instances: [Instance] = []
    for (file, filled) in returns.enumerated() {
      let designs = filled.design?.sheets ?? []
      for (place, sheet) in filled.workbook.sheets.enumerated() {
        let keys = keys(of: sheet)
        let texts = Set(keys.filter { !$0.isEmpty })
        guard !texts.isEmpty else { continue }
        instances.append(
          Instance(
            file: file, place: place, sheet: sheet,
            design: place < designs.count ? designs[place] : SheetDesign(), keys: keys, texts: texts
          ))
      }
    }
    return instances
  }

  /// The sheets of the form by the names that several returns have; those with the same words are one.
  private static func seeds(_ instances: [Instance], count: Int) -> [Cluster] {
    let named = Dictionary(grouping: instances) { $0.sheet.name.folded }
    let groups = named.values.map { Cluster($0) }.sorted {
      ($1.files.count, $0.instances[0].place, $0.instances[0].sheet.name)
        < ($0.files.count, $1.instances[0].place, $1.instances[0].sheet.name)
    }
    var seeds: [Cluster] = []
    for group in groups where group.files.count >= 2 && !group.core.isEmpty {
      let isKnown = seeds.contains { seed in
        let fewer = min(seed.core.count, group.core.count)
        return seed.core.intersection(group.core).count * 5 >= fewer * 4
      }
      if !isKnown, seeds.count < mostClusters { seeds.append(group) }
    }
    if !seeds.isEmpty { return seeds }
    // Each sender has given the sheets another name.
    var all: [Cluster] = []
    for instance in instances where all.count < mostClusters {
      if !all.contains(where: { $0.share(of: instance.texts) >= 0.5 }) {
        all.append(Cluster([instance]))
      }
    }
    return all
  }

  private static let mostClusters = 100
}
