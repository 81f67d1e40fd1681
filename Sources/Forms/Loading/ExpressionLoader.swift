/// Compiles the expressions of a form, once it is known what they may name.
struct ExpressionLoader {
  let names: ExpressionNames
  let counter = ExpressionCounter()

  /// Nil where a table or a field has faults of its own: what seems wrong with an expression then may
  /// not be.
  init?(_ tables: FormTables, lists: [String: [String]]) {
    guard tables.areWhole else { return nil }
    var described: [ExpressionNames.Table] = []
    for loaded in tables.loaded {
      let fields = loaded.fields.compactMap(\.self)
      guard fields.count == loaded.fields.count else { return nil }
      described.append(
        ExpressionNames.Table(
          id: loaded.table.id, isSingle: loaded.table.copies == .one, parent: loaded.table.parent,
          fields: zip(loaded.names.ids, fields).map { id, field in
            ExpressionNames.Field(
              id: id, type: field.shape.expressionType, options: field.shape.expressionOptions)
          }, lines: loaded.table.list?.lines.map(\.id) ?? []))
    }
    names = ExpressionNames(tables: described, lists: lists)
  }

  /// The expression at a cursor, which must come to a type; nil after a fault was reported.
  ///
  /// `home` is the table whose records ask; it is nil for what is asked once a return.
  func expression(_ cursor: YamlCursor, as type: ExpressionType?, home: Int?) -> Expression? {
    guard let text = cursor.text() else { return nil }
    do throws(ExpressionMistake) {
      return try ExpressionCompiler.compile(
        text, as: type, names: names, home: home, counter: counter)
    } catch {
      cursor.report(.expression(error), after: error.offset)
      return nil
    }
  }

  /// The sentence at a cursor, with expressions in braces; nil after a fault was reported.
  func template(_ cursor: YamlCursor, home: Int?) -> ExpressionTemplate? {
    guard let text = cursor.text() else { return nil }
    do throws(ExpressionMistake) {
      return try ExpressionTemplate(text, names: names, home: home, counter: counter)
    } catch {
      cursor.report(.expression(error), after: error.offset)
      return nil
    }
  }
}
