import Testing

@testable import Forms

struct RegionNamesTests {
  @Test(
    arguments: [
      ("one", "德国", "DE"), ("、", "以色列、香港、美国", "IL HK US"), ("comma", "以色列,芬兰", "IL FI"),
      ("full-width comma", "以色列，芬兰", "IL FI"), ("slash", "南非/立陶宛/美国", "ZA LT US"),
      ("；", "英国；法国", "GB FR"),
      ("|", "英国|法国", "GB FR"), ("和", "英国和法国", "GB FR"), ("与及", "英国与法国及德国", "GB FR DE"),
      ("以及", "英国、法国以及德国", "GB FR DE"),
      ("&", "英国 & 法国", "GB FR"), ("+", "英国+法国", "GB FR"), ("space", "英国 法国", "GB FR"),
      ("ideographic space", "英国　法国", "GB FR"),
      ("line breaks", "英国\n法国\r\n德国", "GB FR DE"), ("nothing", "英国法国德国", "GB FR DE"),
      ("dash", "英国—法国", "GB FR"),
      ("full stop", "英国、法国。", "GB FR"), ("numbered", "1. 英国 2. 法国", "GB FR"),
      ("numbered with 、", "1、英国\n2、法国", "GB FR"),
      ("space inside", "英 国、法 国", "GB FR"), ("等", "英国、法国等", "GB FR"), ("等国", "英国、法国等国", "GB FR"),
      ("等国家和地区", "英国、香港等国家和地区", "GB HK"), ("等3国", "英国、法国、德国等3国", "GB FR DE"),
      ("等五个国家", "英国、法国等五个国家", "GB FR"),
      ("twice", "英国、法国、英国", "GB FR"), ("twice by two names", "英国、UK、GB", "GB"),
      ("long names", "大不列颠及北爱尔兰联合王国、德意志联邦共和国、美利坚合众国", "GB DE US"),
      ("names with 和", "特立尼达和多巴哥和波斯尼亚和黑塞哥维那", "TT BA"),
      ("longest", "几内亚比绍、巴布亚新几内亚、几内亚", "GW PG GN"), ("印度尼西亚", "印度尼西亚印度", "ID IN"),
      ("南韩", "南韩、大韩民国、朝鲜", "KR KP"),
      ("俄国", "俄国、俄罗斯联邦", "RU"), ("common", "阿联酋、沙特、印尼、澳洲、捷克共和国、波黑", "AE SA ID AU CZ BA"),
      ("two Congos", "刚果（金）、刚果(布)", "CD CG"), ("Hong Kong", "中国香港", "HK"),
      ("特别行政区", "香港特别行政区、澳门特别行政区", "HK MO"),
      ("in parentheses", "中国（香港）、中国(台湾)", "HK TW"), ("Taiwan", "台湾地区、中国台湾、台湾", "TW"),
      ("港澳台", "港澳台", "HK MO TW"),
      ("港澳台地区", "港澳台地区、日本", "HK MO TW JP"), ("港、澳、台", "港、澳、台", "HK MO TW"), ("港澳", "港澳", "HK MO"),
      ("中国 香港", "中国 香港", "HK"), ("abbreviations", "美、英、德", "US GB DE"),
      ("joined abbreviations", "日韩", "JP KR"),
      ("港、台", "港、台、日", "HK TW JP"),
      ("English", "Germany, France and the United States of America", "DE FR US"),
      ("points", "U.S., U.K., U.S.A.", "US GB"),
      ("official", "Republic of Korea; Russian Federation", "KR RU"),
      ("with commas", "Korea, Republic of; Tanzania, United Republic of", "KR TZ"),
      ("South Korea", "South Korea/North Korea", "KR KP"), ("case", "GERMANY, france", "DE FR"),
      ("no space", "HongKong SouthKorea", "HK KR"),
      ("accents", "Côte d’Ivoire, Curacao, Réunion, Turkey", "CI CW RE TR"),
      ("hyphen", "Guinea-Bissau, Timor-Leste", "GW TL"),
      ("and in a name", "Trinidad and Tobago and Bosnia & Herzegovina", "TT BA"),
      ("St.", "St. Lucia, Saint Kitts and Nevis", "LC KN"),
      ("alpha-2", "DE FR US", "DE FR US"), ("alpha-2 with commas", "DE,FR,HK", "DE FR HK"),
      ("alpha-3", "DEU/FRA/USA", "DE FR US"),
      ("full width", "ＤＥ、ＵＫ", "DE GB"), ("small codes", "de, fr, us", "DE FR US"),
      ("Andorra by code", "AND, ESP", "AD ES"),
      ("and", "FRA AND DEU", "FR DE"), ("both scripts", "德国Germany、法国 France", "DE FR"),
      ("beside Chinese", "德国DE", "DE"),
      ("city in parentheses", "德国（慕尼黑）、美国(硅谷)", "DE US"),
      ("names in parentheses", "欧洲（德国、法国）", "DE FR"),
      ("English in parentheses", "德国（Germany）", "DE"), ("traditional", "臺灣、德國、韓國", "TW DE KR"),
      ("quoted", "“英国”“法国”", "GB FR"), ("underlines", "__英国__", "GB"),
    ] as [(String, String, String)])
  func `reads regions`(name: String, text: String, codes: String) {
    let found = RegionNames.read(text)
    #expect(found.codes.joined(separator: " ") == codes)
    #expect(found.unknown == [])
  }

  @Test(
    arguments: [
      ("外国", "外国", "", "外国"), ("continent", "欧洲", "", "欧洲"), ("several countries", "多国", "", "多国"),
      ("Mars", "火星", "", "火星"),
      ("one of three", "英国、火星、法国", "GB FR", "火星"), ("no mark before", "英国火星", "GB", "火星"),
      ("no mark behind", "火星英国", "GB", "火星"),
      ("city beside", "德国慕尼黑", "DE", "慕尼黑"), ("欧美", "欧美", "", "欧美"),
      ("两 unknown", "欧盟、东盟", "", "欧盟 东盟"),
      ("English words", "New Jersey, Germany", "DE", "New+Jersey"),
      ("in an English word", "Germanyland", "", "Germanyland"),
      ("typo", "得国", "", "得国"), ("unknown with a note", "火星（冷）", "", "火星 冷"),
      ("parentheses alone", "（慕尼黑）", "", "慕尼黑"),
      ("small words", "in germany", "", "in+germany"), ("number", "3", "", "3"),
      ("twice", "火星、火星", "", "火星"), ("中美", "中美", "", "中美"),
      ("empty", "", "", ""), ("marks", "、，", "", ""),
    ] as [(String, String, String, String)])
  func `keeps what is no region`(name: String, text: String, codes: String, unknown: String) {
    let found = RegionNames.read(text)
    #expect(found.codes.joined(separator: " ") == codes)
    #expect(found.unknown.map { $0.replacing(" ", with: "+") }.joined(separator: " ") == unknown)
  }

  @Test func `knows each region by all its names and codes`() {
    #expect(RegionTable.regions.count == 249)
    for region in RegionTable.regions {
      for name in region.chinese + region.english + [region.code, region.longCode] {
        let found = RegionNames.read(name)
        #expect(found.codes == [region.code] && found.unknown.isEmpty, "\(name)")
      }
      #expect(RegionNames.name(of: region.code, .zh) == region.chinese.first)
      #expect(RegionNames.name(of: region.code, .en) == region.english.first)
    }
  }

  @Test func `names regions for people`() {
    #expect(RegionNames.name(of: "HK", .zh) == "中国香港")
    #expect(RegionNames.name(of: "TW", .en) == "Taiwan (China)")
    #expect(RegionNames.name(of: "DE", .zh) == "德国")
    #expect(RegionNames.name(of: "XX", .zh) == nil)
  }

  @Test(
    arguments: [
      ("one character off", "意大力", "意大利"), ("one too many", "新加坡坡", "新加坡"),
      ("dropped", "克罗亚", "克罗地亚"),
      ("English", "Germny", "Germany"), ("swapped", "Frnace", "France"),
      ("many are as near", "外国", nil),
      ("nothing is near", "火星", nil), ("one letter", "x", nil), ("empty", "", nil),
    ] as [(String, String, String?)])
  func `finds the nearest name`(name: String, text: String, nearest: String?) {
    #expect(RegionNames.nearest(to: text) == nearest)
  }
}
