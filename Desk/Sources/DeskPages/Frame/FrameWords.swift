import Forms

/// The words around every screen.
struct FrameWords: ScreenWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  var product: String { say("汇表", "Huibiao") }
  var steps: String { say("步骤", "Steps") }
  var skip: String { say("跳到正文", "Skip to the content") }
  var other: String { say("English", "中文") }
  var reading: String { say("正在读取", "Reading") }
  var stays: String {
    say("文件只留在运行汇表的电脑上。", "Files stay on the computer that runs Huibiao.")
  }
  var decided: String { say("刚才：", "Last: ") }
  var undo: String { say("撤销", "Undo") }
  var goodbye: String { say("汇表已关闭", "Huibiao is closed") }
  var goodbyeWhy: String {
    say(
      "程序已停止。所有决定都已保存；再次运行 huibiao desk 即可继续。",
      "The program was stopped. All decisions are saved; run huibiao desk again to go on.")
  }
}
