extension Mistake {
  static func severalForms(_ forms: [String]) -> Mistake {
    Mistake(
      zh: "此处有几种表单，请用 --schema 指定其一：\(forms.joined(separator: "、"))",
      en: "there are several forms here; name one with --schema: \(forms.joined(separator: ", "))")
  }

  static func noForms(_ folders: [String]) -> Mistake {
    Mistake(
      zh: "没有找到表单描述，请用 --schema 指定其文件夹，或设 HUIBIAO_SCHEMAS；已查找：\(folders.joined(separator: "、"))",
      en: "no form is found; name its folder with --schema, or set HUIBIAO_SCHEMAS; looked in: "
        + folders.joined(separator: ", "))
  }

  static var noFormInFolder: Mistake {
    Mistake(
      zh: "此文件夹中没有 form.yaml，其下一级文件夹中也没有",
      en: "there is no form.yaml in this folder, nor in a folder in it")
  }

  static func unknownForm(_ name: String, known: [String]) -> Mistake {
    let hint = suggestion(for: name, among: known)
    return Mistake(
      zh: "没有表单“\(name)”，也没有这样的文件夹——\(hint.zh)",
      en: "there is no form \"\(name)\", nor such a folder — \(hint.en)")
  }
}
