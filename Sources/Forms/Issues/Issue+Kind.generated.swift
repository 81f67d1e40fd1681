// Written by `make generate` from what stands in the files of the rules. Do not edit.

extension Issue {
  /// What is wrong, with the values that a message about it needs; each in the file of the rule that
  /// reports it.
  public enum Kind: Hashable, Sendable {
    case aboveMaximum(AboveMaximum)
    case answerAmbiguous(AnswerAmbiguous)
    case answerChanged(AnswerChanged)
    case answerNotInCell(AnswerNotInCell)
    case answerPointsElsewhere(AnswerPointsElsewhere)
    case areaConverted(AreaConverted)
    case belowMinimum(BelowMinimum)
    case cellError(CellError)
    case changeLost(ChangeLost)
    case checkFailed(CheckFailed)
    case choiceMultiple(ChoiceMultiple)
    case choiceUnknown(ChoiceUnknown)
    case countMismatch(CountMismatch)
    case dateInvalid(DateInvalid)
    case dateTooEarly(DateTooEarly)
    case dateTooLate(DateTooLate)
    case datesOutOfOrder(DatesOutOfOrder)
    case decisionOutdated(DecisionOutdated)
    case duplicateRecord(DuplicateRecord)
    case fileNameDiffers(FileNameDiffers)
    case formatCode(FormatCode)
    case formatEmail(FormatEmail)
    case formatMobile(FormatMobile)
    case formatPhone(FormatPhone)
    case formatURL(FormatURL)
    case formulaUncalculated(FormulaUncalculated)
    case hiddenSkipped(HiddenSkipped)
    case labelMissing(LabelMissing)
    case labelResembled(LabelResembled)
    case lengthLong(LengthLong)
    case lengthShort(LengthShort)
    case notAskedFor(NotAskedFor)
    case noteMissing(NoteMissing)
    case noteUnexpected(NoteUnexpected)
    case numberAbout(NumberAbout)
    case oneMissing(OneMissing)
    case optionMismatch(OptionMismatch)
    case partExceedsWhole(PartExceedsWhole)
    case periodInvalid(PeriodInvalid)
    case periodOrder(PeriodOrder)
    case referenceMismatch(ReferenceMismatch)
    case referenceUnknown(ReferenceUnknown)
    case regionUnknown(RegionUnknown)
    case requiredMissing(RequiredMissing)
    case returnUnclear(ReturnUnclear)
    case rowsMissing(RowsMissing)
    case rowsTooMany(RowsTooMany)
    case sameAsAbove(SameAsAbove)
    case savedLate(SavedLate)
    case senderMismatch(SenderMismatch)
    case senderUnknown(SenderUnknown)
    case skipViolated(SkipViolated)
    case struckOut(StruckOut)
    case tableAmbiguous(TableAmbiguous)
    case tableMissing(TableMissing)
    case tableRepeated(TableRepeated)
    case textCovered(TextCovered)
    case textHidden(TextHidden)
    case tooManyDecimals(TooManyDecimals)
    case totalMismatch(TotalMismatch)
    case typeError(TypeError)
    case unitConverted(UnitConverted)
    case wrongForm(WrongForm)
    case wrongVersion(WrongVersion)
  }
}

extension Issue.Kind {
  /// What is wrong, of whichever type it is.
  var finding: any Finding {
    switch self {
    case .aboveMaximum(let finding): finding
    case .answerAmbiguous(let finding): finding
    case .answerChanged(let finding): finding
    case .answerNotInCell(let finding): finding
    case .answerPointsElsewhere(let finding): finding
    case .areaConverted(let finding): finding
    case .belowMinimum(let finding): finding
    case .cellError(let finding): finding
    case .changeLost(let finding): finding
    case .checkFailed(let finding): finding
    case .choiceMultiple(let finding): finding
    case .choiceUnknown(let finding): finding
    case .countMismatch(let finding): finding
    case .dateInvalid(let finding): finding
    case .dateTooEarly(let finding): finding
    case .dateTooLate(let finding): finding
    case .datesOutOfOrder(let finding): finding
    case .decisionOutdated(let finding): finding
    case .duplicateRecord(let finding): finding
    case .fileNameDiffers(let finding): finding
    case .formatCode(let finding): finding
    case .formatEmail(let finding): finding
    case .formatMobile(let finding): finding
    case .formatPhone(let finding): finding
    case .formatURL(let finding): finding
    case .formulaUncalculated(let finding): finding
    case .hiddenSkipped(let finding): finding
    case .labelMissing(let finding): finding
    case .labelResembled(let finding): finding
    case .lengthLong(let finding): finding
    case .lengthShort(let finding): finding
    case .notAskedFor(let finding): finding
    case .noteMissing(let finding): finding
    case .noteUnexpected(let finding): finding
    case .numberAbout(let finding): finding
    case .oneMissing(let finding): finding
    case .optionMismatch(let finding): finding
    case .partExceedsWhole(let finding): finding
    case .periodInvalid(let finding): finding
    case .periodOrder(let finding): finding
    case .referenceMismatch(let finding): finding
    case .referenceUnknown(let finding): finding
    case .regionUnknown(let finding): finding
    case .requiredMissing(let finding): finding
    case .returnUnclear(let finding): finding
    case .rowsMissing(let finding): finding
    case .rowsTooMany(let finding): finding
    case .sameAsAbove(let finding): finding
    case .savedLate(let finding): finding
    case .senderMismatch(let finding): finding
    case .senderUnknown(let finding): finding
    case .skipViolated(let finding): finding
    case .struckOut(let finding): finding
    case .tableAmbiguous(let finding): finding
    case .tableMissing(let finding): finding
    case .tableRepeated(let finding): finding
    case .textCovered(let finding): finding
    case .textHidden(let finding): finding
    case .tooManyDecimals(let finding): finding
    case .totalMismatch(let finding): finding
    case .typeError(let finding): finding
    case .unitConverted(let finding): finding
    case .wrongForm(let finding): finding
    case .wrongVersion(let finding): finding
    }
  }

  public var code: Issue.Code {
    switch self {
    case .aboveMaximum(let finding): finding.code
    case .answerAmbiguous(let finding): finding.code
    case .answerChanged(let finding): finding.code
    case .answerNotInCell(let finding): finding.code
    case .answerPointsElsewhere(let finding): finding.code
    case .areaConverted(let finding): finding.code
    case .belowMinimum(let finding): finding.code
    case .cellError(let finding): finding.code
    case .changeLost(let finding): finding.code
    case .checkFailed(let finding): finding.code
    case .choiceMultiple(let finding): finding.code
    case .choiceUnknown(let finding): finding.code
    case .countMismatch(let finding): finding.code
    case .dateInvalid(let finding): finding.code
    case .dateTooEarly(let finding): finding.code
    case .dateTooLate(let finding): finding.code
    case .datesOutOfOrder(let finding): finding.code
    case .decisionOutdated(let finding): finding.code
    case .duplicateRecord(let finding): finding.code
    case .fileNameDiffers(let finding): finding.code
    case .formatCode(let finding): finding.code
    case .formatEmail(let finding): finding.code
    case .formatMobile(let finding): finding.code
    case .formatPhone(let finding): finding.code
    case .formatURL(let finding): finding.code
    case .formulaUncalculated(let finding): finding.code
    case .hiddenSkipped(let finding): finding.code
    case .labelMissing(let finding): finding.code
    case .labelResembled(let finding): finding.code
    case .lengthLong(let finding): finding.code
    case .lengthShort(let finding): finding.code
    case .notAskedFor(let finding): finding.code
    case .noteMissing(let finding): finding.code
    case .noteUnexpected(let finding): finding.code
    case .numberAbout(let finding): finding.code
    case .oneMissing(let finding): finding.code
    case .optionMismatch(let finding): finding.code
    case .partExceedsWhole(let finding): finding.code
    case .periodInvalid(let finding): finding.code
    case .periodOrder(let finding): finding.code
    case .referenceMismatch(let finding): finding.code
    case .referenceUnknown(let finding): finding.code
    case .regionUnknown(let finding): finding.code
    case .requiredMissing(let finding): finding.code
    case .returnUnclear(let finding): finding.code
    case .rowsMissing(let finding): finding.code
    case .rowsTooMany(let finding): finding.code
    case .sameAsAbove(let finding): finding.code
    case .savedLate(let finding): finding.code
    case .senderMismatch(let finding): finding.code
    case .senderUnknown(let finding): finding.code
    case .skipViolated(let finding): finding.code
    case .struckOut(let finding): finding.code
    case .tableAmbiguous(let finding): finding.code
    case .tableMissing(let finding): finding.code
    case .tableRepeated(let finding): finding.code
    case .textCovered(let finding): finding.code
    case .textHidden(let finding): finding.code
    case .tooManyDecimals(let finding): finding.code
    case .totalMismatch(let finding): finding.code
    case .typeError(let finding): finding.code
    case .unitConverted(let finding): finding.code
    case .wrongForm(let finding): finding.code
    case .wrongVersion(let finding): finding.code
    }
  }

  public var severity: Issue.Severity {
    switch self {
    case .aboveMaximum(let finding): finding.severity
    case .answerAmbiguous(let finding): finding.severity
    case .answerChanged(let finding): finding.severity
    case .answerNotInCell(let finding): finding.severity
    case .answerPointsElsewhere(let finding): finding.severity
    case .areaConverted(let finding): finding.severity
    case .belowMinimum(let finding): finding.severity
    case .cellError(let finding): finding.severity
    case .changeLost(let finding): finding.severity
    case .checkFailed(let finding): finding.severity
    case .choiceMultiple(let finding): finding.severity
    case .choiceUnknown(let finding): finding.severity
    case .countMismatch(let finding): finding.severity
    case .dateInvalid(let finding): finding.severity
    case .dateTooEarly(let finding): finding.severity
    case .dateTooLate(let finding): finding.severity
    case .datesOutOfOrder(let finding): finding.severity
    case .decisionOutdated(let finding): finding.severity
    case .duplicateRecord(let finding): finding.severity
    case .fileNameDiffers(let finding): finding.severity
    case .formatCode(let finding): finding.severity
    case .formatEmail(let finding): finding.severity
    case .formatMobile(let finding): finding.severity
    case .formatPhone(let finding): finding.severity
    case .formatURL(let finding): finding.severity
    case .formulaUncalculated(let finding): finding.severity
    case .hiddenSkipped(let finding): finding.severity
    case .labelMissing(let finding): finding.severity
    case .labelResembled(let finding): finding.severity
    case .lengthLong(let finding): finding.severity
    case .lengthShort(let finding): finding.severity
    case .notAskedFor(let finding): finding.severity
    case .noteMissing(let finding): finding.severity
    case .noteUnexpected(let finding): finding.severity
    case .numberAbout(let finding): finding.severity
    case .oneMissing(let finding): finding.severity
    case .optionMismatch(let finding): finding.severity
    case .partExceedsWhole(let finding): finding.severity
    case .periodInvalid(let finding): finding.severity
    case .periodOrder(let finding): finding.severity
    case .referenceMismatch(let finding): finding.severity
    case .referenceUnknown(let finding): finding.severity
    case .regionUnknown(let finding): finding.severity
    case .requiredMissing(let finding): finding.severity
    case .returnUnclear(let finding): finding.severity
    case .rowsMissing(let finding): finding.severity
    case .rowsTooMany(let finding): finding.severity
    case .sameAsAbove(let finding): finding.severity
    case .savedLate(let finding): finding.severity
    case .senderMismatch(let finding): finding.severity
    case .senderUnknown(let finding): finding.severity
    case .skipViolated(let finding): finding.severity
    case .struckOut(let finding): finding.severity
    case .tableAmbiguous(let finding): finding.severity
    case .tableMissing(let finding): finding.severity
    case .tableRepeated(let finding): finding.severity
    case .textCovered(let finding): finding.severity
    case .textHidden(let finding): finding.severity
    case .tooManyDecimals(let finding): finding.severity
    case .totalMismatch(let finding): finding.severity
    case .typeError(let finding): finding.severity
    case .unitConverted(let finding): finding.severity
    case .wrongForm(let finding): finding.severity
    case .wrongVersion(let finding): finding.severity
    }
  }

  func write(to out: inout ByteWriter) {
    switch self {
    case .aboveMaximum(let finding):
      out.byte(0)
      out.encode(finding)
    case .answerAmbiguous(let finding):
      out.byte(1)
      out.encode(finding)
    case .answerChanged(let finding):
      out.byte(2)
      out.encode(finding)
    case .answerNotInCell(let finding):
      out.byte(3)
      out.encode(finding)
    case .answerPointsElsewhere(let finding):
      out.byte(4)
      out.encode(finding)
    case .areaConverted(let finding):
      out.byte(5)
      out.encode(finding)
    case .belowMinimum(let finding):
      out.byte(6)
      out.encode(finding)
    case .cellError(let finding):
      out.byte(7)
      out.encode(finding)
    case .changeLost(let finding):
      out.byte(8)
      out.encode(finding)
    case .checkFailed(let finding):
      out.byte(9)
      out.encode(finding)
    case .choiceMultiple(let finding):
      out.byte(10)
      out.encode(finding)
    case .choiceUnknown(let finding):
      out.byte(11)
      out.encode(finding)
    case .countMismatch(let finding):
      out.byte(12)
      out.encode(finding)
    case .dateInvalid(let finding):
      out.byte(13)
      out.encode(finding)
    case .dateTooEarly(let finding):
      out.byte(14)
      out.encode(finding)
    case .dateTooLate(let finding):
      out.byte(15)
      out.encode(finding)
    case .datesOutOfOrder(let finding):
      out.byte(16)
      out.encode(finding)
    case .decisionOutdated(let finding):
      out.byte(17)
      out.encode(finding)
    case .duplicateRecord(let finding):
      out.byte(18)
      out.encode(finding)
    case .fileNameDiffers(let finding):
      out.byte(19)
      out.encode(finding)
    case .formatCode(let finding):
      out.byte(20)
      out.encode(finding)
    case .formatEmail(let finding):
      out.byte(21)
      out.encode(finding)
    case .formatMobile(let finding):
      out.byte(22)
      out.encode(finding)
    case .formatPhone(let finding):
      out.byte(23)
      out.encode(finding)
    case .formatURL(let finding):
      out.byte(24)
      out.encode(finding)
    case .formulaUncalculated(let finding):
      out.byte(25)
      out.encode(finding)
    case .hiddenSkipped(let finding):
      out.byte(26)
      out.encode(finding)
    case .labelMissing(let finding):
      out.byte(27)
      out.encode(finding)
    case .labelResembled(let finding):
      out.byte(28)
      out.encode(finding)
    case .lengthLong(let finding):
      out.byte(29)
      out.encode(finding)
    case .lengthShort(let finding):
      out.byte(30)
      out.encode(finding)
    case .notAskedFor(let finding):
      out.byte(31)
      out.encode(finding)
    case .noteMissing(let finding):
      out.byte(32)
      out.encode(finding)
    case .noteUnexpected(let finding):
      out.byte(33)
      out.encode(finding)
    case .numberAbout(let finding):
      out.byte(34)
      out.encode(finding)
    case .oneMissing(let finding):
      out.byte(35)
      out.encode(finding)
    case .optionMismatch(let finding):
      out.byte(36)
      out.encode(finding)
    case .partExceedsWhole(let finding):
      out.byte(37)
      out.encode(finding)
    case .periodInvalid(let finding):
      out.byte(38)
      out.encode(finding)
    case .periodOrder(let finding):
      out.byte(39)
      out.encode(finding)
    case .referenceMismatch(let finding):
      out.byte(40)
      out.encode(finding)
    case .referenceUnknown(let finding):
      out.byte(41)
      out.encode(finding)
    case .regionUnknown(let finding):
      out.byte(42)
      out.encode(finding)
    case .requiredMissing(let finding):
      out.byte(43)
      out.encode(finding)
    case .returnUnclear(let finding):
      out.byte(44)
      out.encode(finding)
    case .rowsMissing(let finding):
      out.byte(45)
      out.encode(finding)
    case .rowsTooMany(let finding):
      out.byte(46)
      out.encode(finding)
    case .sameAsAbove(let finding):
      out.byte(47)
      out.encode(finding)
    case .savedLate(let finding):
      out.byte(48)
      out.encode(finding)
    case .senderMismatch(let finding):
      out.byte(49)
      out.encode(finding)
    case .senderUnknown(let finding):
      out.byte(50)
      out.encode(finding)
    case .skipViolated(let finding):
      out.byte(51)
      out.encode(finding)
    case .struckOut(let finding):
      out.byte(52)
      out.encode(finding)
    case .tableAmbiguous(let finding):
      out.byte(53)
      out.encode(finding)
    case .tableMissing(let finding):
      out.byte(54)
      out.encode(finding)
    case .tableRepeated(let finding):
      out.byte(55)
      out.encode(finding)
    case .textCovered(let finding):
      out.byte(56)
      out.encode(finding)
    case .textHidden(let finding):
      out.byte(57)
      out.encode(finding)
    case .tooManyDecimals(let finding):
      out.byte(58)
      out.encode(finding)
    case .totalMismatch(let finding):
      out.byte(59)
      out.encode(finding)
    case .typeError(let finding):
      out.byte(60)
      out.encode(finding)
    case .unitConverted(let finding):
      out.byte(61)
      out.encode(finding)
    case .wrongForm(let finding):
      out.byte(62)
      out.encode(finding)
    case .wrongVersion(let finding):
      out.byte(63)
      out.encode(finding)
    }
  }

  init(from input: inout ByteReader) throws(ByteReader.Damaged) {
    switch try input.byte() {
    case 0: self = .aboveMaximum(try input.decode(AboveMaximum.self))
    case 1: self = .answerAmbiguous(try input.decode(AnswerAmbiguous.self))
    case 2: self = .answerChanged(try input.decode(AnswerChanged.self))
    case 3: self = .answerNotInCell(try input.decode(AnswerNotInCell.self))
    case 4: self = .answerPointsElsewhere(try input.decode(AnswerPointsElsewhere.self))
    case 5: self = .areaConverted(try input.decode(AreaConverted.self))
    case 6: self = .belowMinimum(try input.decode(BelowMinimum.self))
    case 7: self = .cellError(try input.decode(CellError.self))
    case 8: self = .changeLost(try input.decode(ChangeLost.self))
    case 9: self = .checkFailed(try input.decode(CheckFailed.self))
    case 10: self = .choiceMultiple(try input.decode(ChoiceMultiple.self))
    case 11: self = .choiceUnknown(try input.decode(ChoiceUnknown.self))
    case 12: self = .countMismatch(try input.decode(CountMismatch.self))
    case 13: self = .dateInvalid(try input.decode(DateInvalid.self))
    case 14: self = .dateTooEarly(try input.decode(DateTooEarly.self))
    case 15: self = .dateTooLate(try input.decode(DateTooLate.self))
    case 16: self = .datesOutOfOrder(try input.decode(DatesOutOfOrder.self))
    case 17: self = .decisionOutdated(try input.decode(DecisionOutdated.self))
    case 18: self = .duplicateRecord(try input.decode(DuplicateRecord.self))
    case 19: self = .fileNameDiffers(try input.decode(FileNameDiffers.self))
    case 20: self = .formatCode(try input.decode(FormatCode.self))
    case 21: self = .formatEmail(try input.decode(FormatEmail.self))
    case 22: self = .formatMobile(try input.decode(FormatMobile.self))
    case 23: self = .formatPhone(try input.decode(FormatPhone.self))
    case 24: self = .formatURL(try input.decode(FormatURL.self))
    case 25: self = .formulaUncalculated(try input.decode(FormulaUncalculated.self))
    case 26: self = .hiddenSkipped(try input.decode(HiddenSkipped.self))
    case 27: self = .labelMissing(try input.decode(LabelMissing.self))
    case 28: self = .labelResembled(try input.decode(LabelResembled.self))
    case 29: self = .lengthLong(try input.decode(LengthLong.self))
    case 30: self = .lengthShort(try input.decode(LengthShort.self))
    case 31: self = .notAskedFor(try input.decode(NotAskedFor.self))
    case 32: self = .noteMissing(try input.decode(NoteMissing.self))
    case 33: self = .noteUnexpected(try input.decode(NoteUnexpected.self))
    case 34: self = .numberAbout(try input.decode(NumberAbout.self))
    case 35: self = .oneMissing(try input.decode(OneMissing.self))
    case 36: self = .optionMismatch(try input.decode(OptionMismatch.self))
    case 37: self = .partExceedsWhole(try input.decode(PartExceedsWhole.self))
    case 38: self = .periodInvalid(try input.decode(PeriodInvalid.self))
    case 39: self = .periodOrder(try input.decode(PeriodOrder.self))
    case 40: self = .referenceMismatch(try input.decode(ReferenceMismatch.self))
    case 41: self = .referenceUnknown(try input.decode(ReferenceUnknown.self))
    case 42: self = .regionUnknown(try input.decode(RegionUnknown.self))
    case 43: self = .requiredMissing(try input.decode(RequiredMissing.self))
    case 44: self = .returnUnclear(try input.decode(ReturnUnclear.self))
    case 45: self = .rowsMissing(try input.decode(RowsMissing.self))
    case 46: self = .rowsTooMany(try input.decode(RowsTooMany.self))
    case 47: self = .sameAsAbove(try input.decode(SameAsAbove.self))
    case 48: self = .savedLate(try input.decode(SavedLate.self))
    case 49: self = .senderMismatch(try input.decode(SenderMismatch.self))
    case 50: self = .senderUnknown(try input.decode(SenderUnknown.self))
    case 51: self = .skipViolated(try input.decode(SkipViolated.self))
    case 52: self = .struckOut(try input.decode(StruckOut.self))
    case 53: self = .tableAmbiguous(try input.decode(TableAmbiguous.self))
    case 54: self = .tableMissing(try input.decode(TableMissing.self))
    case 55: self = .tableRepeated(try input.decode(TableRepeated.self))
    case 56: self = .textCovered(try input.decode(TextCovered.self))
    case 57: self = .textHidden(try input.decode(TextHidden.self))
    case 58: self = .tooManyDecimals(try input.decode(TooManyDecimals.self))
    case 59: self = .totalMismatch(try input.decode(TotalMismatch.self))
    case 60: self = .typeError(try input.decode(TypeError.self))
    case 61: self = .unitConverted(try input.decode(UnitConverted.self))
    case 62: self = .wrongForm(try input.decode(WrongForm.self))
    case 63: self = .wrongVersion(try input.decode(WrongVersion.self))
    default: throw ByteReader.Damaged()
    }
  }
}

extension Issue.Code {
  /// The program's own codes, in the order of the alphabet.
  public static let all: [Issue.Code] = [
    .answerAmbiguous,
    .answerChanged,
    .answerNotInCell,
    .areaConverted,
    .cellError,
    .changeLost,
    .checkFailed,
    .choiceMultiple,
    .choiceUnknown,
    .countMismatch,
    .dateInvalid,
    .dateOrder,
    .decimalsExceeded,
    .decisionOutdated,
    .duplicateRecord,
    .fileName,
    .formatCode,
    .formatEmail,
    .formatMobile,
    .formatPhone,
    .formatUrl,
    .formulaUncalculated,
    .hiddenSkipped,
    .labelMissing,
    .labelResembled,
    .late,
    .lengthLong,
    .lengthShort,
    .maximum,
    .minimum,
    .noteMissing,
    .noteUnexpected,
    .numberAbout,
    .oneMissing,
    .optionMismatch,
    .partExceedsWhole,
    .periodInvalid,
    .periodOrder,
    .referenceMismatch,
    .referenceUnknown,
    .regionUnknown,
    .requiredMissing,
    .returnUnclear,
    .rowsMissing,
    .rowsTooMany,
    .sameAsAbove,
    .senderMismatch,
    .senderUnknown,
    .skipViolated,
    .struckOut,
    .tableMissing,
    .tableRepeated,
    .textCovered,
    .textHidden,
    .totalMismatch,
    .typeError,
    .unitConverted,
    .wrongForm,
    .wrongVersion,
  ]

  /// What each is called.
  static let titles: [Issue.Code: Words] = [
    .answerAmbiguous: AnswerAmbiguous.title,
    .answerChanged: AnswerChanged.title,
    .answerNotInCell: AnswerNotInCell.title,
    .areaConverted: AreaConverted.title,
    .cellError: CellError.title,
    .changeLost: ChangeLost.title,
    .checkFailed: CheckFailed.title,
    .choiceMultiple: ChoiceMultiple.title,
    .choiceUnknown: ChoiceUnknown.title,
    .countMismatch: CountMismatch.title,
    .dateInvalid: DateInvalid.title,
    .dateOrder: DatesOutOfOrder.title,
    .decimalsExceeded: TooManyDecimals.title,
    .decisionOutdated: DecisionOutdated.title,
    .duplicateRecord: DuplicateRecord.title,
    .fileName: FileNameDiffers.title,
    .formatCode: FormatCode.title,
    .formatEmail: FormatEmail.title,
    .formatMobile: FormatMobile.title,
    .formatPhone: FormatPhone.title,
    .formatUrl: FormatURL.title,
    .formulaUncalculated: FormulaUncalculated.title,
    .hiddenSkipped: HiddenSkipped.title,
    .labelMissing: LabelMissing.title,
    .labelResembled: LabelResembled.title,
    .late: SavedLate.title,
    .lengthLong: LengthLong.title,
    .lengthShort: LengthShort.title,
    .maximum: AboveMaximum.title,
    .minimum: BelowMinimum.title,
    .noteMissing: NoteMissing.title,
    .noteUnexpected: NoteUnexpected.title,
    .numberAbout: NumberAbout.title,
    .oneMissing: OneMissing.title,
    .optionMismatch: OptionMismatch.title,
    .partExceedsWhole: PartExceedsWhole.title,
    .periodInvalid: PeriodInvalid.title,
    .periodOrder: PeriodOrder.title,
    .referenceMismatch: ReferenceMismatch.title,
    .referenceUnknown: ReferenceUnknown.title,
    .regionUnknown: RegionUnknown.title,
    .requiredMissing: RequiredMissing.title,
    .returnUnclear: ReturnUnclear.title,
    .rowsMissing: RowsMissing.title,
    .rowsTooMany: RowsTooMany.title,
    .sameAsAbove: SameAsAbove.title,
    .senderMismatch: SenderMismatch.title,
    .senderUnknown: SenderUnknown.title,
    .skipViolated: SkipViolated.title,
    .struckOut: StruckOut.title,
    .tableMissing: TableMissing.title,
    .tableRepeated: TableRepeated.title,
    .textCovered: TextCovered.title,
    .textHidden: TextHidden.title,
    .totalMismatch: TotalMismatch.title,
    .typeError: TypeError.title,
    .unitConverted: UnitConverted.title,
    .wrongForm: WrongForm.title,
    .wrongVersion: WrongVersion.title,
  ]

  public static let answerAmbiguous = AnswerAmbiguous.code
  public static let answerChanged = AnswerChanged.code
  public static let answerNotInCell = AnswerNotInCell.code
  public static let areaConverted = AreaConverted.code
  public static let cellError = CellError.code
  public static let changeLost = ChangeLost.code
  public static let checkFailed = CheckFailed.code
  public static let choiceMultiple = ChoiceMultiple.code
  public static let choiceUnknown = ChoiceUnknown.code
  public static let countMismatch = CountMismatch.code
  public static let dateInvalid = DateInvalid.code
  public static let dateOrder = DatesOutOfOrder.code
  public static let decimalsExceeded = TooManyDecimals.code
  public static let decisionOutdated = DecisionOutdated.code
  public static let duplicateRecord = DuplicateRecord.code
  public static let fileName = FileNameDiffers.code
  public static let formatCode = FormatCode.code
  public static let formatEmail = FormatEmail.code
  public static let formatMobile = FormatMobile.code
  public static let formatPhone = FormatPhone.code
  public static let formatUrl = FormatURL.code
  public static let formulaUncalculated = FormulaUncalculated.code
  public static let hiddenSkipped = HiddenSkipped.code
  public static let labelMissing = LabelMissing.code
  public static let labelResembled = LabelResembled.code
  public static let late = SavedLate.code
  public static let lengthLong = LengthLong.code
  public static let lengthShort = LengthShort.code
  public static let maximum = AboveMaximum.code
  public static let minimum = BelowMinimum.code
  public static let noteMissing = NoteMissing.code
  public static let noteUnexpected = NoteUnexpected.code
  public static let numberAbout = NumberAbout.code
  public static let oneMissing = OneMissing.code
  public static let optionMismatch = OptionMismatch.code
  public static let partExceedsWhole = PartExceedsWhole.code
  public static let periodInvalid = PeriodInvalid.code
  public static let periodOrder = PeriodOrder.code
  public static let referenceMismatch = ReferenceMismatch.code
  public static let referenceUnknown = ReferenceUnknown.code
  public static let regionUnknown = RegionUnknown.code
  public static let requiredMissing = RequiredMissing.code
  public static let returnUnclear = ReturnUnclear.code
  public static let rowsMissing = RowsMissing.code
  public static let rowsTooMany = RowsTooMany.code
  public static let sameAsAbove = SameAsAbove.code
  public static let senderMismatch = SenderMismatch.code
  public static let senderUnknown = SenderUnknown.code
  public static let skipViolated = SkipViolated.code
  public static let struckOut = StruckOut.code
  public static let tableMissing = TableMissing.code
  public static let tableRepeated = TableRepeated.code
  public static let textCovered = TextCovered.code
  public static let textHidden = TextHidden.code
  public static let totalMismatch = TotalMismatch.code
  public static let typeError = TypeError.code
  public static let unitConverted = UnitConverted.code
  public static let wrongForm = WrongForm.code
  public static let wrongVersion = WrongVersion.code
}

extension AboveMaximum { public var kind: Issue.Kind { .aboveMaximum(self) } }
extension AnswerAmbiguous { public var kind: Issue.Kind { .answerAmbiguous(self) } }
extension AnswerChanged { public var kind: Issue.Kind { .answerChanged(self) } }
extension AnswerNotInCell { public var kind: Issue.Kind { .answerNotInCell(self) } }
extension AnswerPointsElsewhere { public var kind: Issue.Kind { .answerPointsElsewhere(self) } }
extension AreaConverted { public var kind: Issue.Kind { .areaConverted(self) } }
extension BelowMinimum { public var kind: Issue.Kind { .belowMinimum(self) } }
extension CellError { public var kind: Issue.Kind { .cellError(self) } }
extension ChangeLost { public var kind: Issue.Kind { .changeLost(self) } }
extension CheckFailed { public var kind: Issue.Kind { .checkFailed(self) } }
extension ChoiceMultiple { public var kind: Issue.Kind { .choiceMultiple(self) } }
extension ChoiceUnknown { public var kind: Issue.Kind { .choiceUnknown(self) } }
extension CountMismatch { public var kind: Issue.Kind { .countMismatch(self) } }
extension DateInvalid { public var kind: Issue.Kind { .dateInvalid(self) } }
extension DateTooEarly { public var kind: Issue.Kind { .dateTooEarly(self) } }
extension DateTooLate { public var kind: Issue.Kind { .dateTooLate(self) } }
extension DatesOutOfOrder { public var kind: Issue.Kind { .datesOutOfOrder(self) } }
extension DecisionOutdated { public var kind: Issue.Kind { .decisionOutdated(self) } }
extension DuplicateRecord { public var kind: Issue.Kind { .duplicateRecord(self) } }
extension FileNameDiffers { public var kind: Issue.Kind { .fileNameDiffers(self) } }
extension FormatCode { public var kind: Issue.Kind { .formatCode(self) } }
extension FormatEmail { public var kind: Issue.Kind { .formatEmail(self) } }
extension FormatMobile { public var kind: Issue.Kind { .formatMobile(self) } }
extension FormatPhone { public var kind: Issue.Kind { .formatPhone(self) } }
extension FormatURL { public var kind: Issue.Kind { .formatURL(self) } }
extension FormulaUncalculated { public var kind: Issue.Kind { .formulaUncalculated(self) } }
extension HiddenSkipped { public var kind: Issue.Kind { .hiddenSkipped(self) } }
extension LabelMissing { public var kind: Issue.Kind { .labelMissing(self) } }
extension LabelResembled { public var kind: Issue.Kind { .labelResembled(self) } }
extension LengthLong { public var kind: Issue.Kind { .lengthLong(self) } }
extension LengthShort { public var kind: Issue.Kind { .lengthShort(self) } }
extension NotAskedFor { public var kind: Issue.Kind { .notAskedFor(self) } }
extension NoteMissing { public var kind: Issue.Kind { .noteMissing(self) } }
extension NoteUnexpected { public var kind: Issue.Kind { .noteUnexpected(self) } }
extension NumberAbout { public var kind: Issue.Kind { .numberAbout(self) } }
extension OneMissing { public var kind: Issue.Kind { .oneMissing(self) } }
extension OptionMismatch { public var kind: Issue.Kind { .optionMismatch(self) } }
extension PartExceedsWhole { public var kind: Issue.Kind { .partExceedsWhole(self) } }
extension PeriodInvalid { public var kind: Issue.Kind { .periodInvalid(self) } }
extension PeriodOrder { public var kind: Issue.Kind { .periodOrder(self) } }
extension ReferenceMismatch { public var kind: Issue.Kind { .referenceMismatch(self) } }
extension ReferenceUnknown { public var kind: Issue.Kind { .referenceUnknown(self) } }
extension RegionUnknown { public var kind: Issue.Kind { .regionUnknown(self) } }
extension RequiredMissing { public var kind: Issue.Kind { .requiredMissing(self) } }
extension ReturnUnclear { public var kind: Issue.Kind { .returnUnclear(self) } }
extension RowsMissing { public var kind: Issue.Kind { .rowsMissing(self) } }
extension RowsTooMany { public var kind: Issue.Kind { .rowsTooMany(self) } }
extension SameAsAbove { public var kind: Issue.Kind { .sameAsAbove(self) } }
extension SavedLate { public var kind: Issue.Kind { .savedLate(self) } }
extension SenderMismatch { public var kind: Issue.Kind { .senderMismatch(self) } }
extension SenderUnknown { public var kind: Issue.Kind { .senderUnknown(self) } }
extension SkipViolated { public var kind: Issue.Kind { .skipViolated(self) } }
extension StruckOut { public var kind: Issue.Kind { .struckOut(self) } }
extension TableAmbiguous { public var kind: Issue.Kind { .tableAmbiguous(self) } }
extension TableMissing { public var kind: Issue.Kind { .tableMissing(self) } }
extension TableRepeated { public var kind: Issue.Kind { .tableRepeated(self) } }
extension TextCovered { public var kind: Issue.Kind { .textCovered(self) } }
extension TextHidden { public var kind: Issue.Kind { .textHidden(self) } }
extension TooManyDecimals { public var kind: Issue.Kind { .tooManyDecimals(self) } }
extension TotalMismatch { public var kind: Issue.Kind { .totalMismatch(self) } }
extension TypeError { public var kind: Issue.Kind { .typeError(self) } }
extension UnitConverted { public var kind: Issue.Kind { .unitConverted(self) } }
extension WrongForm { public var kind: Issue.Kind { .wrongForm(self) } }
extension WrongVersion { public var kind: Issue.Kind { .wrongVersion(self) } }
