extension FieldNames {
    /// What names in other people's files commonly mean, folded; the first field that the type has counts.
    static let synonyms: [String: [String]] = {
        let meanings: [(field: String, names: String)] = [
            ("official", "speaker person who said_by spokesperson official_name speaker_name delegate member"),
            ("attribution", "label printed_name attributed_to speaker_label"),
            (
                "text",
                "quote quotation content body statement statement_text said words remark remarks utterance message"
            ),
            ("date", "day when said_on date_said statement_date timestamp datetime time"),
            ("setting", "venue context occasion audience said_to"), ("venue", "location"),
            ("kind", "quote_type statement_kind"), ("tone", "sentiment stance"),
            ("topics", "topic subject subjects tag tags issue issues theme themes"),
            (
                "party",
                "country countrylabel country_name delegation side on_behalf_of behalf state nation representing represents"
            ),
            ("country", "nation country_code"),
            ("round", "meeting round_name"), ("negotiation", "process talks"),
            ("outlet", "source source_outlet publisher publication newspaper media source_name"),
            ("source_title", "headline article_title article source_headline"), ("title", "headline name"),
            ("url", "link source_url href uri source_link"),
            ("published", "published_at publication_date pub_date pubdate"),
            ("accessed", "accessed_at retrieved retrieved_at"), ("author", "byline reporter journalist"),
            ("place", "paragraph page position_in_source"), ("wording", "as_printed"),
            ("language", "lang locale"), ("translation", "text_en english translated"),
            ("key", "guid uid external_id identifier uuid"),
            ("name", "full_name fullname person title personlabel"),
            ("aliases", "alias other_name other_names also_known_as aka alternative_names variants"),
            (
                "native_name",
                "native native_script original_name original_script local_name name_in_native_script name_in_native_language"
            ),
            ("surname", "last_name lastname family_name"),
            ("code", "abbreviation iso iso_code"), ("note", "notes comment comments"),
            (
                "office",
                "title position position_title job job_title post role function designation portfolio office_held positionlabel"
            ), ("capacity", "role"),
            (
                "start",
                "start_date date_from from_date begin begins from since term_start start_of_term took_office assumed_office appointed in_office_since"
            ),
            ("end", "end_date date_to to_date ends to until term_end end_of_term left_office in_office_until"),
            ("joined", "joined_on"), ("left", "left_on"), ("due", "deadline due_date"),
            ("expires", "expiry expires_on"), ("effective", "effective_date in_force"), ("authority", "body approver"),
            ("status", "state"),
        ]
        var synonyms: [String: [String]] = [:]
        for (field, names) in meanings + otherLanguages {
            for name in names.split(separator: " ") { synonyms[String(name), default: []].append(field) }
        }
        return synonyms
    }()

    /// In German, French, Spanish and Chinese, of which dates are read too.
    private static let otherLanguages: [(field: String, names: String)] = [
        ("official", "sprecher sprecherin redner orateur intervenant locuteur orador portavoz 发言人 發言人 讲话人 講話人"),
        ("text", "zitat aussage wortlaut citation propos cita declaración declaracion 内容 內容 发言 發言 引语 引語 引文"),
        ("date", "datum fecha 日期"), ("party", "land pays país pais 国家 國家"),
        ("topics", "thema themen thème thèmes tema temas 主题 主題 议题 議題"),
        ("outlet", "quelle medium média journal zeitung fuente medio 来源 來源 媒体 媒體"), ("url", "lien enlace 链接 連結 网址"),
        ("aliases", "weitere_namen autres_noms otros_nombres 别名 別名"), ("native_name", "原名 本名"),
        ("language", "sprache langue idioma 语言 語言"), ("note", "bemerkung notiz remarque nota 备注 備註"),
        ("name", "nom nombre 姓名"), ("surname", "nachname familienname apellido apellidos"),
        ("office", "amt funktion fonction poste titre cargo puesto 职务 職務"),
        // Where a record has no office: a title of its own, else that of the source.
        ("title", "titel titre título titulo 标题 標題"), ("source_title", "titel titre título titulo 标题 標題"),
        (
            "start",
            "von seit beginn ab amtsantritt depuis début debut à_partir_de du desde inicio 开始 開始 起 起始 开始日期 開始日期 就任 上任"
        ),
        (
            "end",
            "bis ende amtsende fin jusqu’à jusqu'à jusqu’au jusqu'au hasta 结束 結束 止 截止 终止 結束日期 结束日期 离任 離任 卸任"
        ),
    ]

    /// Columns of which the cells say two fields, or one in other words; where a record has these.
    static let readings: [String: CellReading] = {
        let names: [(reading: CellReading, names: String)] = [
            (
                .term,
                "term term_of_office term_in_office tenure mandate in_office time_in_office years_in_office period years"
            ),
            (.nationality, "nationality citizenship"),
            (
                .given,
                "first_name firstname given_name given_names givenname forename forenames vorname vornamen prénom prénoms prenom"
            ),
        ]
        var readings: [String: CellReading] = [:]
        for (reading, names) in names {
            for name in names.split(separator: " ") { readings[String(name)] = reading }
        }
        return readings
    }()
}
