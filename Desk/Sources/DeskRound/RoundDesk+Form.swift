import FormOutput
public import Forms
import Glibc
import Rounds

extension RoundDesk {
  /// The paths of the files that are read beside the returns.
  var listPaths: [String] { [decisionFile.path] + [rosterPath].compactMap(\.self) }

  var rosterPath: String? { fixed.roster ?? settings.roster.map { "\(folder)/\($0)" } }

  private var deadline: Deadline? { (fixed.deadline ?? settings.deadline).flatMap { Deadline($0) } }

  /// Loads form, lists and decisions, and begins to read.
  func open() async {
    fault = nil
    do throws(DeskError) {
      guard let schema = try loadedSchema() else {
        begin(nil)
        show()
        return
      }
      self.schema = schema
      do throws(TemplateFile.Fault) {
        // What goes to senders is in the form's language.
        reminder = try Letter.reminder.load(schema.language, of: schema)
      } catch {
        reminder = nil
        fault = error.words
      }
      try await openRound(schema)
      show()
    } catch {
      begin(nil)
      tell(error)
    }
  }

  private func openRound(_ schema: Schema) async throws(DeskError) {
    lists = listPaths.map { FileFacts(path: $0) }
    let session = try await Self.session(request(schema))
    do { decisions = try decisionFile.decisions([schema], sparesOthers: true) } catch {
      throw .schema(error)
    }
    begin(LiveRound(session))
  }

  /// The form that is chosen, or the only one that there is; nil where one must be chosen.
  private func loadedSchema() throws(DeskError) -> Schema? {
    let wanted = fixed.form ?? settings.form.map { $0 == RoundFolder.form ? "\(folder)/\($0)" : $0 }
    let path: String
    do throws(SchemaError) { path = try Schema.find(wanted) } catch {
      if wanted == nil { return nil }
      throw .schema(error)
    }
    do throws(SchemaError) { return try Schema.load(path: path) } catch { throw .schema(error) }
  }

  private func request(_ schema: Schema) -> RoundRequest {
    var request = RoundRequest(
      schema: schema, paths: [folder], roster: rosterPath, decisions: decisionFilePath,
      deadline: deadline, limits: fixed.limits)
    // The folder may have been read with another form before, and is again.
    request.sparesOtherDecisions = true
    return request
  }

  /// Named where it is there; a name of nothing would be a fault.
  private var decisionFilePath: String? {
    access(decisionFile.path, F_OK) == 0 ? decisionFile.path : nil
  }

  private nonisolated static func session(
    _ request: RoundRequest
  ) async throws(DeskError) -> RoundSession {
    do { return try RoundSession(request) } catch { throw .session(error) }
  }

  /// Reads decisions and roster again, and the returns that they change.
  func reloadLists(_ facts: [FileFacts?]) async {
    guard let schema else { return }
    let isRosterChanged = facts.dropFirst() != lists.dropFirst()
    // Where the template of reminders has a fault, that stays told, unless it was mended meanwhile.
    guard !isRosterChanged, reminder != nil else { return await open() }
    lists = facts
    do throws(DeskError) {
      fault = nil
      try await reloadDecisions(schema)
      show()
    } catch { tell(error) }
  }

  /// Reads the decisions again, and the files about which they say something else.
  func reloadDecisions(_ schema: Schema) async throws(DeskError) {
    let own = epoch
    lists = listPaths.map { FileFacts(path: $0) }
    let new: [Decision]
    do { new = try decisionFile.decisions([schema], sparesOthers: true) } catch {
      throw .schema(error)
    }
    let session = try await Self.session(request(schema))
    guard own == epoch else { return }
    // Which of two decisions is later is told by their numbers, which change for all that follow.
    let same = zip(decisions, new).prefix { $0 == $1 }.count
    let files = Set((decisions[same...] + new[same...]).map(\.file))
    decisions = new
    live = LiveRound(session)
    let changed = entries.indices.filter { index in
      files.contains { entries[index].holds($0) }
    }
    // What is still being read by the decisions of before is of no use.
    turn += 1
    for index in changed {
      entries[index].turn = turn
      entries[index].isRead = false
    }
    await read(changed.map { entries[$0].input })
  }

  // MARK: Choosing

  /// A form that can be chosen.
  public struct FormChoice: Sendable {
    public let id: String
    public let title: Words
    /// Whether it is the one in use.
    public let isChosen: Bool
    let path: String
  }

  /// The forms that there are: the one drafted in this folder, and those of the schema folders.
  public func forms() -> [FormChoice] {
    var paths: [String] = []
    if FileFacts(path: "\(folder)/\(RoundFolder.form)/form.yaml") != nil {
      paths.append("\(folder)/\(RoundFolder.form)")
    }
    for schemas in Schema.searchFolders() where FileFacts(path: schemas) != nil {
      // A folder without forms is none to choose from.
      do throws(SchemaError) { paths += try Schema.findAll([schemas]) } catch { continue }
    }
    if let path = schema?.folder, !paths.contains(path) { paths.insert(path, at: 0) }
    var known: Set<String> = []
    return paths.compactMap { path in
      guard known.insert(path).inserted else { return nil }
      let form: Schema
      // One that does not load is told where it is used.
      do throws(SchemaError) { form = try Schema.load(path: path) } catch { return nil }
      return FormChoice(
        id: DeskState.id(of: path), title: form.title,
        isChosen: schema?.files.first == form.files.first, path: path)
    }
  }

  /// Takes a form by its id, and reads the returns with it.
  public func choose(form id: String) async throws(DeskError) {
    guard let form = forms().first(where: { $0.id == id }) else { throw .gone }
    settings.form = form.path == "\(folder)/\(RoundFolder.form)" ? RoundFolder.form : form.path
    try await changed()
  }

  /// Sets the last day; empty for none.
  public func set(deadline: String) async throws(DeskError) {
    guard deadline.isEmpty || Deadline(deadline) != nil else { throw .noDay(deadline) }
    settings.deadline = deadline.isEmpty ? nil : deadline
    try await changed()
  }

  /// Sets the day by which letters ask for an answer; empty for none.
  public func set(replyBy: String) async throws(DeskError) {
    guard replyBy.isEmpty || Deadline(replyBy) != nil else { throw .noDay(replyBy) }
    settings.replyBy = replyBy.isEmpty ? nil : replyBy
    try settings.save(folder)
    show()
  }

  /// Takes a file of the folder as the roster; nil for none.
  /// - Parameter file: Its name in the folder.
  /// - Throws: If it is no roster, or the choice could not be kept.
  public func set(roster file: String?) async throws(DeskError) {
    if let file {
      do throws(ListError) { _ = try Roster(path: "\(folder)/\(file)", schema: schema) } catch {
        throw .session(.list(error))
      }
    }
    settings.roster = file
    try await changed()
  }

  /// Keeps the settings and reads all again.
  func changed() async throws(DeskError) {
    try settings.save(folder)
    await open()
    wake()
  }
}

extension RoundDesk.Entry {
  /// Whether a file is this input or lies in it, by its name for the user.
  func holds(_ file: String) -> Bool {
    switch input {
    case .workbook(_, let own, _): own == file
    case .archive(_, let own), .mail(_, let own): own == file || file.hasPrefix(own + "/")
    case .failed(let failure): failure.file == file
    case .skipped(let skipped): skipped.file == file
    }
  }
}

extension RoundDesk {
  /// The files of the folder that may be a roster: texts, and workbooks that are none of the form's.
  public func listFiles() -> [String] {
    let state = state
    guard let status = state.status else { return [settings.roster].compactMap(\.self) }
    let texts = status.skipped.map(\.file).filter {
      $0.lowercased().hasSuffix(".csv") || $0.lowercased().hasSuffix(".txt")
    }
    let workbooks = status.failures.filter { $0.status == .notThisForm }.map(\.file)
    let all = [settings.roster].compactMap(\.self) + texts + workbooks
    var known: Set<String> = []
    return all.filter { !$0.contains("/") && known.insert($0).inserted }
  }

  /// Takes the form that was drafted in this folder.
  public func useOwnForm() async throws(DeskError) {
    settings.form = RoundFolder.form
    try await changed()
  }
}
