extension Issue {
  /// What is wrong, with the values that a message about it needs.
  ///
  /// Fields and tables are indexes.
  public enum Kind: Hashable, Sendable {
    /// Nothing is answered; ``Issue/found`` holds a placeholder such as 无 that stands there.
    case requiredMissing
    /// Not a number, or not a whole one. `zero` where a placeholder may have meant none.
    case typeError(whole: Bool, zero: Bool)
    case minimum(Int)
    /// Letters or words that are no option, as typed.
    case choiceUnknown([String])
    case choiceMultiple([Character])
    /// The option was chosen, and the words it asks for are missing.
    case noteMissing(option: Character)
    /// The words of an option that is not chosen.
    case noteUnexpected(option: Character)
    /// Answered although the other field is not answered, or is not that option.
    case skipViolated(field: Int, option: Character?)
    /// Two readings equally good, as text.
    case answerAmbiguous([String])
    /// A copy of one of these tables, and nothing tells of which; it was not read.
    case tableAmbiguous([Int])
    case formatMobile
    case formatPhone
    case formatEmail
    case formatURL
    /// The names that are no country or region, as typed; the nearest name that is, if any.
    case regionUnknown([String], nearest: String?)
    case periodInvalid
    case periodOrder(Period)
    /// None of the fields is answered.
    case oneMissing([Int])
    /// The part and the whole, each in the unit of its field.
    case partExceedsWhole(part: Double, whole: Double, wholeField: Int)
    /// 表1 says `stated`, the return holds `returned` records of the table.
    case countMismatch(stated: Int, returned: Int, table: Int)
    /// 表1 (or whatever table says who returns) says `expected`.
    case senderMismatch(expected: String)
    /// No such name on the roster; the nearest one that is.
    case senderUnknown(nearest: String?)
    /// An earlier record has the same name; `file` where it is in another return.
    case duplicateRecord(file: String?, place: Place)
    /// The labels of questions that are gone.
    case labelMissing([String])
    case tableMissing(warning: Bool)
    case tableRepeated(first: Place)
    /// The error as Excel shows it: `#REF!`.
    case cellError(String)
    case lengthShort(count: Int, least: Int)
    case lengthLong(count: Int, most: Int)
    /// The size was given in another unit: what it is in the field's own, and the unit written.
    case areaConverted(Double, unit: String)
    /// The name that the office asks for.
    case fileName(expected: String)
    /// When it was last saved, and the last day, both `YYYY-MM-DD`.
    case late(saved: String, deadline: String)
    /// The workbook says that it is another form than the one that is read.
    case wrongForm(found: String)
    /// It is another version of the form, so that what is asked may have changed.
    case wrongVersion(found: String, expected: String)
    /// Several returns of one sender differ, and when they were saved does not tell which is the
    /// newest; the files of the others.
    case returnUnclear(others: [String])
    /// The answer, or the sum of the answers of a table, and the figure that stands elsewhere; without
    /// a field, the number of records.
    case referenceMismatch(stated: Double, reference: Double)
  }

  /// The codes of the contract; other programs rely on them word for word.
  public enum Code: String, CaseIterable, Sendable {
    case requiredMissing = "required-missing"
    case typeError = "type-error"
    case minimum
    case choiceUnknown = "choice-unknown"
    case choiceMultiple = "choice-multiple"
    case noteMissing = "note-missing"
    case noteUnexpected = "note-unexpected"
    case skipViolated = "skip-violated"
    case answerAmbiguous = "answer-ambiguous"
    case formatMobile = "format-mobile"
    case formatPhone = "format-phone"
    case formatEmail = "format-email"
    case formatURL = "format-url"
    case regionUnknown = "region-unknown"
    case periodInvalid = "period-invalid"
    case periodOrder = "period-order"
    case oneMissing = "one-missing"
    case partExceedsWhole = "part-exceeds-whole"
    case countMismatch = "count-mismatch"
    case senderMismatch = "sender-mismatch"
    case senderUnknown = "sender-unknown"
    case duplicateRecord = "duplicate-record"
    case labelMissing = "label-missing"
    case tableMissing = "table-missing"
    case tableRepeated = "table-repeated"
    case cellError = "cell-error"
    case lengthShort = "length-short"
    case lengthLong = "length-long"
    case areaConverted = "area-converted"
    case fileName = "file-name"
    case late
    case wrongForm = "wrong-form"
    case wrongVersion = "wrong-version"
    case returnUnclear = "return-unclear"
    case referenceMismatch = "reference-mismatch"
  }
}

extension Issue.Kind {
  public var code: Issue.Code {
    switch self {
    case .requiredMissing: .requiredMissing
    case .typeError: .typeError
    case .minimum: .minimum
    case .choiceUnknown: .choiceUnknown
    case .choiceMultiple: .choiceMultiple
    case .noteMissing: .noteMissing
    case .noteUnexpected: .noteUnexpected
    case .skipViolated: .skipViolated
    case .answerAmbiguous, .tableAmbiguous: .answerAmbiguous
    case .formatMobile: .formatMobile
    case .formatPhone: .formatPhone
    case .formatEmail: .formatEmail
    case .formatURL: .formatURL
    case .regionUnknown: .regionUnknown
    case .periodInvalid: .periodInvalid
    case .periodOrder: .periodOrder
    case .oneMissing: .oneMissing
    case .partExceedsWhole: .partExceedsWhole
    case .countMismatch: .countMismatch
    case .senderMismatch: .senderMismatch
    case .senderUnknown: .senderUnknown
    case .duplicateRecord: .duplicateRecord
    case .labelMissing: .labelMissing
    case .tableMissing: .tableMissing
    case .tableRepeated: .tableRepeated
    case .cellError: .cellError
    case .lengthShort: .lengthShort
    case .lengthLong: .lengthLong
    case .areaConverted: .areaConverted
    case .fileName: .fileName
    case .late: .late
    case .wrongForm: .wrongForm
    case .wrongVersion: .wrongVersion
    case .returnUnclear: .returnUnclear
    case .referenceMismatch: .referenceMismatch
    }
  }

  public var severity: Issue.Severity {
    switch self {
    case .lengthShort, .lengthLong, .noteUnexpected, .areaConverted, .fileName, .late: .warning
    case .tableMissing(let warning): warning ? .warning : .error
    default: .error
    }
  }
}
