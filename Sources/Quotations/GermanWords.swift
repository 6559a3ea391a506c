/// The words of German that the scanner knows: closed lists of the language, not names of people or outlets.
enum GermanWords {
    static let entries: [(WordClass, String)] = [
        (
            .say,
            """
            sagte sagten erklärte erklärten betonte betonten meinte meinten schrieb schrieben ergänzte antwortete warnte warnten versicherte \
            bekräftigte unterstrich mahnte kündigte fügte räumte teilte sagt sagen erklärt betont meint schreibt bestätigte berichtete forderte \
            argumentierte äußerte befand bekannte bekundete bemerkte beschwichtigte beteuerte entgegnete erinnerte erläuterte erwiderte folgerte \
            gestand konstatierte konterte kommentierte kritisierte lobte merkte monierte notierte prophezeite präzisierte resümierte scherzte \
            seufzte stichelte unterstellte urteilte verkündete verriet verwies wiederholte witzelte zitierte fragte fragten \
            antworteten bekräftigten berichteten forderten teilten kündigten räumten fügten warnt warnen antwortet ergänzt versichert bekräftigt \
            verlangte verlangten verlangt beklagte beklagten beklagt drohte drohten droht unterstreicht mahnt kündigt räumt teilt fordert verweist mitteilte mitteilten mitteilt
            """
        ),
        ([.say, .quoteOnly], "so"),
        (
            .attitude,
            """
            nannte nannten nennt bezeichnete bezeichneten bezeichnet kritisierten kritisiert lobten lobt sprach sprachen spricht verurteilte \
            verurteilten begrüßte begrüßten bedauerte bedauerten verpflichtete verpflichteten verpflichtet versprach versprachen vereinbarten \
            vereinbaren sicherte sicherten
            """
        ),
        (
            [.say, .compoundPast],
            "erklärt geäußert berichtet gedroht erwidert erläutert gefragt gesagt betont gemeint geschrieben ergänzt mitgeteilt angekündigt geantwortet gewarnt versichert bekräftigt bestätigt gefordert verlangt beklagt"
        ),
        (
            [.attitude, .compoundPast],
            "bezeichnet genannt kritisiert gelobt verurteilt begrüßt bedauert dementiert bestritten zurückgewiesen"
        ),
        (.attitude, "widersprach widersprachen bestritt dementierte verneinte bestritten dementierten"),
        (
            .determiner,
            "der die das den dem des ein eine einen einem einer eines kein keine dieser diese dieses jeder jede beide zwei drei vier fünf sechs sieben acht neun zehn elf zwölf mehrere"
        ),
        (
            [.determiner, .possessive],
            "sein seine seiner seinem seinen ihr ihre ihrer ihrem ihren unser unsere mein meine"
        ),
        (
            .preposition,
            """
            in im an am auf bei beim mit nach von vom zu zum zur für gegen über unter vor aus um durch ohne seit während zwischen wegen trotz neben \
            hinter gegenüber
            """
        ),
        (.of, "von vom des der"), (.to, "zu zum zur gegenüber"), (.on, "auf"), (.opening, "am im in bei auf"),
        (.by, "von durch vor am im in bei nach an auf über seit während"),
        ([.that, .subordinator], "dass daß"), (.relative, "welcher welche welches"),
        (.subordinator, "wenn als weil ob obwohl während bevor nachdem damit"), (.what, "was wie warum wo wer"),
        ([.pronoun, .thirdPerson, .male, .he], "er"), ([.pronoun, .thirdPerson, .female, .he], "sie"),
        (.pronoun, "ich wir es ihr ihm du man uns mir mich sich"),
        (
            .auxiliary,
            """
            ist sind war waren hat haben hatte hatten wird werden wurde wurden sei seien würde würden könne könnten kann können konnte soll sollen \
            sollte sollten muss müsse müssen dürfe dürften dürfte müsste müssten habe hätte hätten wolle will wollte
            """
        ),
        (.negation, "nicht nie kein keine niemals"), (.conjunction, "und oder aber doch sondern"),
        (
            .adverb,
            "auch noch nur schon dann zudem jedoch allerdings bereits weiter später zuvor erneut hinzu ein mit zugleich gleichzeitig außerdem dabei danach darauf ferner ebenfalls schließlich stattdessen nun daraufhin anschließend überdies hingegen dagegen immerhin zunächst zuletzt indes derweil unterdessen"
        ),
        (.according, "laut"), (.nameParticle, "und von vom zu zur van de den der al el bin"),
        (
            [.title, .person],
            """
            minister ministerin kanzler kanzlerin präsident präsidentin sprecher sprecherin chef chefin leiter leiterin botschafter botschafterin \
            unterhändler unterhändlerin chefunterhändler chefunterhändlerin beauftragter beauftragte vertreter vertreterin kommissar kommissarin \
            sekretär sekretärin staatssekretär staatssekretärin premier premierminister premierministerin könig königin direktor direktorin \
            vorsitzende vorsitzender vorsitzenden geschäftsführer geschäftsführerin anwalt anwältin bürgermeister bürgermeisterin abgeordneter abgeordnete gesandter gesandte
            """
        ),
        (
            .person,
            "diplomat diplomatin mann frau beamter beamtin insider experte expertin kollege kollegen kollegin amtskollegen amtskollegin stellvertreter stellvertreterin amtskollege amtskollegin"
        ),
        (
            [.person, .plural],
            "seiten parteien regierungen delegationen länder diplomaten minister unterhändler vertreter experten beamte kreise"
        ),
        (
            [.person, .collective],
            "regierung ministerium kommission delegation union behörde amt außenamt seite gewerkschaft verband verein partei firma gesellschaft opposition"
        ),
        ([.title, .abbreviation], "dr prof"), (.male, "herr mann vater bruder sohn"),
        (.female, "frau mutter schwester tochter"),
        (
            .male,
            "minister kanzler präsident sprecher botschafter unterhändler chefunterhändler kommissar sekretär staatssekretär premierminister könig direktor bürgermeister"
        ),
        (
            .female,
            """
            ministerin kanzlerin präsidentin sprecherin chefin leiterin botschafterin unterhändlerin chefunterhändlerin kommissarin sekretärin \
            staatssekretärin premierministerin königin direktorin bürgermeisterin diplomatin expertin kollegin stellvertreterin
            """
        ), (.title, "herr frau"),
        (.audience, "journalisten reportern abgeordneten parlament bundestag landtag nationalrat presse ausschuss"),
        (
            .occasion,
            """
            interview netzwerk plattform kurznachrichtendienst onlinedienst pressekonferenz rede ansprache erklärung radio fernsehen rundfunk sender zeitung brief gespräch anhörung mitteilung stellungnahme e-mail schreiben bericht tageszeitung \
            fernsehsender nachrichtenagentur
            """
        ),
        (
            .document,
            "bericht erklärung papier schreiben brief dokument entwurf vertrag abkommen text studie umfrage vermerk protokoll gutachten urteil gesetz statistik zahlen"
        ),
        (.month, "januar februar märz april mai juni juli august september oktober november dezember"),
        (
            .weekday,
            "montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend montagabend dienstagabend mittwochabend donnerstagabend freitagabend"
        ),
        (.time, "uhr gestern heute morgen abend woche monat jahr tag tags vortag folgetag nacht vormittag nachmittag"),
        (.ordinalTime, "letzte letzten vergangene vergangenen nächste nächsten"),
    ]

    /// Offices end many compounds: "Außenministerin".
    static let officeEndings = [
        "minister", "ministerin", "sprecher", "sprecherin", "präsident", "präsidentin", "chef", "chefin", "beauftragte",
        "beauftragter", "kommissar", "kommissarin", "sekretär", "sekretärin", "unterhändler", "unterhändlerin",
        "leiter", "leiterin", "vorsitzende", "vorsitzender",
    ]
    .map { Array($0.unicodeScalars) }
}
