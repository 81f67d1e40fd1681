extension RegionTable {
  /// The countries and regions with codes from A to L.
  static let aToL = """
    AD AND 安道尔|安道爾|安道尔公国;Andorra|Principality of Andorra
    AE ARE 阿拉伯联合酋长国|阿拉伯聯合大公國|阿拉伯聯合酋長國|阿联酋;United Arab Emirates|UAE|Emirates
    AF AFG 阿富汗|阿富汗伊斯兰共和国;Afghanistan|Islamic Republic of Afghanistan
    AG ATG 安提瓜和巴布达|安地卡及巴布達|安提瓜和巴布達|安提瓜;Antigua & Barbuda|Antigua and Barbuda
    AI AIA 安圭拉|安奎拉;Anguilla
    AL ALB 阿尔巴尼亚|阿爾巴尼亞|阿尔巴尼亚共和国;Albania|Republic of Albania
    AM ARM 亚美尼亚|亞美尼亞|亚美尼亚共和国;Armenia|Republic of Armenia
    AO AGO 安哥拉|安哥拉共和国;Angola|Republic of Angola
    AQ ATA 南极洲|南極洲;Antarctica
    AR ARG 阿根廷|阿根廷共和国;Argentina|Argentine Republic
    AS ASM 美属萨摩亚|美屬薩摩亞;American Samoa
    AT AUT 奥地利|奧地利|奥地利共和国;Austria|Republic of Austria
    AU AUS 澳大利亚|澳洲|澳大利亚联邦;Australia|Commonwealth of Australia
    AW ABW 阿鲁巴|荷屬阿魯巴|阿魯巴;Aruba
    AX ALA 奥兰群岛|奧蘭群島;Åland Islands
    AZ AZE 阿塞拜疆|亞塞拜然|亞塞拜疆|阿塞拜疆共和国;Azerbaijan|Republic of Azerbaijan
    BA BIH 波斯尼亚和黑塞哥维那|波士尼亞與赫塞哥維納|波斯尼亞和黑塞哥維那|波斯尼亚和黑塞哥维那共和国|波黑|波斯尼亚;Bosnia & Herzegovina|\
    Bosnia and Herzegovina|Republic of Bosnia and Herzegovina|Bosnia
    BB BRB 巴巴多斯|巴貝多;Barbados
    BD BGD 孟加拉国|孟加拉|孟加拉人民共和国;Bangladesh|People's Republic of Bangladesh
    BE BEL 比利时|比利時|比利时王国;Belgium|Kingdom of Belgium
    BF BFA 布基纳法索|布吉納法索|布基納法索;Burkina Faso
    BG BGR 保加利亚|保加利亞|保加利亚共和国;Bulgaria|Republic of Bulgaria
    BH BHR 巴林|巴林王国;Bahrain|Kingdom of Bahrain
    BI BDI 布隆迪|蒲隆地|布隆迪共和国;Burundi|Republic of Burundi
    BJ BEN 贝宁|貝南|貝寧|贝宁共和国;Benin|Republic of Benin
    BL BLM 圣巴泰勒米|聖巴瑟米|聖巴泰勒米|圣巴泰勒米岛;St. Barthélemy|Saint Barthélemy
    BM BMU 百慕大|百慕達;Bermuda
    BN BRN 文莱|汶萊|文莱达鲁萨兰国;Brunei|Brunei Darussalam
    BO BOL 玻利维亚|玻利維亞|玻利维亚共和国|波利维亚|多民族玻利维亚国;Bolivia|Bolivia, Plurinational State of|\
    Plurinational State of Bolivia
    BQ BES 荷属加勒比区|荷蘭加勒比區|博奈尔、圣尤斯特歇斯岛和萨巴|荷属安的列斯;Caribbean Netherlands|\
    Bonaire, Sint Eustatius and Saba|Bonaire
    BR BRA 巴西|巴西联邦共和国;Brazil|Federative Republic of Brazil
    BS BHS 巴哈马|巴哈馬|巴哈马国;Bahamas|Commonwealth of the Bahamas
    BT BTN 不丹|不丹王国;Bhutan|Kingdom of Bhutan
    BV BVT 布韦岛|布威島|鮑威特島|布维群岛;Bouvet Island
    BW BWA 博茨瓦纳|波札那|博茨瓦納|博茨瓦纳共和国;Botswana|Republic of Botswana
    BY BLR 白俄罗斯|白俄羅斯|白俄罗斯共和国;Belarus|Republic of Belarus
    BZ BLZ 伯利兹|貝里斯|伯利茲;Belize
    CA CAN 加拿大;Canada
    CC CCK 科科斯(基林)群岛|科克斯(基靈)群島|科科斯 (基林) 群島|科科斯 (基林) 群岛;Cocos (Keeling) Islands
    CD COD 刚果(金)|剛果(金夏沙)|刚果民主共和国|民主刚果|刚果金;Congo - Kinshasa|Congo, The Democratic Republic of the|\
    DR Congo|DRC|Democratic Republic of the Congo
    CF CAF 中非共和国|中非共和國|中非;Central African Republic|Central African Rep.
    CG COG 刚果(布)|剛果(布拉薩)|刚果|刚果共和国|刚果布;Congo - Brazzaville|Congo|Republic of the Congo|\
    Congo Republic
    CH CHE 瑞士|瑞士联邦;Switzerland|Swiss Confederation
    CI CIV 科特迪瓦|象牙海岸|科特迪瓦共和国;Côte d'Ivoire|Republic of Côte d'Ivoire|Ivory Coast
    CK COK 库克群岛|庫克群島;Cook Islands
    CL CHL 智利|智利共和国;Chile|Republic of Chile
    CM CMR 喀麦隆|喀麥隆|喀麦隆共和国;Cameroon|Republic of Cameroon
    CN CHN 中国|中國|中华人民共和国|中国大陆|中国内地|大陆|内地;China|People's Republic of China|Mainland China|PRC|\
    P.R. China
    CO COL 哥伦比亚|哥倫比亞|哥伦比亚共和国;Colombia|Republic of Colombia
    CR CRI 哥斯达黎加|哥斯大黎加|哥斯達黎加|哥斯达黎加共和国;Costa Rica|Republic of Costa Rica
    CU CUB 古巴|古巴共和国;Cuba|Republic of Cuba
    CV CPV 佛得角|維德角|佛得角共和国;Cape Verde|Cabo Verde|Republic of Cabo Verde
    CW CUW 库拉索|庫拉索;Curaçao
    CX CXR 圣诞岛|聖誕島;Christmas Island
    CY CYP 塞浦路斯|賽普勒斯|塞浦路斯共和国;Cyprus|Republic of Cyprus
    CZ CZE 捷克|捷克共和国;Czechia|Czech Republic|Czech
    DE DEU 德国|德國|德意志联邦共和国|德意志;Germany|Federal Republic of Germany
    DJ DJI 吉布提|吉布地|吉布提共和国;Djibouti|Republic of Djibouti
    DK DNK 丹麦|丹麥|丹麦王国;Denmark|Kingdom of Denmark
    DM DMA 多米尼克|多米尼克国;Dominica|Commonwealth of Dominica
    DO DOM 多米尼加共和国|多明尼加共和國|多米尼加共和國|多米尼加;Dominican Republic
    DZ DZA 阿尔及利亚|阿爾及利亞|阿尔及利亚民主人民共和国;Algeria|People's Democratic Republic of Algeria
    EC ECU 厄瓜多尔|厄瓜多|厄瓜多爾|厄瓜多尔共和国;Ecuador|Republic of Ecuador
    EE EST 爱沙尼亚|愛沙尼亞|爱沙尼亚共和国;Estonia|Republic of Estonia
    EG EGY 埃及|阿拉伯埃及共和国;Egypt|Arab Republic of Egypt
    EH ESH 西撒哈拉|撒哈拉阿拉伯民主共和国;Western Sahara
    ER ERI 厄立特里亚|厄利垂亞|厄立特里亞|厄立特里亚国;Eritrea|State of Eritrea
    ES ESP 西班牙|西班牙王国;Spain|Kingdom of Spain
    ET ETH 埃塞俄比亚|衣索比亞|埃塞俄比亞|埃塞俄比亚联邦民主共和国;Ethiopia|Federal Democratic Republic of Ethiopia
    FI FIN 芬兰|芬蘭|芬兰共和国;Finland|Republic of Finland
    FJ FJI 斐济|斐濟|斐济共和国;Fiji|Republic of Fiji
    FK FLK 福克兰群岛|福克蘭群島|福克兰群岛 (马尔维纳斯)|马尔维纳斯群岛|马尔维纳斯|福克兰;Falkland Islands|\
    Falkland Islands (Malvinas)|Malvinas
    FM FSM 密克罗尼西亚|密克羅尼西亞|密克罗尼西亚联邦;Micronesia|Micronesia, Federated States of|\
    Federated States of Micronesia
    FO FRO 法罗群岛|法羅群島;Faroe Islands
    FR FRA 法国|法國|法兰西共和国|法兰西;France|French Republic
    GA GAB 加蓬|加彭|加蓬共和国;Gabon|Gabonese Republic
    GB GBR 英国|英國|大不列颠及北爱尔兰联合王国|联合王国|大不列颠|英格兰|苏格兰|威尔士|北爱尔兰;United Kingdom|\
    United Kingdom of Great Britain and Northern Ireland|UK|Great Britain|Britain|England|\
    Scotland|Wales|Northern Ireland
    GD GRD 格林纳达|格瑞那達|格林納達;Grenada
    GE GEO 格鲁吉亚|喬治亞|格魯吉亞|格鲁吉亚共和国|乔治亚;Georgia
    GF GUF 法属圭亚那|法屬圭亞那;French Guiana
    GG GGY 根西岛|根息;Guernsey
    GH GHA 加纳|迦納|加納|加纳共和国;Ghana|Republic of Ghana
    GI GIB 直布罗陀|直布羅陀;Gibraltar
    GL GRL 格陵兰|格陵蘭;Greenland
    GM GMB 冈比亚|甘比亞|岡比亞|冈比亚共和国;Gambia|Republic of the Gambia
    GN GIN 几内亚|幾內亞|几内亚共和国;Guinea|Republic of Guinea
    GP GLP 瓜德罗普|瓜地洛普;Guadeloupe
    GQ GNQ 赤道几内亚|赤道幾內亞|赤道几内亚共和国;Equatorial Guinea|Republic of Equatorial Guinea
    GR GRC 希腊|希臘|希腊共和国;Greece|Hellenic Republic
    GS SGS 南乔治亚和南桑威奇群岛|南喬治亞與南三明治群島|南佐治亞島與南桑威奇群島|南乔治亚和南桑德韦奇群岛;\
    South Georgia & South Sandwich Islands|South Georgia and the South Sandwich Islands|\
    South Georgia and South Sandwich Islands
    GT GTM 危地马拉|瓜地馬拉|危地馬拉|瓜地马拉|瓜地马拉共和国;Guatemala|Republic of Guatemala
    GU GUM 关岛|關島;Guam
    GW GNB 几内亚比绍|幾內亞比索|幾內亞比紹|几内亚比绍共和国;Guinea-Bissau|Republic of Guinea-Bissau
    GY GUY 圭亚那|蓋亞那|圭亞那|圭亚那共和国;Guyana|Republic of Guyana
    HK HKG 中国香港|中国香港特别行政区|中國香港特別行政區|香港|香港特别行政区|香港特区|香港地区|中国香港特区|中国香港地区|中华人民共和国香港特别行政区|中国(香港)|\
    香港(中国);Hong Kong (China)|Hong Kong SAR China|Hong Kong|\
    Hong Kong Special Administrative Region of China|Hong Kong SAR|Hong Kong, China|\
    Hong Kong China|China Hong Kong|HKSAR
    HM HMD 赫德岛和麦克唐纳群岛|赫德島及麥唐納群島|赫德岛与麦克唐纳群岛;Heard & McDonald Islands|\
    Heard Island and McDonald Islands|Heard and McDonald Islands
    HN HND 洪都拉斯|宏都拉斯|洪都拉斯共和国;Honduras|Republic of Honduras
    HR HRV 克罗地亚|克羅埃西亞|克羅地亞|克罗地亚共和国;Croatia|Republic of Croatia
    HT HTI 海地|海地共和国;Haiti|Republic of Haiti
    HU HUN 匈牙利;Hungary
    ID IDN 印度尼西亚|印尼|印度尼西亚共和国;Indonesia|Republic of Indonesia
    IE IRL 爱尔兰|愛爾蘭|爱尔兰共和国;Ireland|Republic of Ireland
    IL ISR 以色列|以色列国;Israel|State of Israel
    IM IMN 马恩岛|曼島|馬恩島|曼岛;Isle of Man
    IN IND 印度|印度共和国;India|Republic of India
    IO IOT 英属印度洋领地|英屬印度洋領地;British Indian Ocean Territory
    IQ IRQ 伊拉克|伊拉克共和国;Iraq|Republic of Iraq
    IR IRN 伊朗|伊朗伊斯兰共和国;Iran|Iran, Islamic Republic of|Islamic Republic of Iran
    IS ISL 冰岛|冰島|冰岛共和国;Iceland|Republic of Iceland
    IT ITA 意大利|義大利|意大利共和国;Italy|Italian Republic
    JE JEY 泽西岛|澤西島;Jersey
    JM JAM 牙买加|牙買加;Jamaica
    JO JOR 约旦|約旦|约旦哈希姆王国;Jordan|Hashemite Kingdom of Jordan
    JP JPN 日本|日本国;Japan|Nippon
    KE KEN 肯尼亚|肯亞|肯尼亞|肯尼亚共和国;Kenya|Republic of Kenya
    KG KGZ 吉尔吉斯斯坦|吉爾吉斯|吉尔吉斯坦|吉尔吉斯共和国|吉尔吉斯;Kyrgyzstan|Kyrgyz Republic
    KH KHM 柬埔寨|柬埔塞|柬埔塞王国|高棉;Cambodia|Kingdom of Cambodia
    KI KIR 基里巴斯|吉里巴斯|基里巴斯共和国;Kiribati|Republic of Kiribati
    KM COM 科摩罗|葛摩|科摩羅|科摩罗联盟;Comoros|Union of the Comoros
    KN KNA 圣基茨和尼维斯|聖克里斯多福及尼維斯|聖基茨和尼維斯|圣基茨;St. Kitts & Nevis|Saint Kitts and Nevis|\
    St. Kitts and Nevis
    KP PRK 朝鲜|北韓|朝鲜民主主义人民共和国|北朝鲜|北韩;North Korea|Korea, Democratic People's Republic of|\
    Democratic People's Republic of Korea|DPRK|N. Korea
    KR KOR 韩国|南韓|大韩民国|韓國|南韩|南朝鲜;South Korea|Korea, Republic of|Korea|Republic of Korea|ROK|\
    S. Korea
    KW KWT 科威特|科威特国;Kuwait|State of Kuwait
    KY CYM 开曼群岛|開曼群島|开曼;Cayman Islands|Cayman
    KZ KAZ 哈萨克斯坦|哈薩克|哈萨克斯坦共和国|哈萨克;Kazakhstan|Republic of Kazakhstan
    LA LAO 老挝|寮國|老撾|老挝人民民主共和国;Laos|Lao People's Democratic Republic
    LB LBN 黎巴嫩|黎巴嫩共和国;Lebanon|Lebanese Republic
    LC LCA 圣卢西亚|聖露西亞|聖盧西亞;St. Lucia|Saint Lucia
    LI LIE 列支敦士登|列支敦斯登|列支敦士登公国;Liechtenstein|Principality of Liechtenstein
    LK LKA 斯里兰卡|斯里蘭卡|斯里兰卡民主社会主义共和国|锡兰;Sri Lanka|Democratic Socialist Republic of Sri Lanka
    LR LBR 利比里亚|賴比瑞亞|利比里亞|利比里亚共和国;Liberia|Republic of Liberia
    LS LSO 莱索托|賴索托|萊索托|莱索托王国;Lesotho|Kingdom of Lesotho
    LT LTU 立陶宛|立陶宛共和国;Lithuania|Republic of Lithuania
    LU LUX 卢森堡|盧森堡|卢森堡大公国;Luxembourg|Grand Duchy of Luxembourg
    LV LVA 拉脱维亚|拉脫維亞|拉脱维亚共和国;Latvia|Republic of Latvia
    LY LBY 利比亚|利比亞;Libya
    """
}
