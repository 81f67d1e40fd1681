import Testing

@testable import Forms

struct PhoneAnswerTests {
  @Test(
    arguments: [
      ("plain", "13800138000", "13800138000"), ("spaces", "138 0013 8000", "13800138000"),
      ("dashes", "138-0013-8000", "13800138000"), ("full width", "１３８００１３８０００", "13800138000"),
      ("no-break spaces", "138\u{A0}0013\u{A0}8000", "13800138000"),
      ("copied from a telephone", "\u{202D}138 0013 8000\u{202C}", "13800138000"),
      ("+86", "+8613800138000", "13800138000"),
      ("+86 and spaces", "+86 138 0013 8000", "13800138000"),
      ("+86 in parentheses", "(+86)13800138000", "13800138000"),
      ("86-", "86-13800138000", "13800138000"),
      ("0086", "0086 13800138000", "13800138000"),
      ("full-width plus", "＋８６ 13800138000", "13800138000"),
      ("label", "手机：13800138000", "13800138000"), ("underlines", "_13800138000_", "13800138000"),
      ("slash", "13800138000/13900139000", "13800138000/13900139000"),
      ("、", "13800138000、13900139000", "13800138000/13900139000"),
      ("full-width comma", "13800138000，139 0013 9000", "13800138000/13900139000"),
      ("semicolon", "13800138000；13900139000", "13800138000/13900139000"),
      ("space", "13800138000 13900139000", "13800138000/13900139000"),
      ("spaces inside and between", "138 0013 8000 139 0013 9000", "13800138000/13900139000"),
      ("two with +86", "+8613800138000 +8613900139000", "13800138000/13900139000"),
      ("line break", "13800138000\r\n13900139000", "13800138000/13900139000"),
      ("trailing slash", "13800138000/", "13800138000"),
      ("begins 19", "19912345678", "19912345678"),
    ] as [(String, String, String)])
  func `reads mobile numbers`(name: String, text: String, mobile: String) {
    #expect(PhoneAnswer.mobile(text, of: .china, abroad: false) == mobile)
    #expect(PhoneAnswer.mobile(text, of: .china, abroad: true) == mobile)
  }

  @Test(
    arguments: [
      ("Germany", "+49 89 1234567", "+49891234567"),
      ("America", "+1 (650) 123-4567", "+16501234567"),
      ("0 for inland calls", "+44 (0)20 7946 0958", "+442079460958"),
      ("00 for +", "0049891234567", "+49891234567"),
      ("code in parentheses", "(+852) 9123 4567", "+85291234567"),
      ("full-width plus", "＋852-91234567", "+85291234567"),
      ("landline at home", "+86 21 58888888", "+862158888888"),
      ("two", "+85291234567 +49891234567", "+85291234567/+49891234567"),
      ("one of each", "13800138000 / +85291234567", "13800138000/+85291234567"),
      ("seven digits", "+6911234", "+6911234"),
    ] as [(String, String, String)])
  func `reads numbers of other countries where they count`(
    name: String, text: String, mobile: String
  ) {
    #expect(PhoneAnswer.mobile(text, of: .china, abroad: true) == mobile)
    #expect(PhoneAnswer.mobile(text, of: .china, abroad: false) == nil)
  }

  @Test(
    arguments: [
      ("empty", ""), ("ten digits", "1380013800"), ("twelve digits", "138001380001"),
      ("begins 12", "12800138000"),
      ("landline", "021-58888888"), ("one of two wrong", "13800138000/1390013900"), ("words", "同上"),
      ("words behind", "13800138000找张三"), ("two without a gap", "1380013800013900139000"),
      ("no plus", "49891234567"), ("six digits", "+123456"),
      ("sixteen digits", "+1234567890123456"),
      ("country code 0", "+0123456789"), ("lone plus", "+"), ("scientific", "1.38E+10"),
    ] as [(String, String)])
  func `refuses what is no mobile number`(name: String, text: String) {
    #expect(PhoneAnswer.mobile(text, of: .china, abroad: false) == nil)
    #expect(PhoneAnswer.mobile(text, of: .china, abroad: true) == nil)
  }

  @Test(
    arguments: [
      ("seven digits", "5888888"), ("eight digits", "58888888"), ("in two groups", "5888 8888"),
      ("area code", "021-58888888"), ("area code and space", "021 58888888"),
      ("joined", "02158888888"),
      ("parentheses", "(021)58888888"), ("full width", "（０２１）５８８８８８８８"),
      ("dashes of all kinds", "021—5888–8888"),
      ("four digits", "0512-62888888"), ("four and seven", "0571-8888888"),
      ("+86", "+86-21-58888888"),
      ("+86 and 0", "+86 021 58888888"), ("0086", "0086-21-58888888"), ("86", "86-21-5888-8888"),
      ("extension", "021-58888888-801"), ("转", "021-58888888转801"), ("分机", "021-58888888 分机：801"),
      ("ext.", "021-58888888 ext. 801"), ("x", "58888888x12"),
      ("in parentheses", "021-58888888（801）"),
      ("mobile", "13800138000"), ("two", "021-58888888/58888889"),
      ("two with a space", "58888888 58888889"),
      ("landline and mobile", "021-58888888、13800138000"), ("400", "400-820-8820"),
      ("800", "8008208820"),
      ("label", "电话：021-58888888"), ("ideographic spaces", "　021　58888888　"),
      ("two with extensions", "58888888-801 58888889-802"),
    ] as [(String, String)])
  func `knows telephone numbers`(name: String, text: String) {
    #expect(PhoneAnswer.isPhone(text, of: .china))
  }

  @Test(
    arguments: [
      ("empty", ""), ("three digits", "021-123"), ("six digits", "588888"),
      ("nine digits", "588888888"), ("words", "同手机"),
      ("area code alone", "021"), ("long extension", "021-58888888转1234567"),
      ("no extension", "021-58888888转"),
      ("ten digits", "1380013800"), ("area code 00", "0021-58888888"),
      ("one of two", "58888888/123"),
      ("email", "a@b.cn"), ("abroad", "+49 89 1234567"),
    ] as [(String, String)])
  func `refuses what is no telephone number`(name: String, text: String) {
    #expect(!PhoneAnswer.isPhone(text, of: .china))
  }
}
