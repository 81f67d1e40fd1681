/// All groups of ways together.
enum AllWays {
  /// The names of all ways but the first of each group.
  static let names: [String] = {
    func names<W: Way>(_ type: W.Type) -> [String] { Array(W.names.dropFirst()) }
    return names(ChoiceWay.self) + names(LetterWay.self) + names(TickWay.self) + names(BoxWay.self)
      + names(OptionGap.self) + names(RemarkWay.self) + names(NoteWay.self)
      + names(SentenceWay.self) + names(SentenceRemark.self) + names(BlankWay.self)
      + names(NumberWay.self)
      + names(NumberCellWay.self) + names(PercentWay.self) + names(EmptyWay.self)
      + names(AreaWay.self)
      + names(AreaCellWay.self)
      + names(SizeWay.self) + names(RegionWay.self) + names(RegionSeparator.self)
      + names(PeriodWay.self) + names(EmailWay.self) + names(MobileWay.self)
      + names(LandlineWay.self)
      + names(HintWay.self) + names(TextWay.self) + names(InsideWay.self) + names(LabelWay.self)
      + names(TitleWay.self) + names(AnswerPlaceWay.self) + names(MergeWay.self)
      + names(SourceWay.self) + names(CopyWay.self) + names(SheetNameWay.self)
      + names(InsertWay.self) + names(ExtraWay.self) + names(BlankTableWay.self)
      + names(LookWay.self) + names(CoveredWay.self) + names(ObjectWay.self)
      + names(HiddenWay.self)
  }()
}
