extension RegionTable {
  /// The countries and regions with codes from M to Z.
  static let mToZ = """
    MA MAR 摩洛哥|摩洛哥王国;Morocco|Kingdom of Morocco
    MC MCO 摩纳哥|摩納哥|摩纳哥公国;Monaco|Principality of Monaco
    MD MDA 摩尔多瓦|摩爾多瓦|摩尔多瓦共和国|摩尔达维亚;Moldova|Moldova, Republic of|Republic of Moldova
    ME MNE 黑山|蒙特內哥羅|门的内哥罗;Montenegro
    MF MAF 法属圣马丁|法屬聖馬丁;St. Martin|Saint Martin (French part)|Saint-Martin
    MG MDG 马达加斯加|馬達加斯加|马达加斯加共和国;Madagascar|Republic of Madagascar
    MH MHL 马绍尔群岛|馬紹爾群島|马绍尔群岛共和国;Marshall Islands|Republic of the Marshall Islands
    MK MKD 北马其顿|北馬其頓|北马其顿共和国|马其顿;North Macedonia|Republic of North Macedonia|Macedonia
    ML MLI 马里|馬利|馬里|马里共和国;Mali|Republic of Mali
    MM MMR 缅甸|緬甸|缅甸联邦共和国|缅甸联邦;Myanmar|Myanmar (Burma)|Republic of Myanmar|Burma
    MN MNG 蒙古|蒙古国|外蒙古|外蒙;Mongolia
    MO MAC 中国澳门|中国澳门特别行政区|中國澳門特別行政區|澳门|澳门特别行政区|澳门特区|澳门地区|中国澳门特区|中国澳门地区|中华人民共和国澳门特别行政区|中国(澳门)|\
    澳门(中国);Macao (China)|Macao SAR China|Macao|Macao Special Administrative Region of China|\
    Macau|Macao SAR|Macau SAR|Macao, China|Macau, China|Macao China|Macau China|China Macao
    MP MNP 北马里亚纳群岛|北馬利安納群島|北马里亚纳群岛自由联邦|塞班;Northern Mariana Islands|\
    Commonwealth of the Northern Mariana Islands
    MQ MTQ 马提尼克|馬丁尼克;Martinique
    MR MRT 毛里塔尼亚|茅利塔尼亞|毛里塔尼亞|毛里塔尼亚伊斯兰共和国;Mauritania|Islamic Republic of Mauritania
    MS MSR 蒙特塞拉特|蒙哲臘;Montserrat
    MT MLT 马耳他|馬爾他|馬耳他|马尔他|马尔他共和国;Malta|Republic of Malta
    MU MUS 毛里求斯|模里西斯|毛里裘斯|毛里求斯共和国;Mauritius|Republic of Mauritius
    MV MDV 马尔代夫|馬爾地夫|馬爾代夫|马尔代夫共和国|马尔地夫;Maldives|Republic of Maldives
    MW MWI 马拉维|馬拉威|馬拉維|马拉维共和国;Malawi|Republic of Malawi
    MX MEX 墨西哥|墨西哥合众国;Mexico|United Mexican States
    MY MYS 马来西亚|馬來西亞;Malaysia
    MZ MOZ 莫桑比克|莫三比克|莫桑比克共和国;Mozambique|Republic of Mozambique
    NA NAM 纳米比亚|納米比亞|纳米比亚共和国;Namibia|Republic of Namibia
    NC NCL 新喀里多尼亚|新喀里多尼亞|新喀里多尼亚群岛;New Caledonia
    NE NER 尼日尔|尼日|尼日爾|尼日尔共和国;Niger|Republic of the Niger
    NF NFK 诺福克岛|諾福克島;Norfolk Island
    NG NGA 尼日利亚|奈及利亞|尼日利亞|尼日利亚联邦共和国;Nigeria|Federal Republic of Nigeria
    NI NIC 尼加拉瓜|尼加拉瓜共和国;Nicaragua|Republic of Nicaragua
    NL NLD 荷兰|荷蘭|荷兰王国|尼德兰;Netherlands|Kingdom of the Netherlands|Holland
    NO NOR 挪威|挪威王国;Norway|Kingdom of Norway
    NP NPL 尼泊尔|尼泊爾|尼泊尔联邦民主共和国;Nepal|Federal Democratic Republic of Nepal
    NR NRU 瑙鲁|諾魯|瑙魯|瑙鲁共和国;Nauru|Republic of Nauru
    NU NIU 纽埃|紐埃島;Niue
    NZ NZL 新西兰|紐西蘭|纽西兰;New Zealand
    OM OMN 阿曼|阿曼苏丹国;Oman|Sultanate of Oman
    PA PAN 巴拿马|巴拿馬|巴拿马共和国;Panama|Republic of Panama
    PE PER 秘鲁|秘魯|秘鲁共和国;Peru|Republic of Peru
    PF PYF 法属波利尼西亚|法屬玻里尼西亞|法屬波利尼西亞|法属玻利尼西亚|大溪地;French Polynesia|Tahiti
    PG PNG 巴布亚新几内亚|巴布亞紐幾內亞|巴布亞新畿內亞|巴布亚新几内亚独立国|巴新;Papua New Guinea|\
    Independent State of Papua New Guinea
    PH PHL 菲律宾|菲律賓|菲律宾共和国;Philippines|Republic of the Philippines
    PK PAK 巴基斯坦|巴基斯坦伊斯兰共和国;Pakistan|Islamic Republic of Pakistan
    PL POL 波兰|波蘭|波兰共和国;Poland|Republic of Poland
    PM SPM 圣皮埃尔和密克隆群岛|聖皮埃與密克隆群島|圣皮埃尔和密克隆;St. Pierre & Miquelon|Saint Pierre and Miquelon|\
    St. Pierre and Miquelon
    PN PCN 皮特凯恩群岛|皮特肯群島|皮特凱恩島|皮特凯恩;Pitcairn Islands|Pitcairn
    PR PRI 波多黎各;Puerto Rico
    PS PSE 巴勒斯坦|巴勒斯坦领土|巴勒斯坦自治區|巴勒斯坦領土|巴勒斯坦国;Palestine|Palestinian Territories|\
    Palestine, State of|State of Palestine
    PT PRT 葡萄牙|葡萄牙共和国;Portugal|Portuguese Republic
    PW PLW 帕劳|帛琉|帕劳共和国;Palau|Republic of Palau
    PY PRY 巴拉圭|巴拉圭共和国;Paraguay|Republic of Paraguay
    QA QAT 卡塔尔|卡達|卡塔爾|卡塔尔国;Qatar|State of Qatar
    RE REU 留尼汪|留尼旺;Réunion
    RO ROU 罗马尼亚|羅馬尼亞;Romania
    RS SRB 塞尔维亚|塞爾維亞|塞尔维亚共和国;Serbia|Republic of Serbia
    RU RUS 俄罗斯|俄羅斯|俄国|俄罗斯联邦|俄联邦;Russia|Russian Federation
    RW RWA 卢旺达|盧安達|盧旺達|卢旺达共和国;Rwanda|Rwandese Republic
    SA SAU 沙特阿拉伯|沙烏地阿拉伯|沙地阿拉伯|沙特阿拉伯王国|沙特|沙特王国;Saudi Arabia|Kingdom of Saudi Arabia|KSA
    SB SLB 所罗门群岛|索羅門群島|所羅門群島;Solomon Islands
    SC SYC 塞舌尔|塞席爾|塞舌爾|塞舌尔共和国;Seychelles|Republic of Seychelles
    SD SDN 苏丹|蘇丹|苏丹共和国;Sudan|Republic of the Sudan
    SE SWE 瑞典|瑞典王国;Sweden|Kingdom of Sweden
    SG SGP 新加坡|新加坡共和国|星加坡;Singapore|Republic of Singapore
    SH SHN 圣赫勒拿|聖赫勒拿島|圣赫勒拿-阿森松-特里斯坦-达库尼亚|圣海伦娜;St. Helena|\
    Saint Helena, Ascension and Tristan da Cunha|Saint Helena
    SI SVN 斯洛文尼亚|斯洛維尼亞|斯洛文尼亞|斯洛文尼亚共和国;Slovenia|Republic of Slovenia
    SJ SJM 斯瓦尔巴和扬马延|挪威屬斯瓦巴及尖棉|斯瓦爾巴特群島及揚馬延島;Svalbard & Jan Mayen|Svalbard and Jan Mayen
    SK SVK 斯洛伐克|斯洛伐克共和国;Slovakia|Slovak Republic
    SL SLE 塞拉利昂|獅子山|塞拉利昂共和国;Sierra Leone|Republic of Sierra Leone
    SM SMR 圣马力诺|聖馬利諾|聖馬力諾|圣马力诺共和国|圣马利诺;San Marino|Republic of San Marino
    SN SEN 塞内加尔|塞內加爾|塞内加尔共和国;Senegal|Republic of Senegal
    SO SOM 索马里|索馬利亞|索馬里|索马里联邦共和国;Somalia|Federal Republic of Somalia
    SR SUR 苏里南|蘇利南|蘇里南|苏里南共和国;Suriname|Republic of Suriname
    SS SSD 南苏丹|南蘇丹|南苏丹共和国;South Sudan|Republic of South Sudan
    ST STP 圣多美和普林西比|聖多美普林西比|聖多美和普林西比|圣多美和普林西比民主共和国|圣多美;São Tomé & Príncipe|Sao Tome and Principe|\
    Democratic Republic of Sao Tome and Principe
    SV SLV 萨尔瓦多|薩爾瓦多|萨尔瓦多共和国;El Salvador|Republic of El Salvador
    SX SXM 荷属圣马丁|荷屬聖馬丁;Sint Maarten|Sint Maarten (Dutch part)|St. Maarten|Saint Maarten
    SY SYR 叙利亚|敘利亞|阿拉伯叙利亚共和国|叙利亚共和国;Syria|Syrian Arab Republic
    SZ SWZ 斯威士兰|史瓦帝尼|斯威士蘭|斯威士兰王国|埃斯瓦蒂尼;Eswatini|Kingdom of Eswatini|Swaziland
    TC TCA 特克斯和凯科斯群岛|土克斯及開科斯群島|特克斯和凱科斯群島;Turks & Caicos Islands|Turks and Caicos Islands
    TD TCD 乍得|查德|乍得共和国;Chad|Republic of Chad
    TF ATF 法属南部领地|法屬南部屬地|法屬南部領地|法属南半球领地;French Southern Territories
    TG TGO 多哥|多哥共和国;Togo|Togolese Republic
    TH THA 泰国|泰國|泰王国;Thailand|Kingdom of Thailand
    TJ TJK 塔吉克斯坦|塔吉克|塔吉克斯坦共和国;Tajikistan|Republic of Tajikistan
    TK TKL 托克劳|托克勞群島;Tokelau
    TL TLS 东帝汶|東帝汶|东帝汶民主共和国;Timor-Leste|Democratic Republic of Timor-Leste|East Timor
    TM TKM 土库曼斯坦|土庫曼|土库曼;Turkmenistan
    TN TUN 突尼斯|突尼西亞|突尼斯共和国;Tunisia|Republic of Tunisia
    TO TON 汤加|東加|湯加|汤加王国;Tonga|Kingdom of Tonga
    TR TUR 土耳其|土耳其共和国;Türkiye|Republic of Türkiye|Turkey
    TT TTO 特立尼达和多巴哥|千里達及托巴哥|千里達和多巴哥|特里尼达和多巴哥|特里尼达和多巴哥共和国|特多;Trinidad & Tobago|\
    Trinidad and Tobago|Republic of Trinidad and Tobago
    TV TUV 图瓦卢|吐瓦魯|圖瓦盧;Tuvalu
    TW TWN 中国台湾|台湾|台灣|中国台湾省|臺灣|臺灣地區|中國臺灣|台湾地区|中国台湾地区|台湾省|中国(台湾)|台湾(中国)|中华台北|中国台北;Taiwan (China)|\
    Taiwan|Taiwan, Province of China|Taiwan, China|Taiwan China|China Taiwan|Chinese Taipei|\
    Taiwan region
    TZ TZA 坦桑尼亚|坦尚尼亞|坦桑尼亞|坦桑尼亚联合共和国;Tanzania|Tanzania, United Republic of|\
    United Republic of Tanzania
    UA UKR 乌克兰|烏克蘭;Ukraine
    UG UGA 乌干达|烏干達|乌干达共和国;Uganda|Republic of Uganda
    UM UMI 美国本土外小岛屿|美國本土外小島嶼;U.S. Outlying Islands|United States Minor Outlying Islands
    US USA 美国|美國|美利坚合众国|美利坚;United States|United States of America|USA|U.S.|America
    UY URY 乌拉圭|烏拉圭|乌拉圭东岸共和国;Uruguay|Eastern Republic of Uruguay
    UZ UZB 乌兹别克斯坦|烏茲別克|乌兹别克斯坦共和国|乌兹别克;Uzbekistan|Republic of Uzbekistan
    VA VAT 梵蒂冈|梵蒂岡|梵蒂冈城国|教廷|罗马教廷;Vatican City|Holy See (Vatican City State)|Vatican|Holy See
    VC VCT 圣文森特和格林纳丁斯|聖文森及格瑞那丁|聖文森特和格林納丁斯|圣文森特;St. Vincent & Grenadines|\
    Saint Vincent and the Grenadines|St. Vincent|St. Vincent and Grenadines|\
    Saint Vincent and Grenadines|Saint Vincent
    VE VEN 委内瑞拉|委內瑞拉|委内瑞拉玻利瓦尔共和国;Venezuela|Venezuela, Bolivarian Republic of|\
    Bolivarian Republic of Venezuela
    VG VGB 英属维尔京群岛|英屬維京群島|英屬維爾京群島|英属维京群岛;British Virgin Islands|Virgin Islands, British|BVI
    VI VIR 美属维尔京群岛|美屬維京群島|美屬維爾京群島|美属维京群岛;U.S. Virgin Islands|Virgin Islands, U.S.|\
    Virgin Islands of the United States
    VN VNM 越南|越南社会主义共和国;Vietnam|Socialist Republic of Viet Nam
    VU VUT 瓦努阿图|萬那杜|瓦努阿圖|瓦努阿图共和国;Vanuatu|Republic of Vanuatu
    WF WLF 瓦利斯和富图纳|瓦利斯群島和富圖那群島;Wallis & Futuna|Wallis and Futuna
    WS WSM 萨摩亚|薩摩亞|萨摩亚独立国;Samoa|Independent State of Samoa
    YE YEM 也门|葉門|也門|也门共和国;Yemen|Republic of Yemen
    YT MYT 马约特|馬約特島|馬約特;Mayotte
    ZA ZAF 南非|南非共和国;South Africa|Republic of South Africa|RSA
    ZM ZMB 赞比亚|尚比亞|贊比亞|赞比亚共和国;Zambia|Republic of Zambia
    ZW ZWE 津巴布韦|辛巴威|津巴布韋|津巴布韦共和国;Zimbabwe|Republic of Zimbabwe
    """
}
