import Testing

@testable import Forms

@Suite struct DefaultTitleTests {
  @Test(arguments: [
    ("1. 园区/孵化器名称", "园区/孵化器名称"),
    ("地址", "地址"),
    ("分园名称:", "分园名称"),
    ("备注：", "备注"),
    ("2. 合作国别/地区(港澳台)(如有多个国家和地区,请逐一列出)", "合作国别/地区"),
    ("(1) 分园内国际合作科技园区/孵化器数量:", "分园内国际合作科技园区/孵化器数量"),
    ("1. (1) 分园国际合作工作是", "分园国际合作工作是"),
    ("(2) 是否设立工作部门(局、处、科等)?", "是否设立工作部门"),
    ("（一）基本情况", "基本情况"),
    ("十、其他", "其他"),
    ("2021 年数量", "2021 年数量"),
    ("联系电话（手机）", "联系电话"),
    ("(港澳台)", "(港澳台)"),
    ("3.", "3."),
  ])
  func `a title is the question without its number and brackets`(label: String, title: String) {
    #expect(defaultTitle(ofLabel: label) == title)
  }
}
