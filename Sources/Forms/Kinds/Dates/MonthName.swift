/// The names of months, in the languages in which forms are often written.
enum MonthName {
  /// The month that a word in small letters names, 1 to 12: `march`, `mrz`, `août`.
  static func month(_ word: String) -> Int? { numbers[word] }

  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for names in languages {
      for (index, ways) in names.split(separator: " ").enumerated() {
        for way in ways.split(separator: "/") { numbers[String(way)] = index + 1 }
      }
    }
    return numbers
  }()

  /// A language a line, January first, with short forms; none means two months in two languages, which is
  /// why some are not here: listopad is November in Prague and October in Zagreb.
  private static let languages = [
    "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug "
      + "september/sep/sept october/oct november/nov december/dec",
    "januar/jän/jänner februar/feber märz/maerz/mär/mrz april mai juni juli august "
      + "september oktober/okt november dezember/dez",
    "janvier/janv février/fevrier/févr/fevr/fév mars avril/avr mai juin juillet/juil août/aout "
      + "septembre octobre novembre décembre/decembre/déc",
    "enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre/set octubre "
      + "noviembre diciembre/dic",
    "gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre "
      + "ottobre/ott novembre dicembre",
    "janeiro fevereiro/fev março/marco abril maio junho julho agosto setembro outubro/out novembro "
      + "dezembro",
    "januari februari maart/mrt april mei juni juli augustus september oktober november december",
    "stycznia/styczeń/sty lutego/luty/lut marca/marzec kwietnia/kwiecień/kwi maja/maj "
      + "czerwca/czerwiec/cze lipca/lipiec/lip sierpnia/sierpień/sie września/wrzesień/wrz "
      + "października/październik/paź listopada/listopad/lis grudnia/grudzień/gru",
    "ledna/leden února/únor března/březen dubna/duben května/květen června/červen července/červenec "
      + "srpna/srpen září října/říjen listopadu prosince/prosinec",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "januar februar marts april maj juni juli august september oktober november desember",
    "január február március április május június július augusztus szeptember október november "
      + "december",
    "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie/oct noiembrie/noi "
      + "decembrie",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "января/январь февраля/февраль марта/март апреля/апрель мая/май июня/июнь июля/июль "
      + "августа/август сентября/сентябрь октября/октябрь ноября/ноябрь декабря/декабрь",
    "يناير فبراير مارس أبريل/ابريل مايو يونيو/يونيه يوليو/يوليه أغسطس/اغسطس سبتمبر أكتوبر/اكتوبر نوفمبر ديسمبر",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
  ]
}
