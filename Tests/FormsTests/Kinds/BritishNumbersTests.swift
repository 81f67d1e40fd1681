import Testing

@testable import Forms

@Suite struct BritishNumbersTests {
  @Test(
    arguments: [
      ("plain", "07700900123", "07700900123"), ("spaces", "07700 900123", "07700900123"),
      ("+44", "+44 7700 900123", "07700900123"), ("(0)", "+44 (0)7700 900123", "07700900123"),
      ("0044", "0044 7700 900 123", "07700900123"),
      ("plus lost", "447700900123", "07700900123"),
      ("two", "07700 900123 / 07700 900456", "07700900123/07700900456"),
    ] as [(String, String, String)])
  func `reads mobile numbers`(name: String, text: String, mobile: String) {
    #expect(PhoneAnswer.mobile(text, of: .britain, abroad: false) == mobile)
    #expect(PhoneAnswer.mobile(text, of: .britain, abroad: true) == mobile)
  }

  @Test(
    arguments: [
      ("of China", "13800138000"), ("landline", "020 7946 0958"), ("ten digits", "0770090012"),
      ("twelve digits", "077009001234"), ("0 lost", "7700900123"), ("words", "n/k"),
    ] as [(String, String)])
  func `refuses what is no mobile number`(name: String, text: String) {
    #expect(PhoneAnswer.mobile(text, of: .britain, abroad: false) == nil)
  }

  @Test func `takes numbers of other countries where they count`() {
    #expect(
      PhoneAnswer.mobile("+86 138 0013 8000", of: .britain, abroad: true) == "+8613800138000")
    #expect(PhoneAnswer.mobile("+86 138 0013 8000", of: .britain, abroad: false) == nil)
  }

  @Test(
    arguments: [
      ("London", "020 7946 0958"), ("joined", "02079460958"), ("parentheses", "(01632) 960001"),
      ("nine digits", "016977 2345"), ("+44", "+44 20 7946 0958"), ("(0)", "+44 (0)20 7946 0958"),
      ("0044", "0044 1632 960001"), ("plus lost", "442079460958"), ("mobile", "07700 900123"),
      ("extension", "020 7946 0958 ext 12"), ("x", "02079460958 x12"),
      ("two", "020 7946 0958 / 01632 960001"), ("label", "Tel: 020 7946 0958"),
      ("pairs", "+44 20 79 46 09 58"),
    ] as [(String, String)])
  func `knows telephone numbers`(name: String, text: String) {
    #expect(PhoneAnswer.isPhone(text, of: .britain))
  }

  @Test(
    arguments: [
      ("no 0", "7946 0958"), ("eight digits", "0207 9460"), ("eleven digits", "020 7946 09581"),
      ("abroad", "+49 89 1234567"), ("words", "see above"),
    ] as [(String, String)])
  func `refuses what is no telephone number`(name: String, text: String) {
    #expect(PhoneAnswer.isPhone(text, of: .britain) == false)
  }
}
